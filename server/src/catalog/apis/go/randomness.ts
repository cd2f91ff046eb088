import type { Api } from '../../effects.ts';

/** Random keys (pkg.go.dev/github.com/gorilla/securecookie#GenerateRandomKey). */
export const apis: readonly Api[] = [
  { call: 'github.com/gorilla/securecookie.GenerateRandomKey', effect: 'makes-random' },
];
