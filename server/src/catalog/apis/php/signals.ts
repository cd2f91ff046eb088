import type { Api, ArgTest } from '../../effects.ts';

/** Calls that send a signal rather than wait for one. */
const sending = ['posix_kill', 'proc_terminate', 'signal', 'sendSignal', 'kill', 'stop'];
const handler = { parts: { handler: '1|handler=|listener=|closure=' } } as const;

function isSignal(arg: string): readonly ArgTest[] {
  return [{ arg, is: 'present', named: ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP'] }];
}

export const apis: readonly Api[] = [
  // php.net/manual/function.pcntl-signal
  { call: 'pcntl_signal', effect: 'handles-signal', subject: '0|signal=', ...handler },
  { call: 'pcntl_sigwaitinfo', effect: 'names-termination' },
  { call: 'pcntl_sigtimedwait', effect: 'names-termination' },
  { access: 'SIGTERM', effect: 'names-termination', notIn: sending },
  // reactphp.org/event-loop, revolt.run, amphp.org/amp
  { call: 'React.EventLoop.Loop.addSignal', effect: 'handles-signal', subject: '0|signal=', ...handler },
  { call: 'React.EventLoop.Loop.get', returns: 'React.EventLoop.LoopInterface' },
  { call: 'React.EventLoop.Factory.create', returns: 'React.EventLoop.LoopInterface' },
  { call: 'React.EventLoop.LoopInterface.addSignal', effect: 'handles-signal', subject: '0', ...handler },
  { call: 'Revolt.EventLoop.onSignal', effect: 'handles-signal', subject: '0|signal=', ...handler },
  { call: 'Amp.trapSignal', effect: 'handles-signal', each: '0.*', subject: 'this', words: ['trapSignal'] },
  {
    call: 'Amp.trapSignal',
    effect: 'handles-signal',
    subject: '0|signals=',
    when: isSignal('0|signals='),
    words: ['trapSignal'],
  },
  { call: 'Swoole.Process.signal', effect: 'handles-signal', subject: '0', ...handler },
  // laravel.com/docs/artisan#signal-handling
  {
    call: '*.trap',
    effect: 'handles-signal',
    subject: '0',
    ...handler,
    when: isSignal('0'),
    words: ['trap', 'SIG'],
  },
  { call: 'exit', effect: 'exits' },
  { call: 'die', effect: 'exits' },
];
