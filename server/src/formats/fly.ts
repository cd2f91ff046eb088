import type { DeployedPort, Deployment, Grace } from '../facts/deployment.ts';
import type { Binding, Command } from '../facts/facts.ts';
import { secondsIn } from '../text/duration.ts';
import { splitCommand } from '../text/shell-words.ts';
import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { fileName, isForDevelopment } from '../text/place.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries, type TomlEntry } from './toml-entries.ts';

/** `fly.toml`: processes start the app, `release_command` runs before; `[env]` gives entries `env KEY`, beside `kill_signal`. */
export const format: Format = {
  name: 'fly',
  home: 'manifest',
  languageId: 'toml',
  globs: ['**/fly*.toml'],
  matches: (path) => /^fly(?:\.[\w-]+)?\.toml$/.test(fileName(path)),
  read: tolerant((source) => {
    const entries = tomlEntries(source.text);
    const start = isForDevelopment(source.uri) ? 'other' : 'start';
    const bindings = entries.flatMap((one) => variable(source.text, one) ?? []);
    const app = entries.find((one) => one.table.length === 0 && one.key === 'app');
    return {
      commands: entries.flatMap((one) => commandOf(one, start) ?? []),
      deployments: app === undefined ? [] : [deploymentOf(source.text, app, entries)],
      bindings,
      literals: literalsIn(bindings),
      comments: lineComments(source.text, ['#']),
    };
  }),
};

function commandOf(one: TomlEntry, start: Command['role']): Command | undefined {
  const place = [...one.table, one.key].join(' ');
  const isProcess = one.table.join() === 'processes' || /^experimental (?:cmd|entrypoint)$/.test(place);
  if (!isProcess && place !== 'deploy release_command') return undefined;
  const words = wordsOf(one.value);
  if (words.length === 0) return undefined;
  return { words, range: one.valueRange, form: 'exec', name: one.key, role: isProcess ? start : 'release' };
}

/** The app, which is built from the folder of the file. */
function deploymentOf(text: string, app: TomlEntry, entries: readonly TomlEntry[]): Deployment {
  const name = typeof app.value === 'string' ? app.value : '';
  const ports = entries.flatMap((one) => portOf(one) ?? []);
  // fly.io/docs/reference/configuration, the `mounts` section.
  const mounts = entries.flatMap(({ table, key, value }) =>
    table.join() === 'mounts' && key === 'destination' && typeof value === 'string' ? [value] : [],
  );
  const range = { start: 0, end: text.length };
  const stop = stopSignalOf(text, app, entries);
  return { name, range, build: '.', grace: graceOf(text, app, entries), ...stop, ports, mounts };
}

/** Where Fly.io's proxy finds the app (fly.io/docs/reference/configuration, `internal_port`). */
function portOf({ table, key, value, valueRange }: TomlEntry): DeployedPort | undefined {
  if (key !== 'internal_port' || typeof value !== 'number' || !/^(?:http_service|services)$/.test(table.join('.')))
    return undefined;
  return { port: String(value), use: 'listens', setting: key, range: valueRange };
}

/** fly.io/docs/reference/configuration, `kill_signal`: SIGINT unless it says another one. */
function stopSignalOf(text: string, app: TomlEntry, entries: readonly TomlEntry[]): Pick<Deployment, 'stopSignal'> {
  const setting = 'kill_signal';
  if (entries.some((one) => one.table.length === 0 && one.key === setting)) return {};
  const end = endOfLine(text, app);
  const edit = { range: { start: end, end }, before: `\n${setting} = "`, after: '"' };
  return { stopSignal: { signal: 'SIGINT', setting, range: app.keyRange, edit } };
}

function endOfLine(text: string, { valueRange: { end } }: TomlEntry): number {
  return text.slice(end).search(/[\r\n]|$/) + end;
}

/** fly.io/docs/reference/configuration: five seconds unless `kill_timeout` says more, as a number or with a unit. */
function graceOf(text: string, app: TomlEntry, entries: readonly TomlEntry[]): Grace {
  const setting = 'kill_timeout';
  const own = entries.find((one) => one.table.length === 0 && one.key === setting);
  if (own !== undefined) {
    const { valueRange: range, value } = own;
    const seconds = typeof value === 'number' ? value : secondsIn(String(value));
    const edit = typeof value === 'number' ? { range, before: '', after: '' } : { range, before: '"', after: 's"' };
    return { setting, seconds: seconds ?? Infinity, spent: 0, range, isSet: true, edit };
  }
  const end = endOfLine(text, app);
  const edit = { range: { start: end, end }, before: `\n${setting} = `, after: '' };
  return { setting, seconds: 5, spent: 0, range: app.keyRange, isSet: false, edit };
}

/** Fly.io splits strings itself, without a shell. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return splitCommand(value, 'space');
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function variable(text: string, one: TomlEntry): Binding | undefined {
  const isSignal = one.table.length === 0 && one.key === 'kill_signal';
  if (one.table.join() !== 'env' && !isSignal) return undefined;
  const name = isSignal ? [one.key] : ['env', one.key];
  if (typeof one.value !== 'string') return entry(name, one.keyRange, { kind: 'unknown', range: one.valueRange });
  const marks = /^(?:"""|'''|["'])/.exec(text.slice(one.valueRange.start))?.[0].length ?? 0;
  const content = { start: one.valueRange.start + marks, end: one.valueRange.end - marks };
  return entry(name, one.keyRange, textValue(text, one.value, one.valueRange, content));
}
