/** A repeatable stream of random numbers in [0, 1): tests need values that look random but never differ. */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const lower = 'abcdefghijklmnopqrstuvwxyz';
export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const digit = '0123456789';
export const base62 = upper + lower + digit;
export const hexadecimal = digit + 'abcdef';

/** A random text over an alphabet. */
export function randomText(alphabet: string, length: number, next: () => number): string {
  return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
}

/**
 * A text that a simple pattern matches: literals, classes, groups of alternatives, `{n,m}`, `?`, `+`. Quantifiers take
 * few repetitions, so that the sample is the shortest kind of token the pattern allows, plus a little.
 */
export function sampleOf(pattern: string, next: () => number): string {
  let at = 0;
  const alternatives = (): string => {
    const options = [''];
    while (at < pattern.length && pattern[at] !== ')') {
      if (pattern[at] === '|') {
        at += 1;
        options.push('');
      } else options.push((options.pop() ?? '') + repeated());
    }
    return options[Math.floor(next() * options.length)] ?? '';
  };
  const repeated = (): string => {
    const start = at;
    const once = atom();
    const [least, most] = quantifier();
    const after = at;
    let text = '';
    const count = least + Math.floor(next() * (Math.min(most, least + 4) - least + 1));
    for (let index = 0; index < count; index += 1) {
      at = start;
      text += index === 0 ? ((at = after), once) : atom();
    }
    at = after;
    return text;
  };
  const quantifier = (): readonly [number, number] => {
    if (pattern[at] === '?') return ((at += 1), [0, 1]);
    const match = /^\{(\d+)(?:,(\d+))?\}/.exec(pattern.slice(at));
    if (!match) return [1, 1];
    at += match[0].length;
    return [Number(match[1]), Number(match[2] ?? match[1])];
  };
  const atom = (): string => {
    const character = pattern[at] ?? '';
    at += 1;
    if (character === '(') {
      if (pattern.startsWith('?:', at)) at += 2;
      const inner = alternatives();
      at += 1;
      return inner;
    }
    if (character === '[') return pick(characterClass());
    if (character !== '\\') return character;
    const escaped = pattern[at] ?? '';
    at += 1;
    return escaped === 'd' ? pick(digit) : escaped;
  };
  const pick = (alphabet: string): string => alphabet[Math.floor(next() * alphabet.length)] ?? '';
  const characterClass = (): string => {
    const end = pattern.indexOf(']', at);
    const source = pattern.slice(at, end);
    at = end + 1;
    if (source.startsWith('^')) return base62;
    if (source.includes('\\s')) return source.includes('A-Z') ? base62 + '+/' : '\n';
    const allowed = new RegExp(`[${source}]`);
    return Array.from(`${base62}_-.+/=~ ,:`)
      .filter((character) => allowed.test(character))
      .join('');
  };
  return alternatives();
}
