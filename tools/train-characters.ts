/**
 * Counts how characters follow each other in what people write in code, and writes the table of the character model:
 * `node tools/run.mjs train-characters`. The source are the identifiers and literals of the JavaScript and TypeScript in
 * our own node_modules, which package-lock.json fixes; each counts once. `--measure` prints how the table that is there
 * does on Python's standard library, which it was not trained on, and on random texts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { randomnessBits } from '../server/src/semantics/credential/randomness.ts';

const target = 'server/src/catalog/character-model.ts';
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const largest = 1_000_000;

if (process.argv.includes('--measure')) measure(process.argv.at(-1) ?? '');
else await train();

async function train(): Promise<void> {
  const tokens = tokensBelow('node_modules', /\.(?:[cm]?js|tsx?)$/);
  const letters = Array.from({ length: 27 }, () => new Float64Array(26).fill(0.5));
  const kinds = Array.from({ length: 25 }, () => new Float64Array(4).fill(0.5));
  for (const token of tokens) count(token, letters, kinds);
  const text = `/**
 * How letters follow each other in what people write in code: minus the binary logarithm of the probability, in fifths
 * of a bit, one base-62 digit per pair. A row per letter before (a to z, the last row for the start of a word), a column
 * per letter. Written by tools/train-characters.ts from ${tokens.size} different identifiers and literals.
 */
export const letterCosts: readonly string[] = ${JSON.stringify(letters.map(costs))};

/**
 * How kinds of characters follow each other, in the same unit: a row per kind two characters back (start, lower, upper,
 * digit, other), in it five groups for the kind one back, in each a digit for lower, upper, digit, other.
 */
export const kindCosts: readonly string[] = ${JSON.stringify(
    [0, 1, 2, 3, 4].map((earlier) =>
      kinds
        .slice(earlier * 5, earlier * 5 + 5)
        .map(costs)
        .join(''),
    ),
  )};
`;
  const style = await prettier.resolveConfig(target);
  writeFileSync(target, await prettier.format(text, { ...style, parser: 'typescript' }));
  console.log(`${tokens.size} tokens, ${target} written`);
}

/** Identifiers, and literals of one word, that stand in the files of a folder. */
function tokensBelow(folder: string, name: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !name.test(entry.name) || entry.name.includes('.min.')) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    // What is packed by a program has names that no person gave.
    if (text.length > largest || /[^\n]{2000}/.test(text)) continue;
    for (const [token] of text.matchAll(/[A-Za-z_$][\w$]{3,39}|(?<=["'])[\w./:@#-]{4,40}(?=["'])/g)) {
      if (!/[\da-f]{12}/i.test(token) && !/\d{5}/.test(token)) found.add(token);
    }
  }
  return found;
}

function count(token: string, letters: readonly Float64Array[], kinds: readonly Float64Array[]): void {
  let earlier = 0;
  let previous = 0;
  let letter = 26;
  for (const character of token) {
    const kind = /[a-z]/.test(character) ? 1 : /[A-Z]/.test(character) ? 2 : /\d/.test(character) ? 3 : 4;
    add(kinds[earlier * 5 + previous], kind - 1);
    if (kind <= 2) {
      const next = character.toLowerCase().charCodeAt(0) - 97;
      add(letters[previous === 1 && kind === 2 ? 26 : letter], next);
      letter = next;
    } else letter = 26;
    earlier = previous;
    previous = kind;
  }
}

function add(row: Float64Array | undefined, column: number): void {
  if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
}

function costs(row: Float64Array): string {
  const sum = row.reduce((all, one) => all + one, 0);
  return [...row].map((one) => digits[Math.min(61, Math.round(-5 * Math.log2(one / sum)))] ?? 'z').join('');
}

/** How many of others' words and of random texts count as random, by length, at the bars of the judgement. */
function measure(folder: string): void {
  const words = [...tokensBelow(folder, /\.py$/)];
  const alphabet = digits;
  for (const [from, to] of [
    [10, 14],
    [15, 19],
    [20, 29],
    [30, 40],
  ] as const) {
    const own = words.filter(({ length }) => length >= from && length <= to);
    const bar = from >= 20 ? 11 : 15;
    const random = Array.from({ length: 5000 }, () =>
      Array.from({ length: from }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join(''),
    );
    const share = (list: readonly string[]): string =>
      ((list.filter((text) => randomnessBits(text) >= bar).length / list.length) * 100).toFixed(3);
    console.log(`${from}-${to}: ${share(own)} % of ${own.length} words, ${share(random)} % of random texts`);
  }
}
