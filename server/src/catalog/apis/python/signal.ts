import type { Api } from '../../effects.ts';

/** Names under which SIGTERM is known (docs.python.org/3/library/signal.html). */
const sending = ['kill', 'killpg', 'send_signal', 'raise_signal'];

/** Ways to an event loop. */
const loops = ['get_event_loop', 'get_running_loop', 'new_event_loop'];

export const apis: readonly Api[] = [
  { call: 'signal.signal', effect: 'handles-signal', subject: '0|signalnum=', parts: { handler: '1|handler=' } },
  { access: 'signal.SIGTERM', effect: 'names-termination', notIn: sending },
  { access: 'signal.Signals.SIGTERM', effect: 'names-termination', notIn: sending },
  { module: 'signal.SIGTERM', effect: 'names-termination' },
  { literal: 'SIGTERM', effect: 'names-termination', notIn: sending },
  { call: 'signal.sigwait', effect: 'names-termination' },
  { call: 'signal.set_wakeup_fd', effect: 'names-termination' },
  ...loops.map((name) => ({ call: `asyncio.${name}`, returns: 'asyncio.AbstractEventLoop' })),
  { call: 'uvloop.new_event_loop', returns: 'asyncio.AbstractEventLoop' },
  {
    call: 'asyncio.AbstractEventLoop.add_signal_handler',
    effect: 'handles-signal',
    subject: '0',
    parts: { handler: '1' },
  },
  { call: 'sys.exit', effect: 'exits', kind: 'unwinding' },
  { call: 'exit', effect: 'exits', kind: 'unwinding' },
  { call: 'quit', effect: 'exits', kind: 'unwinding' },
  { call: 'os._exit', effect: 'exits' },
  { call: 'os.abort', effect: 'exits' },
];
