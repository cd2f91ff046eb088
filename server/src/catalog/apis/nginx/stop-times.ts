import type { Api } from '../../effects.ts';

/** How long connections may end on SIGQUIT (nginx.org/en/docs/ngx_core_module.html#worker_shutdown_timeout). */
export const apis: readonly Api[] = [
  {
    setting: 'worker_shutdown_timeout',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'seconds',
    startedBy: ['nginx'],
    label: 'worker_shutdown_timeout',
  },
];
