import type { Node } from 'web-tree-sitter';
import type { Path } from '../../facts/value.ts';
import type { Imported, Reading, Target } from '../language.ts';

/**
 * `import "net/http"`, `import chi "github.com/go-chi/chi/v5"`, also with `.` and `_`. A module's name is its path without
 * major version: `github.com/go-chi/chi`; the version stays in what `Import.module` says. Files of `package main` take in
 * their folder, named `.`: the compiler makes one program of them.
 */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  if (node.type === 'package_clause') {
    // In other packages it only tells where imports may go: nothing that is compiled follows from it.
    return [{ module: '.', atRun: /\bmain$/.test(reading.textOf(node)), targets: [] }];
  }
  const written = node.childForFieldName('path');
  if (written === null) return [];
  const module = reading.textOf(written).slice(1, -1);
  const name = node.childForFieldName('name');
  const path: Path = [`module:${withoutVersion(module)}`];
  if (name?.type === 'dot') return [{ module: withoutVersion(module), atRun: true, targets: [], wildcard: true }];
  const range = reading.rangeOf(name ?? written);
  const names = name === null ? packageNames(module) : name.type === 'blank_identifier' ? [] : [reading.textOf(name)];
  const targets = names.map((local): Target => ({ name: [local], range, value: { kind: 'name', path, range } }));
  // A row may speak of a module in every version, or of one.
  const versions = new Set([withoutVersion(module), module]);
  return [...versions].map((each, index) => ({ module: each, atRun: true, targets: index === 0 ? targets : [] }));
}

/** A module's path without its major version: `/v2` and, on gopkg.in, `.v2`. */
export function withoutVersion(module: string): string {
  return module.replace(/\/v\d+(?=\/|$)/, '').replace(/^(gopkg\.in\/[^.]+)\.v\d+(?=\/|$)/, '$1');
}

/**
 * The names that a package of this path may have: what it says of itself is in its files, but by custom it is the last
 * part of the path, without version and without `go-` before or `-go` and `.go` behind.
 */
export function packageNames(module: string): readonly string[] {
  const last = withoutVersion(module).split('/').at(-1) ?? module;
  const bare = last.replace(/^(?:go|golang)[-.]/, '').replace(/[-.](?:go|golang)$/, '');
  const names = new Set([
    last,
    bare,
    bare.replaceAll('-', '_'),
    bare.replaceAll('-', ''),
    bare.split('-').at(-1) ?? '',
  ]);
  return [...names].filter((name) => /^[A-Za-z_]\w*$/.test(name));
}

/** First parts of the paths of packages that come with Go (pkg.go.dev/std). */
const standard = new Set(
  (
    'archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar ' +
    'flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime ' +
    'slices sort strconv strings structs sync syscall testing text time unicode unique unsafe weak'
  ).split(' '),
);

/** True for a package that comes with Go. */
export function isStandard(module: string): boolean {
  return standard.has(module.split('/')[0] ?? '');
}

/** Folders an import path may mean: any ending of it, for how much of it is the module's own name go.mod says. */
export function moduleFiles(module: string, fromPath: string): readonly string[] {
  const own = fromPath.slice(0, fromPath.lastIndexOf('/') + 1);
  if (module === '.') return [own];
  if (isStandard(module)) return [];
  const parts = module.split('/');
  const folders = parts.map((_, index) => `${parts.slice(index).join('/')}/`);
  return folders.filter((folder) => folder !== own);
}

/** Paths in import declarations, by a scan of the lines before the first declaration. */
export function scanImports(text: string): readonly string[] {
  const found: string[] = /^package\s+main\b/m.test(text) ? ['.'] : [];
  for (const block of text.matchAll(/^import\s*(?:\(([^)]*)\)|([^\n(]*))/gm)) {
    for (const path of (block[1] ?? block[2] ?? '').matchAll(/["`]([^"`\n]+)["`]/g)) found.push(path[1] ?? '');
  }
  return found;
}
