import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tomlPackages } from './toml-packages.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';

/** The crates of a `Cargo.toml` that the program runs with, where a text is their version. */
export const format: Format = {
  name: 'cargo',
  languageId: 'toml',
  globs: ['**/Cargo.toml'],
  matches: (path) => fileName(path) === 'Cargo.toml',
  read: tolerant(({ text }) => ({
    bindings: tomlPackages(
      text,
      tomlEntries(text).filter(({ table }) => table.at(-1) === 'dependencies'),
    ),
    comments: lineComments(text, ['#']),
  })),
};
