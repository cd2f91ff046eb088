/** What `new-language` writes: the files of a language that reads calls, texts, names and comments. */

export interface Shape {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly grammar: string;
  /** True for a query pattern that the grammar can match. */
  readonly knows: (pattern: string) => boolean;
  /** Those of `patterns` that it can match; an empty one stands for an empty line. */
  readonly query: readonly string[];
}

/** What grammars call the places of interest. A grammar without a node type has no such pattern. */
export const patterns: readonly string[] = [
  '(expression_statement) @statement',
  '(return_statement) @statement',
  '',
  ...['import_declaration', 'import_spec', 'using_directive', 'use_declaration', 'namespace_use_declaration'].map(
    (type) => `(${type}) @import`,
  ),
  '',
  ...[
    'call_expression',
    'invocation_expression',
    'function_call_expression',
    'member_call_expression',
    'method_invocation',
    'object_creation_expression',
    'call',
    'command',
  ].map((type) => `(${type}) @call`),
  '',
  '(short_var_declaration left: (_) @binding.name right: (_) @binding.value) @binding',
  '(var_spec name: (_) @binding.name value: (_) @binding.value) @binding',
  '(const_spec name: (_) @binding.name value: (_) @binding.value) @binding',
  '(variable_declarator name: (_) @binding.name value: (_)? @binding.value) @binding',
  '(let_declaration pattern: (_) @binding.name value: (_)? @binding.value) @binding',
  '(assignment left: (_) @binding.name right: (_) @binding.value) @binding',
  '(assignment_statement left: (_) @assignment.name right: (_) @assignment.value) @assignment',
  '(assignment_expression left: (_) @assignment.name right: (_) @assignment.value) @assignment',
  '(variable_assignment name: (_) @binding.name value: (_) @binding.value) @binding',
  '',
  ...['function_declaration', 'method_declaration', 'function_item', 'function_definition', 'method'].map(
    (type) =>
      `(${type} name: (_) @function.name parameters: (_)? @function.parameters body: (_) @function.body) @function`,
  ),
  '(class_declaration name: (_) @class.name body: (_) @class.body) @class',
  '(class name: (_) @class.name body: (_) @class.body) @class',
  '',
  ...[
    'string',
    'string_literal',
    'interpreted_string_literal',
    'raw_string_literal',
    'encapsed_string',
    'verbatim_string_literal',
  ].map((type) => `(${type}) @literal`),
  '',
  ...['comment', 'line_comment', 'block_comment'].map((type) => `(${type}) @comment`),
];

/** How grammars join a name to what it belongs to: node type, field of the part before, field of the part after. */
const joins: readonly (readonly [string, string, string])[] = [
  ['selector_expression', 'operand', 'field'],
  ['field_access', 'object', 'field'],
  ['field_expression', 'value', 'field'],
  ['scoped_identifier', 'path', 'name'],
  ['member_access_expression', 'expression', 'name'],
  ['member_access_expression', 'object', 'name'],
  ['class_constant_access_expression', 'class', 'name'],
  ['method_invocation', 'object', 'name'],
  ['member_call_expression', 'object', 'name'],
  ['scope_resolution', 'scope', 'name'],
  ['call', 'receiver', 'method'],
];

/** Node types that are a plain name. */
const names: readonly string[] = [
  'identifier',
  'field_identifier',
  'type_identifier',
  'package_identifier',
  'name',
  'variable_name',
  'constant',
  'command_name',
];

const lists: readonly string[] = ['expression_list', 'variable_declarator_list'];
const blocks: readonly string[] = [
  'source_file',
  'program',
  'compilation_unit',
  'block',
  'class_body',
  'declaration_list',
  'compound_statement',
  'body_statement',
];
const hashComments: ReadonlySet<string> = new Set(['bash', 'ini', 'powershell', 'ruby']);

/** The files by path, in the repository's own style. */
export function languageFiles(shape: Shape): Readonly<Record<string, string>> {
  const folder = `server/src/languages/${shape.name}`;
  return {
    [`${folder}/facts.scm`]: queryText(shape),
    [`${folder}/idioms.ts`]: idiomsText(shape),
    [`${folder}/index.ts`]: indexText(shape),
    [`server/src/catalog/apis/${shape.name}/standard.ts`]: catalogText(shape),
  };
}

function queryText({ name, query }: Shape): string {
  // A declaration of several imports is no import itself.
  const inner = query.includes('(import_spec) @import') ? '(import_declaration) @import' : undefined;
  const lines = query.filter((pattern, index) => pattern !== inner && (pattern !== '' || query[index - 1] !== ''));
  return `; Everything the rules may ask of a ${name} file, found in one pass.
; Names before a dot say what kind of fact a match is; names after it, which part of it.
; docs/ARCHITECTURE.md lists them; server/src/languages/python/facts.scm is a whole example.

${lines.join('\n').trim()}
`;
}

function idiomsText({ name }: Shape): string {
  return `import type { Idioms } from '../../facts/idioms.ts';

/** What ${name} writes for the intents of the rules. Without an idiom a finding is shown, but no fix is offered. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
};
`;
}

function catalogText({ name }: Shape): string {
  return `import type { Api } from '../../effects.ts';

/** What comes with ${name} itself. A row: \`{ call: 'os.Getenv', effect: 'environment-read', subject: '0' }\`. */
export const apis: readonly Api[] = [];
`;
}

