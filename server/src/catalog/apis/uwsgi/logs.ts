import type { Api, ArgTest } from '../../effects.ts';

/** What the environment or a placeholder names. */
const elsewhere: readonly ArgTest[] = [{ arg: 'this', is: 'text', starts: ['$(', '%(', '@('] }];

/** uwsgi-docs.readthedocs.io: Logging, Options. Without these, lines go to standard error. */
export const apis: readonly Api[] = [
  ...['logto', 'logto2'].map((setting): Api => ({
    setting,
    effect: 'sets-log-file',
    subject: 'this',
    unless: elsewhere,
    label: `uWSGI's ${setting}`,
    remedy: 'without-file',
  })),
  ...['logger', 'req-logger'].map((setting): Api => ({
    setting,
    effect: 'sets-log-file',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', starts: ['file:/', 'file:logfile='] }],
    label: `uWSGI's ${setting}`,
  })),
];
