import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import { defineRule } from '../rule.ts';

/** Factor III: debugging is switched on by the code, in every environment. */
export const rule = defineRule({
  id: 'config/debug-switch',
  factor: 'config',
  title: 'Debugging is switched on in the code',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['switches-debug'],
  check(view, report) {
    for (const site of view.effects('switches-debug')) {
      const { subject } = site;
      if (subject === undefined || isDevelopmentOnly(view, site.range, site.scope)) continue;
      const flag = view.idioms.readFlag?.('DEBUG');
      report({
        range: subject.range,
        message: `${labelOf(site.api, site.name)} holds in every environment: visitors see errors with their code`,
        fixes:
          flag === undefined
            ? []
            : [
                {
                  title: 'Read `DEBUG` from the environment',
                  safety: 'unsafe',
                  edits: replaceWith(view, subject.range, flag),
                },
              ],
      });
    }
  },
});
