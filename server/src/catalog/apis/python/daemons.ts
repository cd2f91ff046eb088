import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // pypi.org/project/python-daemon, PEP 3143
  {
    call: 'daemon.DaemonContext',
    effect: 'goes-to-background',
    unless: [{ arg: 'detach_process=', is: 'false' }],
    label: '`DaemonContext`',
  },
  ...['daemon.pidfile.PIDLockFile', 'daemon.pidfile.TimeoutPIDLockFile', 'lockfile.pidlockfile.PIDLockFile'].map(
    (call): Api => ({ call, effect: 'keeps-pid-file', subject: '0|path=' }),
  ),
  // daemonize.readthedocs.io
  {
    call: 'daemonize.Daemonize',
    effect: 'goes-to-background',
    unless: [{ arg: 'foreground=', is: 'true' }],
    label: '`Daemonize`',
  },
  { call: 'daemonize.Daemonize', effect: 'keeps-pid-file', subject: '1|pid=' },
  // pypi.org/project/pid
  { call: 'pid.PidFile', effect: 'keeps-pid-file', subject: '0|pidname=' },
  // docs.python.org/3/library/os.html
  { call: 'os.fork', effect: 'goes-to-background', kind: 'fork', label: '`os.fork`' },
  { call: 'os.setsid', effect: 'goes-to-background', kind: 'session', label: '`os.setsid` after a fork' },
  ...['execl', 'execle', 'execlp', 'execlpe', 'execv', 'execve', 'execvp', 'execvpe'].map((name): Api => ({
    call: `os.${name}`,
    effect: 'goes-to-background',
    kind: 'program',
    label: `\`os.${name}\``,
  })),
];
