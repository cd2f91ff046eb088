import { weakNames, wholeNames } from '../../catalog/credential-words.ts';
import { secretInputs, secretOperands, secretOptions } from '../../catalog/secret-options.ts';
import { mayEncodeAccount } from './account.ts';
import { collectionFollows } from './contained.ts';
import { mayLogIn } from './log-in-call.ts';
import { isBareWord, repeatsName } from './judge.ts';
import { mayStartProgram } from './command-calls.ts';
import { noted } from './command-line.ts';
import { holdsTelling } from './alone.ts';
import { mayStandBeside } from './beside-address.ts';
import { holdsCommentedCall } from './comment-calls.ts';
import { mayNote } from './comment-notes.ts';
import { mayTell } from './comment-words.ts';
import { mayBeEntered } from './entered.ts';
import { bearerInText, hasKeyParameter, innerValue, mayHoldAccount, withoutEnd } from './inner.ts';
import { reversed } from './neighbor.ts';
import { comparesSent } from './sent-compared.ts';
import { credentialHeads, credentialName, type CredentialName } from './name.ts';
import { keyBytesFollow } from './key-bytes.ts';
import { mayHoldPair } from './pair.ts';
import { passwordInRow } from './row-text.ts';
import { mayHoldSettingAccount } from './setting-account.ts';
import { maySetPassword } from './sql-password.ts';
import { isBesideName } from './pieced.ts';
import { holdsToken } from './token.ts';
import { mayGiveSecret, mayStandAlone } from './trigger-calls.ts';
import { mayAnnotate } from './trigger-annotation.ts';
import { isBesideUser, isNameCode, isSpaceCode } from './trigger-codes.ts';
import { literalAfterQuote, verdictOf } from './trigger-literal.ts';
import { givenName } from './returned.ts';
import { mayStandIn } from './stand-in-name.ts';
import { createReach } from './trigger-given.ts';
import { credentialInUrl } from './url.ts';
import { mayHoldLogIns } from './log-in-suspects.ts';
import { putsVariable } from './variable.ts';
import { mayJoinUrl } from './url-part.ts';
import { isSecretLike } from './value.ts';

/**
 * A contextual finding needs a credential's name that ends at most this many UTF-16 units before the literal's opening
 * quote. The prefilter relies on it, so rules must keep to it.
 */
export const nameProximity = 120;

/** Some stem of every name that `credentialName` knows, in any case: those of most names, and words of other languages. */
const commonStems =
  'pass|pwd|psw|secret|token|key|cred|authorization|bearer|dsn|phrase|pw(?![a-z])|conn(?:ect|ection)?[_.-]?str';
const otherStems = [
  ...credentialHeads,
  ...[...wholeNames, ...weakNames].map((name) => name.replaceAll(' ', '[._-]?')),
].filter((word) => !new RegExp(commonStems, 'i').test(word));
const stem = new RegExp([commonStems, ...otherStems].join('|'), 'gi');

/** Within so few characters, whatever they are, what a weak name stands beside may well be its own. */
const shortProximity = 24;
const longestName = 100;

/**
 * A cheap necessary condition over the raw text of a program file: false only when no credential rule can report
 * anything in it. A contextual finding has a credential's name (judged by `credentialName` as one written identifier or
 * string) at most `nameProximity` before the opening quote of a literal that `isSecretLike`; the others have a token of a
 * known format or a URL with a password. Only for languages that quote their strings: formats with bare values
 * (`.env`, YAML, properties, Dockerfile) must always be read.
 */
export function mayHoldCredential(text: string): boolean {
  if (holdsToken(text) || mayHoldUrl(text) || hasKeyParameter(text) || mayHoldPlainly(text)) return true;
  if (bearerInText.test(text) || holdsCommentedCall(text)) return true;
  if (
    mayNote(text) ||
    mayGiveSecret(text) ||
    mayHoldLogIns(text) ||
    holdsTelling(text) ||
    mayStandAlone(text) ||
    mayBeEntered(text)
  )
    return true;
  if (mayStandBeside(text)) return true;
  return mayEncodeAccount(text) || mayLogIn(text) || mayJoinUrl(text) || mayHoldPair(text) || holdsNamedSecret(text);
}

/** A connection string that is no URL, wherever in a text: `user:password@tcp(host)`, `host=… password=…`. */
const connectionString = /[:}][^\s@"'`]{0,100}@(?:[A-Za-z][\w+.-]{0,30})?\(|[\s"'`,]password=['\w]/;

/** A cheap necessary condition over the raw text: false only when no URL or connection string in it has a password. */
export function mayHoldUrl(text: string): boolean {
  return credentialInUrl(text)?.isPlaceholder === false || connectionString.test(text);
}

