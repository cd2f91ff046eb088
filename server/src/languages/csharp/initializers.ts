import type { Node } from 'web-tree-sitter';
import type { Argument, Binding } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { keptEntry } from '../operators.ts';

/** The elements of an array, a collection expression, a tuple or a collection's initializer. */
export function listOf(node: Node, reading: Reading): Value {
  const inner = node.namedChildren.find((child) => child.type === 'initializer_expression') ?? node;
  const items = inner.namedChildren.filter(
    (child) => child.type !== 'comment' && child.type !== 'array_type' && child.endIndex > child.startIndex,
  );
  const elements = items.filter((child) => child.type !== 'argument' || child.text !== '');
  return { kind: 'list', items: elements.map((item) => reading.value(item)), range: reading.rangeOf(node) };
}

/** The entries of `{ ["a"] = 1, { "b", 2 } }` and of `new { Port = 80, settings.Host }`. */
export function entriesOf(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  const children = node.namedChildren.filter((child) => child.type !== 'comment');
  const isAnonymous = node.type === 'anonymous_object_creation_expression';
  for (const [index, child] of children.entries()) {
    const [key, content] = isAnonymous ? anonymousPair(children, index) : pairOf(child);
    if (key === undefined || content === undefined) {
      open ||= !isAnonymous;
      continue;
    }
    const name = keyText(key, reading);
    if (name === undefined) open = true;
    else entries.push(entry(key, content, name, reading));
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(node) };
}

/** The name and the value of an initializer's element; a name alone has no value of its own. */
function pairOf(node: Node): readonly [Node | undefined, Node | undefined] {
  if (node.type === 'assignment_expression') {
    const left = node.childForFieldName('left') ?? undefined;
    const key =
      left?.type === 'element_binding_expression' ? (left.firstNamedChild?.lastNamedChild ?? undefined) : left;
    return [key, node.childForFieldName('right') ?? undefined];
  }
  if (node.type !== 'initializer_expression' || node.namedChildCount !== 2) return [undefined, undefined];
  return [node.firstNamedChild ?? undefined, node.lastNamedChild ?? undefined];
}

/** The grammar lists names and values in a row: a name is followed by `=`. */
function anonymousPair(children: readonly Node[], index: number): readonly [Node | undefined, Node | undefined] {
  const key = children[index];
  const next = children[index + 1];
  return key?.type === 'identifier' && key.nextSibling?.type === '=' ? [key, next] : [undefined, undefined];
}

function keyText(key: Node, reading: Reading): string | undefined {
  if (key.type === 'identifier') return reading.textOf(key);
  const found = reading.value(key);
  return found.kind === 'text' ? found.text : undefined;
}

function entry(key: Node, content: Node, name: string, reading: Reading): Binding {
  const range = reading.range(key.startIndex, content.endIndex);
  return keptEntry(name, reading.value(content), range, reading.rangeOf(key), reading);
}

/** The arguments between parentheses, of an attribute, of an indexer, of an object initializer, or of an event. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  if (node.type === 'initializer_expression')
    return node.namedChildren.flatMap((child) => assigned(child, 'entry', reading));
  if (!node.type.endsWith('argument_list')) return [{ value: reading.value(node), range: reading.rangeOf(node) }];
  return node.namedChildren
    .filter((child) => child.type.endsWith('argument'))
    .flatMap((child) => argument(child, reading));
}

function argument(node: Node, reading: Reading): readonly Argument[] {
  const inner = node.lastNamedChild;
  if (inner === null) return [];
  if (node.type === 'attribute_argument' && inner.type === 'assignment_expression')
    return assigned(inner, 'argument', reading);
  const name = node.childForFieldName('name') ?? (node.namedChildCount > 1 ? node.firstNamedChild : null);
  if (name === null) return [{ value: reading.value(inner), range: reading.rangeOf(node) }];
  return [named(node, name, inner, 'argument', reading)];
}

function assigned(node: Node, form: 'argument' | 'entry', reading: Reading): readonly Argument[] {
  const name = node.childForFieldName('left');
  const content = node.childForFieldName('right');
  if (node.type !== 'assignment_expression' || name?.type !== 'identifier' || content === null) return [];
  return [named(node, name, content, form, reading)];
}

function named(node: Node, name: Node, content: Node, form: 'argument' | 'entry', reading: Reading): Argument {
  const range = reading.rangeOf(node);
  const given = reading.value(content);
  const label = reading.textOf(name);
  reading.keep({ name: [label], value: given, form, range, nameRange: reading.rangeOf(name), scope: reading.scope });
  return { name: label, value: given, range };
}
