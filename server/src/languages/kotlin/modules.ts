import type { Node } from 'web-tree-sitter';
import type { Imported, Reading } from '../language.ts';

/** Packages all of whose names are there without an import (kotlinlang.org/docs/packages.html), longest names first. */
export const implied: readonly string[] = [
  'kotlin.annotation',
  'kotlin.collections',
  'kotlin.comparisons',
  'kotlin.io',
  'kotlin.ranges',
  'kotlin.sequences',
  'kotlin.text',
  'kotlin.jvm',
  'java.lang',
  'kotlin',
];

/** `import a.b.C`, `import a.b.C as D`, `import a.b.*`. */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  const [named, alias] = node.namedChildren;
  if (named === undefined) return [];
  const module = reading.textOf(named).replace(/[\s`]/g, '');
  if (node.lastChild?.type === '*') return [{ module, atRun: true, targets: [], wildcard: true }];
  const local = alias ?? named.lastNamedChild ?? named;
  const range = reading.rangeOf(local);
  const name = reading.textOf(local).replaceAll('`', '');
  return [
    {
      module,
      atRun: true,
      targets: [{ name: [name], range, value: { kind: 'name', path: [`module:${module}`], range } }],
    },
  ];
}

/** What a text imports, by its words. */
export function scanImports(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*import[ \t]+([\w.`]+)/gm)].map((match) =>
    (match[1] ?? '').replaceAll('`', '').replace(/\.$/, ''),
  );
}
