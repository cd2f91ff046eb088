import type { Drain, Draining, Idioms, Termination } from '../../facts/idioms.ts';

/** How Python programs end in order: the handler stops what blocks the main thread, and the program runs to its end. */
export const termination: Pick<Idioms, 'onTerminate' | 'drainThenExit' | 'nameValue' | 'interruption'> = {
  onTerminate: (drain) => styles[drain.style]?.(drain),
  drainThenExit,
  nameValue: (name) => `${name} = `,
  interruption: {
    error: 'KeyboardInterrupt',
    onTerminate: { text: 'signal.signal(signal.SIGTERM, signal.default_int_handler)', imports: ['import signal'] },
  },
};

const inThread = (target: string): string => `threading.Thread(target=${target}.shutdown).start()`;
const whyThread = '# shutdown() waits for serve_forever() to end, so another thread has to call it.';

/** Calls that stop a server from within a signal handler and return at once. */
const stops: Readonly<
  Record<string, { readonly stop: (target: string) => string; readonly imports: readonly string[] }>
> = {
  'shutdown-thread': { stop: inThread, imports: ['import threading'] },
  'shutdown-daemon-threads': { stop: inThread, imports: ['import threading'] },
  'grpc-stop': { stop: (target) => `${target}.stop(grace=10)`, imports: [] },
  'stop-consuming': {
    stop: (target) => `${target}.connection.add_callback_threadsafe(${target}.stop_consuming)`,
    imports: [],
  },
  disconnect: { stop: (target) => `${target}.disconnect()`, imports: [] },
};

const styles: Readonly<Record<string, (drain: Drain) => Termination>> = {
  'shutdown-thread': (drain) => handled(drain, [whyThread]),
  'shutdown-daemon-threads': (drain) =>
    handled(drain, [
      '# Threads that are not daemons may finish their requests.',
      `${drain.target}.daemon_threads = False`,
      whyThread,
    ]),
  'grpc-stop': (drain) => handled(drain, []),
  'stop-consuming': (drain) => handled(drain, []),
  disconnect: (drain) => handled(drain, []),
  'system-exit': () => ({
    place: 'before',
    lines: [
      '# serve() lets the requests under way finish when the program is told to exit.',
      'signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))',
    ],
    imports: ['import signal', 'import sys'],
  }),
  'gevent-stop': ({ target }) => ({
    place: 'before',
    lines: [`gevent.signal_handler(signal.SIGTERM, ${target}.stop)`],
    imports: ['import signal', 'import gevent'],
  }),
  'grpc-aio-stop': ({ target }) => ({
    place: 'before',
    lines: [`${onLoop}, lambda: asyncio.ensure_future(${target}.stop(grace=10)))`],
    imports: ['import asyncio', 'import signal'],
  }),
  'stop-flag': () => ({
    place: 'before',
    lines: ['stopping = threading.Event()', 'signal.signal(signal.SIGTERM, lambda *_: stopping.set())'],
    imports: ['import signal', 'import threading'],
    condition: 'not stopping.is_set()',
  }),
  'asyncio-tasks': ({ target, indent }) => ({
    place: 'before',
    lines: [],
    serving: [
      ...untilStopped,
      `${target}.close()`,
      'under_way = asyncio.all_tasks() - {asyncio.current_task()}',
      'if under_way:',
      `${indent}await asyncio.wait(under_way, timeout=10)`,
    ],
    imports: ['import asyncio', 'import signal'],
  }),
  'asyncio-context': () => ({
    place: 'before',
    lines: [],
    serving: untilStopped,
    imports: ['import asyncio', 'import signal'],
  }),
  tornado: ({ target, indent }) => ({
    place: 'before',
    lines: [
      'io_loop = tornado.ioloop.IOLoop.current()',
      '',
      'async def stop():',
      `${indent}${target}.stop()`,
      `${indent}await ${target}.close_all_connections()`,
      `${indent}io_loop.stop()`,
      '',
      'signal.signal(signal.SIGTERM, lambda *_: io_loop.add_callback_from_signal(stop))',
    ],
    imports: ['import signal', 'import tornado.ioloop'],
  }),
};

const onLoop = 'asyncio.get_running_loop().add_signal_handler(signal.SIGTERM';
const untilStopped = ['stopping = asyncio.Event()', `${onLoop}, stopping.set)`, 'await stopping.wait()'];

function handled({ target, style }: Drain, before: readonly string[]): Termination {
  const known = stops[style];
  return {
    place: 'before',
    lines: [...before, `signal.signal(signal.SIGTERM, lambda *_: ${known?.stop(target) ?? ''})`],
    imports: ['import signal', ...(known?.imports ?? [])],
  };
}

/** The program ends by itself when its server has stopped, so that nothing is left of the call that exits. */
function drainThenExit({ target, style }: Drain): Draining | undefined {
  const known = stops[style];
  return known === undefined ? undefined : { lines: [known.stop(target)], imports: known.imports, isAsync: false };
}
