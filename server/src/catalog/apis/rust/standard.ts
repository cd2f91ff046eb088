import type { Api } from '../../effects.ts';

/** What comes with rust itself. A row: `{ call: 'os.Getenv', effect: 'environment-read', subject: '0' }`. */
export const apis: readonly Api[] = [];
