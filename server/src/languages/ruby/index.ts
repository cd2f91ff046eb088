import type { Node } from 'web-tree-sitter';
import type { Argument } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';

export const language: Language = {
  name: 'ruby',
  grammars: { ruby: 'ruby' },
  extensions: { rb: 'ruby', rake: 'ruby', ru: 'ruby' },
  interpreters: {},
  blocks: ['program', 'block', 'body_statement'],
  query: () => facts,
  comment: { line: '#' },
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
const names: ReadonlySet<string> = new Set(['identifier', 'constant']);

/** Node types that join two parts of a name, with the fields of the part before and the part after. */
const joins: Readonly<Record<string, readonly [string, string]>> = {
  scope_resolution: ['scope', 'name'],
  call: ['receiver', 'method'],
};

/** Node types of texts. */
const texts: ReadonlySet<string> = new Set(['string']);

/** Node types of several values in a row. */
const lists: ReadonlySet<string> = new Set([]);

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
  if (lists.has(node.type))
    return { kind: 'list', items: node.namedChildren.map((item) => reading.value(item)), range };
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
  const module = reading.textOf(written).replace(/^["'`]|["'`]$/g, '');
  const name = module.split(/[/.\\:]+/).at(-1) ?? module;
  const range = reading.rangeOf(written);
  const target: Target = { name: [name], range, value: { kind: 'name', path: [`module:${module}`], range } };
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
