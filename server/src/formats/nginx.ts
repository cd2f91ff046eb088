import type { Binding } from '../facts/facts.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { tolerant } from './tolerant.ts';

/**
 * nginx configurations: where logs go, as entries `access_log` and `error_log`; one that is buffered or compressed is
 * `access_log buffered`.
 */
export const format: Format = {
  name: 'nginx',
  idioms: logRemedies,
  languageId: 'nginx',
  globs: [
    '**/*nginx*.{conf,conf.template}',
    '**/{nginx,conf.d,sites-available,sites-enabled}/**/*.{conf,conf.template}',
  ],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?nginx(?:[._-][^/]*)?|(?:nginx|conf\.d|sites-(?:available|enabled))\/(?:.+\/)?[^/]+)\.conf(?:\.template)?$/i.test(
      path,
    ),
  read: tolerant(({ text }) => {
    if (/\{[{%]/.test(text)) return {};
    return { bindings: directives(text), comments: lineComments(text, ['#']) };
  }),
};

const directive =
  /(?:^|[;{}])[^\S\n]*((?:access|error)_log)[^\S\n]+("[^"\n]*"|'[^'\n]*'|[^\s;{}'"]+)(?=[\s;])([^;{}\n]*);/gm;

function directives(text: string): readonly Binding[] {
  const code = text.replace(/(?<![^\s;{}])#[^\r\n]*/g, (comment) => ' '.repeat(comment.length));
  // A directive ends with the sign that the next one on its line would begin with.
  const found: Binding[] = [];
  directive.lastIndex = 0;
  for (let match = directive.exec(code); match !== null; match = directive.exec(code)) {
    const [whole, key = '', path = '', rest = ''] = match;
    const keyStart = match.index + whole.indexOf(key);
    const end = match.index + whole.length - 1 - rest.length;
    const isBuffered = /\b(?:buffer|gzip|flush)\b/.test(rest);
    const name = isBuffered ? [key, 'buffered'] : [key];
    found.push(
      logEntry(text, name, { start: keyStart, end: keyStart + key.length }, { start: end - path.length, end }),
    );
    directive.lastIndex = match.index + whole.length - 1;
  }
  return found;
}
