import type { TokenFormat } from './format.ts';

const yourKeyTool = { issuer: 'your key tool', documentation: 'https://www.rfc-editor.org/rfc/rfc7468' };

/** Formats that no single provider issues. */
export const keysTokens: readonly TokenFormat[] = [
  {
    ...yourKeyTool,
    id: 'private-key',
    name: 'private key',
    prefixes: ['-----BEGIN'],
    pattern: String.raw`-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH) )?PRIVATE KEY-----[\s\\nr"'+,]{0,60}[A-Za-z0-9+/]{50}[A-Za-z0-9+/=\s\\"',]{0,8000}(?:-----END [A-Z ]{1,30}-----)?`,
    kind: 'secret',
    environment: 'PRIVATE_KEY',
    sample: String.raw`-----BEGIN RSA PRIVATE KEY-----\n<b640>\n-----END RSA PRIVATE KEY-----`,
  },
  {
    ...yourKeyTool,
    id: 'encoded-private-key',
    name: 'base64 of a private key',
    prefixes: ['LS0tLS1CRUdJTi'],
    pattern:
      'LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRVkt|BQUklWQVRFIEtFWS0t|BFQyBQUklWQVRFIEtF|BPUEVOU1NIIFBSSVZB|BEU0EgUFJJVkFURSBL)[A-Za-z0-9+/]{100,8000}={0,2}',
    kind: 'secret',
    environment: 'PRIVATE_KEY',
    sample: 'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt<b600>',
  },
  {
    id: 'pgp-private-key',
    name: 'PGP private key block',
    issuer: 'your key tool',
    documentation: 'https://www.rfc-editor.org/rfc/rfc9580',
    prefixes: ['-----BEGIN', 'PGP', 'PRIVATE'],
    pattern: '-----BEGIN PGP PRIVATE KEY BLOCK-----[^-]{100,20000}-----END PGP PRIVATE KEY BLOCK-----',
    kind: 'secret',
    environment: 'PGP_PRIVATE_KEY',
    sample: String.raw`-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n<b640>\n-----END PGP PRIVATE KEY BLOCK-----`,
  },
  {
    id: 'putty-private-key',
    name: 'private key',
    issuer: 'PuTTY',
    documentation: 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html',
    prefixes: ['Private-Lines:'],
    pattern: String.raw`Private-Lines: \d{1,3}(?:\s|\\[nr]){1,4}[A-Za-z0-9+/]{40,64}`,
    minimumEntropy: 4,
    kind: 'secret',
    environment: 'PRIVATE_KEY',
    sample: String.raw`Private-Lines: 14\n<b64>`,
  },
  {
    id: 'age-secret-key',
    name: 'secret key',
    issuer: 'age',
    documentation: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    prefixes: ['AGE-SECRET-KEY-1'],
    pattern: 'AGE-SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}',
    kind: 'secret',
    environment: 'SOPS_AGE_KEY',
    sample: 'AGE-SECRET-KEY-1<Q58>',
  },
  {
    id: 'json-web-token',
    name: 'JSON Web Token',
    issuer: 'the service that signed it',
    documentation: 'https://www.rfc-editor.org/rfc/rfc7519',
    prefixes: ['eyJ'],
    pattern: String.raw`eyJ[A-Za-z0-9_-]{12,400}\.eyJ[A-Za-z0-9_-]{6,4000}\.[A-Za-z0-9_-]{20,1500}`,
    check: 'jwt',
    kind: 'secret',
    environment: 'API_TOKEN',
    sample: '<jwt>',
  },
];
