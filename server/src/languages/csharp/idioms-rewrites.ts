import type { Call } from '../../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { removeItems } from '../../text/list-edit.ts';
import { alsoOnTerminate } from './idioms-signals.ts';

/** The console counterparts of what .NET's loggers write to files with, and shared stores, by the remedy of the catalog row. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'serilog-console': serilog,
  'nlog-console': (place) => renamed(place, 'ConsoleTarget', nlogFile),
  'log4net-console': (place) => renamed(place, 'ConsoleAppender', log4netFile),
  'add-console': ({ call, text }) => {
    if (call === undefined || call.callee.at(-1) !== 'AddFile') return undefined;
    const { end } = call.calleeRange;
    return toConsole(
      [
        { range: { start: end - 'AddFile'.length, end }, newText: 'AddConsole' },
        { range: call.argsRange, newText: '()' },
      ],
      isCovered(text, /\.Add(?:Json|Simple)?Console\(/),
    );
  },
  'console-trace-listener': ({ call }) =>
    call === undefined ? undefined : toConsole([{ range: call.range, newText: 'new ConsoleTraceListener()' }]),
  'redis-cache': redisCache,
  'posix-signal': alsoOnTerminate,
};

function toConsole(edits: readonly Edit[], safety: Rewrite['safety'] = 'safe'): Rewrite {
  return { title: 'Log to standard output instead', safety, edits, imports: [] };
}

/** Where the console gets the lines already, a second writer would double them. */
function isCovered(text: string, console: RegExp): Rewrite['safety'] {
  return console.test(text) ? 'unsafe' : 'safe';
}

/** What Serilog's console sink takes too (github.com/serilog/serilog-sinks-console). */
const shared = /^(?:formatter|restrictedToMinimumLevel|outputTemplate|formatProvider|levelSwitch)$/;

/** `.WriteTo.File("app.log", …)` becomes `.WriteTo.Console(…)`, or goes where there is one. */
function serilog({ call, text }: RewritePlace): Rewrite | undefined {
  const sink =
    call === undefined
      ? undefined
      : /(?:\s*\.)?\s*(?:WriteTo|AuditTo)\s*\.\s*\w+$|\.\w+$/.exec(
          text.slice(call.calleeRange.start, call.calleeRange.end),
        )?.[0];
  if (call === undefined || sink === undefined) return undefined;
  const { end } = call.calleeRange;
  const hasConsole = /\.WriteTo\s*\.\s*Console\(/.test(text);
  if (hasConsole && /^\s*\./.test(sink) && /To\b/.test(sink))
    return {
      title: 'Remove the log file, the console has the lines',
      safety: 'unsafe',
      edits: [{ range: { start: end - sink.length, end: call.range.end }, newText: '' }],
      imports: [],
    };
  const name = /\w+$/.exec(sink)?.[0] ?? '';
  const kept = call.args.filter(
    (argument, index) =>
      (argument.name !== undefined && shared.test(argument.name)) || (index === 0 && argument.value.kind === 'call'),
  );
  const args = kept.map(({ range }) => text.slice(range.start, range.end)).join(', ');
  return toConsole(
    [
      { range: { start: end - name.length, end }, newText: 'Console' },
      { range: call.argsRange, newText: `(${args})` },
    ],
    hasConsole ? 'unsafe' : 'safe',
  );
}

const nlogFile =
  /^(?:FileName|Archive\w+|MaxArchive\w+|KeepFileOpen|ConcurrentWrites|CreateDirs|DeleteOldFileOnStartup|ReplaceFileContentsOnEachWrite|LineEnding|OpenFileCacheTimeout|FileAttributes)$/;
const log4netFile =
  /^(?:File|AppendToFile|RollingStyle|MaxSizeRollBackups|MaximumFileSize|MaxFileSize|DatePattern|StaticLogFileName|LockingModel|PreserveLogFileNameExtension|ImmediateFlush|Encoding|CountDirection)$/;

/** An object of another class, without what only files have. Later settings of a file keep it what it is. */
function renamed({ call, text }: RewritePlace, type: string, ofFile: RegExp): Rewrite | undefined {
  if (call === undefined || isSetLater(text, call, ofFile) || takesFile(call)) return undefined;
  const { end } = call.calleeRange;
  const own = call.callee.at(-1) ?? '';
  const declared = declaredAs(text, call, own);
  const removed = removeItems(
    text,
    call.args.map(({ range }) => range),
    (index) => ofFile.test(call.args[index]?.name ?? ''),
  );
  return toConsole([
    ...(declared === undefined ? [] : [{ range: declared, newText: type }]),
    { range: { start: end - own.length, end }, newText: type },
    ...removed,
  ]);
}

/** A file's name among the arguments of the constructor, behind the first. */
function takesFile({ args }: Call): boolean {
  return args.some(({ name }, index) => name === undefined && index > 0);
}

function isSetLater(text: string, call: Call, ofFile: RegExp): boolean {
  const names = [...text.slice(call.range.end).matchAll(/\.(\w+)\s*=(?!=)/g)].map((match) => match[1] ?? '');
  return names.some((name) => ofFile.test(name));
}

/** `FileTarget file = new FileTarget(…)`: the type that is written before the name. */
function declaredAs(text: string, call: Call, type: string): Edit['range'] | undefined {
  const before = text.slice(Math.max(0, call.range.start - 120), call.range.start);
  const found = new RegExp(`\\b${type}(?=\\s+\\w+\\s*=\\s*$)`).exec(before);
  if (found === null) return undefined;
  const start = call.range.start - before.length + found.index;
  return { start, end: start + type.length };
}

/** The cache that all processes share, with the connection string that the app's configuration has. */
function redisCache({ call, text }: RewritePlace): Rewrite | undefined {
  if (call === undefined) return undefined;
  const name = 'AddDistributedMemoryCache';
  const { start, end } = call.calleeRange;
  const owner = /^(\w+)\.Services\b/.exec(text.slice(start, end))?.[1];
  const field = /\bIConfiguration\s+(\w+)\b/.exec(text)?.[1];
  const configuration = owner === undefined ? field : `${owner}.Configuration`;
  if (configuration === undefined || !text.slice(start, end).endsWith(name)) return undefined;
  const options = `options => options.Configuration = ${configuration}.GetConnectionString("Redis")`;
  return {
    title: 'Keep it in Redis (Microsoft.Extensions.Caching.StackExchangeRedis)',
    safety: 'unsafe',
    edits: [
      { range: { start: end - name.length, end }, newText: 'AddStackExchangeRedisCache' },
      { range: call.argsRange, newText: `(${options})` },
    ],
    imports: [],
  };
}
