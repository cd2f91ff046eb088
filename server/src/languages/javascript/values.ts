import type { Node } from 'web-tree-sitter';
import type { Binding } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { binaryValue, keptEntry, type Operators } from '../operators.ts';
import { cooked, unescaped } from './strings.ts';
import { isSum } from '../sum.ts';

/** Wrappers that change nothing about the value inside. */
const transparent = new Set([
  'parenthesized_expression',
  'await_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'type_assertion',
]);

const functions = new Set(['arrow_function', 'function_expression', 'class', 'generator_function']);

/** The dotted name of an expression or type: `this.app.listen`, `require('http').createServer()`. */
export function path(node: Node, reading: Reading): Path | undefined {
  const type = node.type;
  switch (type) {
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'type_identifier':
      return [reading.textOf(node)];
    case 'this':
    case 'import':
      return [type];
    case 'member_expression':
    case 'nested_identifier':
    case 'nested_type_identifier':
      return memberPath(node, reading);
    case 'subscript_expression':
      return subscriptPath(node, reading);
    case 'call_expression':
      return callPath(node, reading);
    case 'new_expression':
      return append(node.childForFieldName('constructor'), '()', reading);
    case 'meta_property':
      return reading.textOf(node).split('.');
    case 'generic_type':
      return append(node.childForFieldName('name'), undefined, reading);
    default: {
      if (!transparent.has(type)) return undefined;
      const inner = node.firstNamedChild;
      return inner === null ? undefined : path(inner, reading);
    }
  }
}

function append(node: Node | null, last: string | undefined, reading: Reading): Path | undefined {
  if (node === null) return undefined;
  const start = path(node, reading);
  return start === undefined || last === undefined ? start : [...start, last];
}

function memberPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('object') ?? node.childForFieldName('module') ?? node.firstNamedChild;
  const property = node.childForFieldName('property') ?? node.childForFieldName('name') ?? node.lastNamedChild;
  if (object === null || property === null) return undefined;
  const start = path(object, reading);
  if (start !== undefined) return [...start, reading.textOf(property)];
  return isLiteral(object) || isSum(object) ? ['*', reading.textOf(property)] : undefined;
}

/** Methods of literals have a name too, such as `[...].forEach`. */
function isLiteral(node: Node): boolean {
  return node.type === 'array' || node.type === 'string' || node.type === 'template_string';
}

function subscriptPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('object');
  const index = node.childForFieldName('index');
  if (object === null || index === null) return undefined;
  const start = path(object, reading);
  if (start === undefined) return undefined;
  return [...start, index.type === 'string' ? cooked(index, reading) : '*'];
}

function callPath(node: Node, reading: Reading): Path | undefined {
  const callee = node.childForFieldName('function');
  if (callee === null) return undefined;
  if (callee.type === 'import' || (callee.type === 'identifier' && reading.textOf(callee) === 'require')) {
    const first = node.childForFieldName('arguments')?.firstNamedChild;
    return first?.type === 'string' ? [modulePart(cooked(first, reading))] : undefined;
  }
  const start = path(callee, reading);
  return start === undefined ? undefined : [...start, '()'];
}

/** The path part that stands for a module; Node's built-ins may be written with a scheme. */
export function modulePart(module: string): string {
  return `module:${module.replace(/^node:/, '')}`;
}

export function value(node: Node, reading: Reading): Value {
  const type = node.type;
  const range = reading.rangeOf(node);
  if (type === 'string') return stringValue(node, reading);
  if (type === 'template_string') return templateValue(node, reading);
  if (transparent.has(type)) {
    // `<string>'…'` names the type first.
    const inner = type === 'type_assertion' ? node.lastNamedChild : node.firstNamedChild;
    return inner === null ? reading.unknown(node) : reading.value(inner);
  }
  switch (type) {
    case 'number':
      return { kind: 'scalar', value: Number(reading.textOf(node).replaceAll('_', '')), range };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: type === 'true', range };
    case 'null':
    case 'undefined':
      return { kind: 'scalar', value: null, range };
    case 'array':
      return { kind: 'list', items: node.namedChildren.filter(isExpression).map((item) => reading.value(item)), range };
    case 'object':
      return objectValue(node, reading);
    case 'enum_body':
      return enumValue(node, reading);
    case 'binary_expression':
      return binaryValue(node, reading, operators);
    case 'unary_expression':
      return unaryValue(node, reading);
    case 'ternary_expression':
      return ternaryValue(node, reading);
    case 'call_expression':
    case 'new_expression':
      return callValue(node, reading);
    default:
      break;
  }
  if (functions.has(type)) return { kind: 'function', scope: reading.scopeOf(node), range };
  const name = path(node, reading);
  return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
}

