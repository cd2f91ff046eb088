import { Edit, type Node, type Tree } from 'web-tree-sitter';
import { FILE_SCOPE, noFacts, type Facts, type Scope } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';
import { ChunkReading, primaryFirst, type Change, type Chunk, type Match } from './chunk.ts';
import type { LoadedGrammar } from './grammars.ts';
import type { Language } from './language.ts';

/**
 * Reads one document and keeps its tree, so that after a change only what changed is parsed and walked again. Facts of
 * untouched top-level statements are kept and moved along. Call `dispose` to free the tree.
 */
export class DocumentReader {
  readonly #language: Language;
  readonly #grammar: LoadedGrammar;
  /** Finds words that may start a dotted name of interest, such as `env`; must be global. */
  readonly #accessWords: RegExp;
  #tree: Tree | undefined;
  #text = '';
  #chunks: Chunk[] = [];
  #nextScope: ScopeId = FILE_SCOPE + 1;

  constructor(language: Language, grammar: LoadedGrammar, accessWords: RegExp) {
    this.#language = language;
    this.#grammar = grammar;
    this.#accessWords = accessWords;
  }

  /** The facts of a text read for the first time or from scratch. */
  read(text: string): Facts {
    this.dispose();
    const tree = this.#grammar.parser.parse(text);
    if (tree === null) return noFacts;
    this.#tree = tree;
    this.#text = text;
    const root = tree.rootNode;
    this.#chunks = root.namedChildren.map((node) => this.#emptyChunk(node));
    const matches = primaryFirst(this.#grammar.query.matches(root));
    let at = 0;
    for (const [index, chunk] of this.#chunks.entries()) {
      const node = root.namedChild(index);
      if (node === null) continue;
      const own: Match[] = [];
      for (let match = matches[at]; match !== undefined && match.start < chunk.end; match = matches[++at]) own.push(match);
      this.#fill(chunk, node, own);
    }
    return this.#assemble();
  }

  /** The facts after a change; `text` is the whole new text. */
  update(text: string, change: Change): Facts {
    const old = this.#tree;
    if (old === undefined) return this.read(text);
    old.edit(treeEdit(this.#text, text, change));
    const tree = this.#grammar.parser.parse(text, old);
    if (tree === null) return this.read(text);
    old.delete();
    this.#tree = tree;
    this.#text = text;
    const delta = change.newEnd - change.oldEnd;
    const before = new Map<number, Chunk>();
    const after = new Map<number, Chunk>();
    for (const chunk of this.#chunks) {
      if (chunk.end < change.start) before.set(chunk.start, chunk);
      else if (chunk.start > change.oldEnd) after.set(chunk.start + delta, chunk);
    }
    this.#chunks = tree.rootNode.namedChildren.map((node) => {
      const kept = before.get(node.startIndex);
      if (kept !== undefined && isSame(kept, node, 0)) return kept;
      const moved = after.get(node.startIndex);
      if (moved !== undefined && isSame(moved, node, delta)) return shifted(moved, delta);
      const chunk = this.#emptyChunk(node);
      this.#fill(chunk, node, primaryFirst(this.#grammar.query.matches(node)));
      return chunk;
    });
    return this.#assemble();
  }

  dispose(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#chunks = [];
  }

  #emptyChunk(node: Node): Chunk {
    return {
      start: node.startIndex,
      end: node.endIndex,
      type: node.type,
      broken: node.hasError,
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

  #fill(chunk: Chunk, node: Node, matches: readonly Match[]): void {
    new ChunkReading(this.#language, this.#text, chunk, () => this.#nextScope++).walk(node, matches, this.#accessWords);
  }

  #assemble(): Facts {
    const chunks = this.#chunks;
    const scopes = new Map<ScopeId, Scope>();
    for (const chunk of chunks) for (const scope of chunk.scopes) scopes.set(scope.id, scope);
    return {
      imports: chunks.flatMap((chunk) => chunk.imports),
      bindings: chunks.flatMap((chunk) => chunk.bindings),
      calls: chunks.flatMap((chunk) => chunk.calls),
      accesses: chunks.flatMap((chunk) => chunk.accesses),
      comments: chunks.flatMap((chunk) => chunk.comments),
      literals: chunks.flatMap((chunk) => chunk.literals),
      branches: chunks.flatMap((chunk) => chunk.branches),
      loops: chunks.flatMap((chunk) => chunk.loops),
      handlers: chunks.flatMap((chunk) => chunk.handlers),
      scopes,
      commands: [],
      importPoint: importPoint(chunks, this.#text),
    };
  }
}

function isSame(chunk: Chunk, node: Node, delta: number): boolean {
  return chunk.end + delta === node.endIndex && chunk.type === node.type && !chunk.broken && !node.hasError;
}

function shifted(chunk: Chunk, delta: number): Chunk {
  if (delta === 0) return chunk;
  chunk.start += delta;
  chunk.end += delta;
  for (const range of chunk.ranges) {
    range.start += delta;
    range.end += delta;
  }
  return chunk;
}

/** After the last import at the top; before the first statement that is not a comment where there is none. */
function importPoint(chunks: readonly Chunk[], text: string): number {
  let last: Chunk | undefined;
  let first: Chunk | undefined;
  for (const chunk of chunks) {
    if (chunk.imports.some((imported) => imported.scope === FILE_SCOPE) && !isDefinition(chunk)) last = chunk;
    else if (chunk.type !== 'comment' && !isPrologue(chunk, text)) {
      first ??= chunk;
      if (last !== undefined) break;
    }
  }
  if (last === undefined) return first?.start ?? text.length;
  const lineEnd = text.indexOf('\n', last.end);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** A function or class may import inside; that is no place for more. */
function isDefinition(chunk: Chunk): boolean {
  return /function|class|decorated|export/.test(chunk.type);
}

/** Shebang, `'use strict'` and documentation strings stand before imports. */
function isPrologue(chunk: Chunk, text: string): boolean {
  return chunk.type === 'hash_bang_line' || chunk.type === 'future_import_statement' || /^\s*[rRuU]?(['"])[^]*\1;?\s*$/.test(text.slice(chunk.start, chunk.end));
}

function treeEdit(oldText: string, newText: string, change: Change): Edit {
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.oldEnd,
    newEndIndex: change.newEnd,
    startPosition: pointAt(oldText, change.start),
    oldEndPosition: pointAt(oldText, change.oldEnd),
    newEndPosition: pointAt(newText, change.newEnd),
  });
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
    row++;
    lineStart = feed + 1;
  }
  return { row, column: offset - lineStart };
}

