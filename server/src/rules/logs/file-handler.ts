import type { Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { pathKind, pathText } from '../../semantics/local-path.ts';
import { consoleRemedies } from '../../semantics/log-remedy.ts';
import { holdsFor } from '../../semantics/manifest-test.ts';
import type { Project } from '../../semantics/project.ts';
import { labelOf } from '../../semantics/summary.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Report } from '../rule.ts';

/** Factor XI: the app writes its log to a file of its own instead of standard output. */
export const rule = defineRule({
  id: 'logs/file-handler',
  factor: 'logs',
  title: 'Log lines go to a file',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['logs-to-file', 'writes-file'],
  check(view, report, project) {
    for (const site of view.effects('logs-to-file')) if (counts(site, project)) reportHandler(view, site, report);
    for (const site of view.effects('writes-file')) reportHandmade(view, site, report);
  },
});

/** What a framework does by itself counts where its version is known and no file of the app says otherwise. */
function counts({ api }: Site, project: Project): boolean {
  if (api.kind !== 'default') return true;
  return project.complete && holdsFor(api.manifest, project.manifest) && !isConfigured(project);
}

function isConfigured(project: Project): boolean {
  return project.sites('configures-logging').length > 0;
}

function reportHandler(view: View, site: Site, report: Report): void {
  const target = targetOf(view, site);
  if (target === undefined || isDevelopmentOnly(view, site.range, site.scope)) return;
  report({
    range: placeOf(site),
    message: `${labelOf(site.api, site.name)} writes to a local file; the platform collects only stdout`,
    // A path that only the caller knows may as well be that of a terminal.
    confidence: target === 'file' ? 'high' : target === 'unknown' && site.subject !== undefined ? 'low' : 'medium',
    fixes: consoleRemedies(view, site),
  });
}

/** Where the log goes: `file` for a visible path, `environment` and the like for a file whose path is not; undefined for no file. */
function targetOf(view: View, site: Site): string | undefined {
  const { subject, api } = site;
  const isFileByNature = api.kind === undefined || api.kind === 'default';
  if (subject === undefined) return isFileByNature ? 'unknown' : undefined;
  const opened = openedFile(view, subject, site);
  if (opened === undefined && api.kind === 'stream') return undefined;
  // A stream that is itself a log file's is reported where it is made.
  const made = view.constant(subject, site.scope);
  if (made.kind === 'call' && view.sitesOf(made.call).some((other) => other.effect === 'logs-to-file'))
    return undefined;
  const kind = pathKind(view, opened?.subject ?? subject, opened?.scope ?? site.scope);
  if (kind === 'stream' || kind === 'temporary' || kind === 'memory') return undefined;
  if (api.kind === 'sink' && kind === 'unknown') return undefined;
  return kind;
}

/** The site that opens the file which a value is, looking through names. */
function openedFile(view: View, value: Value, { scope }: Site): Site | undefined {
  const made = view.constant(value, scope);
  return made.kind === 'call' ? view.sitesOf(made.call).find((site) => site.effect === 'writes-file') : undefined;
}

/** `fs.appendFile('app.log', line)`: a log written by hand. */
function reportHandmade(view: View, site: Site, report: Report): void {
  const path = site.subject === undefined ? undefined : pathText(view, site.subject, site.scope);
  if (site.subject === undefined || path === undefined || !isLogFile(path) || isPartOfLogger(view, site)) return;
  if (pathKind(view, site.subject, site.scope) !== 'file' || isDevelopmentOnly(view, site.range, site.scope)) return;
  report({
    range: placeOf(site),
    message: 'Log lines are appended to a local file; the platform collects only stdout',
    confidence: 'medium',
  });
}

/** True for a path that ends like a log. */
export function isLogFile(path: string): boolean {
  return /\.log(?:\.\w+)?$/i.test(path);
}

function isPartOfLogger(view: View, site: Site): boolean {
  return view.effects('logs-to-file').some((logger) => {
    const made = logger.subject === undefined ? undefined : view.constant(logger.subject, logger.scope);
    return made?.kind === 'call' && made.call === site.call;
  });
}

function placeOf(site: Site): { readonly start: number; readonly end: number } {
  if (site.element !== undefined) return site.subject?.range ?? site.element.range;
  return site.call?.calleeRange ?? site.range;
}
