import type { Node } from 'web-tree-sitter';
import type { Imported, Reading, Target } from '../language.ts';
import { path } from './paths.ts';

/** `use a::{b, c::d as e, f::*};`, `mod db;`, `extern crate a as b;`. */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  if (node.type === 'use_declaration') {
    const argument = node.childForFieldName('argument');
    return argument === null ? [] : useTree(argument, [], reading);
  }
  const name = node.childForFieldName('name');
  if (name === null) return [];
  const text = reading.textOf(name);
  if (node.type === 'mod_item') return [single(['module:crate', text], name, `self::${text}`, reading)];
  const alias = node.childForFieldName('alias') ?? name;
  return [single([`module:${text}`], alias, text, reading)];
}

type Names = readonly string[];

function useTree(node: Node, before: Names, reading: Reading): readonly Imported[] {
  switch (node.type) {
    case 'scoped_use_list': {
      const list = node.childForFieldName('list');
      const inner = extended(before, node.childForFieldName('path'), reading);
      return list === null ? [] : useTree(list, inner, reading);
    }
    case 'use_list':
      return node.namedChildren.flatMap((child) => useTree(child, before, reading));
    case 'use_wildcard': {
      const inner = extended(before, node.firstNamedChild, reading);
      const module = moduleOf(inner).replaceAll('::', '.');
      return inner.length === 0 ? [] : [{ module, atRun: true, targets: [], wildcard: true }];
    }
    case 'use_as_clause': {
      const original = node.childForFieldName('path');
      const alias = node.childForFieldName('alias');
      return original === null || alias === null ? [] : [bound(extended(before, original, reading), alias, reading)];
    }
    default:
      return [bound(extended(before, node, reading), node, reading)];
  }
}

/** `self` in braces is what stands before them. */
function extended(before: Names, node: Node | null, reading: Reading): Names {
  if (node === null) return before;
  if (node.type === 'self') return before.length > 0 ? before : ['module:crate'];
  const parts = node.type === 'identifier' ? [reading.textOf(node)] : (path(node, reading) ?? []);
  if (before.length > 0) return [...before, ...parts];
  const [first = '', ...rest] = parts;
  return first.startsWith('module:') ? parts : [`module:${first}`, ...rest];
}

function bound(names: Names, node: Node, reading: Reading): Imported {
  const own = node.type === 'scoped_identifier' ? (node.childForFieldName('name') ?? node) : node;
  return single(names, own, moduleOf(names), reading);
}

function single(names: Names, local: Node, module: string, reading: Reading): Imported {
  const range = reading.rangeOf(local);
  const written = reading.textOf(local);
  const name = written === 'self' ? (names.at(-1) ?? '').replace('module:', '') : written;
  // `use trait::X as _` brings no name.
  const targets: readonly Target[] =
    name === '_' ? [] : [{ name: [name], range, value: { kind: 'name', path: names, range } }];
  return { module, atRun: true, targets };
}

function moduleOf(names: Names): string {
  return names.join('::').replace('module:', '');
}

/**
 * The files that a module may lie in. `self::x` is declared by `mod x;`, `crate::x::y` may be an item `y` of `x`; any
 * other crate may be the library beside the program, since packages name it after themselves.
 */
export function moduleFiles(module: string, fromPath: string): readonly string[] {
  const parts = module.split(/::|\./).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  const folder = fromPath.slice(0, fromPath.lastIndexOf('/') + 1);
  if (first === 'self') return filesBelow(ownFolder(fromPath), rest);
  const root = /^(?:.*\/)?src\//.exec(fromPath)?.[0] ?? folder;
  if (first === 'crate') return [...shorter(root, rest), ...rootFiles(root)];
  return /(?:^|\/)(?:main|lib)\.rs$|\/bin\//.test(fromPath) ? [...shorter(root, rest), `${root}lib.rs`] : [];
}

/** Where the modules that a file declares lie: beside `main.rs`, `lib.rs` and `mod.rs`, else in a folder of its name. */
function ownFolder(fromPath: string): string {
  const folder = fromPath.slice(0, fromPath.lastIndexOf('/') + 1);
  if (/(?:^|\/)(?:main|lib|mod)\.rs$|(?:^|\/)src\/bin\/[^/]+\.rs$/.test(fromPath)) return folder;
  return fromPath.replace(/\.rs$/, '/');
}

function shorter(root: string, parts: Names): string[] {
  return parts.flatMap((_, index) => filesBelow(root, parts.slice(0, parts.length - index)));
}

function filesBelow(folder: string, parts: Names): string[] {
  return parts.length === 0 ? [] : [`${folder}${parts.join('/')}.rs`, `${folder}${parts.join('/')}/mod.rs`];
}

function rootFiles(root: string): string[] {
  return [`${root}lib.rs`, `${root}main.rs`];
}

/** Modules of `mod x;` and `use a::b`, those in braces by what stands before them. */
export function scanImports(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /^[ \t]*(?:pub(?:\([^)\n]*\))?[ \t]+)?(?:mod[ \t]+(\w+)[ \t]*;|use[ \t]+([\w:]+)(\{[^;]*)?)/gm,
  )) {
    const [, declared, used = '', braces = ''] = match;
    if (declared !== undefined) found.push(`self::${declared}`);
    else if (used !== '') {
      found.push(used.replace(/:+$/, ''));
      for (const [name] of braces.matchAll(/\w+/g)) found.push(used + name);
    }
  }
  return found;
}
