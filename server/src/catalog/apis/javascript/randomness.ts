import type { Api } from '../../effects.ts';

/** Random bytes and identifiers (nodejs.org/api/crypto.html, github.com/ai/nanoid, github.com/uuidjs/uuid). */
export const apis: readonly Api[] = [
  ...['crypto.randomBytes', 'crypto.randomUUID', 'crypto.generateKeySync', 'nanoid.nanoid', 'uuid.v4'].map(
    (call): Api => ({ call, effect: 'makes-random' }),
  ),
  { call: 'Math.random', effect: 'makes-random', words: ['random'] },
];
