import type { Range as TreeRange } from 'web-tree-sitter';
import type { Range } from '../text/range.ts';
import { isOutside, pointAt, shiftAll, type Change, type Chunk } from './chunk.ts';

/** Where in a file's chunks a change stands. */
export interface Place {
  /** The chunks around it, from the file inwards. */
  readonly around: readonly [Chunk, ...Chunk[]];
  /** Those children of the innermost that the change touches. */
  readonly touched: readonly Chunk[];
  /** What has to be read again, in the new text. */
  readonly range: Range;
}

/** Finds the smallest group of statements that a change touches; the chunks are still those of the old text. */
export function placeOf(file: Chunk, change: Change): Place {
  const around: [Chunk, ...Chunk[]] = [file];
  let touched: readonly Chunk[] = [];
  for (let inner: Chunk | undefined = file; inner !== undefined;) {
    touched = inner.children.filter((child) => !isOutside(child, change));
    const only: Chunk | undefined = touched.length === 1 ? touched[0] : undefined;
    const isInHole = only?.holes.some((hole) => hole.start < change.start && change.oldEnd < hole.end) === true;
    inner = isInHole ? only : undefined;
    if (inner !== undefined) around.push(inner);
  }
  const delta = change.newEnd - change.oldEnd;
  return {
    around,
    touched,
    range: {
      start: Math.min(change.start, ...touched.map((chunk) => chunk.start)),
      end: Math.max(change.newEnd, ...touched.map((chunk) => chunk.end + delta)),
    },
  };
}

/** Takes the touched chunks out, moves the rest along with the change, and puts another in their place. */
export function replaceTouched({ around, touched }: Place, change: Change, chunk: Chunk): void {
  const parent = around.at(-1) ?? around[0];
  // What is read by itself may read otherwise in its file: none of these is to be kept as it is.
  for (const outer of around) outer.hasError = true;
  parent.children = parent.children.filter((child) => !touched.includes(child));
  shiftAll(around[0], change);
  const next = parent.children.findIndex((child) => child.start >= chunk.end);
  parent.children.splice(next < 0 ? parent.children.length : next, 0, chunk);
}

/** How long the first statement of a file may be to be parsed along with others: PHP's opening tag must be. */
const longestFirst = 200;

/**
 * The parts of a new text to parse so that a place is read as what it is, without what stands beside it: itself, and what
 * is around it with its other contents left out.
 */
export function partsToParse({ around, range }: Place, change: Change, text: string): TreeRange[] {
  const delta = change.newEnd - change.oldEnd;
  const moved = (offset: number): number => (offset >= change.oldEnd ? offset + delta : offset);
  const before: Range[] = [];
  const after: Range[] = [];
  const [file, ...inner] = around;
  const first = file.children[0];
  if (first !== undefined && first.end < range.start && first.end - first.start <= longestFirst) before.push(first);
  for (const chunk of inner) {
    const hole = chunk.holes.find(({ start, end }) => start <= change.start && change.oldEnd <= end) ?? chunk;
    const inside = chunk.children.filter(({ start, end }) => hole.start <= start && end <= hole.end);
    before.push({ start: chunk.start, end: Math.min(range.start, ...inside.map(({ start }) => start)) });
    after.unshift({ start: Math.max(range.end, ...inside.map(({ end }) => moved(end))), end: moved(chunk.end) });
  }
  const parts = [...before, withSpace(range, text, before.at(-1)?.end ?? 0, after[0]?.start ?? text.length), ...after];
  return parts
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      startIndex: start,
      endIndex: end,
      startPosition: pointAt(text, start),
      endPosition: pointAt(text, end),
    }));
}

/** A range with the space around it: indentation and line ends say where a statement starts and ends. */
function withSpace(range: Range, text: string, least: number, most: number): Range {
  let { start, end } = range;
  while (start > least && /\s/.test(text.charAt(start - 1))) start--;
  while (end < most && /\s/.test(text.charAt(end))) end++;
  return { start, end };
}
