import { createHmac } from 'node:crypto';
import { base62, crc32 } from '../../server/src/semantics/credential/checksum.ts';
import { alnum, base32, base64, base64url, digits, hex, lower, upper } from './alphabets.ts';
import type { Random } from './random.ts';

type Make = (random: Random, part: string) => string;

/** A prefix and so many characters of an alphabet; the prefix is in pieces, so that no scanner takes this file for a find. */
function prefixed(pieces: readonly string[], length: number, alphabet: string): Make {
  return (random) => pieces.join('') + random.text(length, alphabet);
}

/** As GitHub and npm do: the last six characters are the CRC32 of the thirty before, in base 62. */
function checked(pieces: readonly string[]): Make {
  return (random) => {
    const body = random.text(30, alnum);
    return pieces.join('') + body + base62(crc32(body), 6);
  };
}

function jsonWebToken(random: Random): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: random.text(10, digits), role: 'service_role', iat: 1_700_000_000 + random.below(9_000_000) };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', random.text(20, alnum)).update(signed).digest('base64url')}`;
}

const dash = '-'.repeat(5);

/** What issuers hand out, by name. The second word of `{{token:pem:RSA}}` is the kind of key. */
export const tokens: Readonly<Record<string, Make>> = {
  github: checked(['gh', 'p_']),
  'github-oauth': checked(['gh', 'o_']),
  'github-server': checked(['gh', 's_']),
  'github-fine': (random) => `github_pat_${random.text(22, alnum)}_${random.text(59, alnum)}`,
  npm: checked(['np', 'm_']),
  gitlab: prefixed(['gl', 'pat-'], 20, alnum),
  'gitlab-deploy': prefixed(['gl', 'dt-'], 20, alnum),
  'slack-bot': (random) =>
    ['xoxb', random.text(12, digits.slice(1)), random.text(13, digits.slice(1)), random.text(24, alnum)].join('-'),
  'slack-webhook': (random) =>
    [
      'https://hooks.slack.com',
      'services',
      `T0${random.text(9, upper)}`,
      `B0${random.text(9, upper)}`,
      random.text(24, alnum),
    ].join('/'),
  'discord-webhook': (random) =>
    ['https://discord.com/api', 'webhooks', random.text(18, digits.slice(1)), random.text(68, base64url)].join('/'),
  'aws-id': prefixed(['AK', 'IA'], 16, base32),
  'aws-secret': (random) => random.text(40, base64),
  'stripe-live': prefixed(['sk', '_live_'], 24, alnum),
  'stripe-restricted': prefixed(['rk', '_live_'], 24, alnum),
  'stripe-webhook': prefixed(['wh', 'sec_'], 32, alnum),
  sendgrid: (random) => `SG.${random.text(22, base64url)}.${random.text(43, base64url)}`,
  twilio: prefixed(['S', 'K'], 32, hex),
  google: prefixed(['AI', 'za'], 35, alnum),
  openai: (random) => `sk-${random.text(20, alnum)}T3BlbkFJ${random.text(20, alnum)}`,
  anthropic: (random) => `sk-ant-api03-${random.text(93, base64url)}AA`,
  huggingface: prefixed(['h', 'f_'], 34, upper + lower),
  digitalocean: prefixed(['dop', '_v1_'], 64, hex),
  pypi: prefixed(['pypi', '-AgEIcHlwaS5vcmc'], 110, base64url),
  telegram: (random) => `${random.text(9, digits.slice(1))}:AA${random.text(33, base64url)}`,
  mailgun: prefixed(['ke', 'y-'], 32, hex),
  shopify: prefixed(['sh', 'pat_'], 32, hex),
  'azure-storage': (random) => `${random.text(86, base64)}==`,
  jwt: jsonWebToken,
  databricks: prefixed(['da', 'pi'], 32, hex),
  vault: prefixed(['hv', 's.CAES'], 92, base64url),
  linear: prefixed(['lin', '_api_'], 40, alnum),
  notion: prefixed(['nt', 'n_'], 46, alnum),
  postman: (random) => `PMAK-${random.text(24, hex)}-${random.text(34, hex)}`,
  docker: prefixed(['dckr', '_pat_'], 27, base64url),
  doppler: prefixed(['dp', '.pt.'], 43, alnum),
  newrelic: prefixed(['NR', 'AK-'], 27, upper + digits),
  planetscale: prefixed(['pscale', '_tkn_'], 43, alnum),
  rubygems: prefixed(['ruby', 'gems_'], 48, hex),
  nuget: prefixed(['oy', '2'], 43, lower + digits.slice(2)),
  supabase: prefixed(['sb', 'p_'], 40, hex),
  groq: prefixed(['gs', 'k_'], 52, alnum),
  replicate: prefixed(['r', '8_'], 37, alnum),
  airtable: (random) => `pat${random.text(14, alnum)}.${random.text(64, hex)}`,
  mailchimp: (random) => `${random.text(32, hex)}-us${1 + random.below(19)}`,
  brevo: (random) => `xkeysib-${random.text(64, hex)}-${random.text(16, alnum)}`,
  'pem-begin': (_random, kind) => `${dash}BEGIN ${`${kind.toUpperCase()} `.trimStart()}PRIVATE KEY${dash}`,
  'pem-end': (_random, kind) => `${dash}END ${`${kind.toUpperCase()} `.trimStart()}PRIVATE KEY${dash}`,
  'pem-line': (random) => `MIIEowIBAAKCAQEA${random.text(48, base64)}`,
  'pem-escaped': (random, kind) => {
    const title = `${kind.toUpperCase()} PRIVATE KEY${dash}`.trimStart();
    const lines = [
      `MIIEowIBAAKCAQEA${random.text(48, base64)}`,
      ...Array.from({ length: 10 }, () => random.text(64, base64)),
    ];
    return [`${dash}BEGIN ${title}`, ...lines, `${dash}END ${title}`, ''].join('\\n');
  },
};
