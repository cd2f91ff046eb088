import { modify, type JSONPath } from 'jsonc-parser';
import { applyEdits, type Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/source.ts';
import { byEntry, keyOf, parseBaseline, type BaselineEntry } from './baseline.ts';

/**
 * The edits of a baseline's text that accept one entry more, at its place in the order and with everything else as it
 * stands; of an entry that is there already they raise the count. Undefined when the text is no baseline, or accepts as
 * many already.
 */
export function acceptEdits(text: string, entry: BaselineEntry): readonly Edit[] | undefined {
  const entries = entriesOf(text);
  if (entries === undefined) return undefined;
  const known = entries.findIndex((other) => keyOf(other) === keyOf(entry));
  const { rule, path, digest, count } = entry;
  const value = { rule, path, digest, ...(count === 1 ? {} : { count }) };
  const behind = entries.findIndex((other) => byEntry(other, entry) > 0);
  const edits =
    known < 0
      ? change(text, ['findings', behind < 0 ? entries.length : behind], value, true)
      : change(text, ['findings', known, 'count'], count, false);
  const before = entries[known]?.count ?? 0;
  const after = entriesOf(applyEdits(text, edits));
  const isTaken = after?.some((other) => keyOf(other) === keyOf(entry) && other.count === count) === true;
  return count > before && isTaken ? edits : undefined;
}

/** The random words that a baseline's digests are made with. */
export function saltOf(text: string): string | undefined {
  const parsed = parseBaseline(text, '', '');
  return 'problem' in parsed ? undefined : parsed.baseline.salt;
}

function entriesOf(text: string): readonly BaselineEntry[] | undefined {
  const parsed = parseBaseline(text, '', '');
  return 'problem' in parsed ? undefined : parsed.baseline.entries;
}

function change(text: string, path: JSONPath, value: unknown, isArrayInsertion: boolean): readonly Edit[] {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: lineBreakOf(text) };
  return modify(text, path, value, { formattingOptions, isArrayInsertion }).map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    newText: content,
  }));
}
