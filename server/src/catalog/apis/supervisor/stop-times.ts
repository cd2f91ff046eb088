import type { Api } from '../../effects.ts';

/** How long supervisord waits for a program before it kills it (supervisord.org/configuration.html, `[program:x]`). */
export const apis: readonly Api[] = [
  {
    setting: 'stopwaitsecs',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'seconds',
    startedBy: ['supervisord'],
    label: 'stopwaitsecs',
  },
];
