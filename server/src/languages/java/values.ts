import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Reading } from '../language.ts';
import { binaryValue, collectionValue, comparedValue } from './operators.ts';
import { literalText } from './strings.ts';
import { isSum } from '../sum.ts';

/** The dotted name of an expression, type or annotation: `this.server`, `System.out.println`, `new A().b`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
      return [reading.textOf(node)];
    case 'type_identifier': {
      const name = reading.textOf(node);
      return name === 'var' ? undefined : [name];
    }
    case 'this':
      return ['this'];
    case 'super':
      return ['super'];
    case 'field_access':
      return fieldPath(node, reading);
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return reading.textOf(node).replace(/\s+/g, '').split('.');
    case 'generic_type':
    case 'annotated_type':
    case 'parenthesized_expression':
      return inner(node, reading);
    case 'cast_expression':
      return ofField(node, 'value', reading);
    case 'array_access': {
      const start = ofField(node, 'array', reading);
      return start === undefined ? undefined : [...start, '*'];
    }
    case 'method_reference':
      return referencePath(node, reading);
    case 'method_invocation':
      return methodPath(node, reading);
    case 'object_creation_expression': {
      const type = ofField(node, 'type', reading);
      return type === undefined ? undefined : [...type, '()'];
    }
    default:
      return undefined;
  }
}

function inner(node: Node, reading: Reading): Path | undefined {
  const child = node.namedChildren.find(({ type }) => !/annotation$/.test(type));
  return child === undefined ? undefined : path(child, reading);
}

function ofField(node: Node, field: string, reading: Reading): Path | undefined {
  const child = node.childForFieldName(field);
  return child === null ? undefined : path(child, reading);
}

function fieldPath(node: Node, reading: Reading): Path | undefined {
  const field = node.childForFieldName('field');
  if (field === null) return undefined;
  // `Outer.this` is the object around.
  if (field.type === 'this') return ['this'];
  const start = ofField(node, 'object', reading);
  return start === undefined ? undefined : [...start, reading.textOf(field)];
}

/** `server::stop`, `Main::shutDown`, `Server::new`. */
function referencePath(node: Node, reading: Reading): Path | undefined {
  const [owner, name] = node.namedChildren;
  const start = owner === undefined ? undefined : path(owner, reading);
  return start === undefined || name === undefined ? start : [...start, reading.textOf(name)];
}

function methodPath(node: Node, reading: Reading): Path | undefined {
  const name = node.childForFieldName('name');
  const object = node.childForFieldName('object');
  if (name === null) return undefined;
  if (object === null) return [reading.textOf(name), '()'];
  const start = object.type === 'string_literal' || isSum(object) ? ['*'] : path(object, reading);
  return start === undefined ? undefined : [...start, reading.textOf(name), '()'];
}

export function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  switch (node.type) {
    case 'string_literal':
      return textValue(node, reading);
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'binary_integer_literal':
    case 'decimal_floating_point_literal':
      return { kind: 'scalar', value: Number(reading.textOf(node).replace(/_|(?<!0x[\da-f_]*)[ldf]$/gi, '')), range };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: node.type === 'true', range };
    case 'null_literal':
      return { kind: 'scalar', value: null, range };
    case 'parenthesized_expression':
    case 'cast_expression': {
      const child = node.childForFieldName('value') ?? node.firstNamedChild;
      return child === null ? reading.unknown(node) : reading.value(child);
    }
    case 'binary_expression':
      return binaryValue(node, reading);
    case 'unary_expression':
      return unaryValue(node, reading);
    case 'ternary_expression':
      return choiceValue(node, reading);
    case 'array_initializer':
      return charactersValue(node, reading) ?? listValue(node, reading);
    case 'element_value_array_initializer':
      return listValue(node, reading);
    case 'array_creation_expression': {
      const list = node.childForFieldName('value');
      return list === null ? reading.unknown(node) : reading.value(list);
    }
    case 'lambda_expression':
    case 'class_body':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'method_invocation':
      return comparedValue(node, reading) ?? collectionValue(node, reading) ?? callValue(node, reading);
    case 'object_creation_expression':
      return callValue(node, reading);
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

