import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // docs.rs/daemonize
  { call: 'daemonize.Daemonize.new', returns: 'daemonize.Daemonize' },
  ...['pid_file', 'chown_pid_file', 'working_directory', 'user', 'group', 'umask', 'stdout', 'stderr', 'chroot'].map(
    (name): Api => ({ call: `daemonize.Daemonize.${name}`, returns: 'daemonize.Daemonize' }),
  ),
  { call: 'daemonize.Daemonize.start', effect: 'goes-to-background', label: '`Daemonize`', words: ['Daemonize'] },
  { call: 'daemonize.Daemonize.pid_file', effect: 'keeps-pid-file', subject: '0', words: ['Daemonize', 'pid_file'] },
  // docs.rs/nix, docs.rs/libc, docs.rs/fork
  ...['nix.unistd.daemon', 'libc.daemon', 'fork.daemon'].map((call): Api => ({
    call,
    effect: 'goes-to-background',
    label: '`daemon`',
  })),
];
