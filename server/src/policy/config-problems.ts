import type { Node } from 'jsonc-parser';
import type { Range } from '../text/range.ts';
import { knownKeys, validate, type SchemaError } from './config-validator.generated.js';
import { isRuleName, type RuleNames } from './finding.ts';
import { didYouMean } from './spelling.ts';

interface Problem {
  readonly message: string;
  readonly range: Range;
}

/** What is wrong with a configuration, in the order of the text: keys, values and rule names. */
export function configProblems(tree: Node, value: unknown, names: RuleNames): Problem[] {
  validate(value);
  const shape = (validate.errors ?? []).map((error) => shapeProblem(tree, error));
  const overrides = nodeAt(tree, ['overrides'])?.children ?? [];
  const rules = [tree, ...overrides].flatMap((node) => ruleProblems(node, names));
  return [...shape, ...rules, ...repeatedKeys(tree)].sort((a, b) => a.range.start - b.range.start);
}

/** A schema error in plain words, on the key when a key is wrong, else on the value. */
function shapeProblem(tree: Node, error: SchemaError): Problem {
  const path = pointerOf(error.instancePath, tree);
  const node = nodeAt(tree, path) ?? tree;
  const key = error.params['additionalProperty'];
  if (typeof key === 'string') {
    const known = knownKeys[String(path[0] ?? '')] ?? [];
    return { message: `Unknown key "${key}".${didYouMean(key, known)}`, range: keyRange(node, key) };
  }
  const name =
    typeof path.at(-1) === 'string' ? `"${String(path.at(-1))}"` : path.length > 0 ? 'This entry' : 'The file';
  return { message: `${name} ${expectation(error, node)}`, range: rangeOf(node) };
}

function expectation(error: SchemaError, node: Node): string {
  const { params, keyword } = error;
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) {
    const words = allowed.map(String);
    const meant = typeof node.value === 'string' ? didYouMean(node.value, words) : '';
    return `must be one of ${words.map((word) => `"${word}"`).join(', ')}.${meant}`;
  }
  if (keyword === 'required') return `needs the key "${String(params['missingProperty'])}".`;
  if (keyword === 'minimum') return `must be at least ${String(params['limit'])}.`;
  const types = Array.isArray(params['type']) ? params['type'].map(String) : [String(params['type'])];
  return `must be ${types.map(typeName).join(' or ')}.`;
}

function typeName(type: string): string {
  if (type === 'integer') return 'a whole number';
  return type === 'object' || type === 'array' ? `an ${type}` : `a ${type}`;
}

/** Keys below `rules` that name no rule. */
function ruleProblems(holder: Node, names: RuleNames): Problem[] {
  const rules = nodeAt(holder, ['rules']);
  if (rules?.type !== 'object') return [];
  return (rules.children ?? []).flatMap(({ children }) => {
    const key = children?.[0];
    const name: unknown = key?.value;
    if (!key || typeof name !== 'string' || isRuleName(names, name)) return [];
    const meant = didYouMean(name, [...names.ids, ...names.groups]);
    return [{ message: `Unknown rule "${name}".${meant}`, range: rangeOf(key) }];
  });
}

/** Keys that stand twice in one object, where the last one silently wins. */
function repeatedKeys(node: Node): Problem[] {
  const seen = new Set<string>();
  const found: Problem[] = [];
  for (const child of node.children ?? []) {
    found.push(...repeatedKeys(child));
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (!key) continue;
    const name = String(key.value);
    if (seen.has(name))
      found.push({ message: `"${name}" stands here twice; the last one counts.`, range: rangeOf(key) });
    seen.add(name);
  }
  return found;
}

/** The node at a path; of a key that stands twice the last one, whose value counts. */
function nodeAt(tree: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = tree;
  for (const part of path) {
    const children: readonly Node[] = node?.children ?? [];
    if (typeof part === 'number') node = children[part];
    else node = children.findLast(({ children: pair }) => pair?.[0]?.value === part)?.children?.[1];
  }
  return node;
}

/** The path of a JSON pointer; a part is an index where the tree has an array there. */
function pointerOf(pointer: string, tree: Node): (string | number)[] {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const inArray = nodeAt(tree, path)?.type === 'array';
    path.push(inArray ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return path;
}

function keyRange(object: Node, key: string): Range {
  const keys = (object.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
  return rangeOf(keys.find((node) => node.value === key) ?? object);
}

function rangeOf(node: Node): Range {
  return { start: node.offset, end: node.offset + node.length };
}
