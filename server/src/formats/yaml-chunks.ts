import { isAlias, isMap, isPair, isScalar, isSeq, Lexer, Pair, parseAllDocuments, YAMLMap, type Node } from 'yaml';
import type { Comment } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import type { TextPiece } from '../text/piece-memory.ts';

/** One document of a YAML text: its content with places in the whole text, and the anchors in it, in order. */
export interface ParsedDocument {
  readonly root: unknown;
  readonly anchors: readonly { readonly name: string; readonly at: number; readonly node: Node }[];
}

/** A text and where it stands. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What was read of a piece; the places of its nodes count from where it stood last. */
interface Reading {
  readonly contents: readonly unknown[];
  at: number;
  comments: readonly Comment[] | undefined;
}

/** Documents up to this length are parsed at once. */
const SHORT = 1500;

/** So much text stays read, in UTF-16 units: a few long files. */
const KEPT = 600_000;

/** Readings by their text, the oldest first: of a long file that changes with each key, most pieces stay what they are. */
const readings = new Map<string, Reading>();
let kept = 0;

/** The documents of a text. A long one is read in pieces, entry by entry, of which only those that changed are parsed. */
export function parsedDocuments(text: string): readonly ParsedDocument[] {
  const used = new Set<Reading>();
  return documentPieces(text).flatMap((piece) => {
    const split = piece.text.length > SHORT ? entryPieces(piece, '') : undefined;
    const joined = split === undefined ? undefined : joinedMap(split, used);
    return (joined === undefined ? contentsOf(piece, used) : [joined]).map((root) => ({
      root,
      anchors: anchorsIn(root),
    }));
  });
}

/** The documents of a text that has several; undefined for one that has not. */
export function documentsAlone(text: string): readonly TextPiece[] | undefined {
  const pieces = documentPieces(text);
  return pieces.length < 2 ? undefined : pieces.map((piece) => ({ text: piece.text, range: rangeOfPiece(piece) }));
}

/**
 * The entries below a key of the outermost map, each as a text of its own under that key; undefined for a short text, and for
 * one in which entries take something from elsewhere.
 */
