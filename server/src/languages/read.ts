import { Edit, type Node, type Tree } from 'web-tree-sitter';
import { FILE_SCOPE, noFacts, type Facts, type Scope } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';
import {
  brokenChunk,
  isOutside,
  isUntouched,
  keepsShell,
  planChunk,
  pointAt,
  shellOf,
  shiftAll,
  shiftShell,
  type Change,
  type Chunk,
  type Parts,
} from './chunk.ts';
import type { LoadedGrammar } from './grammars.ts';
import type { Language } from './language.ts';
import { primaryFirst } from './match.ts';
import { partsToParse, placeOf, replaceTouched, type Place } from './patch.ts';
import { ChunkReading } from './reading.ts';

/**
 * Reads one document and keeps its tree, so that after a change only what changed is parsed and walked again. Facts of
 * untouched statements are kept and moved along. Call `dispose` to free the tree.
 */
export class DocumentReader {
  readonly #language: Language;
  readonly #grammar: LoadedGrammar;
  /** Finds words that may stand in a dotted name of interest, such as `env`; must be global. */
  readonly #accessWords: RegExp;
  readonly #blocks: ReadonlySet<string>;
  #tree: Tree | undefined;
  /** False when the tree's own text had an error, before the changes since. */
  #wasWhole = false;
  /** False while a part of the text was read by itself and the whole was not looked at. */
  #isSettled = true;
  #text = '';
  #root: Chunk | undefined;
  #nextScope: ScopeId = FILE_SCOPE + 1;

  constructor(language: Language, grammar: LoadedGrammar, accessWords: RegExp) {
    this.#language = language;
    this.#grammar = grammar;
    this.#accessWords = accessWords;
    this.#blocks = new Set(language.blocks);
  }

