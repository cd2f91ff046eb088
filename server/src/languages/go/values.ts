import type { Node } from 'web-tree-sitter';
import type { Argument, Binding } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { binaryValue, keptEntry, type Operators } from '../operators.ts';
import { formatted, joinedHost } from './formats.ts';
import { textBetween } from './strings.ts';

/** Nodes that say no more than what is in them. */
const transparent = new Set(['parenthesized_expression', 'literal_element', 'type_elem']);

/** The name of an expression or a type: `srv.http.Serve`, `*http.Server`, `grpc.NewServer().Serve`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
    case 'field_identifier':
    case 'package_identifier':
    case 'type_identifier':
      return [reading.textOf(node)];
    case 'selector_expression':
      return extended(node.childForFieldName('operand'), node.childForFieldName('field'), reading);
    case 'qualified_type':
      return extended(node.childForFieldName('package'), node.childForFieldName('name'), reading);
    case 'index_expression':
      return elementPath(node, reading);
    case 'call_expression':
    case 'composite_literal': {
      const callee = node.childForFieldName(node.type === 'call_expression' ? 'function' : 'type');
      const start = callee === null ? undefined : path(callee, reading);
      return start === undefined ? undefined : madePath(node, start, reading);
    }
    case 'unary_expression':
      return unaryPath(node, reading);
    case 'type_assertion_expression':
    case 'generic_type':
    case 'type_conversion_expression': {
      const type = node.childForFieldName('type');
      return type === null ? undefined : path(type, reading);
    }
    case 'pointer_type':
    case 'parenthesized_type':
    case 'parenthesized_expression':
    case 'literal_element': {
      const inner = node.firstNamedChild;
      return inner === null ? undefined : path(inner, reading);
    }
    case 'field_declaration':
      return ['tag'];
    // Of several results the first.
    case 'parameter_list': {
      const first = node.firstNamedChild?.childForFieldName('type');
      return first === null || first === undefined ? undefined : path(first, reading);
    }
    default:
      return undefined;
  }
}

/** What is made with `new(http.Server)` is one; what else is called gives its result. */
function madePath(node: Node, callee: Path, reading: Reading): Path | undefined {
  if (callee.length === 1 && callee[0] === 'new') {
    const type = node.childForFieldName('arguments')?.firstNamedChild;
    return type === null || type === undefined ? undefined : path(type, reading);
  }
  return [...callee, '()'];
}

function extended(owner: Node | null, name: Node | null, reading: Reading): Path | undefined {
  if (owner === null || name === null) return undefined;
  const start = path(owner, reading);
  return start === undefined ? undefined : [...start, reading.textOf(name)];
}

function elementPath(node: Node, reading: Reading): Path | undefined {
  const owner = node.childForFieldName('operand');
  const index = node.childForFieldName('index');
  const start = owner === null ? undefined : path(owner, reading);
  if (start === undefined || index === null) return undefined;
  const key = isText(index) ? reading.value(index) : undefined;
  return [...start, key?.kind === 'text' ? key.text : '*'];
}

/** `&srv` and `*addr` go by the name of what they point to; `<-signals` is the channel's method `receive`. */
function unaryPath(node: Node, reading: Reading): Path | undefined {
  const operand = node.childForFieldName('operand');
  const operator = node.childForFieldName('operator')?.type;
  if (operand === null || (operator !== '&' && operator !== '*' && operator !== '<-')) return undefined;
  const inner = path(operand, reading);
  return operator === '<-' && inner !== undefined ? [...inner, 'receive'] : inner;
}

function isText(node: Node): boolean {
  return node.type === 'interpreted_string_literal' || node.type === 'raw_string_literal';
}

