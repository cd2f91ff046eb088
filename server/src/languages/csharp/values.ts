import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { binaryValue, type Operators } from '../operators.ts';
import { entriesOf, listOf } from './initializers.ts';
import { textOf, textValue } from './strings.ts';
import { isSum } from '../sum.ts';

/** Wrappers that change nothing about the value inside, with the field that holds it. */
const transparent: Readonly<Record<string, string>> = {
  parenthesized_expression: '',
  await_expression: '',
  checked_expression: '',
  postfix_unary_expression: '',
  argument: '',
  arrow_expression_clause: '',
  ref_expression: '',
  cast_expression: 'value',
  as_expression: 'left',
};

const texts: ReadonlySet<string> = new Set(['string_literal', 'raw_string_literal', 'verbatim_string_literal']);
const lists: ReadonlySet<string> = new Set([
  'initializer_expression',
  'implicit_array_creation_expression',
  'array_creation_expression',
  'element_binding_expression',
  'collection_expression',
  'tuple_expression',
]);
const functions: ReadonlySet<string> = new Set(['lambda_expression', 'anonymous_method_expression']);
const creations: ReadonlySet<string> = new Set(['object_creation_expression', 'implicit_object_creation_expression']);

/** What stands inside a wrapper. */
function unwrapped(node: Node): Node | undefined {
  const field = transparent[node.type];
  if (field === undefined) return undefined;
  return (field === '' ? node.lastNamedChild : node.childForFieldName(field)) ?? undefined;
}

/** The dotted name of an expression or type: `this.listener.Stop`, `Environment.GetEnvironmentVariable()`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
      return [reading.textOf(node).replace(/^@/, '')];
    case 'implicit_parameter':
      return [reading.textOf(node)];
    case 'this':
    case 'base':
      return ['this'];
    case 'member_access_expression':
      return member(node.childForFieldName('expression'), node.childForFieldName('name'), reading);
    case 'qualified_name':
      return member(node.childForFieldName('qualifier'), node.childForFieldName('name'), reading);
    case 'alias_qualified_name':
      return ofField(node, 'name', reading);
    case 'conditional_access_expression':
      return conditionalPath(node, reading);
    case 'generic_name':
      return genericPath(node, reading);
    case 'nullable_type':
      return node.firstNamedChild === null ? undefined : path(node.firstNamedChild, reading);
    case 'invocation_expression':
      return called(ofField(node, 'function', reading));
    case 'object_creation_expression':
      return called(ofField(node, 'type', reading));
    case 'implicit_object_creation_expression':
      return called(typeOf(node, reading));
    case 'new':
      return ['new'];
    case 'element_access_expression':
      return called(indexer(node, reading));
    default: {
      const inner = node.type === 'argument' ? undefined : unwrapped(node);
      return inner === undefined ? undefined : path(inner, reading);
    }
  }
}

function ofField(node: Node, field: string, reading: Reading): Path | undefined {
  const found = node.childForFieldName(field);
  return found === null ? undefined : path(found, reading);
}

function called(callee: Path | undefined): Path | undefined {
  return callee === undefined ? undefined : [...callee, '()'];
}

function typeOf(node: Node, reading: Reading): Path | undefined {
  const type = reading.declaredType(node);
  return type === undefined ? undefined : path(type, reading);
}

function member(object: Node | null, name: Node | null, reading: Reading): Path | undefined {
  if (object === null || name === null) return undefined;
  const last = name.type === 'generic_name' ? name.firstNamedChild : name;
  if (last === null) return undefined;
  // `string.IsNullOrEmpty` is a member of a type that is a word of the language.
  const start = object.type === 'predefined_type' ? [reading.textOf(object)] : path(object, reading);
  if (start !== undefined) return [...start, reading.textOf(last)];
  return texts.has(object.type) || lists.has(object.type) || isSum(object) ? ['*', reading.textOf(last)] : undefined;
}

/** `Task<Server>` is awaited sooner or later, so it stands for the server. */
function genericPath(node: Node, reading: Reading): Path | undefined {
  const name = node.firstNamedChild;
  if (name === null) return undefined;
  const isTask = /^(?:Value)?Task$/.test(reading.textOf(name));
  const awaited = isTask ? node.lastNamedChild?.firstNamedChild : undefined;
  return path(awaited ?? name, reading);
}

/** `a?.B`: the binding's name stands behind what is asked for null. */
function conditionalPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('condition');
  const binding = node.lastNamedChild;
  if (object === null || binding?.type !== 'member_binding_expression') return undefined;
  return member(object, binding.childForFieldName('name'), reading);
}

/** The indexer of an object is its property `Item`, as the runtime names it. */
function indexer(node: Node, reading: Reading): Path | undefined {
  const object = ofField(node, 'expression', reading);
  return object === undefined ? undefined : [...object, 'Item'];
}

export function value(node: Node, reading: Reading): Value {
  const { type } = node;
  if (texts.has(type)) return textValue(node, reading);
  const inner = unwrapped(node);
  if (inner !== undefined) return isAlone(node, inner) ? reading.value(inner) : reading.unknown(node);
  if (lists.has(type)) return listOf(node, reading);
  if (functions.has(type)) return { kind: 'function', scope: reading.scopeOf(node), range: reading.rangeOf(node) };
  if (creations.has(type)) return creation(node, reading);
  const known = readers[type];
  if (known !== undefined) return known(node, reading);
  const name = path(node, reading);
  return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range: reading.rangeOf(node) };
}

