/** A document as it stands: where it is, what it is written in, and its text. */
export interface Source {
  /** Normalized URI. */
  readonly uri: string;
  /** The editor's language id, such as `typescriptreact`. */
  readonly languageId: string;
  readonly text: string;
}

/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets at which the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line, as in the LSP. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

/** The line and column of an offset, given the text's line starts. Offsets beyond the text land on the last line. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The white space that starts the line on which `offset` lies. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStartBefore(text, offset);
  return /^[ \t]*/.exec(text.slice(start, Math.max(start, offset)))?.[0] ?? '';
}

/** The offset at which the line of `offset` begins. */
export function lineStartBefore(text: string, offset: number): number {
  const feed = text.lastIndexOf('\n', offset - 1);
  const carriage = text.lastIndexOf('\r', offset - 1);
  return Math.max(feed, carriage) + 1;
}

/** The line break a text uses: the first one found, or `\n`. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text.charCodeAt(feed - 1) === 13 ? '\r\n' : '\n';
}

/** The first line break of a text; `\n` when it has none. A lone `\r`, as old Mac editors wrote it, counts. */
export function lineBreakIn(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
