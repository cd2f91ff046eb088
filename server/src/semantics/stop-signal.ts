import type { StopSignal } from '../facts/deployment.ts';
import type { Range } from '../text/range.ts';
import { startsIn, isStartedBy } from './deployed-program.ts';
import type { Project, ProjectSite } from './project.ts';

/**
 * Where the app of a deployment handles SIGTERM while the platform stops it by another signal that nothing in it handles.
 * Undefined where it handles that one too, or that cannot be told.
 */
export function handlerMissed(app: Project, signal: string, uri: string, deployment: string): ProjectSite | undefined {
  const commands = app.complete && !app.isHosted ? startsIn(app, { uri, name: deployment }) : undefined;
  if (commands === undefined || nameOf(signal) === 'TERM' || app.sites('handles-termination').length > 0)
    return undefined;
  const sites = app.sites('handles-signal').filter((site) => isStartedBy(app, commands, site.uri));
  const handled = new Set(sites.flatMap(({ subjects }) => subjects.map(nameOf)));
  if (handled.has('*') || handled.has(nameOf(signal))) return undefined;
  return sites.find(({ subjects }) => subjects.some((one) => nameOf(one) === 'TERM'));
}

/** True where a deploy file says that the app is stopped by this signal. */
export function isStoppedBy(app: Project, signal: string): boolean {
  return app.sites('sets-stop-signal').some(({ subjects }) => subjects.some((one) => nameOf(one) === nameOf(signal)));
}

/** A signal by its short name: `TERM` for `SIGTERM` and for 15. */
function nameOf(signal: string): string {
  return numbers[signal] ?? signal.toUpperCase().replace(/^SIG/, '');
}

const numbers: Readonly<Record<string, string>> = { '1': 'HUP', '2': 'INT', '3': 'QUIT', '15': 'TERM' };

/** The edit that names another signal where the file names none. */
export function namedSignal({ edit }: StopSignal, signal: string): { readonly range: Range; readonly newText: string } {
  return { range: edit.range, newText: `${edit.before}${signal}${edit.after}` };
}
