import type { Node } from 'web-tree-sitter';
import type { Argument, Binding } from '../../facts/facts.ts';
import type { Comparison, Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { either, keptEntry } from '../operators.ts';
import { isFormatted, textBetween } from './strings.ts';
import { isSum } from '../sum.ts';

const transparent = new Set(['parenthesized_expression', 'await']);

/** The dotted name of an expression or annotation: `self.app.run`, `os.environ["DB"]`, `Path(x).write_text`. */
export function path(node: Node, reading: Reading): Path | undefined {
  switch (node.type) {
    case 'identifier': {
      const name = reading.textOf(node);
      return [name === 'self' || name === 'cls' ? 'this' : name];
    }
    case 'attribute':
      return extended(node.childForFieldName('object'), node.childForFieldName('attribute'), reading);
    case 'dotted_name':
      return reading.textOf(node).split('.');
    case 'subscript':
      return subscriptPath(node, reading);
    case 'call': {
      const callee = node.childForFieldName('function');
      const start = callee === null ? undefined : path(callee, reading);
      return start === undefined ? undefined : [...start, '()'];
    }
    case 'type':
    case 'parenthesized_expression':
    case 'await': {
      const inner = node.firstNamedChild;
      return inner === null ? undefined : path(inner, reading);
    }
    default:
      return undefined;
  }
}

function extended(object: Node | null, attribute: Node | null, reading: Reading): Path | undefined {
  if (object === null || attribute === null) return undefined;
  const start = path(object, reading);
  if (start !== undefined) return [...start, reading.textOf(attribute)];
  const joined = joinedPath(object, reading);
  if (joined !== undefined) return [...joined, reading.textOf(attribute)];
  return isLiteral(object) || isSum(object) ? ['*', reading.textOf(attribute)] : undefined;
}

function isLiteral(node: Node): boolean {
  return node.type === 'string' || node.type === 'list' || node.type === 'tuple';
}

/** The path that `(BASE / "x.log").open()` starts from: what is joined to a path is one too. */
function joinedPath(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'parenthesized_expression') return undefined;
  let inner = node.firstNamedChild;
  while (inner?.type === 'binary_operator' && inner.childForFieldName('operator')?.type === '/')
    inner = inner.childForFieldName('left');
  return inner === null ? undefined : path(inner, reading);
}

function subscriptPath(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('value');
  const index = node.childForFieldName('subscript');
  if (object === null || index === null) return undefined;
  const start = path(object, reading);
  if (start === undefined) return undefined;
  const key = index.type === 'string' ? reading.value(index) : undefined;
  return [...start, key?.kind === 'text' ? key.text : '*'];
}

export function value(node: Node, reading: Reading): Value {
  const type = node.type;
  const range = reading.rangeOf(node);
  if (transparent.has(type)) {
    const inner = node.firstNamedChild;
    return inner === null || inner.type === 'yield' ? reading.unknown(node) : reading.value(inner);
  }
  switch (type) {
    case 'string':
      return stringValue(node, reading);
    case 'concatenated_string':
      return flattened(
        node.namedChildren.filter((child) => child.type === 'string').map((child) => reading.value(child)),
        node,
        reading,
      );
    case 'integer':
      return { kind: 'scalar', value: Number(reading.textOf(node).replaceAll('_', '')), range };
    case 'float':
      return { kind: 'scalar', value: Number(reading.textOf(node)), range };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: type === 'true', range };
    case 'none':
      return { kind: 'scalar', value: null, range };
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return { kind: 'list', items: expressions(node).map((item) => reading.value(item)), range };
    case 'dictionary':
      return dictionaryValue(node, reading);
    case 'binary_operator':
      return operatorValue(node, reading);
    case 'boolean_operator':
      return booleanValue(node, reading);
    case 'conditional_expression':
      return conditionalValue(node, reading);
    case 'comparison_operator':
      return comparisonValue(node, reading);
    case 'not_operator': {
      const argument = node.childForFieldName('argument');
      return argument === null
        ? reading.unknown(node)
        : { kind: 'comparison', operator: 'not', operands: [reading.value(argument)], range };
    }
    case 'lambda':
      return { kind: 'function', scope: reading.scopeOf(node), range };
    case 'call': {
      const call = reading.call(node);
      return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
    }
    default: {
      const name = path(node, reading);
      return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
    }
  }
}

function expressions(node: Node): Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