function listValue(node: Node, reading: Reading): Value {
  const items = expressions(node).map((item) => reading.value(item));
  return { kind: 'list', items, range: reading.rangeOf(node) };
}

/** `{'a', 'b'}` is the text that its characters make. */
function charactersValue(node: Node, reading: Reading): Value | undefined {
  const items = expressions(node);
  if (items.length < 3 || !items.every(({ type }) => type === 'character_literal')) return undefined;
  const range = reading.rangeOf(node);
  const text = items.map((item) => literalText(reading.textOf(item).slice(1, -1), false)).join('');
  return { kind: 'text', text, range, content: range };
}

function callValue(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range: reading.rangeOf(node) };
}

export function textValue(node: Node, reading: Reading): Value {
  const isBlock = reading.text.startsWith('"""', node.startIndex);
  const quotes = isBlock ? 3 : 1;
  const content = reading.range(node.startIndex + quotes, Math.max(node.startIndex + quotes, node.endIndex - quotes));
  const text = literalText(reading.text.slice(content.start, content.end), isBlock);
  return { kind: 'text', text, range: reading.rangeOf(node), content };
}

function unaryValue(node: Node, reading: Reading): Value {
  const operand = node.childForFieldName('operand');
  const operator = node.childForFieldName('operator')?.type;
  if (operand === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const given = reading.value(operand);
  if (operator === '!') return { kind: 'comparison', operator: 'not', operands: [given], range };
  if (operator === '-' && given.kind === 'scalar' && typeof given.value === 'number')
    return { kind: 'scalar', value: -given.value, range };
  return reading.unknown(node);
}

function choiceValue(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (condition === null || then === null || otherwise === null) return reading.unknown(node);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [reading.value(then), reading.value(otherwise)],
    range: reading.rangeOf(node),
  };
}

/** The children that are expressions. */
export function expressions(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => !child.type.endsWith('comment'));
}

export function callParts(node: Node): CallParts | undefined {
  const list = node.childForFieldName('arguments') ?? undefined;
  switch (node.type) {
    case 'method_invocation': {
      const name = node.childForFieldName('name');
      return name === null ? undefined : { callee: node, args: list, method: name };
    }
    case 'object_creation_expression': {
      const type = node.childForFieldName('type');
      return type === null ? undefined : { callee: type, args: list };
    }
    case 'explicit_constructor_invocation': {
      const own = node.childForFieldName('constructor');
      return own === null ? undefined : { callee: own, args: list };
    }
    case 'annotation':
    case 'marker_annotation': {
      const name = node.childForFieldName('name');
      return name === null ? undefined : { callee: name, args: list };
    }
    case 'enum_constant': {
      // `enum Role { ADMIN("…") }` calls the constructor of its type.
      const type = node.parent?.parent?.childForFieldName('name') ?? null;
      return type === null || list === undefined ? undefined : { callee: type, args: list };
    }
    default:
      return undefined;
  }
}

/** The name of what an annotation stands on. */
export function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'annotation' && node.type !== 'marker_annotation') return undefined;
  const declaration = node.parent?.parent ?? null;
  if (declaration === null) return undefined;
  const declarator = declaration.childForFieldName('declarator');
  const name = (declarator ?? declaration).childForFieldName('name');
  if (name === null) return undefined;
  return declaration.type === 'field_declaration' ? ['this', reading.textOf(name)] : [reading.textOf(name)];
}

/** The arguments of a call or an annotation; the body of an anonymous class comes as the argument `body`. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  const given = expressions(node).map((child) => argument(child, reading));
  const body = node.type === 'argument_list' ? node.nextNamedSibling : null;
  if (body?.type !== 'class_body') return given;
  return [...given, { name: 'body', value: reading.value(body), range: reading.rangeOf(body) }];
}

function argument(node: Node, reading: Reading): Argument {
  const range = reading.rangeOf(node);
  const key = node.type === 'element_value_pair' ? node.childForFieldName('key') : null;
  const content = node.childForFieldName('value');
  if (key === null || content === null) return { value: reading.value(node), range };
  const name = reading.textOf(key);
  const given = reading.value(content);
  reading.keep({
    name: [name],
    value: given,
    form: 'argument',
    range,
    nameRange: reading.rangeOf(key),
    scope: reading.scope,
  });
  return { name, value: given, range };
}
