import type { Node } from 'web-tree-sitter';
import type { Path, Value } from '../../facts/value.ts';
import type { CallParts, Imported, Language, Reading, Target } from '../language.ts';
import facts from './facts.scm';
import { idioms } from './idioms.ts';
import { implied } from './implied.ts';
import { args } from './initializers.ts';
import { path, value } from './values.ts';

export const language: Language = {
  name: 'csharp',
  grammars: { csharp: 'c-sharp' },
  extensions: { cs: 'csharp', csx: 'csharp' },
  interpreters: {},
  blocks: ['compilation_unit', 'block', 'declaration_list', 'switch_section'],
  query: () => facts,
  comment: { line: '//', block: ['/*', '*/'] },
  modules: { quoted: false, globals: [], implied },
  idioms: () => idioms,
  iterators: [],
  reaches: 'app',
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
  moduleFiles: () => [],
  scanImports: () => [],
};

function callParts(node: Node, reading: Reading): CallParts | undefined {
  if (node.type === 'element_access_expression') {
    const object = node.childForFieldName('expression') ?? undefined;
    const key = node.childForFieldName('subscript') ?? undefined;
    return object === undefined ? undefined : { callee: node, method: object, args: key };
  }
  if (node.type === 'assignment_expression') return memberParts(node);
  if (node.type === 'attribute') return withCallee(node.childForFieldName('name'), argumentsOf(node));
  if (node.type === 'constructor_initializer') {
    const callee = node.children.find((child) => child.type === 'this') ?? null;
    return withCallee(callee, argumentsOf(node));
  }
  if (node.type === 'invocation_expression') return withCallee(node.childForFieldName('function'), argumentsOf(node));
  const type = node.childForFieldName('type') ?? reading.declaredType(node) ?? null;
  const initializer = node.namedChildren.find((child) => child.type === 'initializer_expression');
  // Whatever `new() { … }` makes, its members get their values.
  const callee = type ?? (initializer === undefined ? null : node.firstChild);
  const parts = withCallee(callee, argumentsOf(node) ?? initializer);
  if (parts === undefined || initializer === undefined || argumentsOf(node) === undefined) return parts;
  return { ...parts, further: initializer };
}

function withCallee(callee: Node | null, list: Node | undefined): CallParts | undefined {
  return callee === null ? undefined : { callee, args: list };
}

function argumentsOf(node: Node): Node | undefined {
  return node.namedChildren.find((child) => child.type === 'argument_list' || child.type === 'attribute_argument_list');
}

/** `event += handler` and `property = value`; sums of numbers and texts are no calls. */
function memberParts(node: Node): CallParts | undefined {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left?.type !== 'member_access_expression' || right === null) return undefined;
  const isHandler = /^(?:lambda_expression|anonymous_method_expression|identifier|member_access_expression)$/;
  const isSetter = node.childForFieldName('operator')?.type === '=';
  return isSetter || isHandler.test(right.type) ? { callee: left, args: right } : undefined;
}

/** The declaration under an attribute; an attribute list is its child. */
function annotated(node: Node, reading: Reading): Path | undefined {
  if (node.type !== 'attribute') return undefined;
  const declaration = node.parent?.parent;
  const named = declaration?.childForFieldName('name');
  if (named !== null && named !== undefined) return [reading.textOf(named)];
  const declarator = declaration?.namedChildren.find((child) => child.type === 'variable_declaration')?.lastNamedChild;
  const name = declarator?.childForFieldName('name');
  return name === null || name === undefined ? undefined : [reading.textOf(name)];
}

/** `using X;` makes every name of X usable, `using static X.Y;` every member, `using A = X.Y;` the one under a name. */
function imports(node: Node, reading: Reading): readonly Imported[] {
  const alias = node.childForFieldName('name');
  const written = node.lastNamedChild;
  if (written === null) return [];
  const module = path(written, reading)?.join('.');
  if (module === undefined) return [];
  if (alias === null) return [{ module, atRun: true, targets: [], wildcard: true }];
  const range = reading.rangeOf(alias);
  const name: Value = { kind: 'name', path: [`module:${module}`], range };
  return [{ module, atRun: true, targets: [{ name: [reading.textOf(alias)], range, value: name }] }];
}

function targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[] {
  const given: Value = right === undefined ? reading.unknown(left) : reading.value(right);
  if (left.type === 'tuple_expression' || left.type === 'tuple_pattern') {
    return left.namedChildren.flatMap((child, index) => {
      const item = given.kind === 'list' ? given.items[index] : undefined;
      const inner = child.type === 'argument' ? (child.lastNamedChild ?? child) : child;
      // A declaration inside binds by itself.
      return inner.type === 'declaration_expression' ? [] : bound(inner, item ?? reading.unknown(inner), reading);
    });
  }
  return bound(left, given, reading);
}

function bound(left: Node, given: Value, reading: Reading): readonly Target[] {
  const name = left.type === 'element_access_expression' ? keyed(left, reading) : path(left, reading);
  return name === undefined ? [] : [{ name, range: reading.rangeOf(left), value: given }];
}

/** `settings["Jwt:Key"] = …`: the key is the name. */
function keyed(node: Node, reading: Reading): Path | undefined {
  const object = node.childForFieldName('expression');
  const start = object === null ? undefined : path(object, reading);
  const key = node.childForFieldName('subscript')?.firstNamedChild?.lastNamedChild;
  const text = key === null || key === undefined ? undefined : reading.value(key);
  return start === undefined ? undefined : [...start, text?.kind === 'text' ? text.text : '*'];
}

function parameters(node: Node, reading: Reading): readonly Target[] {
  if (node.type !== 'parameter_list') return parameter(node, node, reading);
  return node.namedChildren.flatMap((child) => {
    const name = child.childForFieldName('name');
    return child.type === 'parameter' && name !== null ? parameter(child, name, reading) : [];
  });
}

function parameter(node: Node, name: Node, reading: Reading): readonly Target[] {
  const typeNode = node === name ? null : node.childForFieldName('type');
  const type = typeNode === null ? undefined : path(typeNode, reading);
  const last = node.lastNamedChild;
  const fallback = node === name || last === null || last.startIndex <= name.startIndex ? undefined : last;
  return [
    {
      name: [reading.textOf(name)],
      range: reading.rangeOf(name),
      value: fallback === undefined ? reading.unknown(name) : reading.value(fallback),
      ...(type === undefined ? {} : { type }),
    },
  ];
}

function bases(node: Node, reading: Reading): readonly Path[] {
  return node.namedChildren.flatMap((child) => {
    const found = path(
      child.type === 'primary_constructor_base_type' ? (child.firstNamedChild ?? child) : child,
      reading,
    );
    return found === undefined ? [] : [found];
  });
}