export function entriesAlone(text: string, key: string): readonly TextPiece[] | undefined {
  if (/(?:^|[\s,[{:])\*[\w.-]|<<["']?\s*:/m.test(text)) return undefined;
  const [document, ...others] = documentPieces(text);
  if (document === undefined || others.length > 0 || document.text.length <= SHORT) return undefined;
  const heads = (entryPieces(document, '') ?? []).filter(({ head }) => head.text.startsWith(`${key}:`));
  const [entry] = heads;
  if (heads.length !== 1 || entry?.below === undefined) return undefined;
  return entry.below.map((piece) => ({ text: `${key}:\n${piece.text}`, range: rangeOfPiece(piece) }));
}

function rangeOfPiece({ text, start }: Piece): Range {
  return { start, end: start + text.length };
}

/** The comments of a text, from `#` to the end of the line; those in some pieces left out. */
export function commentsOf(text: string, without: readonly TextPiece[] = []): readonly Comment[] {
  const comments: Comment[] = [];
  const left = new Set(without.map(({ range }) => range.start));
  let done = 0;
  const between = (end: number): void => {
    for (const match of text.slice(done, end).matchAll(/^[ \t]*(?:---[ \t]+)?(#.*)$/gm)) {
      const [whole, comment = ''] = match;
      const start = done + match.index + whole.length - comment.length;
      comments.push({ text: comment, range: { start, end: start + comment.length } });
    }
  };
  const pieces = documentPieces(text).flatMap((document) =>
    left.has(document.start) && without.length > 1 ? [document] : smallestPieces(document),
  );
  for (const piece of pieces) {
    between(piece.start);
    if (!left.has(piece.start)) {
      for (const { text: comment, range } of lexed(piece))
        comments.push({ text: comment, range: { start: piece.start + range.start, end: piece.start + range.end } });
    }
    done = piece.start + piece.text.length;
  }
  between(text.length);
  return comments;
}

/** The pieces that are parsed by themselves. */
function smallestPieces(document: Piece): readonly Piece[] {
  const split = document.text.length > SHORT ? entryPieces(document, '') : undefined;
  return split === undefined ? [document] : split.flatMap((entry) => [entry.head, ...(entry.below ?? [])]);
}

/** The texts between lines of `---` or `...`; one piece where directives or content share a line with a mark. */
function documentPieces(text: string): readonly Piece[] {
  if (/^%|^---[ \t]+[^#\s]/m.test(text)) return [{ text, start: 0 }];
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(/^(?:---|\.\.\.)(?:[ \t].*)?(?:\r?\n|$)/gm)) {
    pieces.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(start), start });
  return pieces.length === 1 ? pieces : pieces.filter((piece) => piece.text.trim() !== '');
}

/** An entry of a map: the whole of it, or its key alone and the entries below. */
interface Entry {
  readonly head: Piece;
  readonly below?: readonly Piece[];
}

/** The entries of a document that is a map in lines, long ones taken apart once more; undefined for anything else. */
function entryPieces(document: Piece, indent: string): readonly Entry[] | undefined {
  const entries = linesOfMap(document, indent);
  return entries?.map((entry) => {
    const key = entry.text.length > SHORT ? /^[^\n]*:[ \t]*(?:#[^\n]*)?\r?\n/.exec(entry.text)?.[0] : undefined;
    if (key === undefined) return { head: entry };
    const rest = { text: entry.text.slice(key.length), start: entry.start + key.length };
    const inner = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( +)\S/.exec(rest.text)?.[1];
    const below = inner === undefined ? undefined : linesOfMap(rest, inner);
    return below === undefined ? { head: entry } : { head: { text: key, start: entry.start }, below };
  });
}

/** The entries whose keys stand behind an indentation, without comments and empty lines around them. */
function linesOfMap({ text, start }: Piece, indent: string): readonly Piece[] | undefined {
  const isKey = new RegExp(
    `^${indent}(?:"[^"\\n]*"[ \\t]*|'[^'\\n]*'[ \\t]*|[^\\s#\\-\\]}?'"&*!|>%@\`{[][^\\n:]*(?::[^\\s\\n][^\\n:]*)*):(?:[ \\t]|\\r?$)`,
  );
  const pieces: Piece[] = [];
  let from = -1;
  let end = 0;
  const close = (): void => {
    if (from >= 0) pieces.push({ text: text.slice(from, end), start: start + from });
  };
  for (let at = 0; at < text.length;) {
    const lineBreak = text.indexOf('\n', at);
    const next = lineBreak === -1 ? text.length : lineBreak + 1;
    const line = text.slice(at, lineBreak === -1 ? text.length : lineBreak);
    const bare = line.trimStart();
    // What is indented no deeper than the keys is no part of a text that goes on over lines.
    const isAside = bare === '' || (bare.startsWith('#') && line.length - bare.length <= indent.length);
    if (!isAside && isKey.test(line)) {
      close();
      from = at;
    } else if (!isAside && from < 0) return undefined;
    if (!isAside) end = next;
    at = next;
  }
  close();
  return pieces.length === 0 ? undefined : pieces;
}

/** One map of the entries; undefined where a piece is none. */
function joinedMap(entries: readonly Entry[], used: Set<Reading>): YAMLMap | undefined {
  const items: Pair[] = [];
  for (const { head, below } of entries) {
    const own = pairsOf(head, used);
    if (own === undefined) return undefined;
    if (below === undefined) {
      items.push(...own);
      continue;
    }
    const inner: Pair[] = [];
    for (const piece of below) {
      const pairs = pairsOf(piece, used);
      if (pairs === undefined) return undefined;
      inner.push(...pairs);
    }
    const [first] = own;
    if (first === undefined || own.length > 1) return undefined;
    items.push(new Pair(first.key, mapOf(inner)));
  }
  return mapOf(items);
}

function mapOf(items: Pair[]): YAMLMap {
  const map = new YAMLMap();
  map.items = items;
  const first = items[0]?.key;
  const last = items.at(-1);
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const end = [last?.value, last?.key].flatMap((node) => (isNode(node) ? [node.range?.[1] ?? 0] : []))[0] ?? start;
  map.range = [start, end, end];
  return map;
}

function pairsOf(piece: Piece, used: Set<Reading>): readonly Pair[] | undefined {
  const [root, ...others] = contentsOf(piece, used);
  return isMap(root) && others.length === 0 ? root.items.filter((item) => isPair(item)) : undefined;
}

/** What the documents in a piece hold, parsed unless a piece of the same text was before. */
function contentsOf(piece: Piece, used: Set<Reading>): readonly unknown[] {
  const known = readings.get(piece.text);
  // The same text may stand twice in one file: each needs nodes of its own.
  const reading = known === undefined || used.has(known) ? parsed(piece.text) : known;
  used.add(reading);
  keep(piece.text, reading);
  const shift = piece.start - reading.at;
  if (shift !== 0) for (const root of reading.contents) move(root, shift);
  reading.at = piece.start;
  return reading.contents;
}

function parsed(text: string): Reading {
  const documents = [...parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false })];
  return { contents: documents.map((document) => document.contents), at: 0, comments: undefined };
}

/** Makes a reading the newest, and forgets the oldest ones. */
function keep(text: string, reading: Reading): void {
  if (readings.delete(text)) kept -= text.length;
  readings.set(text, reading);
  kept += text.length;
  for (const oldest of readings.keys()) {
    if (kept <= KEPT) break;
    readings.delete(oldest);
    kept -= oldest.length;
  }
}

/** Moves all places in a node. */
function move(node: unknown, shift: number): void {
  if (!isNode(node)) return;
  if (node.range) node.range = [node.range[0] + shift, node.range[1] + shift, node.range[2] + shift];
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      move(key, shift);
      move(value, shift);
    }
  } else if (isSeq(node)) for (const item of node.items) move(item, shift);
}

function anchorsIn(root: unknown): ParsedDocument['anchors'] {
  const found: { name: string; at: number; node: Node }[] = [];
  const visit = (node: unknown): void => {
    if (!isNode(node) || isAlias(node)) return;
    if (node.anchor !== undefined) found.push({ name: node.anchor, at: node.range?.[0] ?? 0, node });
    if (isMap(node)) for (const { key, value } of node.items) [key, value].forEach(visit);
    else if (isSeq(node)) node.items.forEach(visit);
  };
  visit(root);
  return found;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

/** The comments in a piece, with places in it. */
function lexed(piece: Piece): readonly Comment[] {
  const reading = readings.get(piece.text);
  if (reading?.comments !== undefined) return reading.comments;
  const comments = piece.text.includes('#') ? lexComments(piece.text) : [];
  if (reading !== undefined) reading.comments = comments;
  return comments;
}

function lexComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents, flow ends and scalars by control characters that do not stand in the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001F') {
      isScalarNext = token === '\u001F';
      continue;
    }
    if (token.startsWith('#') && !isScalarNext) {
      const range: Range = { start: at, end: at + token.length };
      comments.push({ text: token, range });
    }
    isScalarNext = false;
    at += token.length;
  }
  return comments;
}
