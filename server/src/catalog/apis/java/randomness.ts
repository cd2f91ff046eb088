import type { Api } from '../../effects.ts';

/** github.com/jwtk/jjwt: new keys for signing tokens. */
export const apis: readonly Api[] = [
  { call: 'io.jsonwebtoken.security.Keys.secretKeyFor', effect: 'makes-random', kind: 'key' },
];
