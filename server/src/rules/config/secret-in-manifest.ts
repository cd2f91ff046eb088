import { holderOf } from '../../semantics/credential/literal-place.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import { freeName } from '../../semantics/credential/variable.ts';
import { leadsOf } from '../credential-leads.ts';
import { referenceFixes } from '../reference-fixes.ts';
import { defineRule } from '../rule.ts';

/** Factor III: a manifest of the deployment holds a credential, which whoever reads the repository has then. */
export const rule = defineRule({
  id: 'config/secret-in-manifest',
  factor: 'config',
  title: 'A secret stands in a deployment manifest',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  productionOnly: true,
  mayConcern: mayHoldCredential,
  check(view, report, project) {
    if (view.home !== 'manifest' && view.home !== 'pipeline') return;
    const names = new Map<string, string>();
    for (const { literal, wished, revoke, problem } of leadsOf(view, project)) {
      const own = holderOf(view, literal.range)?.name.at(-1);
      const name = own !== undefined && /^[A-Z][A-Z\d_]*$/.test(own) ? own : freeName(names, wished, literal.text);
      report({
        ...problem,
        range: literal.range,
        message: `\`${own === undefined || own === '' ? name : own}\` has its value in the ${view.home}; whoever reads the repository can use it`,
        fixes: referenceFixes(view, { ...literal, name, value: literal.text, noun: 'the secret', revoke }),
      });
    }
  },
});
