import type { Comment } from '../facts/facts.ts';

/** A line without its line break, and the offset at which it starts. */
export interface PhysicalLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text. A byte order mark is not part of the first. */
export function physicalLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ text: text.slice(start), start });
  return lines;
}

/** The lines that hold nothing but a comment, from its sign to the end. */
export function lineComments(text: string, signs: readonly string[]): readonly Comment[] {
  return physicalLines(text).flatMap((line) => {
    const content = line.text.trimStart();
    if (!signs.some((sign) => content.startsWith(sign))) return [];
    const start = line.start + line.text.length - content.length;
    return [{ text: content, range: { start, end: start + content.length } }];
  });
}