  /** The facts of a text read for the first time or from scratch. */
  read(text: string): Facts {
    this.dispose();
    const tree = this.#grammar.parser.parse(text);
    if (tree === null) return noFacts;
    this.#take(tree);
    this.#text = text;
    this.#root = this.#fresh(tree.rootNode, FILE_SCOPE, true);
    return assemble(this.#root, text);
  }

  /** The facts after a change; `text` is the whole new text. */
  update(text: string, change: Change): Facts {
    const old = this.#tree;
    const root = this.#root;
    if (old === undefined || root === undefined) return this.read(text);
    old.edit(treeEdit(this.#text, text, change));
    this.#text = text;
    this.#isSettled = true;
    if (!this.#wasWhole) return this.#follow(old, this.#grammar.parser.parse(text, old), change);
    const place = placeOf(root, change);
    const isSmall = place.range.end - place.range.start <= largestPatch;
    const part = isSmall ? this.#parsePart(place, change) : undefined;
    if (part?.rootNode.hasError !== true) {
      const tree = this.#parseWhole(old);
      if (tree !== undefined || part === undefined) {
        part?.delete();
        return this.#follow(old, tree ?? this.#grammar.parser.parse(text, old), change);
      }
    } else this.#isSettled = false;
    this.#patch(place, part, change);
    part.delete();
    return assemble(root, text);
  }

  /** False while the facts are a guess, because the text is broken. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /**
   * Facts that are certain, when those of the last change were not and others are. What is broken in itself can still be
   * well in its file, as `/*` is when a later comment ends it. To be asked when nobody types for a while.
   */
  settle(): Facts | undefined {
    const old = this.#tree;
    if (this.#isSettled || old === undefined) return undefined;
    this.#isSettled = true;
    const tree = this.#parseWhole(old);
    const end = this.#text.length;
    return tree === undefined ? undefined : this.#follow(old, tree, { start: end, oldEnd: end, newEnd: end });
  }

  #take(tree: Tree): void {
    this.#tree = tree;
    this.#wasWhole = !tree.rootNode.hasError;
  }

  /** Reads what a new tree has in other ways than the old one. */
  #follow(old: Tree, tree: Tree | null, change: Change): Facts {
    if (tree === null || this.#root === undefined) return this.read(this.#text);
    old.delete();
    this.#take(tree);
    this.#root = this.#refresh(this.#root, tree.rootNode, change);
    return assemble(this.#root, this.#text);
  }

  /** The new tree, or undefined for a text that is broken. */
  #parseWhole(old: Tree): Tree | undefined {
    const { parser } = this.#grammar;
    // Looking for a way out of an error takes long, and what follows it has fewer facts than there were.
    const tree = parser.parse(this.#text, old, { progressCallback: ({ hasError }) => hasError });
    if (tree === null) parser.reset();
    if (tree?.rootNode.hasError === false) return tree;
    tree?.delete();
    return undefined;
  }

  #parsePart(place: Place, change: Change): Tree | undefined {
    const includedRanges = partsToParse(place, change, this.#text);
    return this.#grammar.parser.parse(this.#text, null, { includedRanges }) ?? undefined;
  }

  /**
   * While a text is broken, as it mostly is while somebody types: takes what the change touches as it reads by itself, and
   * keeps the facts of everything else. The tree stays that of the last whole text.
   */
  #patch(place: Place, { rootNode }: Tree, change: Change): void {
    const { start, end } = place.range;
    const chunk = brokenChunk(start, end);
    replaceTouched(place, change, chunk);
    const scope = scopeInside(place.around.at(-1) ?? place.around[0], start);
    const matches = primaryFirst(this.#grammar.query.matches(rootNode));
    const own = matches.filter((match) => start <= match.start && match.end <= end);
    const reading = new ChunkReading(this.#language, this.#text, chunk, scope, () => this.#nextScope++);
    reading.walk(rootNode, own, this.#accessWords, place.range);
  }

  dispose(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#root = undefined;
  }

  /** Reads a whole statement, with all that is in it. */
  #fresh(node: Node, scope: ScopeId, isFile = false): Chunk {
    const chunk = planChunk(node, this.#blocks, isFile);
    const reading = new ChunkReading(this.#language, this.#text, chunk, scope, () => this.#nextScope++);
    const matches = primaryFirst(this.#grammar.query.matches(node));
    // The query sees by the block around it that a name is a call; a name that is read alone has none around it.
    if (!isFile && this.#language.loneCalls?.includes(node.type) === true)
      matches.unshift({ name: 'call', node, start: node.startIndex, end: node.endIndex, parts: {} });
    reading.walk(node, matches, this.#accessWords);
    return chunk;
  }

  /** What a chunk is after a change, given the node that now stands at its place. */
  #refresh(chunk: Chunk, node: Node, change: Change): Chunk {
    const isRoot = chunk === this.#root;
    const shell = shellOf(node, this.#blocks, isRoot);
    if (!isRoot && (shell.holes.length === 0 || !keepsShell(chunk, node, shell, change)))
      return this.#fresh(node, chunk.scope);
    const kept = new Map(chunk.children.map((child) => [movedStart(child, change), child]));
    shiftShell(chunk, change);
    chunk.start = node.startIndex;
    chunk.end = node.endIndex;
    const children = shell.statements.map((statement) => {
      const child = kept.get(statement.startIndex);
      if (child === undefined) return this.#fresh(statement, scopeInside(chunk, statement.startIndex));
      const outside = isOutside(child, change);
      const delta = child.start > change.oldEnd ? change.newEnd - change.oldEnd : 0;
      if (!outside || !isUntouched(child, statement, delta)) return this.#refresh(child, statement, change);
      shiftAll(child, change);
      return child;
    });
    return { ...chunk, children, hasError: node.hasError };
  }
}

/** The largest stretch of text that is read anew with each key while it is broken, in UTF-16 units. */
const largestPatch = 20_000;

/** Where a chunk's start lies after a change, if the change left it there. */
function movedStart(chunk: Chunk, change: Change): number {
  return chunk.start >= change.oldEnd ? chunk.start + change.newEnd - change.oldEnd : chunk.start;
}

/** The scope in which a statement stands that is new in a chunk: that of the innermost function or class of the shell. */
function scopeInside(chunk: Chunk, offset: number): ScopeId {
  let scope = chunk.scope;
  for (const candidate of chunk.scopes) {
    if (candidate.range.start <= offset && offset < candidate.range.end) scope = candidate.id;
  }
  return scope;
}

const lists = [
  'imports',
  'bindings',
  'calls',
  'accesses',
  'comments',
  'literals',
  'branches',
  'loops',
  'handlers',
] as const;

/** The facts of a file's chunks as one. */
function assemble(root: Chunk, text: string): Facts {
  const facts: Parts = {
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
  const scopes = new Map<ScopeId, Scope>();
  const parts: Chunk[] = [];
  const add = (chunk: Chunk): void => {
    parts.push(chunk);
    for (const list of lists) append(facts[list], chunk[list]);
    for (const scope of chunk.scopes) scopes.set(scope.id, scope);
    for (const child of chunk.children) add(child);
  };
  add(root);
  return { ...noFacts, ...facts, scopes, importPoint: importPoint(root.children, text), parts };
}

function append(all: unknown[], some: readonly unknown[]): void {
  for (const fact of some) all.push(fact);
}

/** After the last import at the top; before the first statement that is not a comment where there is none. */
function importPoint(chunks: readonly Chunk[], text: string): number {
  let last: Chunk | undefined;
  let first: Chunk | undefined;
  for (const chunk of chunks) {
    if (chunk.imports.some((imported) => imported.scope === FILE_SCOPE) && !isDefinition(chunk)) last = chunk;
    else if (!/comment$/.test(chunk.type) && !isPrologue(chunk, text)) {
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
  return /function|class|decorated|export|namespace(?!_use)|^mod_item$/.test(chunk.type);
}

/** Shebang, `'use strict'`, `<?php`, `namespace …;`, `package …;` and documentation strings stand before imports. */
function isPrologue(chunk: Chunk, text: string): boolean {
  return (
    chunk.type === 'hash_bang_line' ||
    chunk.type === 'future_import_statement' ||
    chunk.type === 'inner_attribute_item' ||
    /^(?:php_tag|text|declare_statement|package_header|package_declaration|file_annotation|shebang_line)$/.test(
      chunk.type,
    ) ||
    (chunk.type === 'namespace_definition' && text[chunk.end - 1] === ';') ||
    /^\s*[rRuU]?(['"])[^]*\1;?\s*$/.test(text.slice(chunk.start, chunk.end))
  );
}

function treeEdit(oldText: string, newText: string, change: Change): Edit {
  const startPosition = pointAt(oldText, change.start);
  const start = { ...startPosition, index: change.start };
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.oldEnd,
    newEndIndex: change.newEnd,
    startPosition,
    oldEndPosition: pointAt(oldText, change.oldEnd, start),
    newEndPosition: pointAt(newText, change.newEnd, start),
  });
}
