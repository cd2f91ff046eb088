import type { Api } from '../../effects.ts';

/** Programs that leave the terminal by themselves. */
export const apis: readonly Api[] = [
  // www.npmjs.com/package/daemon, www.npmjs.com/package/daemonize-process: the program starts itself again
  ...['daemon', 'daemonize-process'].map((call): Api => ({ call, effect: 'goes-to-background', label: `\`${call}\`` })),
  // www.npmjs.com/package/npid
  { call: 'npid.create', effect: 'keeps-pid-file', subject: '0' },
];
