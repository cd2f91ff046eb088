import type { CredentialName } from './name.ts';
import { isPassphrase, isSeedPhrase } from './phrase.ts';
import { isStandIn, isTemplate } from './placeholder.ts';
import { entropy, isScrambled, randomnessBits } from './randomness.ts';
import { digestShape, referenceShape } from './reference.ts';

export type Verdict =
  'placeholder' | 'reference' | 'prose' | 'identifier' | 'hash' | 'weak' | 'plausible' | 'random' | 'empty';

/** What a literal looks like. `reason` completes "the value is …" and never quotes the value. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
}

const longestJudged = 4096;

/**
 * What a text literal looks like by itself, whatever its name. A scheme before a credential (`Bearer …`, `Basic …`,
 * `{noop}…`) is looked through.
 */
export function judgeValue(text: string): Judgement {
  const value = text
    .trim()
    .replace(
      /^(?:(?:Bearer|Basic|Token|ApiKey|token|bearer|Key|SSWS|GenieKey|Splunk) +|\{(?:noop|PLAIN|CLEARTEXT)\})(?=[^\s]+$)/,
      '',
    );
  if (value === '') return { verdict: 'empty', reason: 'empty' };
  if (value.length > longestJudged) return { verdict: 'prose', reason: 'too long for a credential' };
  const digest = digestShape(value);
  if (digest) return { verdict: 'hash', reason: digest };
  if (isScrambled(value))
    return { verdict: value.length < 14 ? 'plausible' : 'random', reason: 'random characters with marks among them' };
  if (isTemplate(value)) return { verdict: 'placeholder', reason: 'filled in elsewhere' };
  if (value.length < 3) return { verdict: 'identifier', reason: 'too short' };
  if (isStandIn(value)) return { verdict: 'placeholder', reason: 'a placeholder' };
  const reference = referenceShape(value);
  if (
    reference &&
    !(isRandom(value) && (reference === 'a path' || (reference === 'a constant name' && value.length >= 16)))
  )
    return { verdict: 'reference', reason: reference };
  if (/\s/.test(value)) return judgeSpaced(value);
  return judgeWord(value);
}

function judgeSpaced(value: string): Judgement {
  // With these words the tools of chains start a wallet for trying out, the same for everybody.
  if (/^(?:(?:test ){11}junk|(?:abandon ){11}about)$/.test(value))
    return { verdict: 'reference', reason: 'a documented example' };
  if (isSeedPhrase(value)) return { verdict: 'random', reason: 'the words of a wallet' };
  if (isInGroups(value)) return { verdict: 'random', reason: 'random letters in groups' };
  if (knownWeak.has(value.toLowerCase())) return { verdict: 'weak', reason: 'the secret of an example' };
  if (isMadeUp(value)) return { verdict: 'weak', reason: 'a made-up secret in words' };
  if (isPassphrase(value)) return { verdict: 'weak', reason: 'a phrase that a person chose' };
  return { verdict: 'prose', reason: 'text with spaces' };
}

/** Four times four random letters, as Google gives out the passwords of apps (pages on "Sign in with app passwords"). */
function isInGroups(value: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value) && isRandom(value.replaceAll(' ', ''));
}

/** `this is my super secret key`, as the examples of frameworks sign with; nobody's label says `my`. */
function isMadeUp(value: string): boolean {
  if (value.length > 80 || !/^this is my |^my (?:super |very |top )?secret /i.test(value)) return false;
  return /\b(?:secret|key)\b/i.test(value) && !/\b(?:your|here|change|replace|example)\b/i.test(value);
}

function judgeWord(value: string): Judgement {
  if (knownWeak.has(value.toLowerCase())) return { verdict: 'weak', reason: 'a password that everybody tries first' };
  if (/[^\x21-\x7e]/.test(value)) return { verdict: 'prose', reason: 'a word of a language' };
  if (isHexadecimal(value)) {
    // Sixteen digits are as often a short digest as a key.
    return { verdict: value.length < 20 ? 'plausible' : 'random', reason: 'random hexadecimal digits' };
  }
  if (isRandom(value)) return { verdict: 'random', reason: 'random characters' };
  if (/^-?[\d.,_]+$/.test(value)) return judgeNumber(value);
  if (technicalWord.test(value)) return { verdict: 'identifier', reason: 'a technical term' };
  if (isSecretPhrase(value)) return { verdict: 'weak', reason: 'a made-up secret in words' };
  if (isWords(value)) return { verdict: 'identifier', reason: 'a name' };
  return judgeMixed(value);
}

/** Passwords that head every list of leaked ones, and the defaults of common services. */
const knownWeak = new Set(
  (
    'admin root postgres mysql mariadb mongo mongodb redis rabbitmq guest sa toor letmein qwerty welcome monkey dragon ' +
    'iloveyou sunshine princess football baseball master superman batman trustno1 hunter2 shadow minioadmin minio ' +
    'elastic cassandra neo4j grafana keycloak sonar tomcat s3cret s3cr3t supersecret topsecret verysecret mysecret ' +
    'secretsecret opensesame administrator passw0rd p@ssw0rd p@ssword p@$$w0rd pa$$word pa55word password1 password12 ' +
    'password123 pass123 pass1234 admin123 admin1234 root123 test123 test1234 qwerty123 abc12345 1q2w3e4r 1qaz2wsx ' +
    'zaq12wsx asdfgh asdf1234 qazwsx welcome1 changeme123 secret123 default123 postgres123 mysql123 redis123 keyboard_cat'
  )
    .split(' ')
    .map((word) => word.replace('_', ' ')),
);

