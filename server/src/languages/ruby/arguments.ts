import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Reading } from '../language.ts';

/** The children of a node that say something. */
export function expressions(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment' && child.type !== 'heredoc_body');
}

/** The text of a key: `host:`, `:host =>`, `'host' =>`. */
export function argumentName(key: Node, reading: Reading): string | undefined {
  if (key.type === 'hash_key_symbol') return reading.textOf(key);
  if (!/string|symbol/.test(key.type)) return undefined;
  const name = reading.value(key);
  return name.kind === 'text' ? name.text : undefined;
}

/** Arguments with or without parentheses; pairs without braces are arguments by name. */
export function args(node: Node, reading: Reading): readonly Argument[] {
  return expressions(node).map((child) => argument(child, reading));
}

function argument(node: Node, reading: Reading): Argument {
  const range = reading.rangeOf(node);
  if (node.type === 'pair') {
    const key = node.childForFieldName('key');
    const name = key === null ? undefined : argumentName(key, reading);
    if (key !== null && name !== undefined) return namedArgument(node, key, name, reading);
  }
  const isSpread = node.type === 'splat_argument' || node.type === 'hash_splat_argument';
  return { value: reading.value(node), range, ...(isSpread ? { spread: true } : {}) };
}

function namedArgument(node: Node, key: Node, name: string, reading: Reading): Argument {
  const range = reading.rangeOf(node);
  const given = node.childForFieldName('value');
  // `connect(url:)` hands on the variable of that name.
  const nameRange = reading.rangeOf(key);
  const value = given === null ? { kind: 'name' as const, path: [name], range: nameRange } : reading.value(given);
  reading.keep({ name: [name], value, form: 'argument', range, nameRange, scope: reading.scope });
  return { name, value, range };
}

/** The block of `lambda { … }` and `proc { … }`. */
export function functionNode(node: Node, reading: Reading): Node | undefined {
  const method = node.childForFieldName('method');
  const block = node.childForFieldName('block');
  if (method === null || block === null) return undefined;
  const receiver = node.childForFieldName('receiver');
  const name = reading.textOf(method);
  if (receiver === null) return name === 'lambda' || name === 'proc' ? block : undefined;
  return name === 'new' && reading.textOf(receiver) === 'Proc' ? block : undefined;
}
