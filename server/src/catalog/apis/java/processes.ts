import type { Api } from '../../effects.ts';

/** Programs that are started (docs.oracle.com: ProcessBuilder, Runtime.exec). */
export const apis: readonly Api[] = ['java.lang.ProcessBuilder', 'java.lang.Runtime.exec'].map((call): Api => ({
  call,
  effect: 'runs-program',
  subject: '0.0|0',
}));
