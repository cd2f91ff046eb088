import type { Node } from 'web-tree-sitter';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

export function ifValue(node: Node, reading: Reading): Value {
  const [condition, then, otherwise] = node.namedChildren.filter((child) => !child.type.endsWith('comment'));
  if (condition === undefined || then === undefined || otherwise === undefined) return reading.unknown(node);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [result(then, reading), result(otherwise, reading)],
    range: reading.rangeOf(node),
  };
}

/** The value of a branch: of a block, its last expression. */
export function result(node: Node, reading: Reading): Value {
  if (node.type !== 'block') return reading.value(node);
  const last = node.lastNamedChild;
  return last === null ? reading.unknown(node) : reading.value(last);
}

/** `try { … } catch (e: Exception) { … }`: what is tried, or what stands in for it. */
export function tryValue(node: Node, reading: Reading): Value {
  const caught = node.namedChildren.filter((child) => child.type === 'catch_block');
  const blocks = [node, ...caught].map((child) => child.namedChildren.find(({ type }) => type === 'block'));
  const options = blocks.flatMap((block) => (block === undefined ? [] : [result(block, reading)]));
  return options.length < 2 ? reading.unknown(node) : { kind: 'either', options, range: reading.rangeOf(node) };
}
