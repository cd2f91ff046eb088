import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { removeItems } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';

/** The console counterparts of what Python's loggers write to files with, and shared stores in settings. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'logging-stream-handler': streamHandler,
  'logging-basic-config': ({ call, text }) =>
    withArgument(text, call, ['filename'], 'stream=sys.stdout', ['filemode', 'encoding', 'errors']),
  'loguru-stdout': ({ call, text }) =>
    withArgument(text, call, ['sink', ''], 'sys.stdout', [
      'rotation',
      'retention',
      'compression',
      'delay',
      'watch',
      'mode',
      'buffering',
      'encoding',
    ]),
  'logging-dictionary': dictionary,
  'gunicorn-stream': ({ setting }) => {
    const value = setting?.value;
    return value?.kind === 'text' ? toStandardOutput([{ range: value.content, newText: '-' }]) : undefined;
  },
  'flask-session-redis': ({ setting }) => valueRewrite(setting?.value.range, '"redis"', 'Keep sessions in Redis'),
  'django-session-database': ({ setting }) =>
    valueRewrite(setting?.value.range, '"django.contrib.sessions.backends.db"', 'Keep sessions in the database'),
  'limiter-storage': ({ call }) => {
    const argument = call?.args.find((candidate) => candidate.name === 'storage_uri');
    return argument === undefined
      ? undefined
      : {
          ...valueRewriteOf(argument.value.range, 'os.environ["REDIS_URL"]', 'Count in Redis'),
          imports: ['import os'],
        };
  },
};

function valueRewrite(range: Range | undefined, newText: string, title: string): Rewrite | undefined {
  return range === undefined ? undefined : valueRewriteOf(range, newText, title);
}

function valueRewriteOf(range: Range, newText: string, title: string): Rewrite {
  return { title, safety: 'unsafe', edits: [{ range, newText }], imports: [] };
}

function toStandardOutput(edits: readonly Edit[], ...imports: readonly string[]): Rewrite {
  return { title: 'Log to standard output instead', safety: 'safe', edits, imports };
}

/** `logging.FileHandler("app.log")` becomes `logging.StreamHandler(sys.stdout)`. */
function streamHandler({ call, nameOf }: RewritePlace): Rewrite | undefined {
  if (call === undefined || call.args.some((arg) => arg.spread === true)) return undefined;
  const module = nameOf('logging');
  const edits = [{ range: call.range, newText: `${module ?? 'logging'}.StreamHandler(sys.stdout)` }];
  return toStandardOutput(edits, 'import sys', ...(module === undefined ? ['import logging'] : []));
}

/** One argument instead of another, and those gone that only files have. An empty name is the first positional one. */
function withArgument(
  text: string,
  call: RewritePlace['call'],
  names: readonly string[],
  instead: string,
  dropped: readonly string[],
): Rewrite | undefined {
  if (call === undefined || call.args.some((arg) => arg.spread === true)) return undefined;
  const changed = call.args.find(
    (arg, index) => names.includes(arg.name ?? '') && (arg.name !== undefined || index === 0),
  );
  if (changed === undefined) return undefined;
  const removed = removeItems(
    text,
    call.args.map((arg) => arg.range),
    (index) => dropped.includes(call.args[index]?.name ?? ''),
  );
  return toStandardOutput([{ range: changed.range, newText: instead }, ...removed], 'import sys');
}

const fileSettings = [
  'maxBytes',
  'backupCount',
  'mode',
  'encoding',
  'delay',
  'errors',
  'when',
  'interval',
  'utc',
  'atTime',
];

/** A handler of `dictConfig` that names a class and a file becomes one that names a stream. */
function dictionary({ setting, beside, text }: RewritePlace): Rewrite | undefined {
  if (setting === undefined || beside === undefined) return undefined;
  const mark = text.slice(setting.value.range.start, setting.value.range.end).slice(-1);
  const filename = beside.find((entry) => entry.name[0] === 'filename');
  const stream = `${mark}stream${mark}: ${mark}ext://sys.stdout${mark}`;
  const handler = `${mark}logging.StreamHandler${mark}`;
  const removed = removeItems(
    text,
    beside.map((entry) => entry.range),
    (index) => fileSettings.includes(beside[index]?.name[0] ?? ''),
  );
  const edits: Edit[] = [
    { range: setting.value.range, newText: filename === undefined ? `${handler}, ${stream}` : handler },
    ...(filename === undefined ? [] : [{ range: filename.range, newText: stream }]),
    ...removed,
  ];
  return toStandardOutput(edits);
}