export function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  const inner = transparent.has(node.type) ? node.firstNamedChild : null;
  if (inner !== null) return reading.value(inner);
  switch (node.type) {
    case 'interpreted_string_literal':
    case 'raw_string_literal': {
      const content = reading.range(node.startIndex + 1, Math.max(node.startIndex + 1, node.endIndex - 1));
      const text = textBetween(reading.text.slice(content.start, content.end), node.type === 'raw_string_literal');
      return { kind: 'text', text, range, content };
    }
    // `key[:]` is an array as a slice.
    case 'slice_expression': {
      const operand = node.namedChildCount === 1 ? node.childForFieldName('operand') : null;
      return operand === null ? reading.unknown(node) : reading.value(operand);
    }
    case 'int_literal':
    case 'float_literal':
      return { kind: 'scalar', value: Number(reading.textOf(node).replaceAll('_', '')), range };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: node.type === 'true', range };
    case 'nil':
      return { kind: 'scalar', value: null, range };
    case 'expression_list':
      return { kind: 'list', items: node.namedChildren.map((item) => reading.value(item)), range };
    case 'binary_expression':
      return binaryValue(node, reading, operators);
    case 'unary_expression':
      return unaryValue(node, reading);
    case 'func_literal':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'type_conversion_expression': {
      const operand = node.childForFieldName('operand');
      return operand === null ? reading.unknown(node) : reading.value(operand);
    }
    case 'composite_literal':
      return literalValue(node, reading);
    // Elements whose type stands further out: `{"a", "b"}` in `map[string][]string{…}`.
    case 'literal_value':
      return elementValue(node, reading);
    case 'call_expression':
      return callValue(node, reading);
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

/** Text that is put together by a call of the standard library is its pieces; other calls are calls. */
function callValue(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  if (call === undefined) return reading.unknown(node);
  const [owner, name] = call.callee;
  const given = call.args.map((arg) => arg.value);
  const [first] = given;
  if (call.callee.length === 2 && !call.args.some((arg) => arg.spread === true)) {
    if (owner === 'fmt' && name === 'Sprintf') return formatted(given, node, reading) ?? asCall(call, node, reading);
    if (owner === 'net' && name === 'JoinHostPort') return joinedHost(given, node, reading);
    if (owner === 'strconv' && name === 'Itoa' && first !== undefined) return first;
    // What is written goes to each of them.
    if (owner === 'io' && name === 'MultiWriter') return { kind: 'list', items: given, range: reading.rangeOf(node) };
  }
  if (call.callee.length === 1 && owner === 'string' && first !== undefined) return first;
  const made = call.callee.length === 1 && owner === 'new' ? path(node, reading) : undefined;
  return made === undefined
    ? asCall(call, node, reading)
    : { kind: 'call', call: { ...call, callee: made, args: [] }, range: reading.rangeOf(node) };
}

function asCall(call: NonNullable<ReturnType<Reading['call']>>, node: Node, reading: Reading): Value {
  return { kind: 'call', call, range: reading.rangeOf(node) };
}

function unaryValue(node: Node, reading: Reading): Value {
  const operand = node.childForFieldName('operand');
  const operator = node.childForFieldName('operator')?.type;
  if (operand === null) return reading.unknown(node);
  if (operator === '&' || operator === '*') return reading.value(operand);
  const range = reading.rangeOf(node);
  if (operator === '!') return { kind: 'comparison', operator: 'not', operands: [reading.value(operand)], range };
  const call = operator === '<-' ? reading.call(node) : undefined;
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
}

/** `{"a", "b"}` in `[]User{…}` makes one, and in `[]struct{ Name, Key string }{…}` has its fields. */
function elementValue(node: Node, reading: Reading): Value {
  if (elements(node).some((child) => child.type === 'keyed_element')) return entriesValue(node, reading);
  const call = elementType(node) === undefined ? undefined : reading.call(node);
  if (call !== undefined) return asCall(call, node, reading);
  return fieldsInPlace(node, reading) ?? listOf(node, node, reading);
}

/** The type of an element that is made of values without names, where the literal around it names one. */
export function elementType(node: Node): Node | undefined {
  const type = typeOfElements(node);
  const plainType = type?.type === 'pointer_type' ? (type.firstNamedChild ?? undefined) : type;
  if (plainType?.type !== 'type_identifier' && plainType?.type !== 'qualified_type') return undefined;
  const children = elements(node);
  return children.length > 0 && children.every((child) => child.type === 'literal_element') ? plainType : undefined;
}

