import { applyEdits, type Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineBreakIn } from '../text/source.ts';
import { appendLine } from '../text/append-line.ts';

/** How the value of an entry is written. */
export type DotenvQuote = 'none' | 'single' | 'double' | 'backtick';

/** `KEY=value`, perhaps over several physical lines. */
export interface DotenvEntry {
  readonly kind: 'entry';
  /** The whole lines, with the final line break; the ranges of all lines together cover the text. */
  readonly range: Range;
  readonly key: string;
  readonly keyRange: Range;
  /** True for `export KEY=value`. */
  readonly exported: boolean;
  /** The value as written, with its quotes, without white space around it; empty when there is none. */
  readonly valueRange: Range;
  readonly quote: DotenvQuote;
  /** The value as a program gets it. */
  readonly value: string;
  /** From the `#` to the end of the line, when a comment follows the value. */
  readonly commentRange?: Range;
}

/** A line that sets nothing: a comment, white space, or text that no loader understands. */
export interface DotenvRemark {
  readonly kind: 'comment' | 'blank' | 'other';
  readonly range: Range;
}

export type DotenvLine = DotenvEntry | DotenvRemark;

/**
 * Takes a `.env` file apart without losing a character: the ranges (UTF-16 offsets) of the lines follow each other
 * from 0 to the end. What is an entry and what its value is follows the npm package dotenv 18 (`LINE` and `parse`),
 * odd cases too: a `#` ends an unquoted value even without a space before it, `KEY: value` counts, and a quoted value
 * may start on a later line. Of entries with the same key the last one wins. A text of more than four million
 * characters is one line of kind `other`.
 */
export function scanDotenv(text: string): readonly DotenvLine[] {
  if (text.length > LONGEST) return [{ kind: 'other', range: { start: 0, end: text.length } }];
  const { normalized, original } = normalizeLineBreaks(text);
  const lines: DotenvLine[] = [];
  let done = 0;
  let at = 0;
  while (at < normalized.length) {
    const start = skip(normalized, at, WHITE_SPACE);
    ENTRY.lastIndex = start;
    const match = ENTRY.exec(normalized);
    if (match) {
      const entry = entryOf(match, normalized, lineStart(normalized, start));
      addRemarks(lines, normalized, done, entry.range.start);
      lines.push(entry);
      done = entry.range.end;
      at = Math.max(ENTRY.lastIndex, done);
    } else at = afterLine(normalized, start);
  }
  addRemarks(lines, normalized, done, normalized.length);
  return lines.map((line) => inOriginal(line, original));
}

/** The entry that gives `key` its value: the last one, as loaders let later lines win. */
export function findEntry(lines: readonly DotenvLine[], key: string): DotenvEntry | undefined {
  return lines.findLast((line): line is DotenvEntry => line.kind === 'entry' && line.key === key);
}

/**
 * The line patterns of dotenv 18, split into groups: export, key, separator, value, comment. Leading white space is
 * skipped by hand, which matches the same and keeps long runs of blank lines linear.
 */
