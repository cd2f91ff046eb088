import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/**
 * How Java programs end in order: a shutdown hook stops the server and waits for it, for the virtual machine ends when
 * all hooks have returned.
 */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'aroundSignals'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `var ${name} = `,
  aroundSignals: (name, signals) => [
    `for (String ${name} : new String[] {${signals.map((signal) => JSON.stringify(signal)).join(', ')}}) {`,
    '}',
  ],
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
    lines: hook(waitingForCalls(target, indent), indent),
    imports: ['import java.util.concurrent.TimeUnit;'],
  }),
  jetty: ({ target }) => ({
    place: 'after',
    lines: [
      '// Stop on SIGTERM, and give the requests under way ten seconds.',
      `${target}.setStopAtShutdown(true);`,
      `${target}.setStopTimeout(10_000);`,
    ],
    imports: [],
  }),
  'stop-flag': ({ indent }) => ({
    place: 'before',
    lines: [
      'AtomicBoolean stopping = new AtomicBoolean();',
      'Thread worker = Thread.currentThread();',
      ...hook(
        [
          'stopping.set(true);',
          'try {',
          `${indent}// The program ends when its hooks have ended.`,
          `${indent}worker.join(10_000);`,
          '} catch (InterruptedException exception) {',
          `${indent}worker.interrupt();`,
          '}',
        ],
        indent,
      ),
    ],
    condition: '(!stopping.get())',
    imports: ['import java.util.concurrent.atomic.AtomicBoolean;'],
  }),
};

function hooked({ target, style }: Drain): Termination | undefined {
  const stop = stops[style]?.(target);
  if (stop === undefined) return undefined;
  const lines = [
    '// Refuse what is new, and let what is under way finish.',
    `Runtime.getRuntime().addShutdownHook(new Thread(() -> ${stop}));`,
  ];
  return { place: style === 'stop-seconds' ? 'before' : 'after', lines, imports: [] };
}

function hook(lines: readonly string[], indent: string): string[] {
  return ['Runtime.getRuntime().addShutdownHook(new Thread(() -> {', ...lines.map((line) => indent + line), '}));'];
}

function waitingForCalls(target: string, indent: string): string[] {
  return [
    `${target}.shutdown();`,
    'try {',
    `${indent}${target}.awaitTermination(10, TimeUnit.SECONDS);`,
    '} catch (InterruptedException exception) {',
    `${indent}${target}.shutdownNow();`,
    '}',
  ];
}

/** A hook that runs to its end lets the virtual machine end by itself, and waits for ever when it calls for the end. */
function drainThenExit({ target, style }: Drain, exit: string, handling: string): Draining | undefined {
  const stop = stops[style]?.(target);
  const leaving = /\baddShutdownHook\b/.test(handling) ? [] : [`${exit};`];
  return stop === undefined ? undefined : { lines: [`${stop};`, ...leaving], imports: [], isAsync: false };
}
