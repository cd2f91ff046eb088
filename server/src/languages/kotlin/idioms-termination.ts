import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/**
 * How JVM programs end in order: a shutdown hook stops the server and waits for it, for the JVM ends when all hooks have
 * returned.
 */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'aroundSignals'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  aroundSignals: (name, signals) => [
    `for (${name} in listOf(${signals.map((signal) => `"${signal}"`).join(', ')})) {`,
    '}',
  ],
  nameValue: (name) => `val ${name} = `,
};

/** Calls that stop a server or worker and return when it has stopped. */
const stops: Readonly<Record<string, (target: string) => string>> = {
  stop: (target) => `${target}.stop()`,
  'stop-hook': (target) => `${target}.stop()`,
  'stop-seconds': (target) => `${target}.stop(5)`,
  close: (target) => `${target}.close()`,
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

function hooked({ target, style }: Drain): Termination | undefined {
  const stop = stops[style]?.(target);
  if (stop === undefined) return undefined;
  const lines = [
    '// Refuse what is new, and let what is under way finish.',
    `Runtime.getRuntime().addShutdownHook(Thread { ${stop} })`,
  ];
  return { place: 'after', lines, imports: [] };
}

function hook(lines: readonly string[], indent: string): string[] {
  return ['Runtime.getRuntime().addShutdownHook(Thread {', ...lines.map((line) => indent + line), '})'];
}

/** A hook that runs to its end lets the JVM exit by itself, and waits for ever when it calls for the end. */
function drainThenExit({ target, style }: Drain, exit: string, handling: string): Draining | undefined {
  const stop = stops[style]?.(target);
  if (stop === undefined) return undefined;
  const leaving = /\baddShutdownHook\b/.test(handling) ? [] : [exit];
  return { lines: [stop, ...leaving], imports: [], isAsync: false };
}
