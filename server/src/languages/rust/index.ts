import type { Node } from 'web-tree-sitter';
import type { Path } from '../../facts/value.ts';
import type { CallParts, Language, Reading } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { imports, moduleFiles, scanImports } from './modules.ts';
import { functionOf, path } from './paths.ts';
import { bases, parameters, targets } from './targets.ts';
import { args, value } from './values.ts';

export const language: Language = {
  name: 'rust',
  grammars: { rust: 'rust' },
  extensions: { rs: 'rust' },
  interpreters: {},
  blocks: ['source_file', 'block', 'declaration_list'],
  query: () => facts,
  comment: { line: '//', block: ['/*', '*/'] },
  // A crate needs no import: `tokio::net::TcpListener` may stand anywhere.
  modules: { quoted: false, globals: [] },
  idioms: () => idioms,
  functionsApart: true,
  iterators: ['for_each', 'map'],
  path,
  value,
  callParts,
  annotated,
  args,
  imports,
  targets,
  parameters,
  bases,
  endless: (condition, reading) => condition === undefined || reading.textOf(condition) === 'true',
  moduleFiles,
  scanImports,
};

/** Calls, struct literals, macros and attributes. */
function callParts(node: Node): CallParts | undefined {
  switch (node.type) {
    case 'call_expression': {
      const callee = functionOf(node);
      return callee === undefined ? undefined : { callee, args: node.childForFieldName('arguments') ?? undefined };
    }
    case 'struct_expression': {
      const callee = node.childForFieldName('name');
      return callee === null ? undefined : { callee, args: node.childForFieldName('body') ?? undefined };
    }
    case 'macro_invocation':
      return {
        callee: node,
        args: node.namedChildren.find((child) => child.type === 'token_tree'),
        ...methodOf(node.childForFieldName('macro')),
      };
    case 'attribute': {
      const callee = node.firstNamedChild;
      return callee === null ? undefined : { callee, args: node.childForFieldName('arguments') ?? undefined };
    }
    default:
      return undefined;
  }
}

/** The name of a macro, which is its own callee. */
function methodOf(name: Node | null): Pick<CallParts, 'method'> {
  return name === null ? {} : { method: name };
}

/** The field that an attribute stands on. What stands on whole items is read apart from them, and told of nothing. */
function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'attribute') return undefined;
  for (let next = node.parent?.nextNamedSibling ?? null; next !== null; next = next.nextNamedSibling) {
    if (next.type === 'field_declaration') {
      const name = next.childForFieldName('name');
      return name === null ? undefined : [reading.textOf(name)];
    }
    if (next.type !== 'attribute_item' && !next.type.endsWith('comment')) return undefined;
  }
  return undefined;
}
