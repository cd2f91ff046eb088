import type { Path } from '../../facts/value.ts';
import {
  ambiguousPasswordWords,
  harmlessEndings,
  keyOwners,
  keyVendors,
  otherPasses,
  otherSenses,
  otherTokens,
  owners,
  pairedPasswordWords,
  passwordWords,
  phraseWords,
  secretWords,
  shortPasswordWords,
  tokenOwners,
  weakKeyOwners,
  weakNames,
  wholeNames,
} from '../../catalog/credential-words.ts';
import { publicPrefixes } from '../../catalog/public-names.ts';
import { wordsOf } from './words.ts';
import { wordSet } from '../../text/word-set.ts';

export type CredentialKind =
  'password' | 'secret' | 'token' | 'api-key' | 'private-key' | 'connection-string' | 'credential';

/** What a name says about the value it holds. `weak` names (`token`, `pass`) need a value that speaks for itself. */
export interface CredentialName {
  readonly kind: CredentialKind;
  readonly strength: 'strong' | 'weak';
}

const longestName = 100;
const remembered = new Map<string, CredentialName | undefined>();
const rememberedNames = 8192;

/**
 * What kind of credential a written name holds, or nothing when it holds none: names that only speak about one
 * (`passwordLabel`, `token_type`, `SECRET_FILE`, `primaryKey`) are none. `name` is one identifier or key, in any
 * spelling; dots count as word boundaries.
 */
export function credentialName(name: string): CredentialName | undefined {
  // `AWS::ApiGateway::ApiKey` is the name of a type.
  if (name.length > longestName || name.includes('::')) return undefined;
  const known = remembered.get(name);
  if (known || remembered.has(name)) return known;
  const parts = wordsOf(name);
  const whole = parts.join(' ');
  const judged: CredentialName | undefined = wholeNames.has(whole)
    ? { kind: 'secret', strength: 'strong' }
    : (judge(parts) ?? (weakNames.has(whole) ? { kind: 'secret', strength: 'weak' } : undefined));
  if (remembered.size >= rememberedNames) remembered.clear();
  remembered.set(name, judged);
  return judged;
}

/** What is made with a secret: `csrfSecret` is no more public than another one. */
const sealing = wordSet('csrf xsrf hash');

function judge(parts: readonly string[]): CredentialName | undefined {
  const head = headOf(parts);
  if (head < 0) return undefined;
  const before = parts.slice(0, head);
  const word = parts[head] ?? '';
  if (before.some((one) => otherSenses.has(one) && !(word === 'secret' && sealing.has(one)))) return undefined;
  if (passwordWords.has(word))
    return { kind: 'password', strength: parts.length === 1 && word === 'pwd' ? 'weak' : 'strong' };
  if (shortPasswordWords.has(word)) return shortPassword(before);
  if (pairedPasswordWords.has(word)) return pairedPassword(word, before);
  if (ambiguousPasswordWords.has(word)) return { kind: 'password', strength: 'weak' };
  if (secretWords.has(word)) return { kind: 'secret', strength: 'strong' };
  if (phraseWords.has(word)) return { kind: 'secret', strength: 'weak' };
  // A number to type in; what pins hold otherwise says its value.
  if (word === 'pin') return { kind: 'password', strength: 'weak' };
  if (word === 'token') return tokenName(before);
  if (word === 'key') return keyName(before);
  if (word === 'authorization' || word === 'bearer') return headerName(before, word);
  if (word === 'dsn') return { kind: 'connection-string', strength: 'weak' };
  if (word === 'string' || word === 'str') return { kind: 'connection-string', strength: 'strong' };
  return { kind: 'credential', strength: 'weak' };
}

/** The words that say that a name holds a credential. */
export const credentialHeads = wordSet(
  'token key authorization bearer dsn credential credentials cred creds pin ' +
    [
      passwordWords,
      shortPasswordWords,
      new Set(pairedPasswordWords.keys()),
      ambiguousPasswordWords,
      secretWords,
      phraseWords,
    ]
      .flatMap((some) => [...some])
      .join(' '),
);

/** The place of the word that says what the value is: the last one, harmless endings aside; -1 when there is none. */
function headOf(parts: readonly string[]): number {
  const last = parts.length - 1;
  const ending = parts[last] ?? '';
  if (ending === 'string' || ending === 'str') {
    if (/^conn/.test(parts[last - 1] ?? '')) return last;
  }
  for (let at = last; at >= 0 && at >= last - 2; at -= 1) {
    const word = parts[at] ?? '';
    if (credentialHeads.has(word)) return at;
    if (!harmlessEndings.has(word) && !/^v?\d+$/.test(word)) return -1;
  }
  return -1;
}

function shortPassword(before: readonly string[]): CredentialName | undefined {
  const owner = before.at(-1);
  if (owner === undefined) return { kind: 'password', strength: 'weak' };
  if (owner === 'seed' || owner === 'recovery') return { kind: 'secret', strength: 'weak' };
  if (owners.has(owner)) return { kind: 'password', strength: 'strong' };
  return otherPasses.has(owner) ? undefined : { kind: 'password', strength: 'weak' };
}

