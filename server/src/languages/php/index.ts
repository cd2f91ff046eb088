import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { imports } from './imports.ts';
import { path } from './names.ts';
import { args, value } from './values.ts';

export const language: Language = {
  name: 'php',
  grammars: { php: 'php' },
  extensions: { php: 'php', phtml: 'php' },
  interpreters: { php: 'php' },
  blocks: ['program', 'declaration_list', 'compound_statement', 'colon_block', 'switch_block', 'enum_declaration_list'],
  query: () => facts,
  comment: { line: '//', block: ['/*', '*/'] },
  modules: { quoted: false, globals: [] },
  constants:
    /^(?:SIG[A-Z]+|\$_(?:GET|POST|REQUEST|COOKIE|FILES)|__(?:DIR|FILE)__|STD(?:OUT|ERR)|ABSPATH|WP_CONTENT_DIR)$/,
  // Classes are found by their names, whatever file they are in.
  reaches: 'app',
  idioms: (_, text) => idioms(text),
  iterators: [],
  path,
  value,
  callParts,
  annotated,
  args,
  imports,
  targets,
  parameters,
  bases,
  endless: (condition, reading) => condition === undefined || /^\(?(?:true|1)\)?$/i.test(reading.textOf(condition)),
  moduleFiles: () => [],
  scanImports: () => [],
};

function callParts(node: Node): CallParts | undefined {
  switch (node.type) {
    case 'function_call_expression': {
      const callee = node.childForFieldName('function');
      return callee === null ? undefined : { callee, args: node.childForFieldName('arguments') ?? undefined };
    }
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
    case 'scoped_call_expression': {
      const method = node.childForFieldName('name');
      return method === null
        ? undefined
        : { callee: node, args: node.childForFieldName('arguments') ?? undefined, method };
    }
    case 'object_creation_expression':
    case 'attribute': {
      const [callee, list] = node.namedChildren;
      if (callee === undefined || callee.type === 'anonymous_class') return undefined;
      return { callee, args: list?.type === 'arguments' ? list : undefined };
    }
    case 'exit_statement': {
      const keyword = node.firstChild;
      return keyword === null ? undefined : { callee: node, args: undefined, method: keyword };
    }
    default:
      return undefined;
  }
}

/** The name of the class, function, property or parameter that an attribute stands before. */
function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'attribute') return undefined;
  const declaration = node.parent?.parent?.parent ?? null;
  const element = declaration?.namedChildren.find((child) => child.type === 'property_element');
  const name = (element ?? declaration)?.childForFieldName('name');
  return name === null || name === undefined ? undefined : [reading.textOf(name).replace(/^\$/, '')];
}

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  if (left.type !== 'list_literal') return named(left, given, reading);
  return left.namedChildren.flatMap((child, index) => {
    const item = given.kind === 'list' ? given.items[index] : undefined;
    return child.type === 'string' ? [] : named(child, item ?? reading.unknown(child), reading);
  });
}

/** A name that gets a value: a variable, a property, or a constant, which `define` names by a text. */
function named(left: Node, given: Value, reading: Reading): readonly Target[] {
  const range = reading.rangeOf(left);
  if (left.type === 'string') {
    const text = reading.value(left);
    return text.kind === 'text' ? [{ name: [text.text], range, value: given }] : [];
  }
  const name = path(left, reading);
  if (name === undefined) return [];
  // What is declared by its bare name is a constant, a property or a case: only a constant may be its value.
  if (left.type !== 'name') return [{ name, range, value: given }];
  return [{ name: isOfClass(left) ? ['this', ...name] : name, range, value: given, isConstant: true }];
}

function isOfClass(name: Node): boolean {
  const { parent } = name;
  if (parent?.type !== 'const_element') return true;
  const around = parent.parent?.parent?.type ?? '';
  return around === 'declaration_list' || around === 'enum_declaration_list';
}

/** The parameters; one that the constructor makes a property of is that, too. */
function parameters(node: Node, reading: Reading): readonly Target[] {
  return node.namedChildren.flatMap((child) => {
    const nameNode = child.childForFieldName('name');
    if (nameNode === null) return [];
    const fallback = child.childForFieldName('default_value');
    const written = child.childForFieldName('type');
    const type = written === null ? undefined : path(written, reading);
    const name = reading.textOf(nameNode);
    const target: Target = {
      name: [name],
      range: reading.rangeOf(nameNode),
      value: fallback === null ? reading.unknown(nameNode) : reading.value(fallback),
      isConstant: true,
      ...(type === undefined ? {} : { type }),
    };
    if (child.type !== 'property_promotion_parameter') return [target];
    return [target, { ...target, name: ['this', name.slice(1)] }];
  });
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(child, reading);
    return found === undefined ? [] : [found];
  });
}
