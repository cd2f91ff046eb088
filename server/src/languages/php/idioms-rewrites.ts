import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';

/** Standard streams and shared stores in place of local ones, by the remedy of the catalog row. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'monolog-stdout': monolog,
  'error-log': plainErrorLog,
  'ini-error-log': ({ call }) => {
    const value = call?.args[1]?.value;
    return value === undefined ? undefined : toStandardError([{ range: value.range, newText: "'/dev/stderr'" }]);
  },
  'laravel-log': (place) => setting(place, "env('LOG_CHANNEL', 'stderr')", 'Log to standard error instead'),
  'laravel-session': (place) => setting(place, "env('SESSION_DRIVER', 'redis')", 'Keep sessions in Redis'),
  'laravel-cache': (place) => setting(place, "env('CACHE_STORE', 'redis')", 'Keep the cache in Redis'),
  'laravel-queue': (place) => setting(place, "env('QUEUE_CONNECTION', 'redis')", 'Keep the queue in Redis'),
  'laravel-debug': (place) => setting(place, "(bool) env('APP_DEBUG', false)", 'Read `APP_DEBUG` from the environment'),
  'laravel-disk': (place) => setting(place, "env('FILESYSTEM_DISK', 's3')", 'Store files in object storage'),
};

function toStandardError(edits: readonly Edit[]): Rewrite {
  return { title: 'Log to standard error instead', safety: 'safe', edits, imports: [] };
}

function setting(place: RewritePlace, newText: string, title: string): Rewrite | undefined {
  const range = place.setting?.value.range;
  return range === undefined ? undefined : { title, safety: 'unsafe', edits: [{ range, newText }], imports: [] };
}

/** `new RotatingFileHandler($path, 14, Level::Info)` becomes `new StreamHandler('php://stdout', Level::Info)`. */
function monolog({ call, text }: RewritePlace): Rewrite | undefined {
  const path = call?.args[0];
  if (call === undefined || path === undefined || call.args.some((arg) => arg.spread === true)) return undefined;
  const stream = "'php://stdout'";
  const title = 'Log to standard output instead';
  const written = text.slice(call.calleeRange.start, call.calleeRange.end);
  if (!/RotatingFileHandler$/.test(written)) {
    return written.endsWith('StreamHandler')
      ? { title, safety: 'safe', edits: [{ range: path.value.range, newText: stream }], imports: [] }
      : undefined;
  }
  // Both take a level, this one behind the number of files.
  const level = call.args.find((arg, index) => arg.name === 'level' || (arg.name === undefined && index === 2));
  const given = level === undefined ? '' : `, ${text.slice(level.range.start, level.range.end)}`;
  return {
    title,
    safety: 'safe',
    edits: [
      { range: call.calleeRange, newText: written.replace(/RotatingFileHandler$/, 'StreamHandler') },
      { range: call.argsRange, newText: `(${stream}${given})` },
    ],
    imports: written.includes('\\') ? [] : ['use Monolog\\Handler\\StreamHandler;'],
  };
}

/** With the message alone the line goes where PHP's own errors go: to standard error, unless the settings say otherwise. */
function plainErrorLog({ call }: RewritePlace): Rewrite | undefined {
  const [message, ...others] = call?.args ?? [];
  const last = others.at(-1);
  if (message === undefined || last === undefined || others.some((arg) => arg.spread === true)) return undefined;
  return toStandardError([{ range: { start: message.range.end, end: last.range.end }, newText: '' }]);
}
