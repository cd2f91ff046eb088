import type { Node } from 'web-tree-sitter';
import type { Call } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { Language, Reading, Target } from '../language.ts';
import { args, expressions } from './arguments.ts';
import facts from './facts.scm';
import { globals } from './globals.ts';
import { idioms } from './idioms.ts';
import { callParts, path, value } from './values.ts';

export const language: Language = {
  name: 'ruby',
  grammars: { ruby: 'ruby' },
  extensions: { rb: 'ruby', rake: 'ruby', ru: 'ruby' },
  interpreters: { ruby: 'ruby' },
  blocks: ['program', 'block_body', 'body_statement', 'then', 'do'],
  statements: [
    'call',
    'assignment',
    'operator_assignment',
    'identifier',
    'if',
    'unless',
    'if_modifier',
    'unless_modifier',
    'while',
    'until',
    'while_modifier',
    'case',
    'begin',
    'return',
    'binary',
    'class',
    'module',
    'method',
    'singleton_method',
    'singleton_class',
    'rescue_modifier',
    'yield',
    'for',
    'string',
    'array',
    'hash',
    'conditional',
    'unary',
    'element_reference',
    'parenthesized_statements',
    'until_modifier',
    'next',
    'break',
    'case_match',
    'lambda',
    'begin_block',
    'end_block',
    'range',
    'subshell',
    'chained_string',
    'super',
    'string_array',
    'scope_resolution',
    'constant',
    'instance_variable',
  ],
  loneCalls: ['identifier'],
  result,
  query: () => facts,
  comment: { line: '#' },
  modules: { quoted: true, globals },
  idioms: () => idioms,
  iterators: ['each', 'each_with_index', 'map', 'flat_map'],
  path,
  value,
  callParts,
  args,
  imports: () => [],
  moduleOf,
  targets,
  parameters,
  bases,
  endless: (condition, reading) =>
    condition !== undefined && /^(?:(?:true|1|loop|false)$|\{)/.test(reading.textOf(condition)),
  // Classes are found by their names, and most files are loaded by them.
  reaches: 'app',
  moduleFiles: () => [],
  scanImports: () => [],
};

/** Methods that make up the only expression of a method without parameters: `def redis = @redis ||= Redis.new`. */
function result(node: Node): Node | undefined {
  if (!/method$/.test(node.type) || node.endIndex - node.startIndex > 600) return undefined;
  if (node.childForFieldName('parameters') !== null) return undefined;
  const body = node.childForFieldName('body');
  if (body === null) return undefined;
  if (body.type !== 'body_statement') return body;
  const [only, more] = expressions(body);
  return more === undefined && only !== undefined && !/^(?:identifier|yield|super)$/.test(only.type) ? only : undefined;
}

/** `require 'sinatra'`, `require_relative 'app'`. */
function moduleOf({ callee, args: given }: Call): string | undefined {
  const name = callee.length === 1 ? callee[0] : undefined;
  const [first] = given;
  if ((name !== 'require' && name !== 'require_relative') || first?.value.kind !== 'text') return undefined;
  const { text } = first.value;
  return name === 'require' || text.startsWith('.') ? text : `./${text}`;
}

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  if (left.type === 'left_assignment_list') {
    return left.namedChildren.flatMap((child, index) => {
      const item = given.kind === 'list' ? given.items[index] : undefined;
      return named(child, item ?? reading.unknown(child), reading);
    });
  }
  // `config.cache_store = :redis_cache_store, { … }`: what follows the first are its options.
  const isList = right?.type === 'right_assignment_list' && given.kind === 'list' && left.type === 'call';
  return named(left, (isList ? given.items[0] : undefined) ?? given, reading);
}

function named(left: Node, given: Value, reading: Reading): readonly Target[] {
  const name = writtenName(left, reading);
  return name === undefined ? [] : [{ name, range: reading.rangeOf(left), value: given }];
}

/** What is set by `config.cache_store = …` is a name, though the language calls a method. */
function writtenName(left: Node, reading: Reading): Path | undefined {
  return path(left, reading)?.filter((part) => part !== '()');
}

function parameters(node: Node, reading: Reading): readonly Target[] {
  return node.namedChildren.flatMap((child) => {
    const nameNode = child.type === 'identifier' ? child : child.childForFieldName('name');
    if (nameNode === null) return [];
    const fallback = child.childForFieldName('value');
    const given = fallback === null ? reading.unknown(nameNode) : reading.value(fallback);
    return [{ name: [reading.textOf(nameNode)], range: reading.rangeOf(nameNode), value: given }];
  });
}

function bases(node: Node, reading: Reading): readonly Path[] {
  const base = node.firstNamedChild;
  const found = base === null ? undefined : path(base, reading);
  return found === undefined ? [] : [found];
}
