import type { Node, TreeCursor } from 'web-tree-sitter';
import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Language, Reading } from './language.ts';

/** A word in the text that may stand in a name of interest. */
export interface Hit {
  readonly index: number;
  readonly length: number;
}

/** The words in a stretch of the text; `words` must be global. */
export function hitsIn(text: string, { start, end }: Range, words: RegExp): readonly Hit[] {
  const hits: Hit[] = [];
  for (const hit of text.slice(start, end).matchAll(words))
    hits.push({ index: start + hit.index, length: hit[0].length });
  return hits;
}

/** Where a node stands. */
export function offsetsOf({ startIndex, endIndex }: Node): Range {
  return { start: startIndex, end: endIndex };
}

/**
 * The longest dotted name around a word, if it is one that is read and not called. The cursor knows the way up, which a
 * node would have to look for from the file down.
 */
export function accessAt(
  cursor: TreeCursor,
  hit: Hit,
  language: Language,
  reading: Reading,
): { path: Path; node: Node } | undefined {
  goTo(cursor, hit);
  let best: { path: Path; node: Node } | undefined;
  // The word may be the last part of a member, which has no path alone.
  if (language.path(cursor.currentNode, reading) === undefined && !cursor.gotoParent()) return undefined;
  do {
    const node = cursor.currentNode;
    const path = language.path(node, reading);
    if (path === undefined || path.at(-1) === '()' || (best !== undefined && !continues(best.path, path))) break;
    best = { path, node };
  } while (cursor.gotoParent());
  if (best === undefined) return undefined;
  const isWhole = best.path.length > 1 || language.constants?.test(best.path[0] ?? '') === true;
  return isWhole ? best : undefined;
}

/** Moves a cursor on to the smallest node around a word: words come in document order, so it never has to go back. */
function goTo(cursor: TreeCursor, { index, length }: Hit): void {
  const isAround = (): boolean => cursor.startIndex <= index && index + length <= cursor.endIndex;
  const isBefore = (): boolean => cursor.endIndex <= index;
  while (!isAround()) if (!(isBefore() && cursor.gotoNextSibling()) && !cursor.gotoParent()) return;
  while (cursor.gotoFirstChild()) {
    while (isBefore() && cursor.gotoNextSibling());
    if (isAround()) continue;
    cursor.gotoParent();
    return;
  }
}

/** False for what a name is only the index of: `configs[process.env.NODE_ENV]`. */
function continues(start: Path, whole: Path): boolean {
  const isLastPart = start.length === 1 && start[0] === whole.at(-1);
  return isLastPart || start.every((part, index) => part === whole[index]);
}
