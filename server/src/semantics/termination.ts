import { isStoppedBy } from './stop-signal.ts';
import type { Handler } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import { contains } from '../text/range.ts';
import { isDevelopmentOnly } from './development.ts';
import { isHosted } from './hosting.ts';
import { isSideListener, withoutPrivate } from './listener.ts';
import { lookupIn } from './lookup.ts';
import { holdsFor } from './manifest-test.ts';
import { lastPart } from './names.ts';
import { isBesidePackage, isDeployed, isPublished } from './published.ts';
import type { Project, ProjectSite } from './project.ts';
import { startsWith } from './reach.ts';
import type { Site, View } from './view.ts';

/** The termination signal, by name and by number. */
const termination = new Set(['SIGTERM', 'TERM', '15']);
const interrupt = new Set(['SIGINT', 'INT', '2']);

/** True for the termination signal, by name or number. */
export function isTermination(signal: string): boolean {
  return termination.has(signal);
}

/**
 * True when something in the running app handles SIGTERM, or may do so in a way that cannot be told. Where a web server
 * and a worker are programs of their own, only the files of the one that starts with this file count.
 */
export function handlesTermination(project: Project, uri: string): boolean {
  const sites = sitesAround(project, uri);
  if (sites('handles-termination').length > 0 || sites('names-termination').length > 0) return true;
  return sites('handles-signal').some((site) => site.subjects.some((one) => termination.has(one) || one === '*'));
}

/** True when some running file of the app, or of the program that starts with this file, handles SIGINT. */
export function handlesInterrupt(project: Project, uri: string): boolean {
  return sitesAround(project, uri)('handles-signal').some((site) => site.subjects.some((one) => interrupt.has(one)));
}

function sitesAround(project: Project, uri: string): Project['sites'] {
  const program = project.programOf(uri);
  return (effect) => project.sites(effect).filter((site) => program === undefined || program.has(site.uri));
}

/** True for an app that a platform or a window ends, and for a command-line tool. */
export function endsOtherwise(project: Project): boolean {
  const handlers = project.sites('serverless-handler');
  // What deploy files start as a service may have functions beside it.
  if (handlers.some(({ kind }) => kind !== 'platform') || project.sites('runs-in-desktop').length > 0) return true;
  return (handlers.length > 0 || project.manifest.binaries.length > 0) && !isDeployed(project);
}

/** Servers and workers that start in this file and that nothing but the app itself can end in order. */
export function unattendedStarts(view: View, project: Project): readonly Site[] {
  if (!mayShow(view.source.uri, project)) return [];
  const isTool = /^#!/.test(view.source.text) || view.effects('parses-arguments').length > 0;
  if (isTool && !isDeployed(project)) return [];
  const all = [...view.effects('listens'), ...view.effects('consumes')].filter(
    (site) =>
      site.api.kind !== 'development-server' &&
      site.api.traits?.includes('binds') !== true &&
      !(site.api.traits?.includes('drains-on-quit') === true && isStoppedBy(project, 'QUIT')) &&
      !isDrained(view, site) &&
      !isEphemeral(view, site) &&
      !isSideListener(view, site) &&
      !isDevelopmentOnly(view, site.range, site.scope) &&
      !isHosted(view, project, site) &&
      holdsFor(site.api.manifest, project.manifest) &&
      isRun(view, project, site),
  );
  const sites = withoutPrivate(view, all);
  // Of several, one whose way of stopping is known serves better: the fix hangs on it.
  return [
    ...sites.filter((site) => site.api.kind !== undefined),
    ...sites.filter((site) => site.api.kind === undefined),
  ];
}

/**
 * True when this file is where the app's problem is shown: the first that starts a server, or the first worker where
 * there is none. A file with a start command of its own is a program of its own.
 */
export function isMainFile(view: View, project: Project): boolean {
  const { uri } = view.source;
  if (startsWith(project.commands, pathOf(uri, project))) return true;
  const first = (sites: readonly ProjectSite[]): string | undefined =>
    sites
      .filter((site) => site.kind !== 'development-server' && !site.traits.includes('binds'))
      .filter((site) => mayShow(site.uri, project))
      .map((site) => site.uri)
      .sort()[0];
  return (first(project.sites('listens')) ?? first(project.sites('consumes'))) === uri;
}

/** True when a call in which a server or worker runs or starts stands in a range, be it inside a function called there. */
export function servesWithin(view: View, range: Site['range']): boolean {
  const serves = (call: NonNullable<Site['call']>): boolean =>
    view.sitesOf(call).some(({ effect }) => effect === 'serves' || effect === 'listens' || effect === 'consumes');
  return view.facts.calls.some((call) => {
    if (!contains(range, call.range)) return false;
    if (serves(call)) return true;
    const inner = view.functionOf({ kind: 'name', path: call.callee, range: call.calleeRange }, call.scope);
    return inner !== undefined && view.callsIn(inner).some(serves);
  });
}

/** True when the file says by a call of its own when servers of this kind are to end, whoever gives the sign. */
function isDrained(view: View, { api }: Site): boolean {
  return api.kind !== undefined && view.effects('drains').some((drain) => drain.api.kind === api.kind);
}

/** True for a file of the app itself, and not for a listener that only watches over it. */
function mayShow(uri: string, project: Project): boolean {
  const role = project.roleOf(uri);
  const path = pathOf(uri, project);
  return (role === 'source' || (role === 'script' && isEntryPath(path))) && !isSidePath(path);
}

