import type { Api } from '../../effects.ts';

/** Programs that are started (pkg.go.dev/os/exec). */
export const apis: readonly Api[] = [
  { call: 'os/exec.Command', effect: 'runs-program', subject: '0' },
  { call: 'os/exec.CommandContext', effect: 'runs-program', subject: '1' },
];
