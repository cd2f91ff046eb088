import type { Node } from 'web-tree-sitter';
import type { Argument, Binding } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { binaryValue, either, keptEntry, type Operators } from '../operators.ts';
import { path } from './names.ts';
import { doubleQuoted, singleQuoted } from './strings.ts';

const calls = new Set([
  'function_call_expression',
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
  'object_creation_expression',
]);

/** Nodes whose value is that of their last part. */
const transparent = new Set([
  'parenthesized_expression',
  'error_suppression_expression',
  'cast_expression',
  'by_ref',
  'clone_expression',
]);

export function value(node: Node, reading: Reading): Value {
  const { type } = node;
  const range = reading.rangeOf(node);
  if (transparent.has(type)) return lastPart(node, reading);
  if (calls.has(type)) return callValue(node, reading);
  switch (type) {
    case 'string':
      return plainText(node, reading, singleQuoted);
    case 'encapsed_string':
      return template(node, node, reading);
    case 'heredoc':
      return document(node, reading);
    case 'nowdoc':
      return rawDocument(node, reading);
    case 'integer':
    case 'float':
      return { kind: 'scalar', value: numberOf(reading.textOf(node)), range };
    case 'boolean':
      return { kind: 'scalar', value: /^true$/i.test(reading.textOf(node)), range };
    case 'null':
      return { kind: 'scalar', value: null, range };
    case 'array_creation_expression':
      return arrayValue(node, reading);
    case 'binary_expression':
      return binaryValue(node, reading, operators);
    case 'unary_op_expression':
      return unaryValue(node, reading);
    case 'conditional_expression':
      return conditionalValue(node, reading);
    case 'match_expression':
      return matchValue(node, reading);
    case 'assignment_expression': {
      const right = node.childForFieldName('right');
      return right === null ? reading.unknown(node) : reading.value(right);
    }
    case 'anonymous_function':
    case 'arrow_function':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

function lastPart(node: Node, reading: Reading): Value {
  const inner = node.lastNamedChild;
  return inner === null ? reading.unknown(node) : reading.value(inner);
}

/** `handler(...)` is the function itself. */
function callValue(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  const given = node.childForFieldName('arguments')?.firstNamedChild;
  if (given?.type === 'variadic_placeholder') {
    const name = path(node, reading);
    return name === undefined ? reading.unknown(node) : { kind: 'name', path: name.slice(0, -1), range };
  }
  const call = reading.call(node);
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
}

function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').toLowerCase();
  return Number(/^0\d+$/.test(plain) ? `0o${plain.slice(1)}` : plain);
}

/** A text between quotes of one character; a letter may stand before the first. */
function plainText(node: Node, reading: Reading, cooked: (raw: string) => string): Value {
  const start = node.startIndex + (/^b/i.test(reading.text.slice(node.startIndex, node.startIndex + 1)) ? 2 : 1);
  const content = reading.range(start, Math.max(start, node.endIndex - 1));
  return {
    kind: 'text',
    text: cooked(reading.text.slice(content.start, content.end)),
    range: reading.rangeOf(node),
    content,
  };
}

const pieces = new Set(['string_content', 'escape_sequence']);

/** A text with variables in it, whose pieces are children of `body`. */
function template(node: Node, body: Node, reading: Reading): Value {
  const holes = body.namedChildren.filter((child) => !pieces.has(child.type) && !/^heredoc/.test(child.type));
  if (holes.length === 0 && node === body) return plainText(node, reading, doubleQuoted);
  const parts: Value[] = [];
  const isQuoted = node === body;
  const end = isQuoted ? body.endIndex - 1 : body.endIndex;
  let at = body.startIndex + (isQuoted ? (reading.text[body.startIndex] === '"' ? 1 : 2) : 1);
  const literal = (from: number, to: number): void => {
    // Braces around a hole belong to it.
    const start = reading.text[from] === '}' && parts.length > 0 ? from + 1 : from;
    const stop = reading.text[to - 1] === '{' && to < end ? to - 1 : to;
    if (stop <= start) return;
    const range = reading.range(start, stop);
    parts.push({ kind: 'text', text: doubleQuoted(reading.text.slice(start, stop)), range, content: range });
  };
  for (const hole of holes) {
    literal(at, hole.startIndex);
    parts.push(reading.value(hole));
    at = hole.endIndex;
  }
  literal(at, end);
  return { kind: 'joined', parts, range: reading.rangeOf(node) };
}

function document(node: Node, reading: Reading): Value {
  const body = node.childForFieldName('value');
  if (body === null) return emptyText(node, reading);
  const hasHoles = body.namedChildren.some((child) => !pieces.has(child.type));
  return hasHoles ? template(node, body, reading) : bodyText(node, body, reading, doubleQuoted);
}

function rawDocument(node: Node, reading: Reading): Value {
  const body = node.childForFieldName('value');
  return body === null ? emptyText(node, reading) : bodyText(node, body, reading, (raw) => raw);
}

/** The line break before the first line is none of the text. */
function bodyText(node: Node, body: Node, reading: Reading, cooked: (raw: string) => string): Value {
  const raw = reading.textOf(body);
  const content = reading.range(body.startIndex + (/^\r?\n/.exec(raw)?.[0].length ?? 0), body.endIndex);
  return {
    kind: 'text',
    text: cooked(reading.text.slice(content.start, content.end)),
    range: reading.rangeOf(node),
    content,
  };
}

function emptyText(node: Node, reading: Reading): Value {
  return { kind: 'text', text: '', range: reading.rangeOf(node), content: reading.range(node.endIndex, node.endIndex) };
}

function elementsOf(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type === 'array_element_initializer');
}