const ENTRY =
  /(export\s+)?([\w.-]+)(\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(#.*)?$/dmy;
/** Beyond this a single quoted value could exhaust the stack of the regular expression engine, which throws then. */
const LONGEST = 4_000_000;
const WHITE_SPACE = /\s*/y;
/** What `^` and `$` take for the end of a line, apart from `\r`, which is gone before. */
const LINE_END = /[\n\u2028\u2029]/g;

function entryOf(match: RegExpExecArray, text: string, start: number): DotenvEntry {
  const range = (group: number): Range | undefined => {
    const found = match.indices?.[group];
    return found && { start: found[0], end: found[1] };
  };
  const keyRange = range(2) ?? { start, end: start };
  const separatorEnd = range(3)?.end ?? keyRange.end;
  const valueRange = trimmed(text, range(4) ?? { start: separatorEnd, end: separatorEnd });
  const raw = text.slice(valueRange.start, valueRange.end);
  const comment = range(5);
  const sameLine = comment && !/[\n\u2028\u2029]/.test(text.slice(valueRange.end, comment.start));
  const end = afterLine(text, sameLine ? comment.end : valueRange.end);
  return {
    kind: 'entry',
    range: { start, end },
    key: match[2] ?? '',
    keyRange,
    exported: match[1] !== undefined,
    valueRange,
    quote: quoteOf(raw),
    value: cook(raw),
    ...(sameLine ? { commentRange: comment } : {}),
  };
}

/** The value a loader makes of the trimmed raw value, to the letter of dotenv's `parse`. */
function cook(raw: string): string {
  const bare = withoutQuotes(raw);
  return raw.startsWith('"') ? bare.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : bare;
}

/**
 * A text without the quotes around it, or around what begins and ends with a line in it: what dotenv says with
 * `/^(['"`])([\s\S]*)\1$/gm`, in linear time.
 */
function withoutQuotes(raw: string): string {
  const opening = /^['"`]/gm;
  /** Quotes that end no line any more. */
  const exhausted = new Set<string>();
  let bare = '';
  let from = 0;
  for (let hit = opening.exec(raw); hit !== null; hit = opening.exec(raw)) {
    if (exhausted.has(hit[0])) continue;
    let end = raw.lastIndexOf(hit[0]);
    while (end > hit.index && !/^(?:[\n\r\u2028\u2029]|$)/.test(raw.slice(end + 1, end + 2)))
      end = raw.lastIndexOf(hit[0], end - 1);
    if (end <= hit.index) {
      exhausted.add(hit[0]);
      continue;
    }
    bare += raw.slice(from, hit.index) + raw.slice(hit.index + 1, end);
    from = end + 1;
    opening.lastIndex = from;
  }
  return bare + raw.slice(from);
}

function quoteOf(raw: string): DotenvQuote {
  const mark = raw.length > 1 && raw.startsWith(raw.slice(-1)) ? raw.slice(0, 1) : '';
  if (mark === "'") return 'single';
  if (mark === '"') return 'double';
  return mark === '`' ? 'backtick' : 'none';
}

/** Adds the lines between two entries. */
function addRemarks(lines: DotenvLine[], text: string, start: number, end: number): void {
  for (let at = start; at < end;) {
    const range = { start: at, end: Math.min(end, afterLine(text, at)) };
    const content = text.slice(range.start, range.end).trim();
    lines.push({ kind: content === '' ? 'blank' : content.startsWith('#') ? 'comment' : 'other', range });
    at = range.end;
  }
}

/** dotenv turns `\r\n` and `\r` into `\n` before it reads; `original` leads an offset back to the text as it was. */
function normalizeLineBreaks(text: string): { normalized: string; original: (offset: number) => number } {
  const pairs = [...text.matchAll(/\r\n/g)].map((match, index) => match.index - index);
  const original = (offset: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return { normalized: text.replace(/\r\n?/g, '\n'), original };
}

function inOriginal(line: DotenvLine, original: (offset: number) => number): DotenvLine {
  const back = (range: Range): Range => ({ start: original(range.start), end: original(range.end) });
  if (line.kind !== 'entry') return { ...line, range: back(line.range) };
  return {
    ...line,
    range: back(line.range),
    keyRange: back(line.keyRange),
    valueRange: back(line.valueRange),
    ...(line.commentRange ? { commentRange: back(line.commentRange) } : {}),
  };
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function lineStart(text: string, offset: number): number {
  return (
    Math.max(...['\n', '\u2028', '\u2029'].map((end) => (offset > 0 ? text.lastIndexOf(end, offset - 1) : -1))) + 1
  );
}

function afterLine(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.exec(text) ? LINE_END.lastIndex : text.length;
}

function trimmed(text: string, range: Range): Range {
  const content = text.slice(range.start, range.end);
  const inner = content.trim();
  if (inner === '') return { start: range.start, end: range.start };
  const start = range.start + content.indexOf(inner);
  return { start, end: start + inner.length };
}

/**
 * One insertion that adds `KEY=value` to a `.env` text such that every entry of the text keeps its value and the new
 * one reads back exactly. It goes to the end and keeps the line break and the missing or present final one; only where
 * the end would change the meaning of a broken last line it goes to the start. The key must not be in the text yet.
 * `undefined` when the value has no spelling, or none that leaves the text alone.
 */
export function withEntry(text: string, key: string, value: string): Edit | undefined {
  const before = valuesOf(text);
  const lineBreak = lineBreakIn(text);
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  for (const spelling of spellings(value)) {
    const line = `${key}=${spelling.replaceAll('\n', lineBreak)}`;
    const atEnd = appendLine(text, line);
    const places = [
      atEnd,
      { ...atEnd, newText: lineBreak + atEnd.newText },
      { range: { start: top, end: top }, newText: line + lineBreak },
    ];
    const edit = places.find((place) => adds(before, valuesOf(applyEdits(text, [place])), key, value));
    if (edit) return edit;
  }
  return undefined;
}

/**
 * A spelling of a value for the right side of `KEY=` that dotenv reads back to exactly this value: unquoted when it
 * is plain, else in single, double or back quotes. Single quotes keep `$` and `\` from Docker Compose and shells.
 * `undefined` for what no `.env` file can say: NUL, lone surrogates, a carriage return beside a written-out `\n` or
 * `\r`, and values that spoil all three quotes (each by itself, double ones also by a written-out `\n` or `\r`) and
 * cannot stand unquoted either, because of a `#`, a line break or outer white space. `${NAME}` survives dotenv, Node.js
 * and Docker Compose; python-dotenv and dotenv-expand replace it in any quotes.
 */
export function quoteForDotenv(value: string): string | undefined {
  return spellings(value)[0];
}

/** All spellings that read back to the value, the best first. */
function spellings(value: string): readonly string[] {
  if (/\0|\p{Surrogate}/u.test(value)) return [];
  const single = `'${value}'`;
  const double = `"${value.replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
  const backtick = `\`${value}\``;
  const candidates: string[] = [];
  if (/^[\w./:@%+,=-]*$/.test(value)) candidates.push(value);
  // python-dotenv reads `\\` in quotes as one backslash, and a quote after a backslash may run on into later lines.
  if (/^[^\s'"`#$]*\\[^\s'"`#$]*$/.test(value) && /\\\\|\\$/.test(value)) candidates.push(value);
  // One line per entry is what line-based tools expect, and how private keys are usually written.
  if (/[\r\n]/.test(value) && !/["$\\]/.test(value)) candidates.push(double);
  for (const [mark, spelling] of [
    ["'", single],
    ['"', double],
    ['`', backtick],
  ] as const) {
    if (!value.includes(mark)) candidates.push(spelling);
  }
  // dotenv alone reads these: it keeps quotes inside unquoted values, and takes off only the outer pair.
  candidates.push(value, single, double, backtick);
  return [...new Set(candidates)].filter((spelling) => reads(spelling, value));
}

function reads(spelling: string, value: string): boolean {
  const lines = scanDotenv(`KEY=${spelling}`);
  const [line] = lines;
  return lines.length === 1 && line?.kind === 'entry' && line.key === 'KEY' && line.value === value;
}

function valuesOf(text: string): ReadonlyMap<string, string> {
  return new Map(scanDotenv(text).flatMap((line) => (line.kind === 'entry' ? [[line.key, line.value] as const] : [])));
}

function adds(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  key: string,
  value: string,
): boolean {
  const size = before.size + (before.has(key) ? 0 : 1);
  if (after.get(key) !== value || after.size !== size) return false;
  return [...before].every(([name, old]) => name === key || after.get(name) === old);
}
