import type { Node } from 'web-tree-sitter';
import type { Reading, Target } from '../language.ts';

type Imported = { module: string; atRun: boolean; targets: readonly Target[] };

/** `import a.b as c`, `from m import x as y`, `from . import z`. */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  return node.type === 'import_statement' ? plainImports(node, reading) : fromImports(node, reading);
}

function plainImports(node: Node, reading: Reading): Imported[] {
  return node.childrenForFieldName('name').map((child) => {
    const alias = child.type === 'aliased_import' ? child.childForFieldName('alias') : null;
    const named = child.type === 'aliased_import' ? (child.childForFieldName('name') ?? child) : child;
    const parts = reading.textOf(named).split('.');
    // `import a.b` binds `a`; with an alias it binds the whole.
    const path = alias === null ? parts.slice(0, 1) : parts;
    const range = reading.rangeOf(alias ?? named);
    const name = alias === null ? (parts[0] ?? '') : reading.textOf(alias);
    const [first = '', ...rest] = path;
    return {
      module: parts.join('.'),
      atRun: true,
      targets: [{ name: [name], range, value: { kind: 'name', path: [`module:${first}`, ...rest], range } }],
    };
  });
}

function fromImports(node: Node, reading: Reading): Imported[] {
  const source = node.childForFieldName('module_name');
  if (source === null) return [];
  const module = reading.textOf(source).replace(/\s+/g, '');
  const isRelative = module.startsWith('.');
  const [first = '', ...rest] = isRelative ? [module] : module.split('.');
  const targets: Target[] = [];
  const submodules: Imported[] = [];
  for (const child of node.childrenForFieldName('name')) {
    const named = child.type === 'aliased_import' ? (child.childForFieldName('name') ?? child) : child;
    const local = (child.type === 'aliased_import' ? child.childForFieldName('alias') : null) ?? named;
    const range = reading.rangeOf(local);
    const imported = reading.textOf(named);
    const path = [`module:${first}`, ...rest, ...imported.split('.')];
    targets.push({ name: [reading.textOf(local)], range, value: { kind: 'name', path, range } });
    // The name may itself be a module of the package.
    submodules.push({
      module: module.endsWith('.') ? module + imported : `${module}.${imported}`,
      atRun: true,
      targets: [],
    });
  }
  return [{ module, atRun: true, targets }, ...submodules];
}

/** Files a module name may mean: relative ones from the package, absolute ones from the root and from `src/`. */
export function moduleFiles(module: string, fromPath: string): readonly string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const parts = module
    .slice(dots)
    .split('.')
    .filter((part) => part !== '');
  if (dots > 0) {
    const folder = fromPath.split('/').slice(0, -1);
    const base = folder.slice(0, folder.length - (dots - 1));
    return candidates([...base, ...parts]);
  }
  // The folder of the importing file, and those above it, may each be on the module search path.
  const found: string[] = [];
  const folder = fromPath.split('/').slice(0, -1);
  for (let length = folder.length; length >= 0; length--)
    found.push(...candidates([...folder.slice(0, length), ...parts]));
  return [...found, ...candidates(['src', ...parts])];
}

function candidates(parts: readonly string[]): string[] {
  const base = parts.join('/');
  return base === '' ? ['__init__.py'] : [`${base}.py`, `${base}/__init__.py`];
}

/** Modules of `import a, b` and `from m import x, y`, each imported name as a possible module too. */
export function scanImports(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+\(?([^)\n#]*)|import[ \t]+([^\n#]+))/gm,
  )) {
    const [, module, names = '', plain = ''] = match;
    if (module !== undefined) {
      found.push(module);
      for (const name of words(names)) found.push(module.endsWith('.') ? module + name : `${module}.${name}`);
    } else found.push(...words(plain));
  }
  return found;
}

function words(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim().split(/\s/)[0] ?? '')
    .filter((name) => name !== '');
}