function stringValue(node: Node, reading: Reading): Value {
  const start = node.firstChild;
  const end = node.lastChild;
  if (start === null || end === null || start.type !== 'string_start' || end.type !== 'string_end')
    return reading.unknown(node);
  const opening = reading.textOf(start);
  const text = (from: number, to: number): string => textBetween(reading.text, from, to, opening);
  if (!isFormatted(opening)) {
    const content = reading.range(start.endIndex, end.startIndex);
    return { kind: 'text', text: text(content.start, content.end), range: reading.rangeOf(node), content };
  }
  const parts: Value[] = [];
  let at = start.endIndex;
  const literal = (to: number): void => {
    if (to <= at) return;
    const range = reading.range(at, to);
    parts.push({ kind: 'text', text: text(at, to), range, content: range });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'interpolation') continue;
    literal(child.startIndex);
    const inner = child.childForFieldName('expression') ?? child.firstNamedChild;
    parts.push(inner === null ? reading.unknown(child) : reading.value(inner));
    at = child.endIndex;
  }
  literal(end.startIndex);
  const only = parts[0];
  const content = reading.range(start.endIndex, end.startIndex);
  if (parts.length === 0) return { kind: 'text', text: '', range: reading.rangeOf(node), content };
  if (parts.length === 1 && only?.kind === 'text') return { ...only, range: reading.rangeOf(node), content };
  return { kind: 'joined', parts, range: reading.rangeOf(node) };
}

/** Adjacent strings and sums as one list of parts; plain text when every part is. */
function flattened(parts: readonly Value[], node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  const flat = parts.flatMap((part) => (part.kind === 'joined' ? part.parts : [part]));
  return { kind: 'joined', parts: flat, range };
}

function dictionaryValue(node: Node, reading: Reading): Value {
  const entries: Binding[] = [];
  let open = false;
  for (const child of node.namedChildren) {
    const key = child.childForFieldName('key');
    const content = child.childForFieldName('value');
    if (child.type !== 'pair' || key === null || content === null) {
      open ||= child.type === 'dictionary_splat';
      continue;
    }
    const name = reading.value(key);
    if (name.kind === 'text')
      entries.push(keptEntry(name.text, reading.value(content), reading.rangeOf(child), reading.rangeOf(key), reading));
    else open = true;
  }
  return { kind: 'entries', entries, open, range: reading.rangeOf(node) };
}

function operatorValue(node: Node, reading: Reading): Value {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const operator = node.childForFieldName('operator')?.type;
  if (left === null || right === null) return reading.unknown(node);
  const operands = [reading.value(left), reading.value(right)] as const;
  if (operator === '+') return flattened(operands, node, reading);
  // pathlib joins with a slash.
  if (operator === '/') return flattened([operands[0], slash(right, reading), operands[1]], node, reading);
  return reading.unknown(node);
}

function slash(right: Node, reading: Reading): Value {
  const range = reading.range(right.startIndex, right.startIndex);
  return { kind: 'text', text: '/', range, content: range };
}

function booleanValue(node: Node, reading: Reading): Value {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return reading.unknown(node);
  const operands = [reading.value(left), reading.value(right)];
  const range = reading.rangeOf(node);
  if (node.childForFieldName('operator')?.type === 'and') {
    return { kind: 'comparison', operator: 'and', operands, range };
  }
  return either(operands, range);
}

function conditionalValue(node: Node, reading: Reading): Value {
  const [then, condition, otherwise] = expressions(node);
  if (!then || !condition || !otherwise) return reading.unknown(node);
  return {
    kind: 'either',
    condition: reading.value(condition),
    options: [reading.value(then), reading.value(otherwise)],
    range: reading.rangeOf(node),
  };
}

const comparisons: Readonly<Record<string, Comparison['operator']>> = {
  '==': 'equal',
  is: 'equal',
  '!=': 'unequal',
  'is not': 'unequal',
  in: 'contains',
};

function comparisonValue(node: Node, reading: Reading): Value {
  const operands = expressions(node).map((child) => reading.value(child));
  const operator = comparisons[node.childForFieldName('operators')?.type ?? ''];
  if (operator === undefined || operands.length !== 2) return reading.unknown(node);
  return { kind: 'comparison', operator, operands, range: reading.rangeOf(node) };
}

export function args(node: Node, reading: Reading): readonly Argument[] {
  if (node.type === 'generator_expression') return [];
  return expressions(node).map((child) => {
    const range = reading.rangeOf(child);
    if (child.type === 'keyword_argument') {
      const name = child.childForFieldName('name');
      const content = child.childForFieldName('value');
      if (name !== null && content !== null) {
        const given = reading.value(content);
        reading.keep({
          name: [reading.textOf(name)],
          value: given,
          form: 'argument',
          range,
          nameRange: reading.rangeOf(name),
          scope: reading.scope,
        });
        return { name: reading.textOf(name), value: given, range };
      }
    }
    const spread = child.type === 'list_splat' || child.type === 'dictionary_splat';
    return { value: reading.value(child), range, ...(spread ? { spread } : {}) };
  });
}
