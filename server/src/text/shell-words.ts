import type { Range } from './range.ts';

/** One word of a shell command, or an operator such as `&&`, `;` or `>`. */
export interface ShellWord {
  /** The word without its quotes. Expansions (`$PORT`, `$(date)`) stay as written. */
  readonly text: string;
  /** The word as written, with its quotes. */
  readonly range: Range;
  readonly isOperator: boolean;
}

/** How the text around the words differs between a script and a Dockerfile. */
export interface ShellDialect {
  /** The character that takes the meaning from the next one; before a line break it continues the line. */
  readonly escape: '\\' | '`';
  /** `separator`: a line break ends a command. `space`: it is white space, as in a Dockerfile's instruction. */
  readonly lineBreak: 'separator' | 'space';
}

const script: ShellDialect = { escape: '\\', lineBreak: 'separator' };

/**
 * Splits shell text into words and operators, as POSIX shells do; ranges are UTF-16 offsets into `text`. A line break
 * that ends a command stands as the operator `;`. Comments and the bodies of here-documents are left out. Nothing is
 * expanded. An unclosed quote reaches to the end.
 */
export function shellWords(
  text: string,
  within: Range = { start: 0, end: text.length },
  dialect: ShellDialect = script,
): readonly ShellWord[] {
  const end = Math.min(within.end, text.length);
  const words: ShellWord[] = [];
  const hereDocuments: { word: string; indented: boolean }[] = [];
  let at = within.start;
  while (at < end) {
    const gap = gapAt(text, at, end, dialect);
    if (gap > at) {
      at = gap;
      continue;
    }
    const lineBreak = matchAt(LINE_BREAK, text, at);
    if (lineBreak !== undefined) {
      const next = at + lineBreak.length;
      if (!separates(words.at(-1))) words.push({ text: ';', range: { start: at, end: next }, isOperator: true });
      at = hereDocuments.reduce((offset, document) => afterHereDocument(text, offset, end, document), next);
      hereDocuments.length = 0;
      continue;
    }
    const operator = matchAt(OPERATOR, text, at);
    const word = operator === undefined ? wordAt(text, at, end, dialect.escape) : undefined;
    const stop = Math.min(end, operator === undefined ? (word?.end ?? at + 1) : at + operator.length);
    words.push({
      text: operator ?? word?.text ?? '',
      range: { start: at, end: stop },
      isOperator: operator !== undefined,
    });
    const before = words.at(-2);
    if (word !== undefined && before?.isOperator === true && /^<<-?$/.test(before.text)) {
      hereDocuments.push({ word: word.text, indented: before.text === '<<-' });
    }
    at = stop;
  }
  return words;
}

/** The bare texts of `shellWords`. */
export function splitCommand(text: string, lineBreak: ShellDialect['lineBreak'] = 'separator'): readonly string[] {
  return shellWords(text, undefined, { escape: '\\', lineBreak }).map((word) => word.text);
}

/**
 * The words of a command that stands in a text from an offset on, each with its place. The command's text must stand there
 * as it is.
 */
export function placedWords(
  text: string,
  offset: number,
  lineBreak: ShellDialect['lineBreak'] = 'separator',
): { readonly words: readonly string[]; readonly places: readonly Range[] } {
  const found = shellWords(text, undefined, { escape: '\\', lineBreak });
  return {
    words: found.map((word) => word.text),
    places: found.map(({ range }) => ({ start: offset + range.start, end: offset + range.end })),
  };
}

/** The offset from which a word stands in a text as it is read, bare or between quotes; undefined where it does not. */
export function verbatimStart(text: string, word: string, { start, end }: Range): number | undefined {
  const written = text.slice(start, end);
  if (written === word) return start;
  return written.slice(1, -1) === word ? start + 1 : undefined;
}

const LINE_BREAK = /\r\n?|\n/y;
const OPERATOR = /\d*[<>]&(?:\d+|-)|\d*(?:<<<|<<-?|>>|>\||<>|[<>]&?)|&>>?|&&|\|\||;;|[;&|()]/y;
const REST_OF_LINE = /[^\r\n]*/y;
const BLANKS = /[ \t\f\v]+/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === '' ? undefined : found;
}

