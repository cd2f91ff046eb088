import type { Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { placedWords, verbatimStart } from '../text/shell-words.ts';
import type { PlacedWord } from './commands.ts';

/** Output of the app that a shell sends into a file. */
export interface Redirect {
  /** The file as written. */
  readonly target: string;
  /** From the operator to the file. */
  readonly range: Range;
  /** What to take out: also the white space before and a `2>&1` behind. */
  readonly removed: Range;
  /** True where the output goes on to where it went before, too. */
  readonly isCopy?: true;
}

/** Redirections of a command's last program, which is the app, into files that are no streams of the process. */
export function redirectOf(command: Command, text: string): readonly Redirect[] {
  const words = shellWords(command, text);
  const start = words.findLastIndex((word) => /^(?:&&|\|\||;)$/.test(word.text)) + 1;
  const last = words.slice(start);
  // What goes through a pipe is another program's.
  if (last.some((word) => word.text === '|')) return copyOf(last, text);
  return last.flatMap((word, index) => {
    const target = last[index + 1];
    if (!/^(?:1?>>?|1?>\||&>>?|2>>?)$/.test(word.text) || target === undefined || isStream(target.text)) return [];
    if (word.range === undefined || target.range === undefined) return [];
    const next = last[index + 2];
    const joined = next?.text === '2>&1' ? next.range : undefined;
    const gap = /[ \t]*$/.exec(text.slice(0, word.range.start))?.[0].length ?? 0;
    return [
      {
        target: target.text,
        range: { start: word.range.start, end: target.range.end },
        removed: { start: word.range.start - gap, end: (joined ?? target.range).end },
      },
    ];
  });
}

/** A pipe into `tee` and a file at the end of the words (POSIX, `tee`). */
function copyOf(words: readonly PlacedWord[], text: string): readonly Redirect[] {
  const at = words.findLastIndex((word) => word.text === '|');
  const [tee, ...rest] = words.slice(at + 1);
  const files = rest.filter((word) => !word.text.startsWith('-'));
  const [target] = files;
  const pipe = words[at]?.range;
  const end = words.at(-1)?.range?.end;
  if (tee?.text !== 'tee' || tee.range === undefined || target === undefined || files.length > 1) return [];
  if (isStream(target.text) || /^[<>]/.test(target.text) || pipe === undefined || end === undefined) return [];
  const gap = /[ \t]*$/.exec(text.slice(0, pipe.start))?.[0].length ?? 0;
  const range = { start: tee.range.start, end };
  return [{ target: target.text, range, removed: { start: pipe.start - gap, end }, isCopy: true }];
}

/** The words of a command as far as a shell reads it, be it by `sh -c`; none where no shell does. */
export function shellWords(command: Command, text: string): readonly PlacedWord[] {
  return shellText(command, text) ?? placed(command);
}

function isStream(target: string): boolean {
  return /^\/(?:dev|proc)\//.test(target) || target.startsWith('&') || target.includes('$');
}

function placed({ words, places, form }: Command): readonly PlacedWord[] {
  // Without a shell `>` is a word like any other.
  return form === 'shell' ? words.map((text, index) => ({ text, range: places?.[index] })) : [];
}

/** The words of the text behind `sh -c`. */
function shellText({ words, places }: Command, text: string): readonly PlacedWord[] | undefined {
  const option = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
  const place = places?.[option + 1];
  const inner = words[option + 1];
  if (option < 0 || place === undefined || inner === undefined) return undefined;
  const start = verbatimStart(text, inner, place);
  if (start === undefined) return undefined;
  const found = placedWords(inner, start);
  return found.words.map((word, index) => ({ text: word, range: found.places[index] }));
}
