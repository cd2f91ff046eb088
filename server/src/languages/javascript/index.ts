import type { Node } from 'web-tree-sitter';
import type { Argument, Call } from '../../facts/facts.ts';
import type { Path } from '../../facts/value.ts';
import type { Language, Reading } from '../language.ts';
import facts from './facts.scm';
import fields from './fields.scm';
import { idioms } from './idioms.ts';
import { imports, moduleFiles, scanImports } from './modules.ts';
import { parameters, targets } from './targets.ts';
import typescript from './typescript.scm';
import { path, value } from './values.ts';

/** JavaScript and TypeScript, with and without JSX. */
export const language: Language = {
  name: 'javascript',
  grammars: {
    javascript: 'javascript',
    javascriptreact: 'javascript',
    typescript: 'typescript',
    typescriptreact: 'tsx',
  },
  extensions: {
    js: 'javascript',
    mjs: 'javascript',
    cjs: 'javascript',
    jsx: 'javascriptreact',
    ts: 'typescript',
    mts: 'typescript',
    cts: 'typescript',
    tsx: 'typescriptreact',
  },
  // What Express's generator starts an app from.
  paths: { 'bin/www': 'javascript' },
  interpreters: {
    node: 'javascript',
    bun: 'typescript',
    deno: 'typescript',
    'ts-node': 'typescript',
    tsx: 'typescript',
  },
  blocks: ['program', 'statement_block', 'class_body'],
  query: (grammar) => facts + (grammar === 'javascript' ? fields : typescript),
  comment: { line: '//', block: ['/*', '*/'] },
  modules: {
    quoted: true,
    globals: ['process', 'console', 'fetch', 'import', 'globalThis', 'window', 'document', 'navigator', 'self'],
  },
  tags: ['javascript', 'javascriptreact', 'typescriptreact'],
  idioms,
  iterators: ['forEach', 'map'],
  path,
  value,
  callParts,
  args,
  imports,
  moduleOf,
  targets,
  parameters,
  bases,
  endless: (condition, reading) => condition !== undefined && /^\(\s*(true|1)\s*\)$/.test(reading.textOf(condition)),
  moduleFiles,
  scanImports,
};

function callParts(node: Node): { callee: Node; args: Node | undefined } | undefined {
  const callee = node.childForFieldName(node.type === 'new_expression' ? 'constructor' : 'function');
  if (callee === null) return undefined;
  const list = node.childForFieldName('arguments');
  return { callee, args: list?.type === 'arguments' ? list : undefined };
}

function args(node: Node, reading: Reading): readonly Argument[] {
  return node.namedChildren
    .filter((child) => child.type !== 'comment')
    .map((child) => ({
      value: reading.value(child),
      range: reading.rangeOf(child),
      ...(child.type === 'spread_element' ? { spread: true } : {}),
    }));
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(child, reading);
    return found === undefined ? bases(child, reading) : [found];
  });
}

/** `require('m')` and `import('m')`. */
function moduleOf(call: Call): string | undefined {
  const [name] = call.callee;
  const first = call.args[0]?.value;
  const loads = call.callee.length === 1 && (name === 'require' || name === 'import');
  return loads && first?.kind === 'text' ? first.text : undefined;
}
