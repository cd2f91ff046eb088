import type { Api } from '../../effects.ts';

/** What comes with java itself. A row: `{ call: 'os.Getenv', effect: 'environment-read', subject: '0' }`. */
export const apis: readonly Api[] = [];
