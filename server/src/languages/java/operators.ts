import type { Node } from 'web-tree-sitter';
import type { Binding } from '../../facts/facts.ts';
import type { Comparison, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { either, joined, keptEntry } from '../operators.ts';

const comparisons: Readonly<Record<string, Comparison['operator']>> = { '==': 'equal', '!=': 'unequal', '&&': 'and' };

/** Sums of texts, comparisons, and what holds when one of two does. */
export function binaryValue(node: Node, reading: Reading): Value {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (left === null || right === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  if (operator === '+') return sum([reading.value(left), reading.value(right)], range) ?? reading.unknown(node);
  const comparison = comparisons[operator];
  if (comparison === undefined && operator !== '||') return reading.unknown(node);
  const operands = [reading.value(left), reading.value(right)];
  if (comparison !== undefined) return { kind: 'comparison', operator: comparison, operands, range };
  return either(operands, range);
}

/** Only what has a text among its parts is joined; of numbers and names nobody can tell. */
function sum(operands: readonly Value[], range: Value['range']): Value | undefined {
  const whole = joined(operands, range);
  return whole.parts.some((part) => part.kind === 'text') ? whole : undefined;
}

/** `"production".equals(env)`, `Objects.equals(a, b)`, `List.of("dev", "test").contains(env)`. */
export function comparedValue(node: Node, reading: Reading): Value | undefined {
  const name = node.childForFieldName('name')?.text ?? '';
  if (name !== 'equals' && name !== 'equalsIgnoreCase' && name !== 'contains') return undefined;
  const object = node.childForFieldName('object');
  const given = node.childForFieldName('arguments')?.namedChildren ?? [];
  const [first, second] = given;
  if (object === null || first === undefined || given.length > 2) return undefined;
  const range = reading.rangeOf(node);
  // The call itself is a fact as well.
  reading.call(node);
  if (second !== undefined) {
    return name === 'equals' && object.text === 'Objects'
      ? { kind: 'comparison', operator: 'equal', operands: [reading.value(first), reading.value(second)], range }
      : undefined;
  }
  const owner = reading.value(object);
  const other = reading.value(first);
  if (name === 'contains')
    return owner.kind === 'list'
      ? { kind: 'comparison', operator: 'contains', operands: [other, owner], range }
      : undefined;
  // The name comes first, as in other languages.
  const operands = owner.kind === 'text' ? [other, owner] : [owner, other];
  return { kind: 'comparison', operator: 'equal', operands, range };
}

const lists: ReadonlySet<string> = new Set(['List', 'Set', 'Arrays', 'ImmutableList', 'ImmutableSet', 'Stream']);
const maps: ReadonlySet<string> = new Set(['Map', 'ImmutableMap']);

/** `List.of(…)`, `Arrays.asList(…)`, `Map.of(…)`: the collections that are written out. */
export function collectionValue(node: Node, reading: Reading): Value | undefined {
  const object = node.childForFieldName('object');
  const name = node.childForFieldName('name')?.text ?? '';
  if (object?.type !== 'identifier' || (name !== 'of' && name !== 'asList')) return undefined;
  const owner = object.text;
  const items = (node.childForFieldName('arguments')?.namedChildren ?? []).filter(
    (child) => !child.type.endsWith('comment'),
  );
  const range = reading.rangeOf(node);
  if (lists.has(owner)) return { kind: 'list', items: items.map((item) => reading.value(item)), range };
  return maps.has(owner) && name === 'of' ? entriesValue(items, range, reading) : undefined;
}

function entriesValue(items: readonly Node[], range: Value['range'], reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, content] = [items[index], items[index + 1]];
    const name = key === undefined ? undefined : reading.value(key);
    if (key === undefined || content === undefined || name?.kind !== 'text') {
      open = true;
      continue;
    }
    entries.push(
      keptEntry(
        name.text,
        reading.value(content),
        reading.range(key.startIndex, content.endIndex),
        reading.rangeOf(key),
        reading,
      ),
    );
  }
  return { kind: 'entries', entries, open, range };
}
