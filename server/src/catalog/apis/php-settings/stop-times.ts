import type { Api } from '../../effects.ts';

/** How long the master waits for its children on SIGQUIT (php.net/manual/en/install.fpm.configuration.php). */
export const apis: readonly Api[] = [
  {
    setting: 'process_control_timeout',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'seconds',
    startedBy: ['php-fpm'],
    label: 'process_control_timeout',
  },
];