function indexText({ name, extensions, grammar, knows }: Shape): string {
  const known = (types: readonly string[]): string[] => types.filter((type) => knows(`(${type})`));
  const members = joins.filter(([type, before, after]) => knows(`(${type} ${before}: (_) ${after}: (_))`));
  const unique = members.filter(([type], index) => members.findIndex(([other]) => other === type) === index);
  const texts = patterns.flatMap((pattern) => /^\((\w+)\) @literal$/.exec(pattern)?.[1] ?? []);
  const entries = extensions.map((extension) => `${key(extension)}: '${name}'`).join(', ');
  return `import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';

export const language: Language = {
  name: '${name}',
  grammars: { ${name}: '${grammar}' },
  extensions: { ${entries} },
  interpreters: {},
  blocks: ${list(known(blocks))},
  query: () => facts,
  comment: { line: '${hashComments.has(grammar) ? '#' : '//'}' },
  // For the prefilter: whether imports name modules in quotes, and names that need no import.
  modules: { quoted: false, globals: [] },
  idioms: () => idioms,
  iterators: [],
  path,
  value,
  callParts,
  args,
  imports,
  targets,
  parameters,
  bases,
  endless: (condition) => condition === undefined,
  moduleFiles: () => [],
  scanImports: () => [],
};

/** Node types that are a plain name. */
const names: ReadonlySet<string> = new Set(${list(known(names))});

/** Node types that join two parts of a name, with the fields of the part before and the part after. */
const joins: Readonly<Record<string, readonly [string, string]>> = {
${unique.map(([type, before, after]) => `  ${type}: ['${before}', '${after}'],\n`).join('')}};

/** Node types of texts. */
const texts: ReadonlySet<string> = new Set(${list(known(texts))});

/** Node types of several values in a row. */
const lists: ReadonlySet<string> = new Set(${list(known(lists))});

function path(node: Node, reading: Reading): Path | undefined {
  if (names.has(node.type)) return [reading.textOf(node)];
  const [before, after] = joins[node.type] ?? [];
  if (before === undefined || after === undefined) return undefined;
  const owner = node.childForFieldName(before);
  const name = node.childForFieldName(after);
  if (name === null) return undefined;
  const start = owner === null ? [] : path(owner, reading);
  return start === undefined ? undefined : [...start, reading.textOf(name)];
}

function value(node: Node, reading: Reading): Value {
  const range = reading.rangeOf(node);
  if (texts.has(node.type)) return textValue(node, reading);
  if (callParts(node) !== undefined) {
    const call = reading.call(node);
    return call === undefined ? reading.unknown(node) : { kind: 'call', call, range };
  }
  if (lists.has(node.type)) return { kind: 'list', items: node.namedChildren.map((item) => reading.value(item)), range };
  const name = path(node, reading);
  return name === undefined ? reading.unknown(node) : { kind: 'name', path: name, range };
}

/** A text between quotes of one character; escapes and holes are for this language to read. */
function textValue(node: Node, reading: Reading): Value {
  const content = reading.range(node.startIndex + 1, Math.max(node.startIndex + 1, node.endIndex - 1));
  return { kind: 'text', text: reading.text.slice(content.start, content.end), range: reading.rangeOf(node), content };
}

function callParts(node: Node): CallParts | undefined {
  const args = node.childForFieldName('arguments') ?? undefined;
  // Where receiver and method are fields of the call itself, the call is its own callee.
  if (joins[node.type] !== undefined) return args === undefined ? undefined : { callee: node, args };
  const callee = node.childForFieldName('function') ?? node.childForFieldName('type');
  return callee === null || args === undefined ? undefined : { callee, args };
}

function args(node: Node, reading: Reading): readonly Argument[] {
  return node.namedChildren
    .filter((child) => !child.type.includes('comment'))
    .map((child) => ({ value: reading.value(child), range: reading.rangeOf(child) }));
}

/** The last part of an imported module is the name it is used by. */
function imports(node: Node, reading: Reading): ReturnType<Language['imports']> {
  const written = node.childForFieldName('path') ?? node.childForFieldName('argument') ?? node.firstNamedChild;
  if (written === null) return [];
  const module = reading.textOf(written).replace(/^["'\`]|["'\`]$/g, '');
  const name = module.split(/[/.\\\\:]+/).at(-1) ?? module;
  const range = reading.rangeOf(written);
  const target: Target = { name: [name], range, value: { kind: 'name', path: [\`module:\${module}\`], range } };
  return [{ module, atRun: true, targets: [target] }];
}

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  const nodes = lists.has(left.type) ? left.namedChildren : [left];
  return nodes.flatMap((node, index) => {
    const name = path(node, reading);
    const item = given.kind === 'list' ? given.items[index] : given;
    return name === undefined ? [] : [{ name, range: reading.rangeOf(node), value: item ?? reading.unknown(node) }];
  });
}

function parameters(node: Node, reading: Reading): readonly Target[] {
  return node.namedChildren.flatMap((child) => {
    const name = child.childForFieldName('name') ?? child.firstNamedChild;
    if (name === null) return [];
    return [{ name: [reading.textOf(name)], range: reading.rangeOf(name), value: reading.unknown(name) }];
  });
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(child, reading);
    return found === undefined ? [] : [found];
  });
}
`;
}

function key(word: string): string {
  return /^[a-z_]\w*$/.test(word) ? word : `'${word}'`;
}

function list(words: readonly string[]): string {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`;
}
