import type { Node } from 'web-tree-sitter';
import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading, Target } from '../language.ts';
import { addSetter } from './receivers.ts';
import { path } from './values.ts';

/** The names that a declaration or assignment gives a value. */
export function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : delegated(right, reading);
  if (left.type === 'multi_variable_declaration') {
    return left.namedChildren.flatMap((child, index) => {
      const item = given.kind === 'list' ? given.items[index] : undefined;
      return variable(child, item ?? reading.unknown(child), reading);
    });
  }
  if (left.type === 'variable_declaration') {
    const found = variable(left, given, reading);
    return isMember(left, reading) ? found.map((target) => ({ ...target, name: ['this', ...target.name] })) : found;
  }
  if (right !== undefined) addSetter(left, right, given, reading);
  const name = path(left, reading);
  return name === undefined || name.at(-1) === '()' ? [] : [{ name, range: reading.rangeOf(left), value: given }];
}

/** `by lazy { … }` gives what its last expression does. */
function delegated(node: Node, reading: Reading): Value {
  const given = reading.value(node);
  if (given.kind !== 'call' || given.call.callee.join('.') !== 'lazy') return given;
  const body = node.lastNamedChild?.firstNamedChild;
  const last = body?.type === 'lambda_literal' ? body.lastNamedChild : undefined;
  return last === undefined || last === null ? given : reading.value(last);
}

/** A property of a class, which methods also reach as `this.name`. */
function isMember(variableNode: Node, reading: Reading): boolean {
  if (reading.scope === FILE_SCOPE) return false;
  const declaration = variableNode.parent;
  return declaration?.type === 'property_declaration' && declaration.parent?.type.endsWith('class_body') === true;
}

function variable(node: Node, given: Value, reading: Reading): Target[] {
  const name = node.type === 'identifier' ? node : node.firstNamedChild;
  if (name?.type !== 'identifier') return [];
  const type = node.type === 'variable_declaration' ? typeOf(node, reading) : undefined;
  const target = { name: [reading.textOf(name).replaceAll('`', '')], range: reading.rangeOf(name), value: given };
  return [type === undefined ? target : { ...target, type }];
}

function typeOf(node: Node, reading: Reading): Path | undefined {
  const last = node.lastNamedChild;
  return last === null || last.type === 'identifier' ? undefined : typePath(last, reading);
}

/** Types that say less of a value than the expression that gives it. */
const general = new Set(
  'Any String Int Long Boolean Double Map MutableMap List MutableList Set MutableSet Collection Array'.split(' '),
);

function typePath(node: Node, reading: Reading): Path | undefined {
  const type = path(node, reading);
  return type?.length === 1 && general.has(type[0] ?? '') ? undefined : type;
}

/** The parameters of a function, lambda or class; a default becomes the value. */
export function parameters(node: Node, reading: Reading): readonly Target[] {
  if (node.type === 'lambda_parameters') {
    return node.namedChildren.flatMap((child) => targets(child, undefined, reading));
  }
  const children = node.children;
  return children.flatMap((child, index) => {
    if (child.type === 'class_parameter') return ofClass(child, reading);
    if (child.type !== 'parameter') return [];
    const fallback = children[index + 1]?.type === '=' ? children[index + 2] : undefined;
    return parameter(child, fallback, reading);
  });
}

/** A parameter of the constructor; with `val` or `var` it is a field as well, which its maker may give another value. */
function ofClass(node: Node, reading: Reading): readonly Target[] {
  const { children } = node;
  const fallback = children[children.findIndex((child) => child.type === '=') + 1];
  const isField = children.some((child) => child.type === 'val' || child.type === 'var');
  const found = parameter(node, fallback === children[0] ? undefined : fallback, reading);
  return isField ? found.map((target) => ({ ...target, name: ['this', ...target.name] })) : found;
}

function parameter(node: Node, fallback: Node | undefined, reading: Reading): readonly Target[] {
  const name = node.namedChildren.find((child) => child.type === 'identifier');
  const typeNode = node.namedChildren.find((child) => /_type$/.test(child.type));
  if (name === undefined) return [];
  const type = typeNode === undefined ? undefined : typePath(typeNode, reading);
  const target = {
    name: [reading.textOf(name).replaceAll('`', '')],
    range: reading.rangeOf(name),
    value: fallback === undefined ? reading.unknown(name) : reading.value(fallback),
  };
  return [type === undefined ? target : { ...target, type }];
}

/** The superclass and interfaces behind the colon. */
export function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((specifier) => {
    const named = specifier.firstNamedChild;
    const type = named?.type === 'user_type' ? named : named?.firstNamedChild;
    const found = type === undefined || type === null ? undefined : path(type, reading);
    return found === undefined ? [] : [found];
  });
}