/** `motDePasse`, with at most an article between the words. */
function pairedPassword(word: string, before: readonly string[]): CredentialName | undefined {
  const first = pairedPasswordWords.get(word);
  return before.slice(-2).some((earlier) => first?.has(earlier) === true)
    ? { kind: 'password', strength: 'strong' }
    : undefined;
}

function headerName(before: readonly string[], word: string): CredentialName | undefined {
  const owner = before.at(-1);
  // `SONAR_BEARER`: nothing but a token is called so.
  return owner === undefined || word === 'bearer' || /^(?:http|proxy|x|header)s?$/.test(owner)
    ? { kind: 'token', strength: 'weak' }
    : undefined;
}

function tokenName(before: readonly string[]): CredentialName | undefined {
  const owner = before.at(-1);
  if (owner === undefined) return { kind: 'token', strength: 'weak' };
  if (otherTokens.has(owner)) return undefined;
  return { kind: 'token', strength: before.some((word) => tokenOwners.has(word)) ? 'strong' : 'weak' };
}

function keyName(before: readonly string[]): CredentialName | undefined {
  const owner = before.at(-1) ?? '';
  if (owner === 'private' || owner === 'priv' || owner === 'ssh' || owner === 'rsa')
    return { kind: 'private-key', strength: 'strong' };
  if (owner === 'api' || keyVendors.has(owner)) return { kind: 'api-key', strength: 'strong' };
  if (owner === 'access' && !before.includes('secret') && !before.includes('shared')) {
    return { kind: 'api-key', strength: 'weak' };
  }
  if (!keyOwners.has(owner) && !weakKeyOwners.has(owner)) return undefined;
  return { kind: 'secret', strength: weakKeyOwners.has(owner) ? 'weak' : 'strong' };
}

const fallbackNames: Readonly<Record<CredentialKind, string>> = {
  password: 'PASSWORD',
  secret: 'SECRET',
  token: 'TOKEN',
  'api-key': 'API_KEY',
  'private-key': 'PRIVATE_KEY',
  'connection-string': 'DATABASE_URL',
  credential: 'CREDENTIAL',
};
/** Words that say nothing to a reader of the environment. */
const emptyWords = wordSet(
  'my the default hardcoded hard coded const config configuration conf cfg settings setting options option opts opt ' +
    'params args env environment this self exports module process value str string data props global k m s constants',
);
const genericWords = wordSet(
  'password passwd pwd pass secret token key api credential credentials creds private access',
);

/**
 * A good environment variable for the value of a binding: `['config', 'jwt', 'secret']` gives `JWT_SECRET`,
 * `['dbPassword']` gives `DB_PASSWORD`; a name that is generic alone takes the words before it along. Always matches
 * `[A-Z][A-Z0-9_]*`.
 */
export function environmentName(path: Path, kind: CredentialKind): string {
  const segments = path.filter((part) => part !== '()' && part !== '*').map((part) => part.replace(/^module:/, ''));
  let name: readonly string[] = [];
  for (let at = segments.length - 1; at >= 0 && at >= segments.length - 4; at -= 1) {
    const meaningful = environmentWords(segments[at] ?? '').filter((word) => !emptyWords.has(word.toLowerCase()));
    name = [...meaningful.filter((word, index) => index > 0 || word !== name[0]), ...name];
    if (name.some((word) => !genericWords.has(word.toLowerCase()))) break;
  }
  const isUrl = kind === 'connection-string';
  const joined = name
    .filter((word) => !isUrl || !/^(?:connect|connection|conn)$/i.test(word))
    .join('_')
    .toUpperCase();
  const bare = withoutPublicPrefix(joined);
  if (!/^[A-Z]/.test(bare)) return fallbackNames[kind];
  if (speaksOf(kind, bare)) return bare;
  return isUrl ? `${bare}_URL` : `${bare}_${fallbackNames[kind]}`;
}

/** A name that no framework publishes in the browser. */
function withoutPublicPrefix(name: string): string {
  const prefix = publicPrefixes.find((candidate) => name.startsWith(candidate));
  return prefix === undefined ? name : withoutPublicPrefix(name.slice(prefix.length));
}

function environmentWords(segment: string): readonly string[] {
  const ascii = segment
    .normalize('NFD')
    .replace(/[^\w.-]+/g, '')
    .replace(/[.-]+/g, '_');
  if (/^[A-Z0-9_]+$/.test(ascii)) return ascii.split('_').filter((word) => word !== '');
  return ascii
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/(api|access|secret|private)(key|token)(?![a-z])/gi, '$1_$2')
    .split('_')
    .filter((word) => word !== '');
}

function speaksOf(kind: CredentialKind, name: string): boolean {
  if (kind === 'connection-string') return /URL|URI|DSN/.test(name);
  return /PASS|PWD|PW$|SECRET|TOKEN|KEY|CRED|AUTH|BEARER|SENHA|KENNWORT|CONTRASE|WACHTWOORD/.test(name);
}
