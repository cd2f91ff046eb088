import type { Range } from './range.ts';

/** A replacement of one range of a text; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The text after all edits, whose ranges refer to the text before any of them. Edits at the same offset keep
 * their order. Overlapping edits are a programming error: the later one is dropped, so a text is never garbled.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.range.start < at) continue;
    result += text.slice(at, edit.range.start) + edit.newText;
    at = edit.range.end;
  }
  return result + text.slice(at);
}
