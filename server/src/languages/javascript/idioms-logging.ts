import type { Binding } from '../../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Value } from '../../facts/value.ts';
import type { Edit } from '../../text/edit.ts';
import { removeItems } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';
import { indentationAt, lineBreakOf } from '../../text/source.ts';

/** The console counterparts of what JavaScript's loggers write to files with. */
export const logRewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'winston-console': winstonConsole,
  'pino-destination': ({ call }) => {
    const [first] = call?.args ?? [];
    const path = first?.value.kind === 'entries' ? entry(first.value, 'dest')?.value : first?.value;
    return path === undefined ? undefined : toStandardOutput([{ range: path.range, newText: '1' }]);
  },
  'pino-target': pinoTarget,
  'bunyan-stdout': (place) => rebuilt(place, ['level', 'name'], 'stream: process.stdout'),
  'log4js-stdout': (place) => rebuilt(place, ['layout', 'category'], "type: 'stdout'"),
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
  const kept =
    options?.value.kind === 'entries'
      ? options.value.entries.filter((candidate) => sharedOptions.includes(candidate.name[0] ?? ''))
      : [];
  const object =
    kept.length === 0 || options === undefined
      ? ''
      : objectOf(
          text,
          options.value.range,
          kept.map((candidate) => slice(text, candidate.range)),
        );
  return toStandardOutput([
    { range: call.calleeRange, newText: `${owner}Console` },
    { range: call.argsRange, newText: `(${object})` },
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

/** The element as an object of its kept entries, with another one for where the lines go. */
function rebuilt({ element, text }: RewritePlace, keptNames: readonly string[], instead: string): Rewrite | undefined {
  if (element?.kind !== 'entries' || element.open) return undefined;
  const kept = element.entries.filter((candidate) => keptNames.includes(candidate.name[0] ?? ''));
  const entries = kept.map((candidate) => slice(text, candidate.range));
  const parts = instead.startsWith('type') ? [instead, ...entries] : [...entries, instead];
  return toStandardOutput([{ range: element.range, newText: objectOf(text, element.range, parts) }]);
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
  const entries = options?.value.kind === 'entries' ? options.value.entries : [];
  const kept = entries
    .filter((candidate) => !fileOptions.includes(candidate.name[0] ?? ''))
    .map((candidate) => slice(text, candidate.range));
  const object = kept.length === 0 || options === undefined ? '' : objectOf(text, options.range, kept);
  return toStandardOutput([
    { range: call.calleeRange, newText: slice(text, call.calleeRange).replace(/dailyfile$/, 'console') },
    { range: call.argsRange, newText: `(${object})` },
  ]);
}

/** An object literal with these entries, on one line or several as the one at `range` is. */
function objectOf(text: string, range: Range, entries: readonly string[]): string {
  const written = slice(text, range);
  if (!written.includes('\n')) return `{ ${entries.join(', ')} }`;
  const lineBreak = lineBreakOf(text);
  const inner = /\n([ \t]+)\S/.exec(written)?.[1] ?? '';
  const outer = indentationAt(text, range.end);
  return `{${lineBreak}${entries.map((part) => `${inner}${part},${lineBreak}`).join('')}${outer}}`;
}

function entry(value: Value & { kind: 'entries' }, name: string): Binding | undefined {
  return value.entries.find((candidate) => candidate.name[0] === name);
}

function slice(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}
