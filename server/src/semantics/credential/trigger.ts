import { repeatsName } from './judge.ts';
import { credentialName } from './name.ts';
import { holdsToken } from './token.ts';
import { credentialInUrl } from './url.ts';
import { isSecretLike, judgeValue, type Verdict } from './value.ts';

/**
 * A contextual finding needs a credential's name that ends at most this many UTF-16 units before the literal's opening
 * quote. The prefilter relies on it, so rules must keep to it.
 */
export const nameProximity = 120;

/** Some stem of every name that `credentialName` knows, in any case. */
const stem =
  /pass|pwd|psw|secret|token|key|cred|authorization|bearer|dsn|kennwort|contrase|senha|wachtwoord|has[lł]o|pw(?![a-z])|conn(?:ect|ection)?[_.-]?str/gi;

const longestName = 100;
const longestLiteral = 4096;

/**
 * A cheap necessary condition over the raw text of a program file: false only when no credential rule can report
 * anything in it. A contextual finding has a credential's name (judged by `credentialName` as one written identifier or
 * string) at most `nameProximity` before the opening quote of a literal that `isSecretLike`; the others have a token of a
 * known format or a URL with a password. Only for languages that quote their strings: formats with bare values
 * (`.env`, YAML, properties, Dockerfile) must always be read.
 */
export function mayHoldCredential(text: string): boolean {
  if (holdsToken(text) || mayHoldUrl(text)) return true;
  return holdsNamedSecret(text);
}

/** A connection string that is no URL, wherever in a text: `user:password@tcp(host)`, `host=… password=…`. */
const connectionString = /@(?:tcp6?|unix)\(|[\s"'`]password=['\w]/;

/** A cheap necessary condition over the raw text: false only when no URL or connection string in it has a password. */
export function mayHoldUrl(text: string): boolean {
  return credentialInUrl(text)?.isPlaceholder === false || connectionString.test(text);
}

/** What reads the environment, as far as the catalog knows: words of which one stands in every file that does. */
const environmentWords =
  /\benv(?!iron|elop)|\$_(?:ENV|SERVER)\b|getenv|environ(?!ment)|BaseSettings|ConfigProperty|\$\{[\w.-]+:|decouple|ConfigService|starlette|['"/](?:zod|joi|yup)['"/]/i;
/** The same for .NET, where a word of plain English does so: how it stands in code tells them apart. */
const configurationWords =
  /\bI?Configuration(?:Root|Manager|Section|Builder)?\b(?=\s*[!?]?\s*(?:[[.,;:)>=]|\w+\s*[,;)={]))|\b_?configuration\s*[!?]?\s*(?:\[|\.\s*Get)|Configuration(?:Extensions|Binder)/;

/**
 * A cheap necessary condition over the raw text: false only when no read of the environment in it can fall back to a
 * credential.
 */
export function mayFallBack(text: string): boolean {
  return (environmentWords.test(text) || configurationWords.test(text)) && holdsNamed(text, () => true);
}

function holdsNamedSecret(text: string): boolean {
  return holdsNamed(text, (name, end) => secretFollows(text, end, name));
}

/** True when the text has a credential's name of which, given where it ends, something more holds. */
function holdsNamed(text: string, holds: (name: string, end: number) => boolean): boolean {
  stem.lastIndex = 0;
  for (let hit = stem.exec(text); hit; hit = stem.exec(text)) {
    // A lone `key` is no credential and far too frequent to look further.
    if (hit[0].length === 3 && (hit[0] === 'key' || hit[0] === 'KEY') && !isNameCode(text.charCodeAt(hit.index - 1)))
      continue;
    let start = hit.index;
    while (start > 0 && hit.index - start < longestName && isNameCode(text.charCodeAt(start - 1))) start -= 1;
    let end = hit.index + hit[0].length;
    while (end - hit.index < longestName && isNameCode(text.charCodeAt(end))) end += 1;
    stem.lastIndex = end;
    const names = credentialNames(text.slice(start, end));
    if (names.some((name) => holds(name, end))) return true;
  }
  return false;
}

/** The forms in which a rule may see a written name: whole (`spring.datasource.password`) or a part between dots. */
function credentialNames(written: string): readonly string[] {
  const forms = written.includes('.') ? [...new Set([written, ...written.split('.')])] : [written];
  return forms.filter((form) => credentialName(form) !== undefined);
}

/** Whether quotes are open or closed at `from` is unknown, so every quote in reach counts as an opening one. */
function secretFollows(text: string, from: number, name: string): boolean {
  const credential = credentialName(name);
  if (!credential) return false;
  const limit = Math.min(text.length, from + nameProximity + 1);
  for (let at = from; at < limit; at += 1) {
    const quote = text.charCodeAt(at);
    if (quote !== 34 && quote !== 39 && quote !== 96) continue;
    const literal = wordAfterQuote(text, at, quote);
    if (literal === undefined) continue;
    // What an escape stands for is for the parser to say.
    if (literal.includes('\\')) return true;
    if (isSecretLike(credential, verdictOf(literal)) && !repeatsName(name, literal)) return true;
  }
  return false;
}

const remembered = new Map<string, Verdict>();
const rememberedLiterals = 512;

/** The same literal lies in reach of several names, and the same words stand in many files. */
function verdictOf(literal: string): Verdict {
  const known = remembered.get(literal);
  if (known) return known;
  const { verdict } = judgeValue(literal);
  if (remembered.size >= rememberedLiterals) remembered.clear();
  remembered.set(literal, verdict);
  return verdict;
}

/** The content up to the next quote of the same kind, when it is one word of at least three characters. */
function wordAfterQuote(text: string, opening: number, quote: number): string | undefined {
  let first = opening + 1;
  while (isSpaceCode(text.charCodeAt(first))) first += 1;
  const scheme = /^(?:Bearer|Basic|Token|ApiKey) +/i.exec(text.slice(first, first + 16));
  const end = Math.min(text.length, first + longestLiteral);
  let last = first + (scheme?.[0].length ?? 0);
  while (last < end && text.charCodeAt(last) !== quote && !isSpaceCode(text.charCodeAt(last))) {
    last += text.charCodeAt(last) === 92 ? 2 : 1;
  }
  let closing = last;
  while (closing < end && isSpaceCode(text.charCodeAt(closing))) closing += 1;
  return closing < end && text.charCodeAt(closing) === quote && last - first >= 3 ? text.slice(first, last) : undefined;
}

function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

/** Letters, digits, `_`, `$`, `-`, `.` and everything beyond ASCII. */
function isNameCode(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 36 || code === 45 || code === 46 || code > 127;
}
