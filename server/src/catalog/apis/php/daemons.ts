import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // www.php.net/manual/en/ref.pcntl.php, www.php.net/manual/en/function.posix-setsid.php
  { call: 'pcntl_fork', effect: 'goes-to-background', kind: 'fork', label: '`pcntl_fork`' },
  { call: 'posix_setsid', effect: 'goes-to-background', kind: 'session', label: '`posix_setsid` after a fork' },
  { call: 'pcntl_exec', effect: 'goes-to-background', kind: 'program', label: '`pcntl_exec`' },
  // openswoole.com/docs/modules/swoole-server/configuration
  ...['Swoole', 'OpenSwoole'].flatMap((space) =>
    ['Server', 'Http.Server', 'WebSocket.Server'].flatMap((name): Api[] => [
      {
        call: `${space}.${name}.set`,
        effect: 'goes-to-background',
        when: [{ arg: '0.daemonize', is: 'true' }],
        label: "Swoole's `daemonize`",
      },
      {
        call: `${space}.${name}.set`,
        effect: 'goes-to-background',
        when: [{ arg: '0.daemonize', is: 'number', oneOf: ['1'] }],
        label: "Swoole's `daemonize`",
      },
      { call: `${space}.${name}.set`, effect: 'keeps-pid-file', subject: '0.pid_file' },
    ]),
  ),
  // github.com/walkor/workerman, Worker: static properties
  {
    setting: 'Worker.daemonize',
    effect: 'goes-to-background',
    imported: 'Workerman\\Worker',
    when: [{ arg: 'this', is: 'true' }],
    label: "Workerman's `$daemonize`",
    words: ['Workerman', 'daemonize'],
  },
  {
    setting: 'Worker.pidFile',
    effect: 'keeps-pid-file',
    subject: 'this',
    imported: 'Workerman\\Worker',
    words: ['Workerman', 'pidFile'],
  },
];