const technicalWord =
  /^(?:sha\d?-?\d*|md5|utf-?\d+(?:le|be)?|base\d+|oauth\d?|http\d?|ipv\d|es\d+|[hrep]s\d{3}|ed\d+|x\d+|v\d+(?:\.\d+)*|[a-z]{1,3}\d{1,2}|aes-?\d*(?:-\w+){0,3}|rsa-?\w*|secp\d+\w\d|p-?\d{3}|i18n|l10n|k8s|s3|ec2|utf8mb4|latin1|iso-\d+-\d+|[a-z]+-\d{1,2}|(?:us|eu|ap|sa|ca|me|af)-[a-z]+-\d|win32|x64|arm64|web3|log4j|oauth2?[-_.]\w+|totp\d*|pkcs\d*|pbkdf2\w*|argon2\w{0,2}|[bs]crypt\d*|rfc\d+|level\d|h[1-6])$/i;

/** Made-up secrets such as `my-super-secret-key`: they are used as they stand, so they count like weak passwords. */
function isSecretPhrase(value: string): boolean {
  if (value.length > 60 || !/secret|passw/i.test(value)) return false;
  return /(?:super|very|top|ultra|mega|extremely|really)[-_ ]*(?:secret|secure)|(?:my|this[-_]?is)[-_]*(?:\w+[-_])?secret|secret[-_]*(?:key|password)[-_]*\d+|^(?:secret|passw(?:or)?d)[-_!@#.]*\d[!@#$%]*$|(?:secret|passw(?:or)?d)[-_!@#.]*\d{2,8}[!@#$%]*$/i.test(
    value,
  );
}

/** Words joined by case or by `_`, `-`, `.`, `:`, `/`, with at most a short number at the end of each. */
function isWords(value: string): boolean {
  if (value.length > 200 || /^[A-Za-z][a-z]{2,}\d{1,2}$/.test(value)) return false;
  return /^[#@$]?[A-Za-z]+(?:\d{1,2}(?![a-z0-9])(?:[-_.:/|,]+(?![-_.:/|,A-Za-z])|[A-Za-z]+)?|[-_.:/|,]+[A-Za-z]+)*$/.test(
    value,
  );
}

function isHexadecimal(value: string): boolean {
  if (value.length < 16 || !/^(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)) return false;
  return /\d/.test(value) && /[a-f]/i.test(value) && entropy(value.slice(0, 128)) >= 2.7;
}

/** Bits of evidence for randomness that a text of this length must bring. */
function isRandom(value: string): boolean {
  if (value.length < 10 || !/^[\w+/=.~!@#$%^&*:-]+$/.test(value)) return false;
  const letters = /[A-Za-z]/.test(value);
  return letters && randomnessBits(value) >= (value.length >= 20 ? 11 : 15);
}

function judgeNumber(value: string): Judgement {
  if (/^\d{4,12}$/.test(value)) return { verdict: 'weak', reason: 'a number that is easy to guess' };
  return { verdict: 'identifier', reason: 'a number' };
}

/** What is left mixes letters with digits or marks: chosen by a person when short or wordy, else likely generated. */
function judgeMixed(value: string): Judgement {
  const hasLetter = /[A-Za-z]/.test(value);
  if (!hasLetter || !/^[\x21-\x7e]+$/.test(value)) return { verdict: 'identifier', reason: 'marks' };
  const hasDigit = /\d/.test(value);
  const hasMark = /[!@#$%^&*+=~?]/.test(value);
  if (!hasDigit && !hasMark) return { verdict: 'identifier', reason: 'a name' };
  if (/[(){}[\]<>"'`|;,\\]/.test(value)) return { verdict: 'identifier', reason: 'code' };
  if (value.length >= 8 && randomnessBits(value) > 6) return { verdict: 'plausible', reason: 'mixed characters' };
  if (value.length > 40) return { verdict: 'identifier', reason: 'a long name' };
  if (!hasDigit && !/^[A-Za-z]+[!@#$%^&*]+$/.test(value)) return { verdict: 'identifier', reason: 'a name with marks' };
  return { verdict: 'weak', reason: 'a password that a person chose' };
}

/**
 * Whether a literal under a credential's name should be reported: random values under any such name, plausible ones
 * under a strong name, weak ones only where people choose (passwords and secrets, under a strong name).
 */
export function isSecretLike(name: CredentialName, verdict: Verdict): boolean {
  if (verdict === 'random') return true;
  if (name.strength !== 'strong') return false;
  if (verdict === 'plausible') return true;
  return verdict === 'weak' && (name.kind === 'password' || name.kind === 'secret');
}

/**
 * Whether a literal is a secret at a place that certainly uses it as one: a fallback of an environment read, the secret
 * argument of a session or a signature. There `dev`, `changeme` and `keyboard cat` are as real as a random value.
 */
export function isSecretAtUse(judgement: Judgement): boolean {
  const { verdict, reason } = judgement;
  if (verdict === 'placeholder') return reason !== 'filled in elsewhere';
  if (verdict === 'identifier') return reason !== 'too short' && reason !== 'code';
  return verdict !== 'empty' && verdict !== 'reference' && verdict !== 'hash';
}
