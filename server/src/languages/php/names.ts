import type { Node } from 'web-tree-sitter';
import type { Path } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/** Nodes that stand for what is in them. */
const transparent = new Set([
  'parenthesized_expression',
  'error_suppression_expression',
  'by_ref',
  'named_type',
  'optional_type',
  'cast_expression',
]);

/**
 * The written name of an expression or type. Variables keep their sign, so that `$request` and `request()` stay apart:
 * `$config['db']` is `$config`, `db`. `$this`, `self` and `static` are `this`; a name that starts with a backslash is a
 * module's.
 */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'name':
      return [reading.textOf(node)];
    case 'variable_name': {
      const name = reading.textOf(node);
      return [name === '$this' ? 'this' : name];
    }
    case 'qualified_name':
    case 'namespace_name':
      return qualifiedPath(reading.textOf(node));
    case 'relative_scope': {
      const name = reading.textOf(node).toLowerCase();
      return [name === 'self' || name === 'static' ? 'this' : name];
    }
    case 'exit_statement':
      return ['exit', '()'];
    case 'union_type':
    case 'intersection_type':
      return unionPath(node, reading);
    case 'subscript_expression':
      return subscriptPath(node, reading);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return joinedPath(node.childForFieldName('object'), node.childForFieldName('name'), reading);
    case 'scoped_property_access_expression':
      return joinedPath(node.childForFieldName('scope'), node.childForFieldName('name'), reading);
    case 'class_constant_access_expression':
      return constantPath(node, reading);
    default:
      return transparent.has(node.type) ? innerPath(node, reading) : callPath(node, reading);
  }
}

/** The path of a call ends in `()`. */
function callPath(node: Node, reading: Reading): Path | undefined {
  const callee = calledPath(node, reading);
  return callee === undefined ? undefined : [...callee, '()'];
}

function calledPath(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'function_call_expression': {
      const called = node.childForFieldName('function');
      return called === null ? undefined : path(called, reading);
    }
    case 'object_creation_expression':
    case 'attribute': {
      const made = node.firstNamedChild;
      return made === null || made.type === 'anonymous_class' ? undefined : path(made, reading);
    }
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
      return joinedPath(node.childForFieldName('object'), node.childForFieldName('name'), reading);
    case 'scoped_call_expression':
      return joinedPath(node.childForFieldName('scope'), node.childForFieldName('name'), reading);
    default:
      return undefined;
  }
}

function qualifiedPath(text: string): Path | undefined {
  const [first = '', ...rest] = text.split('\\');
  const [second = '', ...others] = rest;
  if (first === '') return second === '' ? undefined : [`module:${second}`, ...others];
  return first.toLowerCase() === 'namespace' ? undefined : [first, ...rest];
}

function joinedPath(owner: Node | null, member: Node | null, reading: Reading): Path | undefined {
  const start = owner === null ? undefined : path(owner, reading);
  if (start === undefined || member === null) return undefined;
  // The name of a static property has the sign of a variable, one that is computed has it too.
  const isStatic = member.type === 'variable_name' && owner?.nextSibling?.type === '::';
  const name = reading.textOf(member);
  return [...start, member.type === 'name' ? name : isStatic ? name.slice(1) : '*'];
}

/** `Config::PORT`; `Config::class` is the class itself. */
function constantPath(node: Node, reading: Reading): Path | undefined {
  const [owner, name] = node.namedChildren;
  const start = owner === undefined ? undefined : path(owner, reading);
  if (start === undefined || name === undefined) return undefined;
  const text = reading.textOf(name);
  return text.toLowerCase() === 'class' ? start : [...start, text];
}

function subscriptPath(node: Node, reading: Reading): Path | undefined {
  const [object, index] = node.namedChildren;
  const start = object === undefined ? undefined : path(object, reading);
  if (start === undefined) return undefined;
  const key = index?.type === 'string' || index?.type === 'encapsed_string' ? reading.value(index) : undefined;
  return [...start, key?.kind === 'text' ? key.text : '*'];
}

/** Of several types the first that is a class. */
function unionPath(node: Node, reading: Reading): Path | undefined {
  for (const child of node.namedChildren) {
    const found = child.type === 'primitive_type' ? undefined : path(child, reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

function innerPath(node: Node, reading: Reading): Path | undefined {
  const inner = node.lastNamedChild;
  return inner === null ? undefined : path(inner, reading);
}
