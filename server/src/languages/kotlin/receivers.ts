import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { args, callParts } from './calls.ts';
import { path } from './values.ts';

/** The path of what an expression is, `this` in such a block included. */
function ownerPath(node: Node, statement: Node, reading: Reading): Path | undefined {
  const owner = path(node, reading);
  return owner?.length === 1 && owner[0] === 'this' ? (implicitReceiver(statement, reading) ?? owner) : owner;
}

/** Functions whose block has what they are called on for its `this`. */
const scoping = new Set(['apply', 'run']);

/** What `this` stands for in the block of `x.apply { … }`, `x.run { … }` and `with(x) { … }` that a statement is in. */
export function implicitReceiver(statement: Node, reading: Reading): Path | undefined {
  const block = statement.parent;
  const call = block?.type === 'lambda_literal' ? block.parent?.parent : undefined;
  const parts = call?.type === 'call_expression' ? callParts(call) : undefined;
  if (parts === undefined) return undefined;
  const callee = path(parts.callee, reading);
  if (callee === undefined) return undefined;
  if (callee.length > 1 && scoping.has(callee.at(-1) ?? '')) return callee.slice(0, -1);
  const owner = parts.args?.firstNamedChild?.firstNamedChild;
  return callee.join('.') === 'with' && owner !== null && owner !== undefined ? path(owner, reading) : undefined;
}

/** Functions whose block has what they are called on for its `it`. */
const handing = new Set(['also', 'let', 'use']);

/** What `it` stands for in the block of `x.also { … }`, `x.let { … }` and `x.use { … }` that a name is in. */
export function blockReceiver(name: Node): Node | undefined {
  let at = name.parent;
  for (let hops = 0; hops < 40 && at !== null && at.type !== 'lambda_literal'; hops++) at = at.parent;
  if (at?.type !== 'lambda_literal' || at.firstNamedChild?.type === 'lambda_parameters') return undefined;
  const callee = at.parent?.parent?.firstNamedChild;
  if (callee?.type !== 'navigation_expression' || !handing.has(callee.lastNamedChild?.text ?? '')) return undefined;
  return callee.firstNamedChild ?? undefined;
}

/**
 * The call that an assignment is where a setter stands behind it, as with every Java class: `config.jdbcUrl = url` is
 * `config.setJdbcUrl(url)`, and `properties["url"] = url` is `properties.set("url", url)`.
 */
export function addSetter(left: Node, right: Node, given: Value, reading: Reading): void {
  const callee = setter(left, reading);
  if (callee === undefined) return;
  const index = left.type === 'index_expression' ? args(left, reading) : [];
  reading.addCall({
    callee,
    calleeRange: reading.rangeOf(left),
    args: [...index, { value: given, range: reading.rangeOf(right) }],
    argsRange: reading.rangeOf(right),
    range: reading.range(left.startIndex, right.endIndex),
  });
}

/**
 * A call by its name alone of what may be a method of `this` in such a block: `Properties().apply { put("url", url) }`.
 * The names are those that catalogs know; others stay functions of their own.
 */
export function addMethod(node: Node, callee: Node, given: Node, reading: Reading): void {
  const name = reading.textOf(callee);
  if (!/^(?:put|load|init|auth|set[A-Z]\w*)$/.test(name)) return;
  const owner = implicitReceiver(node, reading);
  if (owner === undefined) return;
  reading.addCall({
    callee: [...owner, name],
    calleeRange: reading.rangeOf(callee),
    args: args(given, reading),
    argsRange: reading.rangeOf(given),
    range: reading.rangeOf(node),
  });
}

function setter(left: Node, reading: Reading): Path | undefined {
  if (left.type === 'index_expression') {
    const [named] = left.namedChildren;
    const owner = named === undefined || left.parent === null ? undefined : ownerPath(named, left.parent, reading);
    return owner === undefined ? undefined : [...owner, 'set'];
  }
  const name = path(left, reading);
  const property = name?.at(-1);
  if (name === undefined || property === undefined || !/^[a-z]/.test(property)) return undefined;
  const owner = name.length > 1 ? name.slice(0, -1) : receiverOf(left, reading);
  return owner === undefined || (owner[0] === 'this' && owner.length === 1)
    ? undefined
    : [...owner, `set${property.replace(/^is(?=[A-Z])/, '').replace(/^./, (letter) => letter.toUpperCase())}`];
}

function receiverOf(left: Node, reading: Reading): Path | undefined {
  return left.parent === null ? undefined : implicitReceiver(left.parent, reading);
}
