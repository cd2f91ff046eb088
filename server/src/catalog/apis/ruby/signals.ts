import type { Api } from '../../effects.ts';

/** Methods that send a signal, in whose arguments its name is no handling. */
const sending = ['kill'];

/**
 * Signals and the end of the process (docs.ruby-lang.org: Signal, Kernel). Without a trap, SIGTERM raises a
 * SignalException in the main thread, so that `ensure` and `at_exit` run, but whatever ran there is cut off.
 */
export const apis: readonly Api[] = [
  ...['trap', 'Signal.trap', 'Kernel.trap', 'Process.trap'].flatMap((call): Api[] => [
    { call, effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
    { call, effect: 'names-termination', when: [{ arg: '0', is: 'text', oneOf: ['EXIT'] }] },
  ]),
  { literal: 'SIGTERM', effect: 'names-termination', notIn: sending },
  { literal: 'TERM', effect: 'names-termination', notIn: sending },
  { call: 'at_exit', effect: 'names-termination' },
  // `rescue SignalException`
  { call: 'SignalException', effect: 'names-termination' },
  ...['exit', 'abort', 'Kernel.exit', 'Kernel.abort', 'Process.exit'].map((call): Api => ({
    call,
    effect: 'exits',
    kind: 'unwinding',
  })),
  ...['exit!', 'Kernel.exit!', 'Process.exit!'].map((call): Api => ({ call, effect: 'exits' })),
];