/** What reads the environment, as far as the catalog knows: words of which one stands in every file that does. */
const environmentWords =
  /\benv(?!iron|elop)|option_env|\$_(?:ENV|SERVER)\b|getenv|environ(?!ment)|BaseSettings|ConfigProperty|\$\{[\w.-]+:|decouple|ConfigService|(?:get|read|load|lookup|fetch|from|os|string|str)_?env|starlette|['"/](?:zod|joi|yup)['"/]/i;
/** The same for .NET, where a word of plain English does so: how it stands in code tells them apart. */
const configurationWords =
  /\bI?Configuration(?:Root|Manager|Section|Builder)?\b(?=\s*[!?]?\s*(?:[[.,;:)>=]|\w+\s*[,;)={]))|\b_?configuration\s*[!?]?\s*(?:\[|\.\s*Get)|Configuration(?:Extensions|Binder)/;

/** A text and a text that stands in for it, as arguments, in a file that speaks of settings. */
const askedWords = /conf|cfg|setting|propert|props/i;
const asked =
  /["'`][\w.:-]{3,80}["'`]\s*(?:,\s*(?:\w{1,20}\s*[=:]\s*)?\w?["'`]|\)[^"'`;]{0,120}(?:\?:|orElse(?:Get)?\s?\()[^"'`;]{0,20}["'`])/;

/**
 * A cheap necessary condition over the raw text: false only when no read of the environment in it can fall back to a
 * credential.
 */
export function mayFallBack(text: string): boolean {
  const mayRead =
    environmentWords.test(text) || configurationWords.test(text) || (askedWords.test(text) && asked.test(text));
  return mayRead && (mayStandIn(text) || holdsNamed(text, () => true));
}

/**
 * A cheap necessary condition over the raw text of a settings file, where values need no quotes: false only when no
 * credential rule can report anything in it. Docker keeps the passwords of registries under `auths`.
 */
export function mayHoldSetting(text: string): boolean {
  return (
    holdsToken(text) ||
    mayHoldUrl(text) ||
    text.includes('"auths"') ||
    mayHoldPlainly(text) ||
    mayNote(text) ||
    namedByWhole.test(text) ||
    takers.test(text) ||
    mayHoldSettingAccount(text) ||
    mayStandBeside(text) ||
    keptWhole.test(text) ||
    holdsNamed(text, () => true)
  );
}

/** What needs no name: the password that SQL gives an account, an account behind `Basic`, a command in a comment. */
function mayHoldPlainly(text: string): boolean {
  if (comparesSent(text) || putsVariable.test(text)) return true;
  return (
    maySetPassword(text) ||
    mayHoldAccount(text) ||
    noted.test(text) ||
    mayStartProgram(text) ||
    mayTell(text) ||
    passwordInRow(text) !== undefined
  );
}

/** Names that say something only with what is around them: a `key` of a group, a `pass` of a section. */
const namedByWhole = /\b(?:key|pass|pw|login|auth)["']?(?:\s*[:=>]|"\s+value=)/i;

/** What is a secret because of what it stands in, and lines that give a password to an account without a name for it. */
const keptWhole =
  /secure_?json|secure_?settings|secret[_-]?(?:env|data|values)|env[_-]?secret|SecureString|_secret\b|users|chpasswd|Basic_?Auth|constructor-arg|communities|logins|accounts|--license\b|createUser|auth-pass|nickserv|basicauth:|SQLConnectInfo|cache_peer|modparam|\bcleartext\b|cred-cmd|\bregister\s{0,9}=|=>\s{0,9}\d{5,10},|user-pass>|pass\w{0,6}[_-]?(?:cmd|command|eval)|\bsocks[45]\s|\ballow\s|\buser\s[^\n]{0,200}>|:(?:\d{2,5}|\*):[^\s:]{1,100}:[^\s:]{1,100}:/i;

/** Programs that take a secret behind an option whose name does not say so. */
const takers = new RegExp(
  `\\b(?:${[...new Set([...secretOptions, ...secretOperands, ...secretInputs].flatMap(({ programs }) => programs))].join('|')})\\b`,
);

function holdsNamedSecret(text: string): boolean {
  const reaches = createReach(text);
  return holdsNamed(
    text,
    (name, end, start) =>
      secretFollows(text, end, name) ||
      secretPrecedes(text, start, name) ||
      secretWithin(text, end, name) ||
      reaches(start, end),
  );
}

/** True when the text has a credential's name of which, given where it ends, something more holds. */
function holdsNamed(text: string, holds: (name: string, end: number, start: number) => boolean): boolean {
  stem.lastIndex = 0;
  for (let hit = stem.exec(text); hit; hit = stem.exec(text)) {
    // A lone `key` is no credential and far too frequent to look further, unless bytes follow that look like one.
    if (hit[0].length === 3 && (hit[0] === 'key' || hit[0] === 'KEY') && !isNameCode(text.charCodeAt(hit.index - 1))) {
      if (keyBytesFollow(text, hit.index + 3)) return true;
      continue;
    }
    let start = hit.index;
    while (start > 0 && hit.index - start < longestName && isNameCode(text.charCodeAt(start - 1))) start -= 1;
    let end = hit.index + hit[0].length;
    while (end - hit.index < longestName && isNameCode(text.charCodeAt(end))) end += 1;
    stem.lastIndex = end;
    const names = credentialNames(text.slice(start, end));
    if (names.some((name) => holds(name, end, start))) return true;
    if (collectionFollows(text, start, end)) return true;
  }
  return false;
}

/** The forms in which a rule may see a written name: whole (`spring.datasource.password`) or a part between dots. */
function credentialNames(written: string): readonly string[] {
  const parts = written.includes('.') ? [...new Set([written, ...written.split('.')])] : [written];
  // `getPassword()` gives one, as `secretFor` does, `usePassword` takes one, and `API_KEYS` lists them.
  const forms = parts.flatMap((part) => [part, part.replace(/^use_?(?=[A-Z_])/, ''), givenName(part)]);
  if (/^[A-Z\d_.]+S$/.test(written)) forms.push(written.slice(written.lastIndexOf('.') + 1, -1));
  return forms.filter((form) => credentialName(form) !== undefined);
}

/** Whether quotes are open or closed at `from` is unknown, so every quote in reach counts as an opening one. */
function secretFollows(text: string, from: number, name: string): boolean {
  const credential = credentialName(name);
  if (!credential) return false;
  const limit = Math.min(text.length, from + nameProximity + 1);
  let isDirect = true;
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    // A text behind `<<` has no quotes of its own.
    if (code === 60 && text.charCodeAt(at + 1) === 60) return true;
    if (code === 34 || code === 39 || code === 96) {
      if (literalCounts(text, at, name, credential, isDirect || at - from <= shortProximity)) return true;
    } else isDirect &&= isJoint(code);
  }
  return false;
}

/** Whether the literal that opens here could be reported under the name. */
function literalCounts(
  text: string,
  opening: number,
  name: string,
  credential: CredentialName,
  isDirect: boolean,
): boolean {
  const literal = literalAfterQuote(text, opening);
  if (literal === undefined) return false;
  // What an escape stands for is for the parser to say.
  if (literal.includes('\\')) return true;
  if (isBesideName(text, opening, literal)) return true;
  const words = piecesAfter(text, opening, literal);
  return [literal, ...(words === undefined ? [] : [words])].some((value) => {
    const verdict = verdictOf(value);
    if (isBareWord(value) && isBesideUser(text, opening)) return true;
    if (repeatsName(name, value)) return false;
    if (isSecretLike(credential, verdict)) return true;
    if (!isDirect) return false;
    // Set as a password, or beside a user, a word is one; so is what looks chosen under a name that says little.
    if (credential.strength === 'weak') return verdict === 'plausible' || verdict === 'weak';
    return credential.kind === 'password' && /^[a-z]{3,20}$/.test(value) && credentialName(value) === undefined;
  });
}

/** White space, quotes, brackets and the signs that may stand between a name and its value. */
function isJoint(code: number): boolean {
  return (
    isSpaceCode(code) ||
    code === 33 ||
    code === 61 ||
    code === 58 ||
    code === 62 ||
    code === 44 ||
    code === 40 ||
    code === 93
  );
}

/** Literals one after the other, joined by nothing but `+`, `.`, `,` or white space, as one. */
function piecesAfter(text: string, opening: number, first: string): string | undefined {
  let joined = first;
  let at = text.indexOf(text[opening] ?? '', opening + 1) + 1;
  for (let count = 0; count < 12; count += 1) {
    joint.lastIndex = at;
    const next = at === 0 ? null : joint.exec(text);
    if (next === null) break;
    joined += next[2] ?? '';
    at = joint.lastIndex;
  }
  return joined === first ? undefined : joined;
}

const joint =
  /(?:[\s+.,\\]{1,80}|\s{0,40}\)?\s{0,40}\.(?:append|concat)\(\s{0,20})[a-zA-Z]?(["'`])([^"'`\s\\]{1,200})\1/y;

/** `?api_key=…` in a text, `# password: …` in a comment. */
function secretWithin(text: string, end: number, name: string): boolean {
  innerValue.lastIndex = end;
  const value = innerValue.exec(text)?.[1];
  const credential = credentialName(name);
  return value !== undefined && credential !== undefined && isSecretLike(credential, verdictOf(withoutEnd(value)));
}

/** `"…".equals(password)`: the literal ends at most this far before the name. */
function secretPrecedes(text: string, start: number, name: string): boolean {
  const credential = credentialName(name);
  if (credential === undefined) return false;
  const before = text.slice(Math.max(0, start - 90), start);
  for (let at = before.length - 1; at > 0; at -= 1) {
    const code = before.charCodeAt(at);
    if (code !== 34 && code !== 39 && code !== 96) continue;
    const after = Math.max(0, start - 90) + at + 1;
    reversed.lastIndex = after;
    if (reversed.test(text)) return true;
    // `@Value("…") String apiToken`
    if (mayAnnotate(text, after - 1, start, credential)) return true;
  }
  return false;
}
