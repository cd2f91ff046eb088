import type { Node } from 'web-tree-sitter';
import type { Comparison, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { expressions } from './arguments.ts';

const comparisons: Readonly<Record<string, Comparison['operator']>> = {
  '==': 'equal',
  '===': 'equal',
  '!=': 'unequal',
  '&&': 'and',
  and: 'and',
};

/** Sums, joined paths, alternatives and comparisons. */
export function binaryValue(node: Node, reading: Reading): Value {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (left === null || right === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const operands = [reading.value(left), reading.value(right)] as const;
  const comparison = comparisons[operator];
  if (comparison !== undefined) return { kind: 'comparison', operator: comparison, operands, range };
  if (operator === '||' || operator === 'or') {
    const options = operands.flatMap((part) =>
      part.kind === 'either' && part.condition === undefined ? part.options : [part],
    );
    return { kind: 'either', options, range };
  }
  if (operator === '+') return { kind: 'joined', parts: flat(operands), range };
  // Pathname joins with a slash.
  if (operator === '/' && /string/.test(right.type))
    return { kind: 'joined', parts: flat([operands[0], slash(right, reading), operands[1]]), range };
  return reading.unknown(node);
}

function flat(parts: readonly Value[]): readonly Value[] {
  return parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part]));
}

function slash(right: Node, reading: Reading): Value {
  const range = reading.range(right.startIndex, right.startIndex);
  return { kind: 'text', text: '/', range, content: range };
}

/** `!x`, `not x`, `-1`. */
export function operatorValue(node: Node, reading: Reading): Value {
  const operand = node.childForFieldName('operand');
  const operator = node.childForFieldName('operator')?.type ?? '';
  if (operand === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  if (operator === '!' || operator === 'not')
    return { kind: 'comparison', operator: 'not', operands: [reading.value(operand)], range };
  const number = Number(reading.textOf(node));
  return Number.isNaN(number) ? reading.unknown(node) : { kind: 'scalar', value: number, range };
}

/** `a ? b : c`, and an `if` that is a value. */
export function choiceValue(node: Node, reading: Reading): Value {
  const condition = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (condition === null || then === null || otherwise === null || expressions(then).length > 1)
    return reading.unknown(node);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [reading.value(then), reading.value(otherwise)],
    range: reading.rangeOf(node),
  };
}
