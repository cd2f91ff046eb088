import { createWordScanner } from '../../text/words.ts';
import { documentedExamples, tokenFormats, type TokenFormat } from '../../catalog/tokens.ts';
import { base62, crc32, decodedWebToken } from './checksum.ts';
import { entropy, isSequence } from './randomness.ts';

/** A token of a known format; `start` and `end` are UTF-16 offsets in the searched text. */
export interface FoundToken {
  readonly token: TokenFormat;
  readonly start: number;
  readonly end: number;
}

interface Matcher {
  readonly format: TokenFormat;
  readonly sticky: RegExp;
}

/** How far around a token its keywords may stand. */
const keywordReach = 400;

const matchersByPrefix = new Map<string, Matcher[]>();
for (const format of tokenFormats) {
  const matcher = { format, sticky: new RegExp(format.pattern, 'y') };
  for (const prefix of format.prefixes) {
    const row = matchersByPrefix.get(prefix);
    if (row) row.push(matcher);
    else matchersByPrefix.set(prefix, [matcher]);
  }
}
const prefilter = prefilterOf([...matchersByPrefix.keys()]);
/** Most texts have none of the prefixes, which this tells faster than the expression. */
const prefixes = createWordScanner([...matchersByPrefix.keys()]);

/** One alternation, grouped by first character so that the engine can reject most positions at a glance. */
function prefilterOf(prefixes: readonly string[]): RegExp {
  const longestFirst = [...prefixes].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}

/**
 * All tokens of known formats in a text, by their place, none overlapping. Placeholders, the vendors' documented
 * examples and tokens whose check digits are wrong are left out. Call it on a whole file rather than on one literal:
 * some formats need a keyword nearby. Time grows linearly with the text.
 */
export function findTokens(text: string): readonly FoundToken[] {
  const found: FoundToken[] = [];
  let from = 0;
  prefilter.lastIndex = 0;
  for (let hit = prefilter.exec(text); hit; hit = prefilter.exec(text)) {
    const token = tokenAt(text, hit.index, hit[0], from);
    if (token) {
      found.push(token);
      from = token.end;
      prefilter.lastIndex = token.end;
    } else prefilter.lastIndex = hit.index + 1;
  }
  return found;
}

/** True when the text holds at least one token of a known format, the publishable ones aside. */
export function holdsToken(text: string): boolean {
  if (!prefixes.scan(text).includes(1)) return false;
  prefilter.lastIndex = 0;
  let from = 0;
  for (let hit = prefilter.exec(text); hit; hit = prefilter.exec(text)) {
    const token = tokenAt(text, hit.index, hit[0], from);
    if (token && token.token.kind !== 'publishable') return true;
    if (token) from = token.end;
    prefilter.lastIndex = token ? token.end : hit.index + 1;
  }
  return false;
}

function tokenAt(text: string, hit: number, prefix: string, from: number): FoundToken | undefined {
  for (const { format, sticky } of matchersByPrefix.get(prefix) ?? []) {
    const first = Math.max(from, hit - (format.lead ?? 0));
    for (let start = first; start <= hit; start += 1) {
      if (!isStart(text, start)) continue;
      sticky.lastIndex = start;
      const match = sticky.exec(text);
      if (!match) continue;
      const end = start + match[0].length;
      if (isEnd(text, end) && accepted(format, match[0], text, start)) return { token: format, start, end };
    }
  }
  return undefined;
}

/** A token starts where no letter or digit stands before it, except those of an escape such as `\n`. */
function isStart(text: string, at: number): boolean {
  if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) return true;
  const before = text[at - 1];
  return text[at - 2] === '\\' && (before === 'n' || before === 't' || before === 'r');
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || !isWordCode(text.charCodeAt(at)) || !isWordCode(text.charCodeAt(at - 1));
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function accepted(format: TokenFormat, token: string, text: string, start: number): boolean {
  if (format.minimumEntropy !== undefined && entropy(token.slice(0, 256)) < format.minimumEntropy) return false;
  if (isExample(token)) return false;
  if (format.keywords && !hasKeyword(format.keywords, text, start, start + token.length)) return false;
  if (format.check === 'crc32') return base62(crc32(token.slice(-36, -6)), 6) === token.slice(-6);
  if (format.check === 'jwt') return isSecretWebToken(token);
  return true;
}

const exampleWords =
  /EXAMPLE|example|x{5}|X{5}|\*{3}|0{8}|1{8}|(?:1234567890|0123456789|abcdefghij|ABCDEFGHIJ)|(?:your|YOUR|my|fake|FAKE|dummy|DUMMY|sample|SAMPLE|placeholder|redacted|REDACTED)[-_]|\.\.\./;

function isExample(token: string): boolean {
  if (documentedExamples.some((example) => token.includes(example))) return true;
  const isKeyBlock = token.startsWith('-----');
  if (isKeyBlock) return token.includes('...') || bodyLetters(token) < 50;
  return exampleWords.test(token) || isSequence(token.slice(Math.max(0, token.length - 24)));
}

/** How many base-64 characters the body of a key block has; none when they are too uniform to be a key. */
function bodyLetters(block: string): number {
  const body = block.replace(/-----[A-Z ]+-----/g, '').replace(/\\[nrt]|[^A-Za-z0-9+/]/g, '');
  return entropy(body.slice(0, 512)) < 4 ? 0 : body.length;
}

function hasKeyword(keywords: readonly string[], text: string, start: number, end: number): boolean {
  const nearby = text.slice(Math.max(0, start - keywordReach), end + keywordReach).toLowerCase();
  return keywords.some((keyword) => nearby.includes(keyword));
}

/** A JWT counts when its header names an algorithm that signs and its payload is not a public role or a sample. */
function isSecretWebToken(token: string): boolean {
  const decoded = decodedWebToken(token);
  if (!decoded || !/"alg"\s*:\s*"[A-Z]{2}\d{3}/.test(decoded.header)) return false;
  return !/"(?:role)"\s*:\s*"anon"|"sub"\s*:\s*"1234567890"/.test(decoded.payload);
}
