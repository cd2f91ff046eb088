import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { packageEntry } from './package-entries.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';

/** The crates of a `Cargo.toml` that the program runs with, where a text is their version. */
export const format: Format = {
  name: 'cargo',
  languageId: 'toml',
  globs: ['**/Cargo.toml'],
  matches: (path) => fileName(path) === 'Cargo.toml',
  read: tolerant(({ text }) => ({
    bindings: tomlEntries(text).flatMap(({ table, key, value, valueRange: { start, end } }) => {
      if (table.at(-1) !== 'dependencies') return [];
      if (typeof value === 'string') return [packageEntry(text, key, { start: start + 1, end: end - 1 })];
      const place = /\bversion\s*=\s*["']([^"']*)["']/d.exec(text.slice(start, end))?.indices?.[1];
      return place === undefined ? [] : [packageEntry(text, key, { start: start + place[0], end: start + place[1] })];
    }),
    comments: lineComments(text, ['#']),
  })),
};
