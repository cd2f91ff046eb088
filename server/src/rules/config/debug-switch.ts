import type { Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import type { Project } from '../../semantics/project.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor III: debugging is switched on by the code, in every environment. */
export const rule = defineRule({
  id: 'config/debug-switch',
  factor: 'config',
  title: 'Debugging is switched on in the code',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['switches-debug'],
  check(view, report, project) {
    for (const site of view.effects('switches-debug')) {
      const { subject } = site;
      if (subject === undefined || isDevelopmentOnly(view, site.range, site.scope) || isReplaced(view, site, project))
        continue;
      report({
        range: subject.range,
        message: `${labelOf(site.api, site.name)} holds in every environment: visitors see errors with their code`,
        fixes: fixesFor(view, site, subject),
      });
    }
  },
});

/** A build for release rewrites the setting by a file beside this one. */
function isReplaced({ source: { uri } }: View, { api: { replacedBy } }: Site, project: Project): boolean {
  return replacedBy !== undefined && project.holds(uri.slice(0, uri.lastIndexOf('/') + 1) + replacedBy);
}

function fixesFor(view: View, site: Site, subject: Value): readonly Fix[] {
  const flag = view.idioms.readFlag?.('DEBUG');
  if (flag === undefined) return [rewriteOf(view, site)].filter((fix) => fix !== undefined);
  const edits = replaceWith(view, subject.range, flag);
  return [{ title: 'Read `DEBUG` from the environment', safety: 'unsafe', edits }];
}
