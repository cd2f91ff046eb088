import type { Language } from '../language.ts';
import { annotated, args, callParts } from './calls.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { imports, implied, scanImports } from './modules.ts';
import { bases, parameters, targets } from './targets.ts';
import { path, value } from './values.ts';

const blocks = ['source_file', 'block', 'class_body', 'enum_class_body', 'lambda_literal'];

/** Expressions are statements where they stand in a block. Declarations of functions and classes are none. */
const statements = [
  'property_declaration',
  'assignment',
  'call_expression',
  'navigation_expression',
  'index_expression',
  'return_expression',
  'throw_expression',
  'if_expression',
  'when_expression',
  'try_expression',
  'binary_expression',
  'unary_expression',
  'infix_expression',
  'as_expression',
  'annotated_expression',
  'parenthesized_expression',
  'for_statement',
  'while_statement',
  'do_while_statement',
];

const inBlocks = blocks
  .filter((block) => block !== 'enum_class_body')
  .map((block) => `(${block} [${statements.map((type) => `(${type})`).join(' ')}] @statement)`)
  .join('\n');

export const language: Language = {
  name: 'kotlin',
  grammars: { kotlin: 'kotlin' },
  extensions: { kt: 'kotlin', kts: 'kotlin' },
  interpreters: { kotlin: 'kotlin' },
  blocks,
  statements,
  query: () => `${facts}\n${inBlocks}\n`,
  comment: { line: '//', block: ['/*', '*/'] },
  modules: { quoted: false, globals: [], implied, whole: true },
  idioms: () => idioms,
  iterators: ['forEach', 'onEach', 'map', 'also'],
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
  reaches: 'app',
  moduleFiles: () => [],
  scanImports,
};
