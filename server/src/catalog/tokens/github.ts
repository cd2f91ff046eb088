import type { TokenFormat } from './format.ts';

const github = {
  issuer: 'GitHub',
  documentation:
    'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  revoke: 'https://docs.github.com/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
};

/** GitHub. */
export const githubTokens: readonly TokenFormat[] = [
  {
    ...github,
    id: 'github-token',
    name: 'personal access token',
    prefixes: ['ghp_'],
    pattern: 'ghp_[A-Za-z0-9]{36}',
    check: 'crc32',
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: 'ghp_<w30><crc>',
  },
  {
    ...github,
    id: 'github-oauth-token',
    name: 'OAuth access token',
    prefixes: ['gho_'],
    pattern: 'gho_[A-Za-z0-9]{36}',
    check: 'crc32',
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: 'gho_<w30><crc>',
  },
  {
    id: 'github-app-jwt-token',
    name: 'app installation token',
    issuer: 'GitHub',
    documentation:
      'https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app',
    revoke:
      'https://docs.github.com/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
    prefixes: ['ghs_'],
    pattern: String.raw`ghs_\d{1,12}_eyJ[A-Za-z0-9_-]{12,400}\.eyJ[A-Za-z0-9_-]{6,4000}\.[A-Za-z0-9_-]{20,1500}`,
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: 'ghs_<d7>_eyJ<u40>.eyJ<u120>.<u86>',
  },
  {
    ...github,
    id: 'github-app-token',
    name: 'app token',
    prefixes: ['ghu_', 'ghs_'],
    pattern: 'gh[us]_[A-Za-z0-9]{36}',
    check: 'crc32',
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: 'ghs_<w30><crc>',
  },
  {
    ...github,
    id: 'github-refresh-token',
    name: 'refresh token',
    prefixes: ['ghr_'],
    pattern: 'ghr_[A-Za-z0-9]{36}(?:[A-Za-z0-9]{40})?',
    check: 'crc32',
    kind: 'secret',
    environment: 'GITHUB_REFRESH_TOKEN',
    sample: 'ghr_<w70><crc>',
  },
  {
    ...github,
    id: 'github-fine-grained-token',
    name: 'fine-grained access token',
    prefixes: ['github_pat_'],
    pattern: 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}',
    minimumEntropy: 3,
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: 'github_pat_<w22>_<w59>',
  },
  {
    ...github,
    id: 'github-legacy-token',
    name: 'access token',
    names: ['GITHUB_TOKEN', 'GITHUB_ACCESS_TOKEN', 'GH_TOKEN', 'GITHUB_CLIENT_SECRET'],
    pattern: '[a-f0-9]{40}',
    kind: 'secret',
    environment: 'GITHUB_TOKEN',
    sample: '<h40>',
  },
];
