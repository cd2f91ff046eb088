import type { Argument, Binding, Call } from '../../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { removeItems, wholeLines } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';

/** Console loggers and shared stores in place of local ones, by the remedy of the catalog row. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'logger-stdout': ({ call, text }) => logger(call, text),
  'semantic-logger-stdout': ({ call, text }) => appender(call, text),
  'server-stdout': ({ call, text }) => withoutStatement(call, text),
  'rails-log-stdout': ({ setting }) =>
    ofSetting(setting, 'config.logger = ActiveSupport::TaggedLogging.new(ActiveSupport::Logger.new($stdout))', {
      title: 'Log to standard output instead',
      safety: 'safe',
    }),
  'rails-logger-stdout': ({ call, text }) => railsLogger(call, text),
  'rails-cache-redis': ({ setting }) =>
    ofValue(setting, ":redis_cache_store, { url: ENV.fetch('REDIS_URL') }", 'Keep the cache in Redis'),
  'rails-storage-service': ({ setting }) => ofValue(setting, ':amazon', 'Keep files in object storage'),
  'carrierwave-fog': ({ call }) => ofArgument(call, ':fog', 'Keep files in object storage'),
  'rack-session-cookie': ({ call }) => cookie(call),
  'active-job-sidekiq': ({ setting }) => ofValue(setting, ':sidekiq', 'Keep jobs in Redis, with Sidekiq'),
};

/** What only files have: how they are rotated and written. */
const fileOptions = ['shift_age', 'shift_size', 'shift_period_suffix', 'binmode', 'reraise_write_errors'];

function toStandardOutput(edits: readonly Edit[]): Rewrite {
  return { title: 'Log to standard output instead', safety: 'safe', edits, imports: [] };
}

/** `Logger.new('app.log', 'daily', level: :info)` becomes `Logger.new($stdout, level: :info)`. */
function logger(call: Call | undefined, text: string): Rewrite | undefined {
  const [first] = call?.args ?? [];
  if (call === undefined || first === undefined || first.name !== undefined || hasSpread(call)) return undefined;
  const isDropped = (arg: Argument | undefined, index: number): boolean =>
    index > 0 && arg !== undefined && (arg.name === undefined || fileOptions.includes(arg.name));
  return toStandardOutput([{ range: first.range, newText: '$stdout' }, ...without(call, text, isDropped)]);
}

/** `add_appender(file_name: 'app.log')` becomes `add_appender(io: $stdout)`. */
function appender(call: Call | undefined, text: string): Rewrite | undefined {
  const file = call?.args.find((arg) => arg.name === 'file_name');
  if (call === undefined || file === undefined || hasSpread(call)) return undefined;
  const dropped = ['append', 'retry_count', 'exclusive_lock', 'reopen_period', 'reopen_count', 'reopen_size'];
  const edits = without(call, text, (arg) => dropped.includes(arg?.name ?? ''));
  return toStandardOutput([{ range: file.range, newText: 'io: $stdout' }, ...edits]);
}

function hasSpread(call: Call): boolean {
  return call.args.some((arg) => arg.spread === true);
}

function without(
  call: Call,
  text: string,
  isDropped: (arg: Argument | undefined, index: number) => boolean,
): readonly Edit[] {
  return removeItems(
    text,
    call.args.map((arg) => arg.range),
    (index) => isDropped(call.args[index], index),
  );
}

/** A server writes to standard output when no line of its settings says otherwise. */
function withoutStatement(call: Call | undefined, text: string): Rewrite | undefined {
  const range = call === undefined ? undefined : wholeLines(text, call.statement);
  return range === undefined ? undefined : toStandardOutput([{ range, newText: '' }]);
}

/** `use Rack::Session::Pool, expire_after: 3600` keeps its options in a signed cookie's. */
function cookie(call: Call | undefined): Rewrite | undefined {
  const [store] = call?.args ?? [];
  const range = store?.value.range;
  const newText = "Rack::Session::Cookie, secret: ENV.fetch('SESSION_SECRET')";
  return range === undefined
    ? undefined
    : { title: 'Keep sessions in a signed cookie', safety: 'unsafe', edits: [{ range, newText }], imports: [] };
}

function ofArgument(call: Call | undefined, newText: string, title: string): Rewrite | undefined {
  const range = call?.args[0]?.value.range;
  return range === undefined ? undefined : { title, safety: 'unsafe', edits: [{ range, newText }], imports: [] };
}

/** A logger of the app's own, as the first line of its settings. */
function railsLogger(call: Call | undefined, text: string): Rewrite | undefined {
  const start = call?.calleeRange.end ?? text.length;
  const head = /^[ \t]+do[ \t]*(\r?\n)/.exec(text.slice(start, start + 80));
  if (head === null) return undefined;
  const at = start + head[0].length;
  const newText = `  config.logger = ActiveSupport::TaggedLogging.new(ActiveSupport::Logger.new($stdout))${head[1] ?? ''}`;
  return toStandardOutput([{ range: { start: at, end: at }, newText }]);
}

/** All that stands behind the sign, options included. */
function ofValue(setting: Binding | undefined, newText: string, title: string): Rewrite | undefined {
  if (setting === undefined) return undefined;
  const range: Range = { start: setting.value.range.start, end: setting.range.end };
  return { title, safety: 'unsafe', edits: [{ range, newText }], imports: [] };
}

function ofSetting(
  setting: Binding | undefined,
  newText: string,
  { title, safety }: Pick<Rewrite, 'title' | 'safety'>,
): Rewrite | undefined {
  return setting === undefined ? undefined : { title, safety, edits: [{ range: setting.range, newText }], imports: [] };
}
