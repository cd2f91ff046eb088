import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/**
 * How JVM programs end in order: a shutdown hook stops the server and waits for it, for the JVM ends when all hooks have
 * returned.
 */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `val ${name} = `,
};

/** Calls that stop a server and return when it has stopped. */
const stops: Readonly<Record<string, (target: string) => readonly string[]>> = {
  stop: (target) => [`${target}.stop()`],
  close: (target) => [`${target}.close()`],
  'stop-hook': (target) => [`${target}.stop()`],
  'stop-seconds': (target) => ['// Refuse new requests, give those under way ten seconds.', `${target}.stop(10)`],
};

const styles: Readonly<Record<string, (drain: Drain) => Termination | undefined>> = {
  stop: hooked,
  'stop-hook': hooked,
  'stop-seconds': hooked,
  close: hooked,
  grpc: ({ target, indent }) => ({
    place: 'after',
    lines: hook([`${target}.shutdown()`, `${target}.awaitTermination(10, TimeUnit.SECONDS)`], indent),
    imports: ['import java.util.concurrent.TimeUnit'],
  }),
  jetty: ({ target }) => ({
    place: 'after',
    lines: [
      '// Stop on SIGTERM, and give the requests under way ten seconds.',
      `${target}.stopAtShutdown = true`,
      `${target}.stopTimeout = 10_000`,
    ],
    imports: [],
  }),
  'stop-flag': ({ indent }) => ({
    place: 'before',
    lines: [
      'val worker = Thread.currentThread()',
      'val stopping = AtomicBoolean()',
      ...hook(['stopping.set(true)', '// The JVM ends when its hooks have ended.', 'worker.join(10_000)'], indent),
    ],
    condition: '!stopping.get()',
    imports: ['import java.util.concurrent.atomic.AtomicBoolean'],
  }),
};

function hooked({ target, style, indent }: Drain): Termination | undefined {
  const lines = stops[style]?.(target);
  return lines === undefined ? undefined : { place: 'after', lines: hook(lines, indent), imports: [] };
}

function hook(lines: readonly string[], indent: string): string[] {
  return ['Runtime.getRuntime().addShutdownHook(Thread {', ...lines.map((line) => indent + line), '})'];
}

/** A hook that runs to its end lets the JVM exit by itself. */
function drainThenExit({ target, style }: Drain): Draining | undefined {
  const lines = stops[style]?.(target);
  return lines === undefined ? undefined : { lines, imports: [], isAsync: false };
}
