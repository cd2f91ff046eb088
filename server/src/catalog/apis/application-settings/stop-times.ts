import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (docs.spring.io/spring-boot: Graceful Shutdown; quarkus.io/guides/lifecycle). */
export const apis: readonly Api[] = [
  {
    setting: 'spring.lifecycle.timeout-per-shutdown-phase',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'milliseconds',
    label: 'timeout-per-shutdown-phase',
  },
  {
    setting: 'quarkus.shutdown.timeout',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'seconds',
    label: 'quarkus.shutdown.timeout',
  },
];
