import type { Range } from '../text/range.ts';
import { physicalLines } from './lines.ts';

/** A line of words, as web servers and proxies are set up by: `ErrorLog "logs/error log"`. */
export interface Directive {
  readonly words: readonly DirectiveWord[];
  readonly range: Range;
}

export interface DirectiveWord {
  /** Without quotes. */
  readonly text: string;
  /** As written, with quotes. */
  readonly range: Range;
}

/** The directives of a text that has one on each line; comments begin a line, a backslash at the end goes on. */
export function lineDirectives(text: string): readonly Directive[] {
  return physicalLines(text).flatMap((line) => {
    const content = line.text.trim();
    if (content === '' || content.startsWith('#')) return [];
    const words = [...line.text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|[^\s"']\S*/g)].map((match) => ({
      text: match[1] ?? match[2] ?? match[0],
      range: { start: line.start + match.index, end: line.start + match.index + match[0].length },
    }));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ words, range: { start: first.range.start, end: last.range.end } }];
  });
}
