import type { Binding, Call } from '../../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Value } from '../../facts/value.ts';
import type { Edit } from '../../text/edit.ts';
import { removeItems } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';

/** The console counterparts of what JavaScript's loggers write to files with. */
export const logRewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'winston-console': winstonConsole,
  'pino-destination': ({ call }) => {
    const [first] = call?.args ?? [];
    const path = first?.value.kind === 'entries' ? entry(first.value, 'dest')?.value : first?.value;
    return path === undefined ? undefined : toStandardOutput([{ range: path.range, newText: '1' }]);
  },
  'pino-target': pinoTarget,
  'bunyan-stdout': (place) => redirected(place, 'path', 'stream: process.stdout', ['level', 'name']),
  'log4js-stdout': (place) => redirected(place, 'type', "type: 'stdout'", ['layout', 'category']),
  'morgan-stdout': withoutStream,
  'node-stdout': ({ call }) =>
    call === undefined ? undefined : toStandardOutput([{ range: call.range, newText: 'process.stdout' }]),
  'tracer-console': tracerConsole,
};

function toStandardOutput(edits: readonly Edit[]): Rewrite {
  return { title: 'Log to standard output instead', safety: 'safe', edits, imports: [] };
}

const sharedOptions = ['level', 'format', 'silent', 'handleExceptions', 'handleRejections'];

/** `new winston.transports.File({ level, filename })` becomes `new winston.transports.Console({ level })`. */
function winstonConsole({ call, text, nameOf }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const [options] = call.args;
  if (options !== undefined && (options.value.kind !== 'entries' || options.value.open)) return undefined;
  const written = slice(text, call.calleeRange);
  const library = nameOf('winston');
  const transports = nameOf('winston.transports');
  const member = /^(.*\.)(?:File|DailyRotateFile)$/.exec(written)?.[1];
  const owner =
    member ??
    (library === undefined ? (transports === undefined ? undefined : `${transports}.`) : `${library}.transports.`);
  if (owner === undefined) return undefined;
  return toStandardOutput([
    { range: call.calleeRange, newText: `${owner}Console` },
    ...optionEdits(text, call, (name) => sharedOptions.includes(name)),
  ]);
}

/** A transport's target with options becomes pino's own file target on descriptor 1, which is standard output. */
function pinoTarget({ element, text }: RewritePlace): Rewrite | undefined {
  if (element?.kind !== 'entries') return undefined;
  const target = entry(element, 'target');
  const options = entry(element, 'options');
  if (target === undefined || options === undefined) return undefined;
  const mark = slice(text, target.value.range).slice(0, 1);
  return toStandardOutput([
    { range: target.value.range, newText: `${mark}pino/file${mark}` },
    { range: options.value.range, newText: '{ destination: 1 }' },
  ]);
}

/** The element with one entry changed to where the lines go, and those gone that only files have. */
function redirected(
  { element, text }: RewritePlace,
  changed: string,
  instead: string,
  keptNames: readonly string[],
): Rewrite | undefined {
  if (element?.kind !== 'entries' || element.open) return undefined;
  const place = entry(element, changed);
  if (place === undefined) return undefined;
  const isKept = (candidate: Binding | undefined): boolean =>
    candidate === place || keptNames.includes(candidate?.name[0] ?? '');
  const removed = removeItems(
    text,
    element.entries.map((candidate) => candidate.range),
    (index) => !isKept(element.entries[index]),
  );
  return toStandardOutput([{ range: place.range, newText: instead }, ...removed]);
}

/** morgan writes to standard output when it is given no stream. */
function withoutStream({ call, text }: RewritePlace): Rewrite | undefined {
  const [format, options] = call?.args ?? [];
  if (call === undefined || format === undefined || options?.value.kind !== 'entries') return undefined;
  const { entries, open } = options.value;
  const isStream = (index: number): boolean => entries[index]?.name[0] === 'stream';
  if (entries.length === 1 && !open)
    return toStandardOutput([{ range: { start: format.range.end, end: options.range.end }, newText: '' }]);
  return toStandardOutput(
    removeItems(
      text,
      entries.map((candidate) => candidate.range),
      isStream,
    ),
  );
}

const fileOptions = ['root', 'logPathFormat', 'splitFormat', 'allLogsFileName', 'maxLogFiles'];

function tracerConsole({ call, text }: RewritePlace): Rewrite | undefined {
  const [options] = call?.args ?? [];
  if (call === undefined || (options !== undefined && options.value.kind !== 'entries')) return undefined;
  const callee = slice(text, call.calleeRange).replace(/dailyfile$/, 'console');
  return toStandardOutput([
    { range: call.calleeRange, newText: callee },
    ...optionEdits(text, call, (name) => !fileOptions.includes(name)),
  ]);
}

/** Takes options away that the console has not; without any left, and no comment, the object goes too. */
function optionEdits(text: string, call: Call, isKept: (name: string) => boolean): Edit[] {
  const [options] = call.args;
  if (options?.value.kind !== 'entries') return [];
  const { entries } = options.value;
  const keeps =
    entries.some((candidate) => isKept(candidate.name[0] ?? '')) || /\/[/*]/.test(slice(text, options.range));
  if (!keeps && call.args.length === 1) return [{ range: call.argsRange, newText: '()' }];
  return removeItems(
    text,
    entries.map((candidate) => candidate.range),
    (index) => !isKept(entries[index]?.name[0] ?? ''),
  );
}

function entry(value: Value & { kind: 'entries' }, name: string): Binding | undefined {
  return value.entries.find((candidate) => candidate.name[0] === name);
}

function slice(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}