function pathOf(uri: string, project: Project): string {
  return uri.slice(project.root.length + 1);
}

function isEntryPath(path: string): boolean {
  return /(?:^|\/)(?:bin\/|[cC]ommands?\/|__main__\.py$|manage\.py$)/.test(path);
}

function isSidePath(path: string): boolean {
  return /(?:^|[/._-])(?:metrics?|health\w*|probes?|debug\w*|mock\w*|fake\w*|stub\w*|dev-?server|prometheus|inspector)(?:[/._-]|$)/i.test(
    path,
  );
}

/** Port 0 asks for any free port, which no platform can route to: a test or a tool. */
function isEphemeral(view: View, site: Site): boolean {
  if (site.effect !== 'listens' || site.subject === undefined) return false;
  const port = view.constant(site.subject, site.scope);
  return port.kind === 'scalar' && port.value === 0;
}

/** True when the code is run by the file itself, or may be run by another that imports it. */
function isRun(view: View, project: Project, site: Site): boolean {
  return isRunIn(view, project, site.scope, new Set()) && !isBesidePackage(view.source.uri, project);
}

/** The same for a scope: what only functions call that nobody calls, as in a library, does not run. */
function isRunIn(view: View, project: Project, inner: ScopeId, seen: Set<ScopeId>): boolean {
  for (let scope = view.facts.scopes.get(inner); scope !== undefined; scope = view.facts.scopes.get(scope.parent)) {
    const { id, kind } = scope;
    const name = scope.name ?? lookupIn(view.facts).functionHolder(id)?.name.at(-1);
    // What has no name runs where it stands, or is handed to something that runs it; constructors run by other names.
    if (name === undefined || kind === 'class' || isEntry(name)) continue;
    if (seen.has(id)) return false;
    seen.add(id);
    const uses = usesOf(view, name, scope.range);
    return uses.length === 0
      ? isReached(view, project)
      : isReached(view, project) || uses.some((use) => isRunIn(view, project, use, seen));
  }
  return true;
}

/** Constructors and `main` are called by other names, or by what starts the program. */
function isEntry(name: string): boolean {
  return /^(?:constructor|__init__|[mM]ain)$/.test(name);
}

/** Where a function is called, or handed on by its name. */
function usesOf(view: View, name: string, definition: Site['range']): readonly ScopeId[] {
  return lookupIn(view.facts)
    .usesOf(name)
    .filter((call) => !contains(definition, call.range))
    .map((call) => call.scope);
}

/** A package that is published for others only offers the function; an app calls it. */
function isReached(view: View, project: Project): boolean {
  return !isPublished(project) && project.isImported(view.source.uri);
}

/** Handlers of SIGINT in this file. */
export function interruptSites(view: View): readonly Site[] {
  return view.effects('handles-signal').filter((site) => signalsOf(view, site).some((one) => interrupt.has(one)));
}

/** The signals a handler is for, by name or number, each with its place; a name stands for itself. */
export function signalsOf(view: View, site: Site): readonly string[] {
  return site.subject === undefined
    ? []
    : view.options(site.subject, site.scope).map((one) => signalOf(view, one, site.scope));
}

/** The name or number of a signal: `'SIGTERM'`, `signal.SIGTERM`, `15`. */
export function signalOf(view: View, value: Value, scope: ScopeId): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'scalar') return String(value.value);
  return value.kind === 'name' ? lastPart(view.named(value.path, scope) ?? value.path.at(-1) ?? '') : '';
}

/** A handler of the error that Ctrl-C raises, with the place where the error is named. */
export interface InterruptGuard {
  readonly handler: Handler;
  readonly range: Site['range'];
}

/** Handlers of the interruption error around the call in which an unattended server or worker runs. */
export function interruptGuards(view: View, project: Project): readonly InterruptGuard[] {
  const error = view.idioms.interruption?.error;
  if (error === undefined || unattendedStarts(view, project).length === 0 || catchesTermination(view)) return [];
  return view.facts.handlers.flatMap((handler) => {
    if (!handler.catches.some((path) => path.at(-1) === error) || !servesWithin(view, handler.guarded)) return [];
    const start = view.source.text.indexOf(error, handler.range.start);
    return [{ handler, range: { start, end: start + error.length } }];
  });
}

/** True when the error that Ctrl-C raises ends the app's server in order, or that of SIGTERM where it raises one. */
export function isInterruptible(view: View, project: Project): boolean {
  return catchesTermination(view) || interruptGuards(view, project).length > 0;
}

/** True for a handler of the error that SIGTERM itself raises, around the call in which a server or worker runs. */
function catchesTermination(view: View): boolean {
  const { terminationErrors: errors = [], cleanup } = view.idioms.interruption ?? {};
  return view.facts.handlers.some(
    ({ catches, guarded, range }) =>
      (catches.some((path) => errors.includes(path.at(-1) ?? '')) ||
        (cleanup !== undefined && view.source.text.startsWith(cleanup, range.start))) &&
      servesWithin(view, guarded),
  );
}

/** True when a `finally`, or a handler of whatever ends the program, stands around the call in which a server runs. */
export function isGuarded(view: View): boolean {
  return view.facts.handlers.some((handler) => servesWithin(view, handler.guarded));
}