/** A list, or a dictionary as soon as one element has a key. `[$this, 'stop']` is the method. */
function arrayValue(node: Node, reading: Reading): Value {
  const elements = elementsOf(node);
  const range = reading.rangeOf(node);
  const isKeyed = elements.some((element) => element.namedChildCount > 1);
  const isSpread = elements.some((element) => element.firstNamedChild?.type === 'variadic_unpacking');
  if (!isKeyed && !isSpread) {
    const items = elements.flatMap((element) => (element.firstNamedChild === null ? [] : [element.firstNamedChild]));
    const values = items.map((item) => reading.value(item));
    const [owner, method] = values;
    const isMethod = values.length === 2 && owner?.kind === 'name' && owner.path.join('.') === 'this';
    if (isMethod && method?.kind === 'text') return { kind: 'name', path: ['this', method.text], range };
    return { kind: 'list', items: values, range };
  }
  const entries: Binding[] = [];
  let open = isSpread;
  for (const element of elements) {
    const [key, content] = element.namedChildren;
    if (key === undefined || content === undefined) continue;
    const name = reading.value(key);
    const known = keyName(name);
    // What a constant comes to may be the name of any other entry.
    open ||= name.kind !== 'text' && name.kind !== 'scalar';
    const value = reading.value(content);
    if (known !== undefined)
      entries.push(keptEntry(known, value, reading.rangeOf(element), reading.rangeOf(key), reading));
  }
  return { kind: 'entries', entries, open, range };
}

/** The name of an entry: a text or number, or that of the constant which stands for it, as in `[CURLOPT_USERPWD => …]`. */
function keyName(key: Value): string | undefined {
  if (key.kind === 'text') return key.text;
  if (key.kind === 'scalar') return String(key.value);
  const constant = key.kind === 'name' ? key.path.at(-1) : undefined;
  return constant !== undefined && /^[A-Z][A-Z\d_]*$/.test(constant) ? constant : undefined;
}

const operators: Operators = {
  '.': 'joined',
  '??': 'either',
  '||': 'either',
  or: 'either',
  '==': 'equal',
  '===': 'equal',
  '!=': 'unequal',
  '!==': 'unequal',
  '<>': 'unequal',
  '&&': 'and',
  and: 'and',
};

function unaryValue(node: Node, reading: Reading): Value {
  const argument = node.childForFieldName('argument');
  const operator = node.childForFieldName('operator')?.type;
  if (argument === null) return reading.unknown(node);
  const inner = reading.value(argument);
  const range = reading.rangeOf(node);
  if (operator === '!') return { kind: 'comparison', operator: 'not', operands: [inner], range };
  if (operator === '-' && inner.kind === 'scalar' && typeof inner.value === 'number')
    return { kind: 'scalar', value: -inner.value, range };
  return reading.unknown(node);
}

/** `c ? a : b`, and `a ?: b`, which is `a` where that is something. */
function conditionalValue(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const then = node.childForFieldName('body');
  const otherwise = node.childForFieldName('alternative');
  const range = reading.rangeOf(node);
  if (condition === null || otherwise === null) return reading.unknown(node);
  if (then === null) return either([reading.value(condition), reading.value(otherwise)], range);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [reading.value(then), reading.value(otherwise)],
    range,
  };
}

/** The results that a `match` chooses from, by what it looks at. */
function matchValue(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const body = node.childForFieldName('body');
  if (condition === null || body === null) return reading.unknown(node);
  const options = body.namedChildren.flatMap((arm) => {
    const result = arm.childForFieldName('return_expression');
    return result === null ? [] : [reading.value(result)];
  });
  return { kind: 'either', condition: reading.value(condition), options, range: reading.rangeOf(node) };
}

export function args(node: Node, reading: Reading): readonly Argument[] {
  return node.namedChildren.flatMap((child) => {
    if (child.type !== 'argument') return [];
    const content = child.lastNamedChild;
    if (content === null) return [];
    const range = reading.rangeOf(child);
    if (content.type === 'variadic_unpacking') return [{ value: lastPart(content, reading), range, spread: true }];
    const given = reading.value(content);
    const name = child.childForFieldName('name');
    if (name === null) return [{ value: given, range }];
    const bound = reading.textOf(name);
    reading.keep({
      name: [bound],
      value: given,
      form: 'argument',
      range,
      nameRange: reading.rangeOf(name),
      scope: reading.scope,
    });
    return [{ name: bound, value: given, range }];
  });
}
