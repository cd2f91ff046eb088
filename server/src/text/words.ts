/** Finds which words of a fixed list stand in a text, in one pass over it. */
export interface WordScanner {
  /**
   * For each word of the list 1 when the text has it as a part of anything, else 0. `accepts` may turn an occurrence
   * (index of the word, offsets in the text) down. The answer is good until the next call.
   */
  scan(text: string, accepts?: (word: number, start: number, end: number) => boolean): Uint8Array;
}

/**
 * An automaton after Aho and Corasick ("Efficient string matching", 1975): its time does not depend on the number of
 * words, while a regular expression tries one after the other at each place. Case counts. A word with letters
 * outside of ASCII is said to stand in every text.
 */
export function createWordScanner(words: readonly string[]): WordScanner {
  const letters = lettersOf(words);
  const { next, ends } = automaton(words, letters);
  const width = letters.count;
  const found = new Uint8Array(words.length);
  const { classes } = letters;
  const always = words.flatMap((word, index) => (isAscii(word) ? [] : [index]));
  return {
    scan(text, accepts) {
      found.fill(0);
      for (const word of always) found[word] = 1;
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        state = next[state * width + (code < 128 ? (classes[code] ?? 0) : 0)] ?? 0;
        const here = ends[state];
        if (here === undefined) continue;
        for (const word of here) {
          if (found[word] === 1) continue;
          if (accepts === undefined || accepts(word, at + 1 - (words[word]?.length ?? 0), at + 1)) found[word] = 1;
        }
      }
      return found;
    },
  };
}

interface Letters {
  /** Of each ASCII code its column in the table; 0 for letters that no word has. */
  readonly classes: Uint8Array;
  readonly count: number;
}

function lettersOf(words: readonly string[]): Letters {
  const classes = new Uint8Array(128);
  let count = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code < 128 && classes[code] === 0) classes[code] = count++;
    }
  }
  return { classes, count };
}

/** The table of states by letters, and the words that end in each state. */
function automaton(
  words: readonly string[],
  { classes, count }: Letters,
): { next: Int32Array | Uint16Array; ends: (readonly number[] | undefined)[] } {
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int32Array(size * count);
  const ends: (number[] | undefined)[] = [undefined];
  let states = 1;
  for (const [index, word] of words.entries()) {
    if (!isAscii(word)) continue;
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const cell = state * count + (classes[word.charCodeAt(i)] ?? 0);
      if (next[cell] === 0) {
        next[cell] = states++;
        ends.push(undefined);
      }
      state = next[cell] ?? 0;
    }
    ends[state] = [...(ends[state] ?? []), index];
  }
  const filled = withFallbacks(next.slice(0, states * count), ends, states, count);
  // Half the memory; a list of words that needs more states than this is not known.
  return { next: states <= 0xffff ? Uint16Array.from(filled) : filled, ends };
}

/** Fills the table so that a letter which does not go on with a word goes on with the longest end of it that can. */
function withFallbacks(next: Int32Array, ends: (number[] | undefined)[], states: number, count: number): Int32Array {
  const fallback = new Int32Array(states);
  const queue: number[] = [];
  for (let letter = 1; letter < count; letter++) {
    const child = next[letter] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (let index = 0; index < queue.length; index++) {
    const state = queue[index] ?? 0;
    const back = fallback[state] ?? 0;
    const inherited = ends[back];
    if (inherited !== undefined) ends[state] = [...(ends[state] ?? []), ...inherited];
    for (let letter = 1; letter < count; letter++) {
      const cell = state * count + letter;
      const child = next[cell] ?? 0;
      const other = next[back * count + letter] ?? 0;
      if (child === 0) next[cell] = other;
      else {
        fallback[child] = other;
        queue.push(child);
      }
    }
  }
  return next;
}

function isAscii(word: string): boolean {
  return /^[\0-\x7f]*$/.test(word);
}
