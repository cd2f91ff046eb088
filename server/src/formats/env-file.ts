import { isEnvironmentFile } from '../text/place.ts';
import { scanDotenv } from './dotenv.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/** `.env` files: entries `variable KEY` with the value that a program gets. */
export const format: Format = {
  name: 'env-file',
  home: 'secrets',
  languageId: 'dotenv',
  globs: ['**/.env', '**/.env.*', '**/.envrc', '**/*.env', '**/{.flaskenv,.Renviron}'],
  matches: isEnvironmentFile,
  read: tolerant(({ text }) => ({
    bindings: scanDotenv(text).flatMap((line) => {
      if (line.kind !== 'entry' || line.value === '') return [];
      const range = line.valueRange;
      const quote = line.quote === 'none' ? 0 : 1;
      const content = { start: range.start + quote, end: range.end - quote };
      return [entry(['variable', line.key], line.keyRange, { kind: 'text', text: line.value, range, content })];
    }),
    comments: lineComments(text, ['#']),
  })),
};
