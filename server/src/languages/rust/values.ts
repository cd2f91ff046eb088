import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { binaryValue, either, type Operators } from '../operators.ts';
import { functionOf, isLazy, path, within } from './paths.ts';
import { textOf } from './strings.ts';
import { macroValue, tokenArguments } from './tokens.ts';

/** The value of an expression, a pattern that is compared with, or a block by its last expression. */
export function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  switch (node.type) {
    case 'string_literal':
    case 'raw_string_literal':
      return textOf(node, reading);
    case 'integer_literal':
    case 'float_literal':
      return { kind: 'scalar', value: numberOf(reading.textOf(node)), range };
    case 'boolean_literal':
      return { kind: 'scalar', value: reading.textOf(node) === 'true', range };
    case 'array_expression':
    case 'tuple_expression':
      return listValue(node, reading);
    case 'binary_expression':
      return binaryValue(node, reading, operators);
    case 'unary_expression':
      return unaryValue(node, reading);
    case 'if_expression':
      return ifValue(node, reading);
    case 'else_clause':
      return node.firstNamedChild === null ? reading.unknown(node) : reading.value(node.firstNamedChild);
    case 'match_expression':
      return matchValue(node, reading);
    case 'match_pattern':
      return patternValue(node.firstNamedChild, node, reading);
    case 'block':
    case 'unsafe_block':
      return blockValue(node, reading);
    case 'closure_expression':
    case 'async_block':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'macro_invocation':
      return madeValue(node, reading);
    default:
      return otherValue(node, reading);
  }
}

function otherValue(node: Node, reading: Reading): Value {
  const inner = within(node, reading);
  if (inner !== undefined) return reading.value(inner);
  if (node.type === 'let_condition') {
    const given = node.childForFieldName('value');
    return given === null ? reading.unknown(node) : reading.value(given);
  }
  if (node.type === 'call_expression' || node.type === 'struct_expression') return callValue(node, reading);
  const name = path(node, reading);
  return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range: reading.rangeOf(node) };
}

/** `1_000u16` without what parts its digits and names its type. */
function numberOf(text: string): number {
  return Number(text.replaceAll('_', '').replace(/(?<![xX][\da-fA-F]*)(?:[iu](?:8|16|32|64|128|size)|f32|f64)$/, ''));
}

function expressions(node: Node): Node[] {
  return node.namedChildren.filter((child) => !/comment$|^attribute_item$/.test(child.type));
}

function listValue(node: Node, reading: Reading): Value {
  // `[0; 32]` repeats one value.
  if (node.childForFieldName('length') !== null) return reading.unknown(node);
  return { kind: 'list', items: expressions(node).map((item) => reading.value(item)), range: reading.rangeOf(node) };
}

const operators: Operators = { '+': 'joined', '||': 'either', '==': 'equal', '!=': 'unequal', '&&': 'and' };

function unaryValue(node: Node, reading: Reading): Value {
  const operand = node.lastNamedChild;
  const operator = node.firstChild?.type;
  if (operand === null) return reading.unknown(node);
  const inner = reading.value(operand);
  const range = reading.rangeOf(node);
  if (operator === '*') return inner;
  if (operator === '!') return { kind: 'comparison', operator: 'not', operands: [inner], range };
  return inner.kind === 'scalar' && typeof inner.value === 'number'
    ? { kind: 'scalar', value: -inner.value, range }
    : reading.unknown(node);
}

/** `if let Ok(x) = …` is taken for one of its sides, without a condition. */
function ifValue(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (condition === null || then === null || otherwise === null) return reading.unknown(node);
  const options = [reading.value(then), reading.value(otherwise)];
  const range = reading.rangeOf(node);
  return /^let_c/.test(condition.type)
    ? { kind: 'either', options: [reading.value(condition), ...options], range }
    : { kind: 'either', condition: reading.value(condition), options, range };
}

