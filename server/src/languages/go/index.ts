import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms, scanHelpers } from './idioms.ts';
import { imports, moduleFiles, scanImports } from './modules.ts';
import { annotated, tagArguments } from './tags.ts';
import { args, elementType, path, value } from './values.ts';

export const language: Language = {
  name: 'go',
  grammars: { go: 'go' },
  extensions: { go: 'go' },
  interpreters: {},
  blocks: ['source_file', 'statement_list'],
  query: () => facts,
  comment: { line: '//', block: ['/*', '*/'] },
  modules: { quoted: true, globals: [] },
  idioms: () => idioms,
  iterators: [],
  path,
  value,
  callParts,
  annotated,
  args: (node, reading) => (node.type === 'field_declaration' ? tagArguments(node, reading) : args(node, reading)),
  imports,
  targets,
  parameters,
  bases: () => [],
  endless: (condition, reading) => condition === undefined || reading.textOf(condition) === 'true',
  reaches: 'folder',
  scanHelpers,
  moduleFiles,
  scanImports,
};

/** Types whose literals are plain data rather than the making of something. */
const plain = new Set(['map_type', 'slice_type', 'array_type', 'implicit_length_array_type', 'struct_type']);

function callParts(node: Node): { callee: Node; args: Node | undefined } | undefined {
  switch (node.type) {
    case 'call_expression': {
      const callee = node.childForFieldName('function');
      return callee === null ? undefined : { callee, args: node.childForFieldName('arguments') ?? undefined };
    }
    case 'composite_literal': {
      const callee = node.childForFieldName('type');
      if (callee === null || plain.has(callee.type)) return undefined;
      return { callee, args: node.childForFieldName('body') ?? undefined };
    }
    case 'literal_value': {
      const callee = elementType(node);
      return callee === undefined ? undefined : { callee, args: node };
    }
    case 'field_declaration':
      return { callee: node, args: node };
    case 'unary_expression':
      return node.childForFieldName('operator')?.type === '<-' ? { callee: node, args: undefined } : undefined;
    default:
      return undefined;
  }
}

/** The names on the left: of a list each gets its own value, or the first the results of one call. */
function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  if (left.type === 'var_spec' || left.type === 'const_spec') return declared(left, reading);
  const names = left.type === 'expression_list' ? left.namedChildren : [left];
  return named(names, right, reading);
}

function declared(node: Node, reading: Reading): readonly Target[] {
  const type = node.childForFieldName('type');
  const typePath = type === null ? undefined : path(type, reading);
  const right = node.childForFieldName('value') ?? undefined;
  // The commas between the names stand among them.
  const names = node.childrenForFieldName('name').filter((name) => name.isNamed);
  return named(names, right, reading).map((target) => ({
    ...target,
    ...(typePath === undefined ? {} : { type: typePath }),
    ...(node.type === 'const_spec' ? { isConstant: true } : {}),
  }));
}

function named(names: readonly Node[], right: Node | undefined, reading: Reading): readonly Target[] {
  const values = right === undefined ? [] : right.type === 'expression_list' ? right.namedChildren : [right];
  return names.flatMap((node, index) => {
    const name = path(node, reading);
    if (name === undefined || name[0] === '_') return [];
    const given = values[index];
    const content: Value = given === undefined ? reading.unknown(node) : reading.value(given);
    return [{ name, range: reading.rangeOf(node), value: content }];
  });
}

/** Parameters, results with names, and the receiver, which is one more parameter with a type. */
function parameters(node: Node, reading: Reading): readonly Target[] {
  const lists =
    node.type === 'method_declaration'
      ? [node.childForFieldName('parameters'), node.childForFieldName('receiver')]
      : [node];
  return lists.flatMap((list) => (list === null ? [] : parametersIn(list, reading)));
}

function parametersIn(list: Node, reading: Reading): readonly Target[] {
  return list.namedChildren.flatMap((child) => {
    const type = child.childForFieldName('type');
    const typePath: Path | undefined =
      type === null || child.type === 'variadic_parameter_declaration' ? undefined : path(type, reading);
    const names = child.childrenForFieldName('name').filter((name) => name.isNamed);
    return names.map((name) => ({
      name: [reading.textOf(name)],
      range: reading.rangeOf(name),
      value: reading.unknown(name),
      ...(typePath === undefined ? {} : { type: typePath }),
    }));
  });
}
