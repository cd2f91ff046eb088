import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Value } from '../../facts/value.ts';
import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** Shared stores for what JavaScript's libraries keep in memory by default (connect-redis 9, rate-limit-redis 4). */
export const storeRewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'connect-redis': (place) => withOption(place, sessionStore, 'connect-redis', 'Keep sessions in Redis'),
  'connect-redis-store': ({ call, text }) =>
    call === undefined
      ? undefined
      : shared(text, [{ range: call.range, newText: sessionStore }], 'connect-redis', 'Keep sessions in Redis'),
  'rate-limit-redis': (place) => withOption(place, limitStore, 'rate-limit-redis', 'Count in Redis'),
  'multer-dest': ({ call, text }) => {
    const [options] = call?.args ?? [];
    const dest =
      options?.value.kind === 'entries' ? options.value.entries.find((entry) => entry.name[0] === 'dest') : undefined;
    if (call === undefined || dest === undefined) return undefined;
    const multer = text.slice(call.calleeRange.start, call.calleeRange.end);
    return inMemory([{ range: dest.range, newText: `storage: ${multer}.memoryStorage()` }]);
  },
  'multer-storage': ({ call, text }) => {
    if (call === undefined) return undefined;
    const callee = text.slice(call.calleeRange.start, call.calleeRange.end).replace(/diskStorage$/, 'memoryStorage');
    return inMemory([
      { range: call.calleeRange, newText: callee },
      { range: call.argsRange, newText: '()' },
    ]);
  },
};

const sessionStore = 'new RedisStore({ client: redisClient })';
const limitStore = 'new RedisStore({ sendCommand: (...command) => redisClient.sendCommand(command) })';

/** The handler then finds the bytes in `file.buffer` and must hand them to the object storage itself. */
function inMemory(edits: readonly Edit[]): Rewrite {
  return { title: 'Keep the upload in memory, to hand it on to object storage', safety: 'unsafe', edits, imports: [] };
}

function withOption({ call, text }: RewritePlace, store: string, module: string, title: string): Rewrite | undefined {
  const [options] = call?.args ?? [];
  if (call === undefined) return undefined;
  if (options === undefined) {
    return shared(text, [{ range: call.argsRange, newText: `({ store: ${store} })` }], module, title);
  }
  if (options.value.kind !== 'entries') return undefined;
  return shared(text, [firstEntry(text, options.value, `store: ${store}`)], module, title);
}

/** Puts an entry at the start of an object, in a line of its own where the others have theirs. */
function firstEntry(text: string, object: Value & { kind: 'entries' }, entry: string): Edit {
  const [first] = object.entries;
  const at = first?.range.start ?? object.range.start + 1;
  if (first === undefined) return insertion(at, ` ${entry} `);
  const between = text.slice(object.range.start + 1, at);
  return insertion(
    at,
    /\n/.test(between)
      ? `${entry},${between.slice(Math.max(0, between.lastIndexOf('\n') - (between.includes('\r\n') ? 1 : 0)))}`
      : `${entry}, `,
  );
}

function insertion(at: number, newText: string): Edit {
  const range: Range = { start: at, end: at };
  return { range, newText };
}

/** With the client that the store needs, imported the way the file imports. */
function shared(text: string, edits: readonly Edit[], module: string, title: string): Rewrite {
  const isModule = /^[ \t]*import\s[^('"]*['"]/m.test(text);
  const line = (names: string, from: string): string =>
    isModule ? `import { ${names} } from '${from}';` : `const { ${names} } = require('${from}');`;
  return {
    title,
    safety: 'unsafe',
    edits,
    imports: [line('RedisStore', module), line('createClient', 'redis')],
    declarations: [
      'const redisClient = createClient({ url: process.env.REDIS_URL });\nredisClient.connect().catch(console.error);',
    ],
  };
}
