import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // docs.ruby-lang.org/en/master/Process.html#method-c-daemon
  { call: 'Process.daemon', effect: 'goes-to-background', label: '`Process.daemon`', remedy: 'remove' },
  // rubydoc.info/gems/daemons
  { call: 'Daemons.daemonize', effect: 'goes-to-background', label: '`Daemons.daemonize`' },
  // docs.ruby-lang.org, WEBrick::Daemon
  { call: 'WEBrick.Daemon.start', effect: 'goes-to-background', label: '`WEBrick::Daemon`', remedy: 'remove' },
];
