import type { Api } from '../../effects.ts';

/** Programs that are started (pkg.go.dev/os/exec). */
export const apis: readonly Api[] = ['os/exec.Command'].map((call): Api => ({
  call,
  effect: 'runs-program',
  subject: '0',
}));
