import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { imports, moduleFiles, scanImports } from './modules.ts';
import { args, path, value } from './values.ts';

export const language: Language = {
  name: 'python',
  grammars: { python: 'python' },
  extensions: { py: 'python', pyw: 'python' },
  interpreters: { python: 'python', python3: 'python' },
  blocks: ['module', 'block'],
  query: () => facts,
  modules: { quoted: false, globals: [] },
  comment: { line: '#' },
  idioms: () => idioms,
  iterators: [],
  path,
  value,
  callParts(node) {
    const callee = node.childForFieldName('function');
    const list = node.childForFieldName('arguments');
    return callee === null ? undefined : { callee, args: list ?? undefined };
  },
  args,
  imports,
  targets,
  parameters,
  bases,
  endless: (condition, reading) => condition !== undefined && /^\(?(True|1)\)?$/.test(reading.textOf(condition)),
  moduleFiles,
  scanImports,
};

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  if (left.type === 'pattern_list' || left.type === 'tuple_pattern' || left.type === 'list_pattern') {
    return left.namedChildren.flatMap((child, index) => {
      const item = given.kind === 'list' ? given.items[index] : undefined;
      return named(child, item ?? reading.unknown(child), reading);
    });
  }
  return named(left, given, reading);
}

function named(left: Node, given: Value, reading: Reading): readonly Target[] {
  const name = path(left, reading);
  return name === undefined ? [] : [{ name, range: reading.rangeOf(left), value: given }];
}

function parameters(node: Node, reading: Reading): readonly Target[] {
  return node.namedChildren.flatMap((child) => parameter(child, reading));
}

function parameter(node: Node, reading: Reading): readonly Target[] {
  const nameNode = node.type === 'identifier' ? node : (node.childForFieldName('name') ?? node.firstNamedChild);
  if (nameNode === null || node.type === 'comment') return [];
  const name = reading.textOf(nameNode);
  if (name === 'self' || name === 'cls') return [];
  const fallback = node.childForFieldName('value');
  const annotation = node.childForFieldName('type');
  const type = annotation === null ? undefined : path(annotation, reading);
  return [
    {
      name: [name],
      range: reading.rangeOf(nameNode),
      value: fallback === null ? reading.unknown(nameNode) : reading.value(fallback),
      ...(type === undefined ? {} : { type }),
    },
  ];
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(child, reading);
    return found === undefined ? [] : [found];
  });
}
