import type { Edit } from './edit.ts';
import type { Range } from './range.ts';
import { lineStartBefore } from './source.ts';

/** The edits that take items out of a list with commas between them, in whole lines where they stand alone on theirs. */
export function removeItems(text: string, items: readonly Range[], isRemoved: (index: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (let first = 0; first < items.length; first++) {
    if (!isRemoved(first)) continue;
    let last = first;
    while (last + 1 < items.length && isRemoved(last + 1)) last++;
    edits.push({ range: runRange(text, items, first, last), newText: '' });
    first = last;
  }
  return edits;
}

/** The range of the items from `first` to `last`, with the comma and white space that go with them. */
function runRange(text: string, items: readonly Range[], first: number, last: number): Range {
  const start = items[first]?.start ?? 0;
  const end = items[last]?.end ?? start;
  const lineStart = lineStartBefore(text, start);
  const rest = /^[ \t]*,?[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end));
  if (text.slice(lineStart, start).trim() === '' && rest !== null)
    return { start: lineStart, end: end + rest[0].length };
  const previous = items[first - 1];
  if (items[last + 1] === undefined && previous !== undefined) return { start: previous.end, end };
  return { start, end: end + (/^\s*,[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** The range of a statement with the whole lines it stands on; undefined when it shares them with something else. */
export function wholeLines(text: string, range: Range): Range | undefined {
  const start = lineStartBefore(text, range.start);
  const rest = /^;?[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(range.end));
  return text.slice(start, range.start).trim() === '' && rest !== null
    ? { start, end: range.end + rest[0].length }
    : undefined;
}
