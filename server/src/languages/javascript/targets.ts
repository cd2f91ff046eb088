import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading, Target } from '../language.ts';
import { cooked } from './strings.ts';
import { path } from './values.ts';

/** Names bound by a left side, through object and array patterns, each with the part of the value it gets. */
export function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const value: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  return bind(left, value, reading);
}

function bind(left: Node, value: Value, reading: Reading): readonly Target[] {
  switch (left.type) {
    case 'object_pattern':
      return left.namedChildren.flatMap((child) => bindProperty(child, value, reading));
    case 'array_pattern':
      return left.namedChildren.flatMap((child, index) => bind(child, item(value, index, child, reading), reading));
    case 'assignment_pattern': {
      const target = left.childForFieldName('left');
      const fallback = left.childForFieldName('right');
      if (target === null || fallback === null) return [];
      return bind(target, either(value, reading.value(fallback), left, reading), reading);
    }
    default: {
      const name = left.type === 'shorthand_property_identifier_pattern' ? [reading.textOf(left)] : path(left, reading);
      return name === undefined ? [] : [{ name, range: reading.rangeOf(left), value }];
    }
  }
}

function bindProperty(node: Node, value: Value, reading: Reading): readonly Target[] {
  if (node.type === 'shorthand_property_identifier_pattern') {
    return bind(node, member(value, reading.textOf(node), node, reading), reading);
  }
  if (node.type === 'object_assignment_pattern') {
    const target = node.childForFieldName('left');
    const fallback = node.childForFieldName('right');
    if (target === null || fallback === null) return [];
    const taken = member(value, reading.textOf(target), target, reading);
    return bind(target, either(taken, reading.value(fallback), node, reading), reading);
  }
  if (node.type === 'pair_pattern') {
    const key = node.childForFieldName('key');
    const target = node.childForFieldName('value');
    if (key === null || target === null) return [];
    const name = key.type === 'string' ? cooked(key, reading) : reading.textOf(key);
    return bind(target, member(value, name, key, reading), reading);
  }
  return [];
}

function either(value: Value, fallback: Value, node: Node, reading: Reading): Value {
  return { kind: 'either', options: [value, fallback], range: reading.rangeOf(node) };
}

/** The member of a value, as a longer name where the value has one. */
function member(value: Value, name: string, node: Node, reading: Reading): Value {
  const start = pathOf(value);
  if (start !== undefined) return { kind: 'name', path: [...start, name], range: reading.rangeOf(node) };
  if (value.kind === 'entries') {
    const found = value.entries.find((entry) => entry.name[0] === name);
    if (found !== undefined) return found.value;
  }
  return reading.unknown(node);
}

function item(value: Value, index: number, node: Node, reading: Reading): Value {
  return value.kind === 'list' ? (value.items[index] ?? reading.unknown(node)) : reading.unknown(node);
}

function pathOf(value: Value): Path | undefined {
  if (value.kind === 'name') return value.path;
  return value.kind === 'call' ? [...value.call.callee, '()'] : undefined;
}

/** Parameters, with TypeScript's parameter properties as fields of `this`. */
export function parameters(node: Node, reading: Reading): readonly Target[] {
  if (node.type !== 'formal_parameters') return bind(node, reading.unknown(node), reading);
  return node.namedChildren.flatMap((child) => parameter(child, reading));
}

function parameter(node: Node, reading: Reading): readonly Target[] {
  if (node.type !== 'required_parameter' && node.type !== 'optional_parameter') {
    return bind(node, reading.unknown(node), reading);
  }
  const pattern = node.childForFieldName('pattern');
  if (pattern === null) return [];
  const fallback = node.childForFieldName('value');
  const annotation = node.childForFieldName('type')?.firstNamedChild;
  const type = annotation === null || annotation === undefined ? undefined : path(annotation, reading);
  const value = fallback === null ? reading.unknown(pattern) : reading.value(fallback);
  const names = bind(pattern, value, reading).map((target) => (type === undefined ? target : { ...target, type }));
  const isProperty = node.namedChildren.some((child) => child.type === 'accessibility_modifier');
  return isProperty ? names.flatMap((target) => [target, { ...target, name: ['this', ...target.name] }]) : names;
}
