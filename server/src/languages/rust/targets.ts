import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading, Target } from '../language.ts';
import { path } from './paths.ts';

/** The names that a pattern binds, each with the part of the value it gets: `Ok(x)`, `(a, b)`, `Config { port, .. }`. */
export function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const bound = bind(left, right === undefined ? reading.unknown(left) : reading.value(right), reading);
  return right !== undefined && isConstant(left, right, reading)
    ? bound.map((target) => ({ ...target, isConstant: true }))
    : bound;
}

/** `const X: &str = "…"`, and a `static` but for what makes its value when the program runs. */
function isConstant(left: Node, right: Node, reading: Reading): boolean {
  const before = reading.text.slice(Math.max(0, left.startIndex - 16), left.startIndex);
  return /\b(?:const|static)\s+(?:mut\s+)?$/.test(before) && !/\|\|/.test(reading.textOf(right));
}

function bind(pattern: Node, value: Value, reading: Reading): readonly Target[] {
  switch (pattern.type) {
    case '_':
      return [];
    case 'tuple_pattern':
      return pattern.namedChildren.flatMap((child, index) => {
        const item = value.kind === 'list' ? value.items[index] : undefined;
        return bind(child, item ?? reading.unknown(child), reading);
      });
    case 'tuple_struct_pattern': {
      const [, only, more] = pattern.namedChildren;
      return only === undefined || more !== undefined ? [] : bind(only, value, reading);
    }
    case 'struct_pattern':
      return pattern.namedChildren.flatMap((child) => field(child, value, reading));
    case 'mut_pattern':
    case 'ref_pattern':
    case 'reference_pattern': {
      const inner = pattern.lastNamedChild;
      return inner === null ? [] : bind(inner, value, reading);
    }
    default: {
      const name = path(pattern, reading);
      return name === undefined ? [] : [{ name, range: reading.rangeOf(pattern), value }];
    }
  }
}

function field(node: Node, value: Value, reading: Reading): readonly Target[] {
  const name = node.type === 'field_pattern' ? node.childForFieldName('name') : null;
  if (name === null) return [];
  const owner = value.kind === 'name' ? value.path : value.kind === 'call' ? [...value.call.callee, '()'] : undefined;
  const range = reading.rangeOf(name);
  const part: Value =
    owner === undefined ? reading.unknown(name) : { kind: 'name', path: [...owner, reading.textOf(name)], range };
  const inner = node.childForFieldName('pattern');
  return inner === null ? [{ name: [reading.textOf(name)], range, value: part }] : bind(inner, part, reading);
}

/** Parameters of functions and closures with their types. */
export function parameters(node: Node, reading: Reading): readonly Target[] {
  return node.namedChildren.flatMap((child) => {
    if (child.type === 'self_parameter') return [];
    const pattern = child.childForFieldName('pattern') ?? child;
    const annotation = child.childForFieldName('type');
    const type = annotation === null ? undefined : path(annotation, reading);
    return bind(pattern, reading.unknown(pattern), reading).map((target) =>
      type === undefined ? target : { ...target, type },
    );
  });
}

/** The trait that a class implements. */
export function bases(node: Node, reading: Reading): readonly Path[] {
  const found = path(node, reading);
  return found === undefined ? [] : [found];
}
