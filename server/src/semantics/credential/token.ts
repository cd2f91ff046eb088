import { createWordScanner } from '../../text/words.ts';
import { documentedExamples, type TokenFormat } from '../../catalog/tokens.ts';
import { base62, crc32, decodedWebToken } from './checksum.ts';
import { entropy, isSequence } from './randomness.ts';
import { announcements, type Announcement, type Matcher } from './token-table.ts';

/** A token of a known format; `start` and `end` are UTF-16 offsets in the searched text. */
export interface FoundToken {
  readonly token: TokenFormat;
  readonly start: number;
  readonly end: number;
}

interface Candidate extends FoundToken {
  readonly row: number;
}

/** How far around a token its keywords may stand. */
const keywordReach = 400;

/** A token has at least this much Shannon entropy, in bits per character, unless its format asks for more. */
const leastEntropy = 2.5;

const signs = [...announcements.keys()];
const announced = [...announcements.values()];
/** One pass over a text tells where a token may stand, whatever the number of formats. */
const scanner = createWordScanner(signs);

/**
 * All tokens of known formats in a text, by their place, none overlapping. Placeholders, the vendors' documented
 * examples and tokens whose check digits are wrong are left out. Call it on a whole file rather than on one literal:
 * some formats need a keyword nearby. Time grows linearly with the text.
 */
export function findTokens(text: string): readonly FoundToken[] {
  const candidates = candidatesIn(text);
  if (candidates.length === 0) return [];
  candidates.sort((a, b) => a.start - b.start || a.row - b.row);
  const found: FoundToken[] = [];
  let from = 0;
  for (const { token, start, end } of candidates) {
    if (start < from) continue;
    found.push({ token, start, end });
    from = end;
  }
  return found;
}

/** True when the text holds at least one token of a known format, the publishable ones aside. */
export function holdsToken(text: string): boolean {
  return findTokens(text).some(({ token }) => token.kind !== 'publishable');
}

function candidatesIn(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  scanner.scan(text, (sign, start, end) => {
    for (const announcement of announced[sign] ?? []) {
      if (announcement.text.length > end - start && !text.startsWith(announcement.text, start)) continue;
      if (announcement.isName) pushValue(candidates, announcement, text, start);
      else pushToken(candidates, announcement, text, start);
    }
    return false;
  });
  return candidates;
}

/** At most so many places before a prefix are tried as the start of a token, the farthest first. */
const mostStarts = 8;

/** Adds the first format that matches around a prefix at `hit`. */
function pushToken(candidates: Candidate[], { text: prefix, matchers }: Announcement, text: string, hit: number): void {
  for (const matcher of matchers) {
    let starts = 0;
    for (let start = Math.max(0, hit - matcher.lead); start <= hit - matcher.leastLead; start += 1) {
      if (!isStart(text, start) || !text.startsWith(matcher.opening, start)) continue;
      starts += 1;
      if (starts > mostStarts) break;
      const end = endOf(matcher, text, start);
      if (end === undefined || !isEnd(text, end)) continue;
      if (push(candidates, matcher, text, start, end, matcher.lead + prefix.length)) return;
    }
  }
}

/** Adds the first format of a shape that accepts a token; false when none does. */
function push(
  candidates: Candidate[],
  { rows }: Matcher,
  text: string,
  start: number,
  end: number,
  prefixLength: number,
): boolean {
  const first = rows.find(({ format }) => accepted(format, text, start, end, prefixLength));
  if (first === undefined) return false;
  candidates.push({ token: first.format, start, end, row: first.row });
  return true;
}

/** What stands between a name and its value: `KEY=v`, `"key": "v"`, `['key'] = 'v'`, `key => "v"`, `('KEY', 'v')`. */
const separator = /["'`]?[)\]]?[ \t]{0,8}(?:=>|:=|[=:,])[ \t]{0,8}["'`]?/y;

/** Adds the first format that matches the value of a name at `hit`. */
function pushValue(candidates: Candidate[], { text: name, matchers }: Announcement, text: string, hit: number): void {
  separator.lastIndex = hit + name.length;
  if (!separator.test(text)) return;
  const start = separator.lastIndex;
  for (const matcher of matchers) {
    const end = endOf(matcher, text, start);
    if (end === undefined || goesOn.test(text.charAt(end))) continue;
    if (push(candidates, matcher, text, start, end, 0)) return;
  }
}

/** A value of no shape must be the whole value. */
const goesOn = /[\w+/=.~%$({-]/;

function endOf({ sticky }: Matcher, text: string, start: number): number | undefined {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : undefined;
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

/** True when the token at a place is none that was only made up; its random part begins after `prefixLength` units. */
function accepted(format: TokenFormat, text: string, start: number, end: number, prefixLength: number): boolean {
  const token = text.slice(start, end);
  if (entropy(token.slice(0, 256)) < Math.max(format.minimumEntropy ?? 0, leastEntropy)) return false;
  if (isExample(token)) return false;
  if (format.keywords && !hasKeyword(format.keywords, text, start, end)) return false;
  if (format.check === 'crc32') return base62(crc32(token.slice(prefixLength, -6)), 6) === token.slice(-6);
  if (format.check === 'jwt') return isSignedWebToken(token, format.claims);
  return true;
}

const exampleWords =
  /EXAMPLE|example|x{5}|X{5}|\*{3}|0{8}|1{8}|1234567890|0123456789|abcdefghij|ABCDEFGHIJ|(?:your|YOUR|my|fake|FAKE|dummy|DUMMY|sample|SAMPLE|placeholder|redacted|REDACTED)[-_]|\.\.\./;

function isExample(token: string): boolean {
  if (documentedExamples.some((example) => token.includes(example))) return true;
  const isKeyBlock = token.startsWith('-----');
  if (isKeyBlock) return token.includes('...') || bodyLetters(token) < 50;
  if (exampleWords.test(token) || isSequence(token.slice(Math.max(0, token.length - 24)))) return true;
  return (token.match(/[A-Za-z0-9]{12,2000}/g) ?? []).some((word) => isSequence(word, 0.9) || isCycle(word));
}

/** True when the end of a word repeats a few characters again and again. */
function isCycle(word: string): boolean {
  const end = word.slice(-24);
  for (let period = 2; period <= 6; period += 1) if (end.slice(period) === end.slice(0, -period)) return true;
  return false;
}

/** How many base-64 characters the body of a key block has; none when they are too uniform to be a key. */
function bodyLetters(block: string): number {
  const body = block.replace(/-----[A-Z ]{1,40}-----/g, '').replace(/\\[nrt]|[^A-Za-z0-9+/]/g, '');
  return entropy(body.slice(0, 512)) < 4 || isSequence(body.slice(0, 64)) ? 0 : body.length;
}

function hasKeyword(keywords: readonly string[], text: string, start: number, end: number): boolean {
  const nearby = text.slice(Math.max(0, start - keywordReach), end + keywordReach).toLowerCase();
  return keywords.some((keyword) => nearby.includes(keyword));
}

/** A JWT counts when its header names an algorithm that signs and its payload is no sample, and claims what it should. */
function isSignedWebToken(token: string, claims: readonly string[] | undefined): boolean {
  const decoded = decodedWebToken(token);
  if (!decoded || !/"alg"\s{0,9}:\s{0,9}"[A-Z]{2}\d{3}/.test(decoded.header)) return false;
  const payload = decoded.payload.replace(/\s+/g, '');
  if (payload.includes('"sub":"1234567890"')) return false;
  return claims === undefined || claims.some((claim) => payload.includes(claim));
}
