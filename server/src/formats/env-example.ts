import type { Binding } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { fileName } from '../text/place.ts';
import { scanDotenv, type DotenvLine } from './dotenv.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/** Names of the file that lists the needed keys without values, the most usual first. */
export const exampleNames = ['.env.example', '.env.sample', '.env.template', '.env.dist'] as const;

/**
 * Files that list the variables an app needs: entries `variable KEY`, also for keys that are commented out, as those
 * that need not be set are. Values are examples, so they tell nothing.
 */
export const format: Format = {
  name: 'env-example',
  languageId: 'dotenv',
  globs: ['**/.env.{example,sample,template,dist}'],
  matches: (path) => exampleNames.some((name) => name === fileName(path)),
  read: tolerant(({ text }) => ({
    bindings: scanDotenv(text).flatMap((line) => keysIn(line, text)),
    comments: lineComments(text, ['#']),
  })),
};

function keysIn(line: DotenvLine, text: string): readonly Binding[] {
  if (line.kind === 'entry') return [variable(line.key, line.keyRange)];
  if (line.kind !== 'comment') return [];
  const { start, end } = line.range;
  return [...text.slice(start, end).matchAll(/^([ \t]*#[ \t]*(?:export[ \t]+)?)([A-Za-z_]\w*)[ \t]*=/gm)].map(
    (match) => {
      const [, before = '', key = ''] = match;
      const at = start + match.index + before.length;
      return variable(key, { start: at, end: at + key.length });
    },
  );
}

function variable(key: string, range: Range): Binding {
  return entry(['variable', key], range, { kind: 'unknown', range });
}
