import type { Node } from 'web-tree-sitter';
import type { Binding } from '../facts/facts.ts';
import type { Comparison, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Reading } from './language.ts';

/** What a language's operators make of their two sides. */
export type Operators = Readonly<Record<string, 'joined' | 'either' | Comparison['operator']>>;

/** An expression with the fields `left`, `operator` and `right`; unknown where the operator is none of those given. */
export function binaryValue(node: Node, reading: Reading, operators: Operators): Value {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const kind = operators[(node.childForFieldName('operator')?.type ?? '').toLowerCase()];
  if (left === null || right === null) return reading.unknown(node);
  const range = reading.rangeOf(node);
  const operands = [reading.value(left), reading.value(right)];
  if (kind === undefined) return reading.unknown(node);
  if (kind === 'joined') return joined(operands, range);
  return kind === 'either' ? either(operands, range) : { kind: 'comparison', operator: kind, operands, range };
}

/** Pieces of one text; those of a piece that is joined itself stand among them. */
export function joined(operands: readonly Value[], range: Range): Value & { kind: 'joined' } {
  return { kind: 'joined', parts: operands.flatMap((part) => (part.kind === 'joined' ? part.parts : [part])), range };
}

/** One of several values, the first that is there; alternatives among them stand beside the others. */
export function either(operands: readonly Value[], range: Range): Value & { kind: 'either' } {
  const options = operands.flatMap((part) =>
    part.kind === 'either' && part.condition === undefined ? part.options : [part],
  );
  return { kind: 'either', options, range };
}

/** Keeps an entry of an object, a map or a dictionary as a fact. */
export function keptEntry(name: string, value: Value, range: Range, nameRange: Range, reading: Reading): Binding {
  return reading.keep({ name: [name], value, form: 'entry', range, nameRange, scope: reading.scope });
}
