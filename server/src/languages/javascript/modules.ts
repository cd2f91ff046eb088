import type { Node } from 'web-tree-sitter';
import type { Reading, Target } from '../language.ts';
import { cooked } from './strings.ts';
import { modulePart } from './values.ts';

/** `import x, { y as z } from 'm'`, `import * as n from 'm'`, `export … from 'm'`. */
export function imports(
  node: Node,
  reading: Reading,
): readonly { module: string; atRun: boolean; targets: readonly Target[] }[] {
  const source = node.childForFieldName('source') ?? requiredModule(node);
  if (source === null) return [];
  const module = cooked(source, reading);
  const atRun = !/^(?:import|export)\s+type\b/.test(reading.text.slice(node.startIndex, source.startIndex));
  const clause = node.namedChildren.find((child) => child.type === 'import_clause');
  const targets = clause === undefined ? [] : clauseTargets(clause, modulePart(module), reading);
  return [{ module, atRun, targets }];
}

/** TypeScript's `import x = require('m')`. */
function requiredModule(node: Node): Node | null {
  const clause = node.namedChildren.find((child) => child.type === 'import_require_clause');
  return clause?.childForFieldName('source') ?? null;
}

function clauseTargets(clause: Node, module: string, reading: Reading): readonly Target[] {
  return clause.namedChildren.flatMap((child) => {
    // A default import is the module itself: CommonJS packages export one thing, which is what the catalog names.
    if (child.type === 'identifier') return [target(child, [module], reading)];
    if (child.type === 'namespace_import') {
      const name = child.firstNamedChild;
      return name === null ? [] : [target(name, [module], reading)];
    }
    if (child.type !== 'named_imports') return [];
    return child.namedChildren.flatMap((specifier) => {
      const name = specifier.childForFieldName('name');
      if (name === null) return [];
      const imported = reading.textOf(name);
      const path = imported === 'default' ? [module] : [module, imported];
      return [target(specifier.childForFieldName('alias') ?? name, path, reading)];
    });
  });
}

function target(node: Node, path: readonly string[], reading: Reading): Target {
  const range = reading.rangeOf(node);
  return { name: [reading.textOf(node)], range, value: { kind: 'name', path, range } };
}

const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** The files a relative module may mean, relative to the same root as `fromPath`; none for packages. */
export function moduleFiles(module: string, fromPath: string): readonly string[] {
  if (!module.startsWith('.')) return [];
  const folder = fromPath.split('/').slice(0, -1);
  for (const part of module.split('/')) {
    if (part === '..') folder.pop();
    else if (part !== '.' && part !== '') folder.push(part);
  }
  const base = folder.join('/');
  // TypeScript sources name the emitted file: './db.js' is written for db.ts.
  const stem = base.replace(/\.(?:[mc]?js|jsx)$/, '');
  return [base, ...endings.map((ending) => stem + ending), ...endings.map((ending) => `${base}/index${ending}`)];
}

/** Relative modules named after `from`, `import` or `require(`. */
export function scanImports(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import|require\()\s*(?:\(\s*)?['"](\.[^'"\n]*)['"]/g)].map(
    (match) => match[1] ?? '',
  );
}
