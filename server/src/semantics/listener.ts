import { wordsOf } from './credential/words.ts';
import { isDevelopmentOnly } from './development.ts';
import { literalOf } from './literal.ts';
import { scopesAround } from './lookup.ts';
import { isBesidePackage } from './published.ts';
import type { Project } from './project.ts';
import type { Range } from '../text/range.ts';
import type { Site, View } from './view.ts';

/** Listening calls of a file that serve the app's users: none of a developer's own tools, none for development alone. */
export function mainListeners(view: View, project: Project): readonly Site[] {
  const role = project.roleOf(view.source.uri);
  const path = view.source.uri.slice(project.root.length);
  if (role === 'development' || role === 'test' || role === 'example') return [];
  // Scripts that listen are tools of developers, except those that start the app, such as `bin/www`.
  if (role === 'script' && !/\/bin\//.test(path)) return [];
  if (isBesidePackage(view.source.uri, project)) return [];
  if (/(?:mock|fake|stub|dev)[-_.]?(?:server|api|backend)|(?:server|api)[-_.](?:mock|dev|fake)/i.test(path)) return [];
  const seen = new Set<number>();
  const sites = view.effects('listens').filter((site) => {
    const isNew = !seen.has(site.range.start);
    seen.add(site.range.start);
    return isNew && !isDevelopmentOnly(view, site.range, site.scope);
  });
  return withoutPrivate(view, sites);
}

/** Of several listeners those that others reach: one on the loopback address is a developer's door, such as a profiler's. */
export function withoutPrivate(view: View, sites: readonly Site[]): readonly Site[] {
  const open = sites.filter((site) => site.effect !== 'listens' || loopbackHost(view, site) === undefined);
  return open.some((site) => view.part(site, 'host') !== undefined) ? open : sites;
}

/** A loopback address, where it stands, and the place to show it at. */
export interface LoopbackHost {
  readonly host: string;
  readonly range: Range;
  readonly place: Range;
}

/** The loopback address that a listener binds: `127.0.0.1`, `"localhost:" + port`, `tcp://127.0.0.1:8080`. */
export function loopbackHost(view: View, site: Site): LoopbackHost | undefined {
  const host = view.part(site, 'host');
  if (host === undefined) return undefined;
  const given = view.constant(host, site.scope);
  const [first, second] = given.kind === 'joined' ? given.parts : [literalOf(view, host, site.scope)?.value];
  if (first?.kind !== 'text') return undefined;
  const pattern = /^([a-z][\w+.-]*:\/\/)?(localhost|127(?:\.\d+){3}|::1$|\[::1\])(?::\d*)?$/i;
  const [whole, scheme = '', name = ''] = pattern.exec(first.text) ?? [];
  // Of a text that goes on this must be all of the host.
  const isHost =
    given.kind !== 'joined' ||
    whole?.endsWith(':') === true ||
    (second?.kind === 'text' && second.text.startsWith(':'));
  if (whole === undefined || !isHost) return undefined;
  const start = first.content.start + scheme.length;
  const range = { start, end: start + name.length };
  // Of an address with a port only the host, for the port may be another finding.
  const isAll = name.length === first.text.length || given.kind === 'joined';
  return { host: name, range, place: isAll ? first.range : range };
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
  const functions = scopesAround(view.facts, site.scope).map((found) => found.name ?? '');
  const told = subject?.kind === 'name' ? subject.path : [];
  const owner = call === undefined ? undefined : view.bindingOf(call)?.name;
  const all = [...(call?.callee ?? []), ...told, ...names, ...functions, ...(owner ?? [])];
  return all.some((name) => wordsOf(name).some((word) => sides.has(word)));
}
