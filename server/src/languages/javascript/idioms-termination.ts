import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/** How JavaScript programs end in order: the handler drains, then exits, with a limit to how long it waits. */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'eachSignal'> = {
  onTerminate,
  drainThenExit,
  nameValue: (name) => `const ${name} = `,
  eachSignal: (name, signals) => `for (const ${name} of [${signals.map((signal) => `'${signal}'`).join(', ')}]) `,
};

function onTerminate(drain: Drain): Termination | undefined {
  // Nest closes everything itself, once it is told to listen to signals (docs.nestjs.com/fundamentals/lifecycle-events).
  if (drain.style === 'shutdown-hooks') {
    return { place: 'before', lines: [`${drain.target}.enableShutdownHooks();`], imports: [] };
  }
  const body = drainThenExit(drain, 'process.exit(0)');
  if (body === undefined) return undefined;
  const lines = ['// Finish what is under way, then exit; do not wait for ever.', ...body.lines];
  const opening = `process.once('SIGTERM', ${body.isAsync ? 'async ' : ''}() => {`;
  return { place: 'after', lines: [opening, ...lines.map((line) => drain.indent + line), '});'], imports: [] };
}

/** Docker waits 10 seconds before it kills, Kubernetes 30. */
const limit = 'setTimeout(() => process.exit(1), 10_000).unref();';

function drainThenExit({ target, style }: Drain, exit: string): Draining | undefined {
  const callback = callbacks[style]?.(target, exit);
  if (callback !== undefined) return { lines: [...callback, limit], imports: [], isAsync: false };
  const call = calls[style];
  if (call === undefined) return undefined;
  return { lines: [limit, `await ${target}.${call};`, `${exit};`], imports: [], isAsync: true };
}

const callbacks: Readonly<Record<string, (target: string, exit: string) => readonly string[]>> = {
  'close-callback': (target, exit) => [`${target}.close(() => ${exit});`],
  // A connection that is kept alive would hold `close` up, and bring requests without end.
  'close-connections': (target, exit) => [
    `${target}.close(() => ${exit});`,
    `setInterval(() => ${target}.closeIdleConnections(), 1_000).unref();`,
  ],
  'close-clients': (target, exit) => [
    `${target}.close(() => ${exit});`,
    `for (const client of ${target}.clients) client.close(1001);`,
  ],
  polka: (target, exit) => [`${target}.server.close(() => ${exit});`],
  'try-shutdown': (target, exit) => [`${target}.tryShutdown(() => ${exit});`],
  'stopped-event': (target, exit) => [`${target}.once('stopped', () => ${exit});`, `${target}.stop();`],
};

const calls: Readonly<Record<string, string>> = {
  'await-close': 'close()',
  'await-stop': 'stop()',
  'await-drain': 'drain()',
  'await-disconnect': 'disconnect()',
  'stop-timeout': 'stop({ timeout: 10_000 })',
};
