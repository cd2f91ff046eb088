import type { CredentialKind } from './name.ts';

/** What messages call the kinds of credentials, with their article. */
export const kindWords: Readonly<Record<CredentialKind, string>> = {
  password: 'a password',
  secret: 'a secret',
  token: 'a token',
  'api-key': 'an API key',
  'private-key': 'a private key',
  'connection-string': 'a connection string',
  credential: 'a credential',
};
