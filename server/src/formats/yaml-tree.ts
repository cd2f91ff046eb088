import { isAlias, isMap, isScalar, isSeq, Scalar, type Alias, type Node, type YAMLMap } from 'yaml';
import type { Comment } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { textValue } from './entry.ts';
import { commentsOf, parsedDocuments, type ParsedDocument } from './yaml-chunks.ts';

/** One document of a YAML file, with what is needed to look into it. */
export interface YamlDocument {
  readonly text: string;
  readonly root: unknown;
  /** The node itself, or what an alias stands for. */
  resolve(node: unknown): Node | undefined;
  /** The entries of maps looked into before, so that maps merged many times, or into themselves, cost no time. */
  readonly known: Map<Node, readonly YamlEntry[]>;
}

/** A key of a map and its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node | undefined;
}

/** The documents of a YAML text. Broken text gives what could be read. */
export function yamlDocuments(text: string): readonly YamlDocument[] {
  return parsedDocuments(text).map(({ root, anchors }) => ({
    text,
    root,
    known: new Map(),
    resolve: (node) => {
      const found = isAlias(node) ? anchored(anchors, node) : node;
      return isScalar(found) || isMap(found) || isSeq(found) ? found : undefined;
    },
  }));
}

/** What an alias stands for: the last node of that name before it. */
function anchored(anchors: ParsedDocument['anchors'], { source, range }: Alias): Node | undefined {
  return anchors.findLast(({ name, at }) => name === source && at < (range?.[0] ?? 0))?.node;
}

/** The entries of a map, those merged in by `<<` after its own; own keys win. Empty for anything but a map. */
export function entriesOf(document: YamlDocument, node: unknown): readonly YamlEntry[] {
  const map = document.resolve(node);
  if (!isMap(map)) return [];
  const known = document.known.get(map);
  if (known !== undefined) return known;
  document.known.set(map, []);
  const own: YamlEntry[] = [];
  const merged: YamlEntry[] = [];
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const key = scalarText(pair.key) ?? '';
    if (key === '<<') merged.push(...mergedEntries(document, pair.value));
    else own.push({ key, keyRange: rangeOf(document, pair.key), value: valueOf(document, pair.value) });
  }
  const keys = new Set(own.map(({ key }) => key));
  const entries = own.concat(merged.filter(({ key }) => !keys.has(key)));
  document.known.set(map, entries);
  return entries;
}

/** How Compose takes a setting away that another file gives (docs.docker.com/reference/compose-file/merge). */
export const RESET = '!reset';

function valueOf(document: YamlDocument, value: unknown): Node | undefined {
  return isNodeWith(value, RESET) ? undefined : document.resolve(value);
}

/** True for a node that carries a tag. */
export function isNodeWith(node: unknown, tag: string): boolean {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.tag === tag;
}

/** What lies at a path of keys. */
export function nodeAt(document: YamlDocument, node: unknown, ...path: readonly string[]): Node | undefined {
  let found = document.resolve(node);
  for (const key of path) found = entriesOf(document, found).find((entry) => entry.key === key)?.value;
  return found;
}

/** The items of a list; empty for anything but a list. */
export function itemsOf(document: YamlDocument, node: unknown): readonly Node[] {
  const list = document.resolve(node);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => document.resolve(item) ?? []);
}

/** The text of a scalar as written, without quotes: `8080` and `yes` are texts too. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.source;
}

/** The value of a scalar, with references such as `${NAME}` taken apart. */
export function scalarValue(
  document: YamlDocument,
  node: unknown,
  style: 'shell' | 'braces' = 'shell',
): Value | undefined {
  const text = scalarText(node);
  if (text === undefined || !isScalar(node)) return undefined;
  const range = rangeOf(document, node);
  return textValue(document.text, text, range, contentOf(document.text, node, range), style);
}

/** Where a node stands, quotes included, without the comments and line breaks after it. */
export function rangeOf(document: YamlDocument, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  // Blocks reach to the start of the next line.
  return { start, end: start + document.text.slice(start, end).trimEnd().length };
}

/** The value of a scalar as it stands, whatever dollar signs are in it; unknown for what is none. */
export function plainValue(document: YamlDocument, node: Node): Value {
  const text = scalarText(node);
  const range = rangeOf(document, node);
  if (text === undefined || !isScalar(node)) return { kind: 'unknown', range };
  return { kind: 'text', text, range, content: contentOf(document.text, node, range) };
}

/** How a scalar is written: its lines, each with its offset, without quotes and indentation; `isLiteral` keeps line breaks. */
export interface WrittenScalar {
  readonly lines: readonly { readonly text: string; readonly start: number }[];
  readonly isLiteral: boolean;
}

/** The lines of a scalar as they stand in the text; undefined where escapes keep the text from standing there. */
export function writtenScalar(document: YamlDocument, node: unknown): WrittenScalar | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const content = contentOf(document.text, node, rangeOf(document, node));
  const raw = document.text.slice(content.start, content.end);
  if (node.type === Scalar.QUOTE_DOUBLE && raw.includes('\\')) return undefined;
  if (node.type === Scalar.QUOTE_SINGLE && raw.includes("''")) return undefined;
  const isLiteral = node.type === Scalar.BLOCK_LITERAL;
  const isBlock = isLiteral || node.type === Scalar.BLOCK_FOLDED;
  const indent = isBlock ? (/^(?:[ \t]*\r?\n)*([ ]*)/.exec(raw)?.[1]?.length ?? 0) : 0;
  const lines = [...raw.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)].flatMap(({ 0: whole, index }) => {
    const line = whole.replace(/[\r\n]+$/, '');
    const blank = isBlock
      ? Math.min(indent, line.length - line.trimStart().length)
      : line.length - line.trimStart().length;
    return whole === '' ? [] : [{ text: line.slice(blank), start: content.start + index + blank }];
  });
  return { lines, isLiteral };
}

/** The comments of a YAML text, from `#` to the end of the line. */
export function yamlComments(text: string): readonly Comment[] {
  return commentsOf(text);
}

function mergedEntries(document: YamlDocument, node: unknown): readonly YamlEntry[] {
  const sources: readonly (Node | YAMLMap)[] = isSeq(document.resolve(node))
    ? itemsOf(document, node)
    : [document.resolve(node)].filter((found) => found !== undefined);
  // Of maps merged at once the first wins.
  const entries = new Map<string, YamlEntry>();
  for (const entry of sources.flatMap((source) => entriesOf(document, source))) {
    if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}

/** What stands between the quotes of a scalar, or below the header of a block. */
export function contentOf(text: string, node: Scalar, range: Range): Range {
  if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) {
    const quote = text.charAt(range.start);
    const isClosed = range.end - range.start > 1 && text.charAt(range.end - 1) === quote;
    return { start: range.start + 1, end: isClosed ? range.end - 1 : range.end };
  }
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    const header = text.indexOf('\n', range.start);
    return { start: header === -1 ? range.end : Math.min(range.end, header + 1), end: range.end };
  }
  return range;
}
