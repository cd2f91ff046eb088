import type { Api } from '../../effects.ts';

/** Programs that are started (docs.python.org/3/library/subprocess.html, os.system). */
export const apis: readonly Api[] = [
  'subprocess.run',
  'subprocess.call',
  'subprocess.check_call',
  'subprocess.check_output',
  'subprocess.Popen',
  'os.system',
].map((call): Api => ({ call, effect: 'runs-program', subject: '0.0|0' }));
