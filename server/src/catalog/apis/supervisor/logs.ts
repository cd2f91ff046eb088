import type { Api } from '../../effects.ts';

/** Settings of a program (https://supervisord.org/configuration.html). */
export const apis: readonly Api[] = (['stdout', 'stderr'] as const).map((stream) => ({
  setting: `${stream}_logfile`,
  effect: 'sets-log-file',
  subject: 'this',
  kind: 'stream',
  unless: [
    { arg: 'this', is: 'text', oneOf: ['AUTO', 'auto', 'NONE', 'none', 'syslog', 'Syslog', 'SYSLOG'] },
    { arg: 'this', is: 'text', starts: ['%(ENV_'] },
  ],
  label: `Supervisor's ${stream}_logfile`,
  remedy: `supervisor-${stream}`,
}));
