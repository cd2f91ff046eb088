import { contains } from '../text/range.ts';
import { wordsOf } from './credential/words.ts';
import { isDevelopmentOnly } from './development.ts';
import type { Project } from './project.ts';
import type { Site, View } from './view.ts';

/** Listening calls of a file that serve the app's users: none of a developer's own tools, none for development alone. */
export function mainListeners(view: View, project: Project): readonly Site[] {
  const role = project.roleOf(view.source.uri);
  const path = view.source.uri.slice(project.root.length);
  if (role === 'development' || role === 'test' || role === 'example') return [];
  // Scripts that listen are tools of developers, except those that start the app, such as `bin/www`.
  if (role === 'script' && !/\/bin\//.test(path)) return [];
  if (/(?:mock|fake|stub|dev)[-_.]?(?:server|api|backend)|(?:server|api)[-_.](?:mock|dev|fake)/i.test(path)) return [];
  const seen = new Set<number>();
  return view.effects('listens').filter((site) => {
    const isNew = !seen.has(site.range.start);
    seen.add(site.range.start);
    return isNew && !isDevelopmentOnly(view, site.range, site.scope);
  });
}

const sides = new Set(
  'metric metrics prometheus admin debug debugger inspect inspector health healthz healthcheck probe probes liveness readiness internal management mgmt monitor monitoring profiler pprof devtools livereload mock fake stub sidecar test'.split(
    ' ',
  ),
);

/** True for a listener beside the app's own: metrics, health, administration. `names` are further names for it. */
export function isSideListener(view: View, site: Site, names: readonly string[] = []): boolean {
  const { subject, call, effect } = site;
  // What takes jobs has no side: it is a worker whatever the jobs are about.
  if (effect === 'consumes') return false;
  const functions = [...view.facts.scopes.values()]
    .filter((found) => contains(found.range, site.range))
    .map((found) => found.name ?? '');
  const told = subject?.kind === 'name' ? subject.path : [];
  const owner = call === undefined ? undefined : view.bindingOf(call)?.name;
  const all = [...(call?.callee ?? []), ...told, ...names, ...functions, ...(owner ?? [])];
  return all.some((name) => wordsOf(name).some((word) => sides.has(word)));
}
