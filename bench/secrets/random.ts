/** Values that differ from case to case and are the same in every run. */
export interface Random {
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number;
  /** `length` characters of an alphabet. */
  readonly text: (length: number, alphabet: string) => string;
  /** One of the given. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** A generator that a text seeds: FNV-1a spreads the text, mulberry32 draws. */
export function randomFrom(seed: string): Random {
  let state = fingerprint(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    text: (length, alphabet) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}

/** A number of 32 bits for a text, by FNV-1a. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
