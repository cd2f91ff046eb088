import type { Node } from 'web-tree-sitter';
import type { Binding } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Reading } from '../language.ts';
import { keptEntry } from '../operators.ts';
import { argumentName, expressions, functionNode } from './arguments.ts';
import { binaryValue, choiceValue, operatorValue } from './operators.ts';
import { stringValue, symbolValue } from './strings.ts';
import { isSum } from '../sum.ts';

/** Methods that give a value as it is. */
const transparent: ReadonlySet<string> = new Set([
  'freeze',
  'dup',
  'itself',
  'to_s',
  'to_str',
  'html_safe',
  'presence',
]);

/**
 * The name of an expression: `Rack::Session::Pool`, `@client.get`, `ENV['PORT']`, `params[:file]`. What is called ends
 * in `()`: Ruby has no members that are no methods.
 */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier':
    case 'constant':
    case 'global_variable':
      return [reading.textOf(node)];
    case 'self':
      return ['this'];
    case 'instance_variable':
      return ['this', reading.textOf(node).slice(1)];
    case 'class_variable':
      return ['this', reading.textOf(node)];
    case 'scope_resolution':
      return joined(node.childForFieldName('scope'), node.childForFieldName('name'), reading);
    case 'call':
      return callPath(node, reading);
    case 'element_reference':
      return elementPath(node, reading);
    case 'superclass': {
      const base = node.firstNamedChild;
      const start = base === null ? undefined : path(base, reading);
      return start === undefined ? undefined : [...start, 'inherited'];
    }
    case 'parenthesized_statements': {
      const inner = onlyChild(node);
      return inner === undefined ? undefined : path(inner, reading);
    }
    default:
      return undefined;
  }
}

function joined(owner: Node | null, name: Node | null, reading: Reading): Path | undefined {
  if (name === null) return undefined;
  const start = owner === null ? [] : path(owner, reading);
  return start === undefined ? undefined : [...start, reading.textOf(name)];
}

function callPath(node: Node, reading: Reading): Path | undefined {
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method');
  if (method === null) return undefined;
  const name = reading.textOf(method);
  if (receiver === null) return [name, '()'];
  const start = path(receiver, reading);
  if (start === undefined) return isLiteral(receiver) || isSum(receiver) ? ['*', name, '()'] : undefined;
  return transparent.has(name) ? start : [...start, name, '()'];
}

function isLiteral(node: Node): boolean {
  return /^(?:string|array|string_array|symbol_array|hash|simple_symbol|chained_string)$/.test(node.type);
}

function elementPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('object');
  const start = object === null ? undefined : path(object, reading);
  const index = node.namedChildren[1];
  if (start === undefined || index === undefined) return undefined;
  const key = /string|symbol/.test(index.type) ? reading.value(index) : undefined;
  return [...start, key?.kind === 'text' ? key.text : '*'];
}

export function callParts(node: Node): CallParts | undefined {
  if (/^(?:identifier|superclass|constant)$/.test(node.type)) return { callee: node, args: undefined };
  if (node.type !== 'call') return undefined;
  const method = node.childForFieldName('method');
  const block = node.childForFieldName('block');
  if (method === null) return undefined;
  const args = node.childForFieldName('arguments') ?? undefined;
  return block === null ? { callee: node, method, args } : { callee: node, method, args, trailing: block };
}

export function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  switch (node.type) {
    case 'string':
    case 'bare_string':
    case 'heredoc_body':
      return stringValue(node, reading);
    case 'simple_symbol':
    case 'delimited_symbol':
    case 'bare_symbol':
      return symbolValue(node, reading);
    case 'chained_string':
      return joinedValue(node, reading);
    case 'integer':
    case 'float':
      return { kind: 'scalar', value: Number(reading.textOf(node).replaceAll('_', '')), range };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: node.type === 'true', range };
    case 'nil':
      return { kind: 'scalar', value: null, range };
    case 'array':
    case 'string_array':
    case 'symbol_array':
    case 'right_assignment_list':
      return { kind: 'list', items: expressions(node).map((item) => reading.value(item)), range };
    case 'hash':
      return hashValue(node, reading);
    case 'block':
    case 'do_block':
      return blockValue(node, reading);
    case 'lambda':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'assignment':
    case 'operator_assignment':
    case 'block_argument':
    case 'pattern':
      return innerValue(node.childForFieldName('right') ?? node.firstNamedChild, node, reading);
    case 'parenthesized_statements':
    case 'then':
    case 'else':
      return innerValue(onlyChild(node), node, reading);
    default:
      return compoundValue(node, reading);
  }
}

function compoundValue(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  switch (node.type) {
    case 'binary':
      return binaryValue(node, reading);
    case 'unary':
      return operatorValue(node, reading);
    case 'conditional':
    case 'if':
      return choiceValue(node, reading);
    case 'call':
      return callValue(node, reading);
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

function innerValue(inner: Node | null | undefined, node: Node, reading: Reading): Value {
  return inner === null || inner === undefined ? reading.unknown(node) : reading.value(inner);
}

function onlyChild(node: Node): Node | undefined {
  const [first, second] = expressions(node);
  return second === undefined ? first : undefined;
}

/** `'a'.freeze` is the text, `lambda { }` the function, `method(:stop)` the method of that name. */
function callValue(node: Node, reading: Reading): Value {
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method');
  const name = method === null ? '' : reading.textOf(method);
  const args = node.childForFieldName('arguments');
  const range = reading.rangeOf(node);
  if (receiver !== null && args === null && transparent.has(name)) return reading.value(receiver);
  const made = functionNode(node, reading);
  if (made !== undefined) return { kind: 'function', scope: reading.scopeOf(made), range };
  const call = reading.call(node);
  const [first] = call?.args ?? [];
  if (receiver === null && name === 'method' && first?.value.kind === 'text')
    return { kind: 'name', path: [first.value.text], range };
  return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
}

/** A block is a function; one that only holds a literal gives it: `ENV.fetch('PORT') { 3000 }`. */
function blockValue(node: Node, reading: Reading): Value {
  const body = node.childForFieldName('body');
  const only = node.childForFieldName('parameters') === null && body !== null ? onlyChild(body) : undefined;
  if (only !== undefined && /^(?:string|integer|true|false|nil)$/.test(only.type)) return reading.value(only);
  return { kind: 'function', scope: reading.scopeOf(node), range: reading.rangeOf(node) };
}

function joinedValue(node: Node, reading: Reading): Value {
  const parts = node.namedChildren.filter((child) => child.type === 'string').map((child) => reading.value(child));
  const flat = parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part]));
  return { kind: 'joined', parts: flat, range: reading.rangeOf(node) };
}

function hashValue(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (const child of expressions(node)) {
    const key = child.childForFieldName('key');
    const name = child.type === 'pair' && key !== null ? argumentName(key, reading) : undefined;
    if (key === null || name === undefined) {
      open = true;
      continue;
    }
    const content = child.childForFieldName('value') ?? key;
    entries.push(keptEntry(name, reading.value(content), reading.rangeOf(child), reading.rangeOf(key), reading));
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(node) };
}