function callValue(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  const name = path(node, reading);
  if (name?.length === 1) return { kind: 'name', path: name, range };
  const call = reading.call(node);
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
}

function isExpression(node: Node): boolean {
  return node.type !== 'comment';
}

function stringValue(node: Node, reading: Reading): Value {
  const start = node.startIndex;
  const end = node.endIndex;
  return {
    kind: 'text',
    text: cooked(node, reading),
    range: reading.range(start, end),
    content: reading.range(start + 1, Math.max(start + 1, end - 1)),
  };
}

function templateValue(node: Node, reading: Reading): Value {
  if (!reading.textOf(node).includes('${')) return stringValue(node, reading);
  const parts: Value[] = [];
  let at = node.startIndex + 1;
  const literal = (from: number, to: number): void => {
    if (to <= from) return;
    const range = reading.range(from, to);
    parts.push({ kind: 'text', text: unescaped(reading.text.slice(from, to)), range, content: range });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'template_substitution') continue;
    literal(at, child.startIndex);
    const inner = child.firstNamedChild;
    parts.push(inner === null ? reading.unknown(child) : reading.value(inner));
    at = child.endIndex;
  }
  literal(at, node.endIndex - 1);
  return { kind: 'joined', parts, range: reading.rangeOf(node) };
}

function objectValue(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (const child of node.namedChildren) {
    if (child.type === 'pair') {
      const key = child.childForFieldName('key');
      const content = child.childForFieldName('value');
      if (key === null || content === null) continue;
      if (key.type === 'computed_property_name') open = true;
      else entries.push(entry(child, key, reading.value(content), reading));
    } else if (child.type === 'shorthand_property_identifier') {
      const range = reading.rangeOf(child);
      entries.push(entry(child, child, { kind: 'name', path: [reading.textOf(child)], range }, reading));
    } else if (child.type === 'method_definition') {
      const name = child.childForFieldName('name');
      if (name === null) continue;
      const body: Value = { kind: 'function', scope: reading.scopeOf(child), range: reading.rangeOf(child) };
      entries.push(entry(child, name, body, reading));
    } else if (child.type === 'spread_element') open = true;
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(node) };
}

/** The members of an enumeration that say their value. */
function enumValue(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  for (const child of node.namedChildren) {
    const key = child.childForFieldName('name');
    const content = child.childForFieldName('value');
    if (key === null || content === null) continue;
    const name = key.type === 'string' ? cooked(key, reading) : reading.textOf(key);
    const member = { name: [name], value: reading.value(content), form: 'entry', isConstant: true } as const;
    const places = { range: reading.rangeOf(child), nameRange: reading.rangeOf(key), scope: reading.scope };
    entries.push(reading.keep({ ...member, ...places }));
  }
  return { kind: 'entries', entries, open: false, range: reading.rangeOf(node) };
}

function entry(node: Node, key: Node, content: Value, reading: Reading): Binding {
  const name = key.type === 'string' ? cooked(key, reading) : reading.textOf(key);
  return keptEntry(name, content, reading.rangeOf(node), reading.rangeOf(key), reading);
}

const operators: Operators = {
  '+': 'joined',
  '||': 'either',
  '??': 'either',
  '==': 'equal',
  '===': 'equal',
  '!=': 'unequal',
  '!==': 'unequal',
  '&&': 'and',
};

function unaryValue(node: Node, reading: Reading): Value {
  const argument = node.childForFieldName('argument');
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (argument === null) return reading.unknown(node);
  const inner = reading.value(argument);
  const range = reading.rangeOf(node);
  if (operator === '+') return inner;
  if (operator === '-' && inner.kind === 'scalar' && typeof inner.value === 'number') {
    return { kind: 'scalar', value: -inner.value, range };
  }
  return operator === '!' ? { kind: 'comparison', operator: 'not', operands: [inner], range } : reading.unknown(node);
}

function ternaryValue(node: Node, reading: Reading): Value {
  const parts = ['condition', 'consequence', 'alternative'].map((field) => node.childForFieldName(field));
  const [condition, consequence, alternative] = parts;
  if (!condition || !consequence || !alternative) return reading.unknown(node);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [reading.value(consequence), reading.value(alternative)],
    range: reading.rangeOf(node),
  };
}
