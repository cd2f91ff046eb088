import { findNodeAtLocation, parseTree, visit, type Node } from 'jsonc-parser';
import type { Comment } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { textValue } from './entry.ts';

/** The tree of a JSON text, comments and trailing commas allowed; broken text gives what could be read. */
export function jsonTree(text: string): Node | undefined {
  // A space in place of a byte order mark keeps all offsets.
  return parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true });
}

/** The comments that some tools allow in JSON. */
export function jsonComments(text: string): readonly Comment[] {
  if (!text.includes('//') && !text.includes('/*')) return [];
  const comments: Comment[] = [];
  visit(text, {
    onComment: (start, length) => {
      const range = { start, end: start + length };
      comments.push({ text: text.slice(start, range.end), range });
    },
  });
  return comments;
}

/** A property of an object. */
export interface JsonProperty {
  readonly key: string;
  /** The key between its quotes. */
  readonly keyRange: Range;
  readonly value: Node;
}

/** The properties of the object at a path; empty when there is none. */
export function propertiesAt(root: Node | undefined, ...path: readonly string[]): readonly JsonProperty[] {
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name: unknown = key?.value;
    if (key === undefined || value === undefined || typeof name !== 'string') return [];
    return [{ key: name, keyRange: { start: key.offset + 1, end: key.offset + key.length - 1 }, value }];
  });
}

/** The text of a string node. */
export function stringOf(node: Node | undefined): string | undefined {
  const value: unknown = node?.value;
  return node?.type === 'string' && typeof value === 'string' ? value : undefined;
}

/** The value of a string node, with references such as `${NAME}` taken apart. */
export function jsonValue(source: string, node: Node): Value | undefined {
  const text = stringOf(node);
  if (text === undefined) return undefined;
  const range = jsonRange(node);
  return textValue(
    source,
    text,
    range,
    { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) },
    'braces',
  );
}

/** Where a node stands, quotes included. */
export function jsonRange(node: Node): Range {
  return { start: node.offset, end: node.offset + node.length };
}
