import type { Binding } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { isEnvironmentListing } from '../text/place.ts';
import { scanDotenv, type DotenvLine } from './dotenv.ts';
import { isSealed } from '../text/sealed.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/** Names of the file that lists the needed keys without values, the most usual first. */
export const exampleNames = ['.env.example', '.env.sample', '.env.template', '.env.dist'] as const;

/**
 * Files that list the variables an app needs: entries `variable KEY`, also for keys that are commented out, as those
 * that need not be set are, with the values that they are shown with.
 */
export const format: Format = {
  name: 'env-example',
  languageId: 'dotenv',
  globs: ['**/{.env,env}*.{example,sample,template,tmpl,dist}', '**/*{example,sample,template}*.env'],
  matches: isEnvironmentListing,
  read: tolerant(({ text }) => {
    const bindings = scanDotenv(text).flatMap((line) => keysIn(line, text));
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
  }),
};

function keysIn(line: DotenvLine, text: string): readonly Binding[] {
  if (line.kind === 'entry') {
    if (line.value === '' || isSealed(line.value)) return [variable(line.key, line.keyRange)];
    const range = line.valueRange;
    const quote = line.quote === 'none' ? 0 : 1;
    const content = { start: range.start + quote, end: range.end - quote };
    return [entry(['variable', line.key], line.keyRange, { kind: 'text', text: line.value, range, content })];
  }
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
