import { fileName } from '../text/place.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments, physicalLines } from './lines.ts';
import { tolerant } from './tolerant.ts';

/** `.gitignore` and `.dockerignore`: the patterns are entries `pattern`, each with its whole line as value. */
export const format: Format = {
  name: 'ignore-list',
  languageId: 'ignore',
  globs: ['**/.{git,docker}ignore'],
  matches: (path) => /^\.(?:git|docker)ignore$/.test(fileName(path)),
  read: tolerant(({ text }) => ({
    bindings: physicalLines(text).flatMap((line) => {
      const pattern = line.text.trimEnd();
      if (pattern === '' || pattern.startsWith('#')) return [];
      const range = { start: line.start, end: line.start + pattern.length };
      return [entry(['pattern'], range, { kind: 'text', text: pattern, range, content: range })];
    }),
    comments: lineComments(text, ['#']),
  })),
};
