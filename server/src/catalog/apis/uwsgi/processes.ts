import type { Api } from '../../effects.ts';

/** uwsgi-docs.readthedocs.io: Options. What the environment or a placeholder names is not known. */
export const apis: readonly Api[] = [
  ...['daemonize', 'daemonize2'].map((setting): Api => ({
    setting,
    effect: 'goes-to-background',
    when: [{ arg: 'this', is: 'text', starts: ['/', './', '../'] }],
    label: `uWSGI's ${setting}`,
  })),
  ...['pidfile', 'pidfile2', 'safe-pidfile'].map((setting): Api => ({
    setting,
    effect: 'keeps-pid-file',
    subject: 'this',
    unless: [{ arg: 'this', is: 'text', starts: ['$(', '%(', '@('] }],
  })),
];
