import { fallbacks } from '../../semantics/credential/fallback.ts';
import { credentialName } from '../../semantics/credential/name.ts';
import { literalPlaces } from '../../semantics/credential/literal-place.ts';
import { freeName, isVariableSet } from '../../semantics/credential/variable.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import { leadsOf } from '../credential-leads.ts';
import { environmentFixes, requireFix } from '../environment-fixes.ts';
import { defineRule } from '../rule.ts';

/** Factor III: a credential stands in the code instead of the environment. */
export const rule = defineRule({
  id: 'config/hardcoded-secret',
  factor: 'config',
  title: 'A secret stands in the code',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  effects: ['takes-credential'],
  mayConcern: mayHoldCredential,
  check(view, report, project) {
    const leads = view.home === 'code' ? leadsOf(view, project) : [];
    if (leads.length === 0) return;
    const places = literalPlaces(view);
    const names = new Map<string, string>();
    const standIns = fallbacks(view);
    for (const { literal, wished, revoke, isComment, problem } of leads) {
      const { range, text } = literal;
      if (isComment === true) {
        report({ ...problem, range });
        continue;
      }
      const standIn = standIns.find((candidate) => candidate.range.start === range.start);
      if (standIn?.required !== undefined) {
        // Where the variable says that it holds a credential, its fallback is a finding of its own.
        if (credentialName(standIn.variable)?.strength === 'strong' && problem.severity !== 'error') continue;
        report({ ...problem, range, fixes: [requireFix(view, project, standIn.variable, standIn.required)] });
        continue;
      }
      const place = isVariableSet(view, literal) ? 'constant' : places.placeOf(range);
      const name = freeName(names, wished, text);
      const exposed = { range, literal: range, place, name, value: text, revoke };
      report({ ...problem, range, fixes: environmentFixes(view, project, exposed) });
    }
  },
});
