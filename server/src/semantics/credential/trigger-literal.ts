import { isSpaceCode } from './trigger-codes.ts';
import { judgeValue, type Verdict } from './value.ts';

const longestLiteral = 4096;
const remembered = new Map<string, Verdict>();
const rememberedLiterals = 512;

/** The same literal lies in reach of several names, and the same words stand in many files. */
export function verdictOf(literal: string): Verdict {
  const known = remembered.get(literal);
  if (known) return known;
  const { verdict } = judgeValue(literal);
  if (remembered.size >= rememberedLiterals) remembered.clear();
  remembered.set(literal, verdict);
  return verdict;
}

/** The content up to the next quote of the same kind, when it is one word or a phrase of at least three characters. */
export function literalAfterQuote(text: string, opening: number): string | undefined {
  const quote = text.charCodeAt(opening);
  let first = opening + 1;
  while (isSpaceCode(text.charCodeAt(first))) first += 1;
  const scheme = /^(?:Bearer|Basic|Token|ApiKey|Key|SSWS|GenieKey|Splunk) +/i.exec(text.slice(first, first + 16));
  const start = first + (scheme?.[0].length ?? 0);
  const end = Math.min(text.length, first + longestLiteral);
  let last = start;
  let isPhrase = true;
  while (last < end && text.charCodeAt(last) !== quote) {
    const code = text.charCodeAt(last);
    if (isSpaceCode(code)) {
      if (!isPhrase || code !== 32 || last - start > longestPhrase) break;
    } else isPhrase &&= (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 33 || code === 63;
    last += code === 92 ? 2 : 1;
  }
  let closing = last;
  while (closing < end && isSpaceCode(text.charCodeAt(closing))) closing += 1;
  return closing < end && text.charCodeAt(closing) === quote && last - start >= 3 ? text.slice(first, last) : undefined;
}

const longestPhrase = 240;
