import type { Api } from '../../effects.ts';

/** Programs that are started (php.net/manual/ref.exec.php). */
export const apis: readonly Api[] = ['exec', 'shell_exec', 'system', 'passthru'].map((call): Api => ({
  call,
  effect: 'runs-program',
  subject: '0',
}));
