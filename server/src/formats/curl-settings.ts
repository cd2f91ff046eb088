import type { Command } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import type { Range } from '../text/range.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/**
 * Options of curl in a file (curl.se/docs/manpage.html, `--config`): each as the command that it stands for; behind dashes no `=`
 * or `:` may stand. What a line that is commented out gives to an option is told, too.
 */
export const format: Format = {
  name: 'curl-settings',
  languageId: 'properties',
  globs: ['**/{.curlrc,_curlrc,curlrc,*.curlrc}'],
  matches: (path) => /^(?:\.|_|.+\.)?curlrc$/.test(fileName(path)),
  read: tolerant(({ text }) => ({
    steps: [...text.matchAll(option)].flatMap(commandOf),
    comments: lineComments(text, ['#']),
  })),
};

/** `user = "shop:…"`, `--user shop:…`, `-u "shop:…"`; in a comment only with a sign that tells it from words. */
const option =
  /^[ \t]{0,40}(?:(?<dashed>--?[A-Za-z][\w-]{0,100})[ \t]{1,40}(?![=:])|(?<plain>[a-z][\w-]{1,100})(?:[ \t]{0,40}[=:][ \t]{0,40}|[ \t]{1,40})|#[ \t]{0,40}(?<past>[a-z][\w-]{1,100})[ \t]{0,40}[=:][ \t]{0,40})(?:"(?<quoted>(?:[^"\\\n]|\\.){0,2000})"|(?<bare>[^\s"][^\r\n]{0,2000}?))[ \t]{0,40}\r?$/dgm;

function commandOf({ groups, indices }: RegExpExecArray): readonly Command[] {
  const { dashed, plain, past, quoted, bare } = groups ?? {};
  const places = indices?.groups;
  const name = placed(places?.['dashed'] ?? places?.['plain'] ?? places?.['past']);
  const value = placed(places?.['quoted'] ?? places?.['bare']);
  const written = dashed ?? plain ?? past ?? '';
  const words = ['curl', written.startsWith('-') ? written : `--${written}`, quoted ?? bare ?? ''];
  const range = { start: name.start, end: value.end };
  const first = { start: name.start, end: name.start };
  return [{ words, places: [first, name, value], range, form: 'exec', name: 'curl', role: 'other' }];
}

function placed(place: readonly [number, number] | undefined): Range {
  return { start: place?.[0] ?? 0, end: place?.[1] ?? 0 };
}
