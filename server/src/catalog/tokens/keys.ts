import type { TokenFormat } from './format.ts';

/** Formats that no single provider issues. */
export const keyTokens: readonly TokenFormat[] = [
  {
    id: 'private-key',
    name: 'private key',
    issuer: 'your key tool',
    prefixes: ['-----BEGIN'],
    pattern: String.raw`-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH) )?PRIVATE KEY-----[\s\\nr"'+,]{0,60}[A-Za-z0-9+/]{50}[A-Za-z0-9+/=\s\\"',]{0,8000}(?:-----END [A-Z ]{1,30}-----)?`,
    kind: 'secret',
    environment: 'PRIVATE_KEY',
  },
  {
    id: 'pgp-private-key',
    name: 'PGP private key block',
    issuer: 'your key tool',
    prefixes: ['-----BEGIN'],
    pattern: String.raw`-----BEGIN PGP PRIVATE KEY BLOCK-----[^-]{100,20000}-----END PGP`,
    kind: 'secret',
    environment: 'PGP_PRIVATE_KEY',
  },
  {
    id: 'putty-private-key',
    name: 'PuTTY private key',
    issuer: 'PuTTY',
    prefixes: ['PuTTY-User-Key-File-'],
    pattern: String.raw`PuTTY-User-Key-File-\d: [^\r\n]{3,40}[\s\S]{10,6000}Private-Lines: \d`,
    kind: 'secret',
    environment: 'PRIVATE_KEY',
  },
  {
    id: 'age-secret-key',
    name: 'secret key',
    issuer: 'age',
    prefixes: ['AGE-SECRET-KEY-1'],
    pattern: String.raw`AGE-SECRET-KEY-1[A-Z0-9]{58}`,
    kind: 'secret',
    environment: 'SOPS_AGE_KEY',
  },
  {
    id: 'json-web-token',
    name: 'JSON Web Token',
    issuer: 'the service that signed it',
    prefixes: ['eyJ'],
    pattern: String.raw`eyJ[A-Za-z0-9_-]{12,400}\.eyJ[A-Za-z0-9_-]{6,4000}\.[A-Za-z0-9_-]{20,1500}`,
    check: 'jwt',
    kind: 'secret',
    environment: 'API_TOKEN',
  },
];
