import type { Api } from '../../effects.ts';

/** Methods that send a signal to another process. */
const sending = ['Kill', 'Signal'];

/** Every argument behind the first is a signal, or a list of them. */
const signals = '1.*|1|2|3|4|5';

export const apis: readonly Api[] = [
  // pkg.go.dev/os: Interrupt and Kill are the signals under names for every system.
  { alias: 'os.Interrupt', is: 'syscall.SIGINT' },
  { alias: 'os.Kill', is: 'syscall.SIGKILL' },
  // pkg.go.dev/os/signal; without signals every one is relayed.
  {
    call: 'os/signal.Notify',
    effect: 'handles-signal',
    each: signals,
    subject: 'this',
    parts: { channel: '0' },
  },
  { call: 'os/signal.Notify', effect: 'names-termination', when: [{ arg: '1', is: 'absent' }] },
  { call: 'os/signal.NotifyContext', effect: 'handles-signal', each: signals, subject: 'this' },
  { access: 'syscall.SIGTERM', effect: 'names-termination', notIn: sending },
  { access: 'golang.org/x/sys/unix.SIGTERM', effect: 'names-termination', notIn: sending },
  { call: 'os.Exit', effect: 'exits' },
  ...['Fatal', 'Fatalf', 'Fatalln'].map((name): Api => ({ call: `log.${name}`, effect: 'exits' })),
  // echo's logger exits too.
  { call: 'github.com/labstack/echo.Echo.Logger.Fatal', effect: 'exits' },
];
