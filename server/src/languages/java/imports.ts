import type { Node } from 'web-tree-sitter';
import type { Imported, Reading } from '../language.ts';

/**
 * `import a.B;` binds `B`, `import a.*;` makes every name of `a` usable, `import static a.B.C;` binds `C` of the class.
 * Classes begin with a capital by custom, so that in `import a.B.C;` both parts are names within the package.
 */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  const written = node.namedChildren.find((child) => child.type.endsWith('identifier'));
  if (written === undefined) return [];
  const module = reading.textOf(written).replace(/\s+/g, '');
  if (node.namedChildren.some((child) => child.type === 'asterisk')) {
    return [{ module, atRun: true, targets: [], wildcard: true }];
  }
  const name = written.childForFieldName('name') ?? written;
  const range = reading.rangeOf(name);
  const [first = '', ...rest] = module.split('.');
  return [
    {
      module,
      atRun: true,
      targets: [
        { name: [reading.textOf(name)], range, value: { kind: 'name', path: [`module:${first}`, ...rest], range } },
      ],
    },
  ];
}