/** Of the operators behind a value only `!`, which speaks to the compiler, leaves it what it is. */
function isAlone(node: Node, inner: Node): boolean {
  return node.type !== 'postfix_unary_expression' || node.endIndex - inner.endIndex === 1;
}

const readers: Readonly<Record<string, (node: Node, reading: Reading) => Value>> = {
  interpolated_string_expression: interpolated,
  integer_literal: number,
  real_literal: number,
  boolean_literal: (node, reading) => scalar(node, reading.textOf(node) === 'true', reading),
  null_literal: (node, reading) => scalar(node, null, reading),
  invocation_expression: callResult,
  element_access_expression: callResult,
  anonymous_object_creation_expression: entriesOf,
  binary_expression: (node, reading) => binaryValue(node, reading, operators),
  prefix_unary_expression: prefixed,
  conditional_expression: conditional,
  switch_expression: choice,
  is_pattern_expression: pattern,
};

function scalar(node: Node, found: number | boolean | null, reading: Reading): Value {
  return { kind: 'scalar', value: found, range: reading.rangeOf(node) };
}

function number(node: Node, reading: Reading): Value {
  const found = Number(
    reading
      .textOf(node)
      .replaceAll('_', '')
      .replace(/(?<!^0x.*)[dfmul]+$/i, ''),
  );
  return Number.isNaN(found) ? reading.unknown(node) : scalar(node, found, reading);
}

function callResult(node: Node, reading: Reading): Value {
  const call = reading.call(node);
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range: reading.rangeOf(node) };
}

/** A new dictionary or list with its elements is what it holds; any other object is the result of its constructor. */
function creation(node: Node, reading: Reading): Value {
  const initializer = node.childForFieldName('initializer') ?? node.namedChildren.find(isInitializer);
  if (initializer !== undefined && isDictionary(node, reading)) return entriesOf(initializer, reading);
  if (initializer !== undefined && !initializer.namedChildren.some((child) => child.type === 'assignment_expression'))
    return listOf(initializer, reading);
  return callResult(node, reading);
}

/** True for a new dictionary by its type's name. */
function isDictionary(node: Node, reading: Reading): boolean {
  const type = node.childForFieldName('type') ?? reading.declaredType(node);
  const name = type === undefined ? undefined : path(type, reading)?.at(-1);
  return /Dictionary$/.test(name ?? '');
}

function isInitializer(node: Node): boolean {
  return node.type === 'initializer_expression';
}

function interpolated(node: Node, reading: Reading): Value {
  const kind = textOf(node.firstChild, reading);
  const parts = node.namedChildren.flatMap((child): Value[] => {
    if (child.type === 'interpolation') {
      const inner = child.namedChildren.find(({ type }) => !type.startsWith('interpolation_'));
      return [inner === undefined ? reading.unknown(child) : reading.value(inner)];
    }
    if (child.type !== 'string_content' && child.type !== 'escape_sequence') return [];
    const range = reading.rangeOf(child);
    const written = reading.textOf(child);
    const text = kind.includes('@') ? written.replaceAll('""', '"') : written;
    return [{ kind: 'text', text: text.replaceAll('{{', '{').replaceAll('}}', '}'), range, content: range }];
  });
  const range = reading.rangeOf(node);
  const [only] = parts;
  if (parts.length === 0) return { kind: 'text', text: '', range, content: range };
  return parts.length === 1 && only?.kind === 'text' ? { ...only, range } : { kind: 'joined', parts, range };
}

const operators: Operators = {
  '+': 'joined',
  '||': 'either',
  '??': 'either',
  '==': 'equal',
  '!=': 'unequal',
  '&&': 'and',
};

function prefixed(node: Node, reading: Reading): Value {
  const argument = node.firstNamedChild;
  if (argument === null) return reading.unknown(node);
  const inner = reading.value(argument);
  const operator = node.firstChild?.type;
  if (operator === '!') return { kind: 'comparison', operator: 'not', operands: [inner], range: reading.rangeOf(node) };
  if (operator !== '-' || inner.kind !== 'scalar' || typeof inner.value !== 'number') return reading.unknown(node);
  return scalar(node, -inner.value, reading);
}

function conditional(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (condition === null || then === null || otherwise === null) return reading.unknown(node);
  const options = [reading.value(then), reading.value(otherwise)];
  return { kind: 'either', condition: reading.value(condition), options, range: reading.rangeOf(node) };
}

/** `environment switch { "Production" => …, _ => … }`. */
function choice(node: Node, reading: Reading): Value {
  const subject = node.firstNamedChild;
  const arms = node.namedChildren.filter((child) => child.type === 'switch_expression_arm');
  const options = arms.flatMap((arm) => (arm.lastNamedChild === null ? [] : [reading.value(arm.lastNamedChild)]));
  if (subject === null || options.length === 0) return reading.unknown(node);
  return { kind: 'either', condition: reading.value(subject), options, range: reading.rangeOf(node) };
}

/** `name is "Production"`, `key is not null`. */
function pattern(node: Node, reading: Reading): Value {
  const subject = node.childForFieldName('expression');
  const tested = node.childForFieldName('pattern');
  const isNegated = tested?.type === 'negated_pattern';
  const constant = isNegated ? tested.firstNamedChild : tested;
  const literal = constant?.type === 'constant_pattern' ? constant.firstNamedChild : undefined;
  if (subject === null || literal === null || literal === undefined) return reading.unknown(node);
  return {
    kind: 'comparison',
    operator: isNegated ? 'unequal' : 'equal',
    operands: [reading.value(subject), reading.value(literal)],
    range: reading.rangeOf(node),
  };
}
