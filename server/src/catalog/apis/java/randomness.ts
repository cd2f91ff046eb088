import type { Api } from '../../effects.ts';

export const apis: readonly Api[] = [
  // github.com/jwtk/jjwt: new keys for signing tokens
  { call: 'io.jsonwebtoken.security.Keys.secretKeyFor', effect: 'makes-random', kind: 'key' },
  ...['HS256', 'HS384', 'HS512'].map((name): Api => ({
    call: `io.jsonwebtoken.Jwts.SIG.${name}.key().build`,
    effect: 'makes-random',
    kind: 'key',
    words: ['Jwts', name],
  })),
  // docs.oracle.com/en/java/javase: java.util.UUID, javax.crypto.KeyGenerator
  { call: 'java.util.UUID.randomUUID', effect: 'makes-random' },
  {
    call: 'javax.crypto.KeyGenerator.getInstance().generateKey',
    effect: 'makes-random',
    kind: 'key',
    words: ['KeyGenerator', 'generateKey'],
  },
];