function typeOfElements(node: Node): Node | undefined {
  const element = node.parent?.type === 'literal_element' ? node.parent : undefined;
  const owner = element?.parent?.type === 'keyed_element' ? element.parent.parent : element?.parent;
  const type = owner?.type === 'literal_value' ? owner.parent?.childForFieldName('type') : undefined;
  return type?.childForFieldName(type.type === 'map_type' ? 'value' : 'element') ?? undefined;
}

function fieldsInPlace(node: Node, reading: Reading): Value | undefined {
  const type = typeOfElements(node);
  if (type?.type !== 'struct_type') return undefined;
  const names = type
    .descendantsOfType('field_declaration')
    .flatMap((field) => field.childrenForFieldName('name').filter((name) => name.isNamed));
  const given = elements(node);
  if (names.length !== given.length) return undefined;
  const entries = given.flatMap((child, index) => {
    const name = names[index];
    const range = reading.rangeOf(child);
    const start = { start: range.start, end: range.start };
    return name === undefined ? [] : [keptEntry(reading.textOf(name), reading.value(child), range, start, reading)];
  });
  return { kind: 'entries', entries, open: false, range: reading.rangeOf(node) };
}

/** `http.Server{…}` makes one; `[]string{…}` is a list and `map[string]string{…}` has entries. */
function literalValue(node: Node, reading: Reading): Value {
  const type = node.childForFieldName('type')?.type;
  const body = node.childForFieldName('body');
  if (body === null) return reading.unknown(node);
  if (type === 'map_type' || type === 'struct_type')
    return { ...entriesValue(body, reading), range: reading.rangeOf(node) };
  if (type?.endsWith('_type') === true && type !== 'qualified_type' && type !== 'generic_type') {
    return listOf(body, node, reading);
  }
  const call = reading.call(node);
  return call === undefined ? reading.unknown(node) : asCall(call, node, reading);
}

function listOf(body: Node, whole: Node, reading: Reading): Value {
  return { kind: 'list', items: elements(body).map((item) => reading.value(item)), range: reading.rangeOf(whole) };
}

function elements(body: Node): Node[] {
  return body.namedChildren.filter((child) => child.type !== 'comment');
}

function entriesValue(body: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (const child of elements(body)) {
    const key = child.childForFieldName('key');
    const content = child.childForFieldName('value');
    const name = key === null ? undefined : keyName(key, reading);
    if (key === null || content === null || name === undefined) open = true;
    else entries.push(keptEntry(name, reading.value(content), reading.rangeOf(child), reading.rangeOf(key), reading));
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(body) };
}

/** A field's name, or the text of a key. */
function keyName(key: Node, reading: Reading): string | undefined {
  const inner = key.type === 'literal_element' ? key.firstNamedChild : key;
  if (inner === null) return undefined;
  if (inner.type === 'identifier' || inner.type === 'field_identifier') return reading.textOf(inner);
  const named = reading.value(inner);
  return named.kind === 'text' ? named.text : undefined;
}

const operators: Operators = { '+': 'joined', '||': 'either', '==': 'equal', '!=': 'unequal', '&&': 'and' };

/** Arguments, and the elements of a literal; those with a field's name go by it. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  return elements(node).map((child) => {
    const range = reading.rangeOf(child);
    const key = child.type === 'keyed_element' ? child.childForFieldName('key') : null;
    const content = key === null ? null : child.childForFieldName('value');
    const name = key === null ? undefined : keyName(key, reading);
    if (key !== null && content !== null && name !== undefined) {
      const given = reading.value(content);
      const nameRange = reading.rangeOf(key);
      reading.keep({ name: [name], value: given, form: 'argument', range, nameRange, scope: reading.scope });
      return { name, value: given, range };
    }
    if (child.type !== 'variadic_argument') return { value: reading.value(child), range };
    const inner = child.firstNamedChild;
    return { value: inner === null ? reading.unknown(child) : reading.value(inner), range, spread: true };
  });
}
