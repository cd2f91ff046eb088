import { fileName, isForDevelopment } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { packageEntries } from './package-entries.ts';
import { tolerant } from './tolerant.ts';

/** `name[extra] >= 1 ; marker`, the version with its sign; empty where there is none. */
const requirement =
  /^[ \t]*([A-Za-z\d][\w.-]*)(?:\[[^\]\n]*\])?[ \t]*((?:[<>=!~][^;#\n\r\\]*[^;#\s\\])?)(?=[ \t]*(?:[;#\\].*)?$)/dgm;

const address = /[a-z][a-z+]{0,2000}:\/\/[^\s/@#]{1,2000}@[^\s#]{1,2000}/g;

/** The packages of a `requirements.txt`, but for what other files constrain. */
export const format: Format = {
  name: 'requirements',
  languageId: 'pip-requirements',
  globs: ['**/requirements*.txt'],
  matches: (path) => /^requirements[\w.-]*\.txt$/.test(fileName(path)) && !isForDevelopment(path),
  read: tolerant(({ text }) => ({
    bindings: /^[ \t]*(?:-c|--constraint)\b/m.test(text) ? [] : packageEntries(text, requirement),
    // An index may be given with an account.
    literals: [...text.matchAll(address)].map(({ 0: written, index }) => {
      const range = { start: index, end: index + written.length };
      return { kind: 'text', text: written, range, content: range };
    }),
    comments: lineComments(text, ['#']),
  })),
};
