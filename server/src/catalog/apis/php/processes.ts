import type { Api } from '../../effects.ts';

/** Programs that are started (php.net/manual/ref.exec.php). */
export const apis: readonly Api[] = [
  ...['exec', 'shell_exec', 'system', 'passthru'].map((call): Api => ({ call, effect: 'runs-program', subject: '0' })),
  // symfony.com/doc/current/components/process.html, laravel.com/docs/processes
  { call: 'Symfony.Component.Process.Process', effect: 'runs-program', subject: '0.0' },
  { call: 'Illuminate.Support.Facades.Process.run', effect: 'runs-program', subject: '0.0|0' },
];
