import type { Api } from '../../effects.ts';

/** Programs that are started (docs.ruby-lang.org: Kernel, Open3, IO.popen). */
export const apis: readonly Api[] = [
  'system',
  'spawn',
  'Open3.capture2',
  'Open3.capture2e',
  'Open3.capture3',
  'Open3.popen3',
  'IO.popen',
].map((call): Api => ({ call, effect: 'runs-program', subject: '0.0|0' }));
