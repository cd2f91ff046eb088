import { isDevelopmentOnly } from '../../semantics/development.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import { labelOf } from '../../semantics/summary.ts';
import type { Project } from '../../semantics/project.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import type { Site, View } from '../../semantics/view.ts';
import { isDevelopmentName } from '../../text/place.ts';
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
      const { subject, api } = site;
      const range = subject?.range ?? site.call?.calleeRange ?? site.range;
      if (isDevelopmentOnly(view, range, site.scope) || isForStage(site) || isReplaced(view, site, project)) continue;
      if (view.isSettings && isOverridden(view, site, project)) continue;
      const what = api.kind === 'mode' ? 'production runs as a developer does' : 'visitors see errors with their code';
      report({
        range,
        message: `${labelOf(api, site.name)} holds in every environment: ${what}`,
        fixes: fixesFor(view, site),
      });
    }
  },
});

/** A build for release rewrites the setting by a file beside this one. */
function isReplaced({ source: { uri } }: View, { api: { replacedBy } }: Site, project: Project): boolean {
  return replacedBy !== undefined && project.holds(uri.slice(0, uri.lastIndexOf('/') + 1) + replacedBy);
}

/** What it stands in is named for development: a stage of an image. */
function isForStage({ setting }: Site): boolean {
  return setting?.name.slice(0, -1).some(isDevelopmentName) === true;
}

/** A truth as it is written can be asked of the environment; another kind of value has no such stand-in. */
function fixesFor(view: View, site: Site): readonly Fix[] {
  const { subject } = site;
  const known = rewriteOf(view, site);
  if (known !== undefined) return [known];
  const flag = view.idioms.readFlag?.('DEBUG');
  if (subject?.kind !== 'scalar' || flag === undefined || site.call?.annotates !== undefined) return [];
  const edits = replaceWith(view, subject.range, flag);
  return [{ title: 'Read `DEBUG` from the environment', safety: 'unsafe', edits }];
}
