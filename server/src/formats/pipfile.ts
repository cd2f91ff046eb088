import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tomlPackages } from './toml-packages.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';

/** The packages of a `Pipfile` that the program runs with. */
export const format: Format = {
  name: 'pipfile',
  languageId: 'toml',
  globs: ['**/Pipfile'],
  matches: (path) => fileName(path) === 'Pipfile',
  read: tolerant(({ text }) => ({
    bindings: tomlPackages(
      text,
      tomlEntries(text).filter(({ table }) => table.join('.') === 'packages'),
    ),
    comments: lineComments(text, ['#']),
  })),
};
