import { literalPlaces } from '../../semantics/credential/literal-place.ts';
import { freeName, isVariableSet } from '../../semantics/credential/variable.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import { leadsOf } from '../credential-leads.ts';
import { environmentFixes } from '../environment-fixes.ts';
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
    for (const { literal, wished, problem } of leads) {
      const { range, text } = literal;
      const place = isVariableSet(view, literal) ? 'constant' : places.placeOf(range);
      const exposed = { range, literal: range, place, name: freeName(names, wished, text), value: text };
      report({ ...problem, range, fixes: environmentFixes(view, project, exposed) });
    }
  },
});
