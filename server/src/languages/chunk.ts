import type { Node } from 'web-tree-sitter';
import type { Facts, Scope } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';

/** A change of a document: offsets of the old text, and the length of what stands there now. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Range objects are shifted in place when text before them changes; only the reader does so. */
export interface Shifting {
  start: number;
  end: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
export type Parts = Mutable<Omit<Facts, 'scopes' | 'importPoint' | 'commands' | 'deployments' | 'routes' | 'parts'>>;

/**
 * The facts of one statement. A large one is split: what stands in its blocks are chunks of their own, and it keeps only
 * the facts of its shell, the text around them. So a change deep inside a large class reads one statement again.
 */
export interface Chunk extends Parts {
  start: number;
  end: number;
  readonly type: string;
  /** The scope around the statement. */
  scope: ScopeId;
  /** True when the shell holds a syntax error, so that its facts depend on how the parser recovered. */
  readonly broken: boolean;
  /** True when there is a syntax error anywhere in it. */
  hasError: boolean;
  /** The blocks whose statements are `children`. */
  readonly holes: Hole[];
  children: Chunk[];
  /** Every range object that the facts of the shell hold. */
  readonly ranges: Shifting[];
  readonly scopes: Scope[];
}

interface Hole {
  readonly type: string;
  start: number;
  end: number;
}

/** A statement with fewer characters than this is never split. */
const smallest = 1500;

/** What a node is made of: the blocks in it and the statements in those. */
export interface Shell {
  readonly broken: boolean;
  readonly holes: Hole[];
  readonly statements: Node[];
}

/**
 * Splits a node one level deep; `blocks` are the node types whose children are statements. `isFile` is told rather than
 * asked of the node: finding a node's parent takes as long as it has elder siblings.
 */
export function shellOf(node: Node, blocks: ReadonlySet<string>, isFile = false): Shell {
  const holes: Hole[] = [];
  const statements: Node[] = [];
  let broken = false;
  const visit = (at: Node, isBlock: boolean): void => {
    if (isBlock) holes.push({ type: at.type, start: at.startIndex, end: at.endIndex });
    for (const child of at.children) {
      if (isBlock && child.isNamed) statements.push(child);
      else if (child.endIndex - child.startIndex >= smallest && !child.isError)
        visit(child, blocks.has(child.type) && !isHandled(child));
      else if (child.hasError) broken = true;
    }
  };
  // A file that is broken throughout has an error for its root.
  if (isFile) visit(node, true);
  else if (node.endIndex - node.startIndex >= smallest) visit(node, blocks.has(node.type));
  else broken = node.hasError;
  return { broken, holes, statements };
}

/** True for a block that itself holds what handles its errors, as Ruby's methods do: handlers belong to what they guard. */
function isHandled(block: Node): boolean {
  return /^(?:rescue|ensure)$/.test(block.lastNamedChild?.type ?? '');
}

/** A chunk without facts yet, its children likewise. */
export function planChunk(node: Node, blocks: ReadonlySet<string>, isFile = false): Chunk {
  const { broken, holes, statements } = shellOf(node, blocks, isFile);
  const children = statements.map((statement) => planChunk(statement, blocks));
  const { startIndex: start, endIndex: end, type, hasError } = node;
  return { ...brokenChunk(start, end), type, broken, hasError, holes, children };
}

/** A chunk without facts yet for a stretch of text that is no whole statement. */
export function brokenChunk(start: number, end: number): Chunk {
  return {
    start,
    end,
    type: 'ERROR',
    scope: 0,
    broken: true,
    hasError: true,
    holes: [],
    children: [],
    ranges: [],
    scopes: [],
    imports: [],
    bindings: [],
    calls: [],
    accesses: [],
    comments: [],
    literals: [],
    branches: [],
    loops: [],
    handlers: [],
  };
}

/** True when a chunk that no change touched is still what a node is; `delta` is how far it moved. */
export function isUntouched(chunk: Chunk, node: Node, delta: number): boolean {
  return (
    chunk.start + delta === node.startIndex &&
    chunk.end + delta === node.endIndex &&
    chunk.type === node.type &&
    !chunk.hasError &&
    !node.hasError
  );
}

/** True when a change inside one of the blocks left the shell as it was. */
export function keepsShell(chunk: Chunk, node: Node, shell: Shell, change: Change): boolean {
  const delta = change.newEnd - change.oldEnd;
  const moved = (offset: number): number => (offset >= change.oldEnd ? offset + delta : offset);
  return (
    !chunk.broken &&
    !shell.broken &&
    chunk.type === node.type &&
    moved(chunk.start) === node.startIndex &&
    moved(chunk.end) === node.endIndex &&
    chunk.holes.length === shell.holes.length &&
    chunk.holes.every((hole, index) => {
      const other = shell.holes[index];
      return other?.type === hole.type && moved(hole.start) === other.start && moved(hole.end) === other.end;
    }) &&
    (isOutside(chunk, change) || chunk.holes.some((hole) => hole.start < change.start && change.oldEnd < hole.end))
  );
}

/** True when a change touches neither a chunk nor its borders. */
export function isOutside(chunk: Chunk, change: Change): boolean {
  return chunk.end < change.start || chunk.start > change.oldEnd;
}

/** Moves the ranges of a chunk's shell along with the text after a change. */
export function shiftShell(chunk: Chunk, change: Change): void {
  const delta = change.newEnd - change.oldEnd;
  if (delta === 0) return;
  const { oldEnd } = change;
  const shift = (range: Shifting): void => {
    if (range.start >= oldEnd) range.start += delta;
    if (range.end >= oldEnd) range.end += delta;
  };
  shift(chunk);
  for (const hole of chunk.holes) shift(hole);
  for (const range of chunk.ranges) shift(range);
}

/** Moves a chunk and all that is in it. */
export function shiftAll(chunk: Chunk, change: Change): void {
  if (chunk.end < change.start || change.newEnd === change.oldEnd) return;
  shiftShell(chunk, change);
  for (const child of chunk.children) shiftAll(child, change);
}

/** A chunk and all chunks in it, in document order, outer before inner. */
export function inOrder(chunk: Chunk): Chunk[] {
  return [chunk, ...chunk.children.flatMap(inOrder)];
}

/** The line and column of an offset, counted from `from`, whose own line and column are known. */
export function pointAt(
  text: string,
  offset: number,
  from: { readonly index: number; readonly row: number; readonly column: number } = { index: 0, row: 0, column: 0 },
): { row: number; column: number } {
  let { row } = from;
  let lineStart = from.index - from.column;
  for (let feed = text.indexOf('\n', from.index); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    row++;
    lineStart = feed + 1;
  }
  return { row, column: offset - lineStart };
}
