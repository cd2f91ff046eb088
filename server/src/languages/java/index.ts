import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { imports } from './imports.ts';
import { annotated, args, callParts, path, value } from './values.ts';

export const language: Language = {
  name: 'java',
  grammars: { java: 'java' },
  extensions: { java: 'java' },
  interpreters: {},
  blocks: [
    'program',
    'block',
    'constructor_body',
    'class_body',
    'interface_body',
    'enum_body_declarations',
    'switch_block_statement_group',
  ],
  query: () => facts,
  comment: { line: '//', block: ['/*', '*/'] },
  modules: { quoted: false, globals: [], implied: ['java.lang'], whole: true },
  idioms: () => idioms,
  iterators: ['forEach'],
  path,
  value,
  callParts,
  annotated,
  args,
  imports,
  targets,
  parameters,
  bases,
  endless: (condition, reading) => condition === undefined || /^\(?\s*true\s*\)?$/.test(reading.textOf(condition)),
  // Classes are found by their names on the class path, whatever folder they lie in.
  reaches: 'app',
  moduleFiles: () => [],
  scanImports: () => [],
};

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const name = path(left, reading);
  if (name === undefined) return [];
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  return [{ name, range: reading.rangeOf(left), value: given }];
}

function parameters(node: Node, reading: Reading): readonly Target[] {
  // `event -> …` has a name instead of a list.
  const nodes = node.type === 'identifier' ? [node] : node.namedChildren;
  return nodes.flatMap((child) => parameter(child, reading));
}

function parameter(node: Node, reading: Reading): readonly Target[] {
  const declarator = node.namedChildren.find((child) => child.type === 'variable_declarator');
  const name = node.type === 'identifier' ? node : (declarator ?? node).childForFieldName('name');
  if (name === null) return [];
  // `String... names` has its type without a field.
  const declared = node.childForFieldName('type') ?? node.namedChildren.find(isType);
  const type = declared === undefined ? undefined : path(declared, reading);
  return [
    {
      name: [reading.textOf(name)],
      range: reading.rangeOf(name),
      value: reading.unknown(name),
      ...(type === undefined ? {} : { type }),
    },
  ];
}

function isType({ type }: Node): boolean {
  return /_type$|^type_identifier$/.test(type);
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(child, reading);
    return found === undefined ? [] : [found];
  });
}
