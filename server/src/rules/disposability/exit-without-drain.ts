import { FILE_SCOPE, type Call } from '../../facts/facts.ts';
import { contains, type Range } from '../../text/range.ts';
import { drainingEdits } from '../../semantics/drain-fix.ts';
import { earlyExits } from '../../semantics/early-exit.ts';
import { isHosted } from '../../semantics/hosting.ts';
import type { Project } from '../../semantics/project.ts';
import { endsOtherwise, isGuarded, isTermination, signalsOf, unattendedStarts } from '../../semantics/termination.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule } from '../rule.ts';

/** Factor IX: a SIGTERM handler that ends the process at once, as if there were none. */
export const rule = defineRule({
  id: 'disposability/exit-without-drain',
  factor: 'disposability',
  title: 'SIGTERM handler exits without draining',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['handles-signal', 'serves', 'exits', 'drains'],
  check(view, report, project) {
    for (const range of earlyExits(view, project)) {
      report({ range, message: 'Exits as soon as the shutdown begins, not when it is done: requests are cut off' });
    }
    if (endsOtherwise(project) || !hasUnattendedServer(project)) return;
    const seen = new Set<number>();
    for (const site of view.effects('handles-signal')) {
      const signals = signalsOf(view, site);
      if (!signals.some(isTermination)) continue;
      const exit = onlyExit(view, site);
      if (exit === undefined || seen.has(exit.start) || isHosted(view, project, site)) continue;
      if (runsOthers(view, project, site, exit)) continue;
      seen.add(exit.start);
      const [server] = unattendedStarts(view, project);
      const edits = server === undefined ? undefined : drainingEdits(view, site, server, exit, project);
      report({
        range: exit,
        message: 'The SIGTERM handler exits at once: what is under way is cut off',
        fixes:
          edits === undefined ? [] : [{ title: 'Finish what is under way before the exit', safety: 'safe', edits }],
      });
    }
  },
});

function hasUnattendedServer(project: Project): boolean {
  if (project.sites('handles-termination').length > 0) return false;
  const starts = [...project.sites('listens'), ...project.sites('consumes')];
  // Kinds that end in order by the exit itself, and servers for development alone, are no reason.
  return (
    starts.some((site) => site.kind !== 'development-server') && !starts.some((site) => site.kind === 'system-exit')
  );
}

/** Method names that only tell what happens. */
const telling =
  /^(?:log|info|warn|warning|error|debug|trace|fatal|notice|critical|exception|verbose|write|print|puts|flush)(?:f|ln|line|w)?$/i;

/** The place where a handler exits, if that is all it does besides logging. */
function onlyExit(view: View, site: Site): Range | undefined {
  const handler = view.part(site, 'handler');
  if (handler === undefined) return exitAfterWait(view, site);
  const exits = view.effects('exits');
  const named = exits.find(
    (exit) =>
      exit.call === undefined && exit.range.start === handler.range.start && exit.range.end === handler.range.end,
  );
  if (named !== undefined) return named.range;
  const scope = view.functionOf(handler, site.scope);
  if (scope === undefined) return undefined;
  return exitAmong(view, view.callsIn(scope));
}

/** Where the signal comes through a channel: what follows the wait for it. */
function exitAfterWait(view: View, site: Site): Range | undefined {
  const channel = view.part(site, 'channel');
  if (channel?.kind !== 'name') return undefined;
  const name = channel.path.join('.');
  for (const wait of view.facts.calls) {
    if (wait.callee.at(-1) !== 'receive' || wait.callee.slice(0, -1).join('.') !== name) continue;
    const calls = wait.scope === FILE_SCOPE ? view.facts.calls : view.callsIn(wait.scope);
    // A second signal may end at once what the first one has begun to end.
    const isSecond = view.facts.calls.some(
      (other) =>
        other !== wait && other.callee.join('.') === wait.callee.join('.') && other.range.end <= wait.range.start,
    );
    const exit = isSecond
      ? undefined
      : exitAmong(
          view,
          calls.filter((call) => call.range.start >= wait.range.end),
        );
    if (exit !== undefined) return exit;
  }
  return undefined;
}

/** The exit among calls that do nothing else, besides telling that it comes. */
function exitAmong(view: View, calls: readonly Call[]): Range | undefined {
  const leaving = calls.filter((call) => view.sitesOf(call).some(({ effect }) => effect === 'exits'));
  const [first] = leaving;
  if (first === undefined) return undefined;
  const isHarmless = calls.every((call) => {
    if (leaving.some((exit) => contains(exit.range, call.range)) || telling.test(call.callee.at(-1) ?? '')) return true;
    if (call.callee.at(-1) === 'receive') return true;
    return view.functionOf({ kind: 'name', path: call.callee, range: call.calleeRange }, call.scope) !== undefined;
  });
  const unwinds = view.sitesOf(first).some(({ api }) => api.kind === 'unwinding');
  return isHarmless && !(unwinds && isGuarded(view)) ? first.calleeRange : undefined;
}

/** True where the exit itself runs what else the app has registered for its end. */
function runsOthers(view: View, project: Project, site: Site, exit: Range): boolean {
  const isRunning = view
    .effects('exits')
    .some(({ api, call }) => api.kind === 'running-handlers' && call?.calleeRange.start === exit.start);
  return (
    isRunning &&
    project
      .sites('handles-signal')
      .some(
        (other) =>
          other.subjects.some(isTermination) &&
          (other.range.start !== site.range.start || other.uri !== view.source.uri),
      )
  );
}
