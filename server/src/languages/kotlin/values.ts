import type { Node } from 'web-tree-sitter';
import type { Binding } from '../../facts/facts.ts';
import type { Comparison, Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { either, joined, keptEntry } from '../operators.ts';
import { callParts } from './calls.ts';
import { ifValue, result, tryValue } from './choices.ts';
import { blockReceiver } from './receivers.ts';
import { stringValue } from './strings.ts';
import { isSum } from '../sum.ts';

/** What has no name but methods: extensions of any object are known by theirs alone. */
const nameless = new Set(['string_literal', 'multiline_string_literal', 'lambda_literal']);

/** Methods that give back what they are called on. */
const giving = new Set(['apply', 'also']);

/** The dotted name of an expression or type: `this.server.start`, `System.getenv()["X"]`, `Foo.Bar?`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
      return identifierPath(node, reading);
    case 'this_expression':
      return ['this'];
    case 'navigation_expression':
    case 'callable_reference':
      return memberPath(node, reading);
    case 'user_type':
    case 'qualified_identifier':
      return node.namedChildren.flatMap((child) => (child.type === 'identifier' ? [reading.textOf(child)] : []));
    case 'index_expression': {
      const owner = ofFirst(node, reading);
      return owner === undefined ? undefined : [...owner, 'get', '()'];
    }
    case 'call_expression':
    case 'binary_expression':
      return resultPath(node, reading);
    case 'unary_expression':
      return node.childForFieldName('operator')?.type === '!!' ? ofFirst(node, reading) : undefined;
    case 'parenthesized_expression':
    case 'nullable_type':
    case 'as_expression':
    case 'annotated_expression':
      return ofFirst(node, reading);
    default:
      return undefined;
  }
}

function identifierPath(node: Node, reading: Reading): Path {
  const name = reading.textOf(node).replaceAll('`', '');
  const receiver = name === 'it' ? blockReceiver(node) : undefined;
  return (receiver === undefined ? undefined : path(receiver, reading)) ?? [name];
}

function ofFirst(node: Node, reading: Reading): Path | undefined {
  const inner = node.firstNamedChild;
  return inner === null ? undefined : path(inner, reading);
}

/** `a.b`, `a?.b`, `a::b` and `::b`. */
function memberPath(node: Node, reading: Reading): Path | undefined {
  const member = node.lastNamedChild;
  if (member === null) return undefined;
  const object = node.firstNamedChild;
  const isOpen = object !== null && object.id !== member.id && (nameless.has(object.type) || isSum(object));
  const owner = isOpen ? ['*'] : node.namedChildCount > 1 ? ofFirst(node, reading) : [];
  return owner === undefined ? undefined : [...owner, reading.textOf(member).replaceAll('`', '')];
}

/** What a call results in; `x.apply { … }` and `x.also { … }` are `x`. */
function resultPath(node: Node, reading: Reading): Path | undefined {
  const parts = callParts(node);
  const callee = parts === undefined ? undefined : path(parts.callee, reading);
  if (callee === undefined) return undefined;
  return callee.length > 1 && giving.has(callee.at(-1) ?? '') ? callee.slice(0, -1) : [...callee, '()'];
}

/** The value of an expression. */
export function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  switch (node.type) {
    case 'string_literal':
    case 'multiline_string_literal':
      return stringValue(node, reading);
    case 'number_literal':
    case 'float_literal':
      return { kind: 'scalar', value: numberOf(reading.textOf(node)), range };
    case 'identifier':
      return identifierValue(node, reading);
    case 'lambda_literal':
    case 'anonymous_function':
    case 'object_literal':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'annotated_lambda':
    case 'parenthesized_expression':
    case 'spread_expression':
    case 'as_expression':
      return inner(node, reading);
    case 'collection_literal':
      return { kind: 'list', items: node.namedChildren.map((item) => reading.value(item)), range };
    case 'call_expression':
    case 'index_expression':
      return callValue(node, reading);
    case 'binary_expression':
      return operatorValue(node, reading);
    case 'in_expression':
      return comparison(node, 'contains', reading);
    case 'unary_expression':
      return unaryValue(node, reading);
    case 'if_expression':
      return ifValue(node, reading);
    case 'try_expression':
      return tryValue(node, reading);
    case 'when_expression':
      return whenValue(node, reading);
    case 'when_entry':
      return entryCondition(node, node.parent, reading);
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

/** The value of what a node only wraps: a label, parentheses, a star or a type may stand around it. */
function inner(node: Node, reading: Reading): Value {
  const wrapped =
    node.type === 'annotated_lambda' ? node.namedChildren.find((child) => child.type === 'lambda_literal') : undefined;
  const child = wrapped ?? node.firstNamedChild;
  return child === null ? reading.unknown(node) : reading.value(child);
}

function numberOf(text: string): number {
  return Number(
    text.replaceAll('_', '').replace(/(?<=^0[xXbB][\da-fA-F]*)[uU]?L?$|(?<=^[\d.eE+-]*)(?:[uU]?L|[uUfF])$/, ''),
  );
}

function identifierValue(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  const text = reading.textOf(node);
  if (text === 'true' || text === 'false') return { kind: 'scalar', value: text === 'true', range };
  if (text === 'null') return { kind: 'scalar', value: null, range };
  const receiver = text === 'it' ? blockReceiver(node) : undefined;
  if (receiver !== undefined) return reading.value(receiver);
  return { kind: 'name', path: [text.replaceAll('`', '')], range };
}

const lists = new Set(
  'listOf listOfNotNull mutableListOf arrayListOf arrayOf byteArrayOf setOf mutableSetOf hashSetOf linkedSetOf sequenceOf'.split(
    ' ',
  ),
);
const maps = new Set(['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf', 'sortedMapOf']);
/** Methods that only change how a text is laid out. */
const layout = new Set(['trimIndent', 'trimMargin', 'trim']);

function callValue(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  if (call === undefined) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const name = call.callee.length === 1 ? (call.callee[0] ?? '') : '';
  if (lists.has(name)) return { kind: 'list', items: call.args.map((arg) => arg.value), range };
  if (maps.has(name)) return mapValue(node, reading);
  const characters = name === 'charArrayOf' ? charactersValue(node, reading) : undefined;
  if (characters !== undefined) return characters;
  if (layout.has(call.callee.at(-1) ?? '') && call.receiver?.kind === 'text') return call.receiver;
  if (giving.has(call.callee.at(-1) ?? '') && call.receiver !== undefined) return call.receiver;
  return { kind: 'call', call, range };
}

/** `charArrayOf('a', 'b')` is the text that its characters make. */
function charactersValue(node: Node, reading: Reading): Value | undefined {
  const items = (callParts(node)?.args?.namedChildren ?? []).map((argument) => argument.firstNamedChild);
  if (items.length < 3 || !items.every((item) => item?.type === 'character_literal')) return undefined;
  const range = reading.rangeOf(node);
  const text = items.map((item) => (item === null ? '' : reading.textOf(item).slice(1, -1))).join('');
  return { kind: 'text', text, range, content: range };
}

/** `mapOf("key" to value)`. */
function mapValue(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (const argument of callParts(node)?.args?.namedChildren ?? []) {
    const pair = argument.firstNamedChild;
    const [key, word, content] = pair?.type === 'infix_expression' ? pair.namedChildren : [];
    const name = key === undefined ? undefined : reading.value(key);
    if (key === undefined || word === undefined || content === undefined || name?.kind !== 'text') open = true;
    else if (reading.textOf(word) === 'to')
      entries.push(
        keptEntry(name.text, reading.value(content), reading.rangeOf(argument), reading.rangeOf(key), reading),
      );
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(node) };
}

const comparisons: Readonly<Record<string, Comparison['operator']>> = {
  '==': 'equal',
  '===': 'equal',
  '!=': 'unequal',
  '!==': 'unequal',
  '&&': 'and',
};

function operatorValue(node: Node, reading: Reading): Value {
  if (callParts(node) !== undefined) return callValue(node, reading);
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (operator === '+') return joined(operands(node, reading), reading.rangeOf(node));
  if (operator === '?:' || operator === '||') return either(operands(node, reading), reading.rangeOf(node));
  if (operator === '/') return division(node, reading);
  const known = comparisons[operator];
  return known === undefined ? reading.unknown(node) : comparison(node, known, reading);
}

function operands(node: Node, reading: Reading): Value[] {
  return [node.childForFieldName('left'), node.childForFieldName('right')].flatMap((side) =>
    side === null ? [] : [reading.value(side)],
  );
}

function comparison(node: Node, operator: Comparison['operator'], reading: Reading): Value {
  return { kind: 'comparison', operator, operands: operands(node, reading), range: reading.rangeOf(node) };
}

/** `folder / "file"` joins a path; what is divided by no text is a number. */
function division(node: Node, reading: Reading): Value {
  const [left, right] = operands(node, reading);
  if (left === undefined || (right?.kind !== 'text' && right?.kind !== 'joined')) return reading.unknown(node);
  const place = reading.range(right.range.start, right.range.start);
  const slash: Value = { kind: 'text', text: '/', range: place, content: place };
  return { kind: 'joined', parts: [left, slash, right], range: reading.rangeOf(node) };
}

function unaryValue(node: Node, reading: Reading): Value {
  const operand = node.childForFieldName('argument');
  if (operand === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const given = reading.value(operand);
  switch (node.childForFieldName('operator')?.type) {
    case '!!':
      return given;
    case '!':
      return { kind: 'comparison', operator: 'not', operands: [given], range };
    case '-':
      return given.kind === 'scalar' && typeof given.value === 'number'
        ? { kind: 'scalar', value: -given.value, range }
        : reading.unknown(node);
    default:
      return reading.unknown(node);
  }
}

/** A choice of several, as choices of two within one another. */
function whenValue(node: Node, reading: Reading): Value {
  const entries = node.namedChildren.filter((child) => child.type === 'when_entry');
  const range = reading.rangeOf(node);
  return (
    entries.reduceRight<Value | undefined>((otherwise, entry) => {
      const last = entry.lastNamedChild;
      const then = last === null ? reading.unknown(entry) : result(last, reading);
      if (entry.childForFieldName('condition') === null || otherwise === undefined) return then;
      return { kind: 'either', condition: entryCondition(entry, node, reading), options: [then, otherwise], range };
    }, undefined) ?? reading.unknown(node)
  );
}

/** `when (subject) { "a", "b" -> … }` asks whether the subject is one of them. */
function entryCondition(entry: Node, whole: Node | null, reading: Reading): Value {
  const [first, ...others] = entry.childrenForFieldName('condition');
  const subject = whole?.namedChildren.find((child) => child.type === 'when_subject')?.lastNamedChild;
  if (first === undefined) return reading.unknown(entry);
  if (subject === undefined || subject === null) return reading.value(first);
  const range = reading.range(first.startIndex, (others.at(-1) ?? first).endIndex);
  const asked = reading.value(subject);
  if (others.length === 0)
    return { kind: 'comparison', operator: 'equal', operands: [asked, reading.value(first)], range };
  const items = [first, ...others].map((one) => reading.value(one));
  return { kind: 'comparison', operator: 'contains', operands: [asked, { kind: 'list', items, range }], range };
}