/** True for what ends a command by itself, and for the start of the text, so that a line break adds nothing. */
function separates(word: ShellWord | undefined): boolean {
  return word === undefined || (word.isOperator && /^(?:&&|\|\|?|;;?|&|\()$/.test(word.text));
}

/** The end of the white space, continued line or comment at an offset; the offset itself when there is none. */
function gapAt(text: string, at: number, end: number, dialect: ShellDialect): number {
  const blanks = matchAt(BLANKS, text, at);
  if (blanks !== undefined) return Math.min(end, at + blanks.length);
  const character = text.charAt(at);
  if (character === '#') return Math.min(end, at + (matchAt(REST_OF_LINE, text, at)?.length ?? 1));
  if (character === dialect.escape) return continuationEnd(text, at) ?? at;
  if (character === '\uFEFF' && at === 0) return 1;
  if (dialect.lineBreak === 'space') return at + (matchAt(LINE_BREAK, text, at)?.length ?? 0);
  return at;
}

/** Where the next line starts when the character at an offset is the last of its line. */
function continuationEnd(text: string, at: number): number | undefined {
  const blanks = matchAt(BLANKS, text, at + 1)?.length ?? 0;
  const lineBreak = matchAt(LINE_BREAK, text, at + 1 + blanks);
  return lineBreak === undefined ? undefined : at + 1 + blanks + lineBreak.length;
}

function wordAt(text: string, start: number, end: number, escape: string): { text: string; end: number } {
  let cooked = '';
  let at = start;
  // A continued line after the last character is no part of the word.
  let done = start;
  while (at < end) {
    const character = text.charAt(at);
    if (/[\s;&|<>()]/.test(character)) break;
    const next = character === escape ? continuationEnd(text, at) : undefined;
    if (next !== undefined) {
      at = Math.min(end, next);
      continue;
    }
    const part = partAt(text, at, end, escape);
    cooked += part.text;
    at = part.end;
    done = at;
  }
  // Only a bracket or separator that nothing opened can leave no word; it then stands for itself.
  return done === start ? { text: text.charAt(start), end: start + 1 } : { text: cooked, end: done };
}

function partAt(text: string, at: number, end: number, escape: string): Part {
  const character = text.charAt(at);
  if (character === "'") return singleQuoted(text, at, end);
  if (character === '"') return doubleQuoted(text, at, end, escape);
  if (character === escape) return { text: text.charAt(at + 1), end: Math.min(end, at + 2) };
  return expansion(text, at, end);
}

interface Part {
  readonly text: string;
  readonly end: number;
}

function singleQuoted(text: string, at: number, end: number): Part {
  const close = text.indexOf("'", at + 1);
  const stop = close === -1 || close >= end ? end : close;
  return { text: text.slice(at + 1, stop), end: Math.min(end, stop + 1) };
}

function doubleQuoted(text: string, start: number, end: number, escape: string): Part {
  let cooked = '';
  let at = start + 1;
  while (at < end && text.charAt(at) !== '"') {
    if (text.charAt(at) === escape) {
      const next = continuationEnd(text, at);
      const follower = text.charAt(at + 1);
      if (next !== undefined) at = next;
      else {
        cooked += /["\\$`]/.test(follower) ? follower : escape + follower;
        at += 2;
      }
    } else {
      const part = expansion(text, at, end);
      cooked += part.text;
      at = part.end;
    }
  }
  return { text: cooked, end: Math.min(end, at + 1) };
}

/** One character, or the whole of `$(...)`, `${...}` and backquotes, as written. */
function expansion(text: string, at: number, end: number): Part {
  const opening = text.slice(at, at + 2);
  const stop =
    opening === '$('
      ? closing(text, at + 1, end, '(', ')')
      : opening === '${'
        ? closing(text, at + 1, end, '{', '}')
        : text.charAt(at) === '`'
          ? closing(text, at, end, '', '`')
          : at + 1;
  const limited = stop <= at ? at + 1 : Math.min(stop, end);
  return { text: text.slice(at, limited), end: limited };
}

/** What is longer is taken for an opening that nothing closes, so that many of those cost no time. */
const LONGEST_EXPANSION = 1000;

/** Behind what closes the bracket or backquote at an offset; the offset itself where nothing does. Quotes keep what they hold. */
function closing(text: string, at: number, end: number, open: string, close: string): number {
  let depth = 1;
  const limit = Math.min(end, at + LONGEST_EXPANSION);
  for (let index = at + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === close) {
      if (--depth === 0) return index + 1;
    } else if (character === open) depth++;
    else if (character === "'" || character === '"') index = quoteEnd(text, index, limit) ?? index;
  }
  return at;
}

/** Where a quote within an expansion ends; undefined for an apostrophe or a quote that ends outside. */
function quoteEnd(text: string, at: number, end: number): number | undefined {
  const quote = text.charAt(at);
  for (let index = at + 1; index < end; index++) {
    const character = text.charAt(index);
    if (character === quote) return index;
    if (character === '\\' && quote === '"') index++;
  }
  return undefined;
}

function afterHereDocument(
  text: string,
  start: number,
  end: number,
  document: { readonly word: string; readonly indented: boolean },
): number {
  let at = start;
  while (at < end) {
    const line = matchAt(REST_OF_LINE, text, at) ?? '';
    at += line.length;
    at += matchAt(LINE_BREAK, text, at)?.length ?? 0;
    if ((document.indented ? line.replace(/^\t+/, '') : line) === document.word) return at;
  }
  return end;
}