/** One of the arms; what is matched is the condition where texts and names tell the arms apart. */
function matchValue(node: Node, reading: Reading): Value {
  const given = node.childForFieldName('value');
  const arms = node.childForFieldName('body')?.namedChildren.filter((child) => child.type === 'match_arm') ?? [];
  if (given === null) return reading.unknown(node);
  const options = arms.flatMap((arm) => arm.childForFieldName('value') ?? []).map((arm) => reading.value(arm));
  const range = reading.rangeOf(node);
  // `Ok("production")` asks for a text, `Ok(url)` takes what there is.
  const isTaken = arms.some((arm) => /^(?:Ok|Some)\((?!\s*")/.test(reading.textOf(arm)));
  const matched = reading.value(given);
  return isTaken
    ? { kind: 'either', options: [matched, ...options], range }
    : { kind: 'either', condition: matched, options, range };
}

/** `"development" =>` asks whether what is matched is this text, `Environment::Local =>` whether it is this one. */
function patternValue(pattern: Node | null, node: Node, reading: Reading): Value {
  if (pattern === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  if (pattern.type === 'string_literal')
    return { kind: 'comparison', operator: 'equal', operands: [reading.unknown(node), reading.value(pattern)], range };
  if (pattern.type === 'or_pattern')
    return { kind: 'either', options: pattern.namedChildren.map((one) => patternValue(one, one, reading)), range };
  if (pattern.type === 'tuple_struct_pattern') {
    const [, only, more] = pattern.namedChildren;
    return only === undefined || more !== undefined ? reading.unknown(node) : patternValue(only, node, reading);
  }
  const name = pattern.type === 'scoped_identifier' ? path(pattern, reading) : undefined;
  return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
}

/** A block comes to its last expression; one that ends with a statement comes to nothing. */
function blockValue(node: Node, reading: Reading): Value {
  const last = node.type === 'unsafe_block' ? node.firstNamedChild : expressions(node).at(-1);
  if (last === null || last === undefined || /_statement$|_declaration$|_item$/.test(last.type))
    return reading.unknown(node);
  return reading.value(last);
}

function madeValue(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  const tree = node.namedChildren.find((child) => child.type === 'token_tree');
  return call === undefined || tree === undefined ? reading.unknown(node) : macroValue(call, tree, reading);
}

const fallingBack = new Set(['unwrap_or', 'unwrap_or_else', 'or', 'or_else', 'map_or', 'map_or_else']);

function callValue(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  if (call === undefined) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const callee = functionOf(node);
  const receiver = callee?.type === 'field_expression' ? callee.childForFieldName('value') : null;
  const method = call.callee.at(-1) ?? '';
  const given = call.args[0]?.value;
  if (receiver === null || given === undefined) return { kind: 'call', call, range };
  if (fallingBack.has(method))
    return { kind: 'either', options: [...either([reading.value(receiver)], range).options, given], range };
  // A path that goes on: `base.join("uploads")`; a list is joined otherwise.
  if (method === 'join' && receiver.type !== 'array_expression') {
    const between = reading.range(given.range.start, given.range.start);
    const slash: Value = { kind: 'text', text: '/', range: between, content: between };
    return { kind: 'joined', parts: [reading.value(receiver), slash, given], range };
  }
  return { kind: 'call', call, range };
}

/** The arguments of a call, the fields of a struct, or those of a macro or an attribute. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  if (node.type === 'token_tree') return named(tokenArguments(node, reading), reading);
  if (node.type === 'field_initializer_list') return named(fieldArguments(node, reading), reading);
  const inner = expressions(node);
  const [only] = inner;
  if (inner.length === 1 && only?.type === 'closure_expression' && isLazy(node.startIndex, reading)) {
    const body = only.childForFieldName('body');
    if (body !== null) return [{ value: reading.value(body), range: reading.rangeOf(body) }];
  }
  return inner.map((child) => ({ value: reading.value(child), range: reading.rangeOf(child) }));
}

function fieldArguments(node: Node, reading: Reading): readonly Argument[] {
  return expressions(node).map((child) => {
    const range = reading.rangeOf(child);
    const name =
      child.childForFieldName('field') ?? (child.type === 'shorthand_field_initializer' ? child.firstNamedChild : null);
    const given = child.childForFieldName('value') ?? child.firstNamedChild;
    const content = given === null ? reading.unknown(child) : reading.value(given);
    if (name === null || child.type === 'base_field_initializer') return { value: content, range, spread: true };
    return { name: reading.textOf(name), value: content, range };
  });
}

/** Keeps what is given by name as bindings too. */
function named(list: readonly Argument[], reading: Reading): readonly Argument[] {
  for (const { name, value: given, range } of list) {
    if (name === undefined) continue;
    const nameRange = reading.range(range.start, range.start + name.length);
    reading.keep({ name: [name], value: given, form: 'argument', range, nameRange, scope: reading.scope });
  }
  return list;
}
