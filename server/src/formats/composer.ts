import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { jsonPackages } from './json-packages.ts';
import { tolerant } from './tolerant.ts';

/** The packages of a `composer.json`; PHP itself and its extensions are none. */
export const format: Format = {
  name: 'composer',
  languageId: 'json',
  globs: ['**/composer.json'],
  matches: (path) => fileName(path) === 'composer.json',
  read: tolerant((source) => ({
    bindings: jsonPackages(source.text, 'require').filter(({ name }) => name[1]?.includes('/') === true),
  })),
};
