import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Path } from '../../facts/value.ts';
import type { CallParts, Reading } from '../language.ts';
import { addMethod } from './receivers.ts';

/** The parts of a call, an index (which calls `get`) or an annotation; with `reading`, methods of `this` become known. */
export function callParts(node: Node, reading?: Reading): CallParts | undefined {
  switch (node.type) {
    case 'call_expression':
      return ofCall(node, reading);
    case 'index_expression': {
      const owner = node.firstNamedChild;
      return owner === null ? undefined : { callee: node, args: node, method: owner };
    }
    case 'constructor_invocation': {
      const [callee, args] = node.namedChildren;
      return callee === undefined ? undefined : { callee, args };
    }
    case 'user_type':
      return { callee: node, args: undefined };
    case 'binary_expression':
      return ofComparison(node);
    case 'enum_entry': {
      // `enum class Role(val pin: String) { ADMIN("…") }` calls the constructor of its type.
      const type = node.parent?.parent?.childForFieldName('name') ?? null;
      const given = node.namedChildren.find((child) => child.type === 'value_arguments');
      return type === null || given === undefined ? undefined : { callee: type, args: given };
    }
    default:
      return undefined;
  }
}

/** `f(x)`, `f { … }`, and `f(x) { … }`, which the grammar takes for a call of `f(x)`. */
function ofCall(node: Node, reading: Reading | undefined): CallParts | undefined {
  const callee = node.firstNamedChild;
  const last = node.lastNamedChild;
  if (callee === null || last === null) return undefined;
  if (last.type === 'value_arguments') {
    if (reading !== undefined && callee.type === 'identifier') addMethod(node, callee, last, reading);
    return { callee, args: last };
  }
  if (last.type !== 'annotated_lambda') return undefined;
  const inner = callee.type === 'call_expression' ? callee.lastNamedChild : null;
  const innerCallee = callee.firstNamedChild;
  if (inner?.type !== 'value_arguments' || innerCallee === null) return { callee, args: undefined, trailing: last };
  return { callee: innerCallee, args: inner, trailing: last, bare: callee };
}

/** `listOf<String>("a")`, read as `listOf < String > ("a")`. */
function ofComparison(node: Node): CallParts | undefined {
  const [left, right] = node.namedChildren;
  if (left?.type !== 'binary_expression' || right === undefined) return undefined;
  if (node.childForFieldName('operator')?.type !== '>' || left.childForFieldName('operator')?.type !== '<')
    return undefined;
  const callee = left.firstNamedChild;
  if (callee === null) return undefined;
  if (right.type === 'lambda_literal') return { callee, args: undefined, trailing: right };
  return right.type === 'parenthesized_expression' ? { callee, args: right } : undefined;
}

/** The arguments between parentheses or brackets. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  if (node.type === 'index_expression') return node.namedChildren.slice(1).map((child) => plain(child, reading));
  if (node.type === 'parenthesized_expression') return node.namedChildren.map((child) => plain(child, reading));
  return node.namedChildren.flatMap((child) => (child.type === 'value_argument' ? [argument(child, reading)] : []));
}

function plain(node: Node, reading: Reading): Argument {
  return { value: reading.value(node), range: reading.rangeOf(node) };
}

function argument(node: Node, reading: Reading): Argument {
  const range = reading.rangeOf(node);
  const given = node.lastNamedChild;
  if (given === null) return { value: reading.unknown(node), range };
  if (given.type === 'spread_expression') return { value: reading.value(given), range, spread: true };
  const nameNode = node.firstNamedChild;
  if (nameNode === null || nameNode.nextSibling?.type !== '=') return { value: reading.value(given), range };
  const name = reading.textOf(nameNode);
  const content = reading.value(given);
  reading.keep({
    name: [name],
    value: content,
    form: 'argument',
    range,
    nameRange: reading.rangeOf(nameNode),
    scope: reading.scope,
  });
  return { name, value: content, range };
}

/** The name of the property, parameter, function or class that an annotation stands on. */
export function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'constructor_invocation' && node.type !== 'user_type') return undefined;
  const declaration = node.parent?.parent?.parent;
  if (declaration === undefined || declaration === null) return undefined;
  const variable =
    declaration.type === 'property_declaration'
      ? declaration.namedChildren.find((child) => child.type === 'variable_declaration')
      : declaration;
  const name =
    variable?.childForFieldName('name') ?? variable?.namedChildren.find((child) => child.type === 'identifier');
  return name === undefined ? undefined : [reading.textOf(name)];
}
