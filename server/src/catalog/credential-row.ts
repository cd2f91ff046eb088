import type { Api } from './effects.ts';

/** What is called, the kind of credential it takes, where, how its variable begins, and what else the row says. */
export type CredentialRow = readonly [
  call: string,
  kind: 'secret' | 'password' | 'token' | 'api-key',
  subject: string,
  variable: string,
  more?: Pick<Api, 'each' | 'when' | 'unless' | 'imported' | 'plainKeys' | 'traits' | 'words'>,
];
