import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { holdsFor } from '../../semantics/manifest-test.ts';
import { isOverridden } from '../../semantics/overridden.ts';
import type { Project } from '../../semantics/project.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { placeOf } from '../../semantics/settings.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule } from '../rule.ts';

/** Factor VI: sessions that only one process knows log users out on every restart and on every second request. */
export const rule = defineRule({
  id: 'processes/in-memory-session',
  factor: 'processes',
  title: 'Sessions stay in one process',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['keeps-sessions-locally'],
  check(view, report, project) {
    for (const site of view.effects('keeps-sessions-locally')) {
      if (!isLocal(view, site) || !isShownHere(view, site, project) || isDevelopmentOnly(view, site.range, site.scope))
        continue;
      if (isOverridden(view, site, project)) continue;
      const place =
        site.api.kind === 'disk' || site.api.kind === 'default' ? "on this machine's disk" : "in this process's memory";
      report({
        range:
          site.setting !== undefined && view.isSettings
            ? placeOf(site.setting)
            : (site.call?.calleeRange ?? site.range),
        message: `${labelOf(site.api, site.name)} keeps sessions ${place}; a restart loses them`,
        fixes: [rewriteOf(view, site)].filter((fix) => fix !== undefined),
      });
    }
  },
});

/** What holds for the whole app unless one of its files says otherwise is shown once, in the first file that relies on it. */
function isShownHere(view: View, site: Site, project: Project): boolean {
  if (!holdsFor(site.api.manifest, project.manifest)) return false;
  if (!isDefault(site.api.kind)) return true;
  if (project.sites('shares-sessions').length > 0) return false;
  const relying = project.sites('keeps-sessions-locally').filter((other) => isDefault(other.kind));
  const [first] = relying.map((other) => other.uri).sort();
  const own = view.effects('keeps-sessions-locally').find((other) => isDefault(other.api.kind));
  return (first === undefined || first === view.source.uri) && own === site;
}

/** What frameworks do by themselves: on the disk, or in memory. */
function isDefault(kind: string | undefined): boolean {
  return kind === 'default' || kind === 'default-memory';
}

/** Sessions in a cache are local only where the cache is. */
function isLocal(view: View, site: Site): boolean {
  const caches = view.effects('keeps-state-locally').filter(({ api }) => api.kind === 'cache');
  return site.api.kind !== 'cache' || caches.some((cache) => !isDevelopmentOnly(view, cache.range, cache.scope));
}
