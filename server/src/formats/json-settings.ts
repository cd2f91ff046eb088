import type { Node } from 'jsonc-parser';
import type { Binding } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { entry } from './entry.ts';
import { jsonRange, propertiesAt } from './json-tree.ts';

/** Every text, number and truth in a JSON tree as an entry with its whole path; items of a list carry their index. */
export function jsonSettings(node: Node | undefined): readonly Binding[] {
  const found: Binding[] = [];
  if (node !== undefined) collect(node, [], jsonRange(node), found);
  return found;
}

function collect(node: Node, path: Path, nameRange: Range, found: Binding[]): void {
  const range = jsonRange(node);
  if (node.type === 'object') {
    for (const { key, keyRange, value } of propertiesAt(node)) collect(value, [...path, key], keyRange, found);
  } else if (node.type === 'array') {
    for (const [index, item] of (node.children ?? []).entries())
      collect(item, [...path, String(index)], jsonRange(item), found);
  } else {
    const value: unknown = node.value;
    if (typeof value === 'string') {
      const content = { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) };
      found.push(entry(path, nameRange, { kind: 'text', text: value, range, content }));
    } else if (typeof value === 'number' || typeof value === 'boolean') {
      found.push(entry(path, nameRange, { kind: 'scalar', value, range }));
    }
  }
}
