import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Path, Text } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/**
 * The tag of a struct's field as the arguments of a call named `tag`: one by name for each key, and `field`, the field's
 * own name. Of `env:"PORT, default=80"` the default is an argument `env default` of its own.
 */
export function tagArguments(node: Node, reading: Reading): readonly Argument[] {
  const tag = node.childForFieldName('tag');
  const name = node.childForFieldName('name');
  if (tag === null || tag.type !== 'raw_string_literal') return [];
  const result: Argument[] = [];
  if (name !== null) {
    const range = reading.rangeOf(name);
    result.push({ name: 'field', value: { kind: 'text', text: reading.textOf(name), range, content: range }, range });
  }
  const start = tag.startIndex + 1;
  for (const match of reading.text.slice(start, tag.endIndex - 1).matchAll(/([\w-]+):"([^"\\]*)"/g)) {
    const [whole, key = '', content = ''] = match;
    const from = start + match.index;
    const inside = from + key.length + 2;
    const [first = ''] = content.split(',', 1);
    const range = reading.range(from, from + whole.length);
    result.push({ name: key, value: textAt(inside, isList(key) ? first : content, reading), range });
    const given = isList(key) ? /,\s*default=(.*)$/.exec(content) : null;
    if (given !== null) {
      const at = inside + given.index;
      const value = textAt(inside + content.length - (given[1] ?? '').length, given[1] ?? '', reading);
      result.push({ name: `${key} default`, value, range: reading.range(at, inside + content.length) });
    }
  }
  return result;
}

/** Keys whose value is a name with options behind commas. */
function isList(key: string): boolean {
  return key === 'env';
}

function textAt(start: number, text: string, reading: Reading): Text {
  const range = reading.range(start, start + text.length);
  return { kind: 'text', text, range, content: range };
}

/** The field that a tag stands on. */
export function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'field_declaration') return undefined;
  const name = node.childForFieldName('name');
  return name === null ? undefined : [reading.textOf(name)];
}
