import type { Api } from '../../effects.ts';

/** Programs that are started (nodejs.org/api/child_process.html). */
export const apis: readonly Api[] = [
  'child_process.exec',
  'child_process.execSync',
  'child_process.execFile',
  'child_process.execFileSync',
  'child_process.spawn',
  'child_process.spawnSync',
].map((call): Api => ({ call, effect: 'runs-program', subject: '0' }));
