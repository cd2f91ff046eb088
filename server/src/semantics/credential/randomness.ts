import { kindCosts, letterCosts } from '../../catalog/character-model.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const letterBits = decode(letterCosts.join(''));
const kindBits = decode(kindCosts.join(''));

function decode(text: string): Float64Array {
  return Float64Array.from(text, (digit) => digits.indexOf(digit) / 5);
}

/** Only this many characters are looked at: enough for every judgement, and it bounds the time. */
const longest = 512;

/**
 * How much better random characters explain the text than written language and code do, in bits. Above zero means
 * random is the better explanation; the sum grows with the length, so that a short text never reaches far. The random
 * alternative draws from the alphabet that the text uses (with or without upper case, with or without digits).
 */
export function randomnessBits(text: string): number {
  const end = Math.min(text.length, longest);
  const random = randomCosts(text, end);
  let bits = 0;
  let earlier = 0;
  let previous = 0;
  let letter = 26;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    bits += (kindBits[earlier * 20 + previous * 4 + kind - 1] ?? 0) - (random[kind] ?? 0);
    if (kind <= 2) {
      const next = (code | 32) - 97;
      const row = previous === 1 && kind === 2 ? 26 : letter;
      bits += (letterBits[row * 26 + next] ?? 0) - uniformLetter;
      letter = next;
    } else letter = 26;
    earlier = previous;
    previous = kind;
  }
  return bits;
}

const uniformLetter = Math.log2(26);

/** 1 lower case, 2 upper case, 3 digit, 4 anything else. */
function kindOf(code: number): 1 | 2 | 3 | 4 {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  return code >= 48 && code <= 57 ? 3 : 4;
}

/** Bits that a uniform draw from the text's alphabet pays for each kind; other characters cost it six bits. */
function randomCosts(text: string, end: number): readonly number[] {
  let lower = 0;
  let upper = 0;
  let digit = 0;
  for (let index = 0; index < end; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === 1) lower = 26;
    else if (kind === 2) upper = 26;
    else if (kind === 3) digit = 10;
  }
  const size = Math.max(lower + upper + digit, 1);
  const cost = (share: number): number => (share === 0 ? 0 : Math.log2(size / share));
  return [0, cost(lower), cost(upper), cost(digit), 6];
}

/**
 * True for what a generator of passwords makes with marks among letters (of both cases, in a short one) and digits: the kinds of
 * characters change all the time, and the letters alone look random. Code, patterns and templates have marks, too, but
 * words between them.
 */
export function isScrambled(text: string): boolean {
  if (text.length < 10 || text.length > 80 || !/^[!-~]+$/.test(text)) return false;
  if (!/[a-z]/.test(text) || !/\d/.test(text) || !/[^\w]/.test(text)) return false;
  if (/[aA]-[zZ]|0-9|\\[dwsbnxu]|\(\?|%[\dA-F]{2}|:\/\/|^[#.][A-Za-z]/.test(text)) return false;
  let changes = 0;
  for (let index = 1; index < text.length; index += 1) {
    if (kindOf(text.charCodeAt(index)) !== kindOf(text.charCodeAt(index - 1))) changes += 1;
  }
  const letters = text.replace(/[^A-Za-z\d]/g, '');
  // Without capitals, as frameworks make their keys, only a long one is told from code.
  const isOneCase = !/[A-Z]/.test(text);
  if (isOneCase && text.length < 24) return false;
  return (
    changes >= (text.length - 1) * (isOneCase ? 0.4 : 0.5) &&
    letters.length >= text.length * 0.5 &&
    randomnessBits(letters) >= (isOneCase ? 25 : 6)
  );
}

/** Shannon entropy of the text in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/**
 * True when the text mostly runs along the alphabet, the digits or a keyboard row, or
 * repeats one or two characters: what people type where a real value would stand. `share` is the part of it that must.
 */
export function isSequence(text: string, share = 0.8): boolean {
  if (text.length < 4) return false;
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    const distance = text.charCodeAt(index) - text.charCodeAt(index - 1);
    const repeats = distance === 0 || (index > 1 && text.charCodeAt(index) === text.charCodeAt(index - 2));
    const wraps = distance === -9 || distance === -25 || (text[index] === 'a' && text[index - 1] === '9');
    if (repeats || Math.abs(distance) === 1 || wraps) steps += 1;
  }
  return steps >= (text.length - 1) * share;
}
