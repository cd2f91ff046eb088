import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { packageEntries } from './package-entries.ts';
import { tolerant } from './tolerant.ts';

const dependency =
  /<artifactId>\s*([\w.-]+)\s*<\/artifactId>\s*<version>\s*([\w.-]+)\s*<\/version>(?!\s*(?:<type>[^<]*<\/type>\s*)?<scope>\s*test)/dg;

/** The dependencies and plugins of a Maven `pom.xml` that name their version. */
export const format: Format = {
  name: 'pom',
  languageId: 'xml',
  globs: ['**/pom.xml'],
  matches: (path) => fileName(path) === 'pom.xml',
  read: tolerant(({ text }) => ({
    bindings: packageEntries(text, dependency),
    comments: [...text.matchAll(/<!--[^]*?(?:-->|$)/g)].map((match) => ({
      text: match[0],
      range: { start: match.index, end: match.index + match[0].length },
    })),
  })),
};
