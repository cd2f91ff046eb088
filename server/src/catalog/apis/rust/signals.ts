import type { Api } from '../../effects.ts';

const kinds = [
  ['terminate', 'SIGTERM'],
  ['interrupt', 'SIGINT'],
] as const;

/** Signals in tokio, signal-hook, ctrlc, nix and libc. */
export const apis: readonly Api[] = [
  // docs.rs/tokio/latest/tokio/signal: `ctrl_c` is SIGINT alone.
  {
    call: 'tokio.signal.ctrl_c',
    effect: 'handles-signal',
    signal: 'SIGINT',
    label: '`ctrl_c`',
    remedy: 'or-terminate',
  },
  { call: 'actix_web.rt.signal.ctrl_c', effect: 'handles-signal', signal: 'SIGINT', label: '`ctrl_c`' },
  ...kinds.map(([kind, signal]): Api => ({
    call: `tokio.signal.unix.SignalKind.${kind}`,
    effect: 'handles-signal',
    signal,
  })),
  // docs.rs/ctrlc: with the feature `termination` also SIGTERM and SIGHUP.
  ...['set_handler', 'try_set_handler'].flatMap((name): Api[] => [
    { call: `ctrlc.${name}`, effect: 'handles-signal', signal: 'SIGINT', parts: { handler: '0' } },
    { call: `ctrlc.${name}`, effect: 'names-termination', manifest: { depends: ['ctrlc/termination'] } },
  ]),
  // docs.rs/signal-hook
  { call: 'signal_hook.flag.register', effect: 'handles-signal', subject: '0' },
  { call: 'signal_hook.low_level.register', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  ...['signal_hook.iterator.Signals.new', 'signal_hook_tokio.Signals.new'].map((call): Api => ({
    call,
    effect: 'handles-signal',
    each: '0.*',
    subject: 'this',
  })),
  { access: 'signal_hook.consts.TERM_SIGNALS', effect: 'names-termination' },
  // docs.rs/nix/latest/nix/sys/signal, docs.rs/libc
  { call: 'nix.sys.signal.sigaction', effect: 'handles-signal', subject: '0' },
  { call: 'nix.sys.signal.signal', effect: 'handles-signal', subject: '0' },
  { call: 'libc.signal', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  { call: 'libc.sigaction', effect: 'handles-signal', subject: '0' },
  // docs.rs/tokio-graceful-shutdown: SIGINT and SIGTERM.
  { call: 'tokio_graceful_shutdown.Toplevel.new().catch_signals', effect: 'names-termination' },
];
