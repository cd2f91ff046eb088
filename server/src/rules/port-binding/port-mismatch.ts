import type { Project } from '../../semantics/project.ts';
import { defineRule } from '../rule.ts';

/** Factor VII: a deploy file names another port than the one on which the app listens. */
export const rule = defineRule({
  id: 'port-binding/port-mismatch',
  factor: 'port-binding',
  title: 'Deploy file names another port',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['declares-port', 'sets-port', 'listens'],
  check(view, report, project) {
    const declared = view.effects('declares-port');
    if (declared.length === 0 || !project.complete) return;
    const app = project.deployedAt(view.source.uri, declared[0]?.range ?? { start: 0, end: 0 });
    const port = app === undefined ? undefined : portOf(app);
    if (app === undefined || port === undefined) return;
    const named = declared.map(({ subject }) =>
      subject?.kind === 'text' ? /^(\d+)(?:\/tcp)?$/i.exec(subject.text)?.[1] : undefined,
    );
    // A port that cannot be read may be the right one, and with several the app may have further listeners.
    const [only] = named;
    const [site] = declared;
    if (named.length > 1 || only === undefined || site?.subject === undefined || only === port.number) return;
    report({
      range: site.subject.range,
      message: `The app listens on ${port.number}, not on ${only}: whoever connects to the declared port finds nobody`,
      related: [{ uri: port.uri, range: port.range, message: `listens on ${port.number}` }],
    });
  },
});

/** The one port on which an app listens when nothing else is said; undefined where that cannot be told. */
function portOf(
  app: Project,
): { readonly number: string; readonly uri: string; readonly range: { start: number; end: number } } | undefined {
  const [site, ...others] = app.sites('listens');
  if (site === undefined || others.length > 0 || app.isHosted || app.sites('sets-port').length > 0) return undefined;
  // A command may name another port.
  const starts = app.commands.filter((command) => command.role === 'start');
  if (starts.some(({ words }) => words.some((word) => /\d{2,5}|PORT|^-p$|^--(?:port|bind)/.test(word))))
    return undefined;
  const numbers = site.subjects
    .filter((subject) => subject !== '*' && /^\D*\d{2,5}$/.test(subject))
    .map((subject) => /\d+$/.exec(subject)?.[0] ?? '');
  const [number] = numbers;
  if (number === undefined || new Set(numbers).size > 1) return undefined;
  return { number, uri: site.uri, range: site.range };
}
