import type { Node } from 'web-tree-sitter';
import type { Imported, Reading } from '../language.ts';

/** `use A\B;`, `use A\B as C, D;`, `use A\{B, C as D};`, also of functions and constants. */
export function imports(node: Node, reading: Reading): readonly Imported[] {
  const prefix = node.namedChildren.find((child) => child.type === 'namespace_name');
  const group = node.childForFieldName('body');
  const clauses = (group ?? node).namedChildren.filter((child) => child.type === 'namespace_use_clause');
  return clauses.flatMap((clause) => {
    const alias = clause.childForFieldName('alias');
    const written = clause.namedChildren.find((child) => child.type === 'qualified_name' || child.type === 'name');
    if (written === undefined) return [];
    const start = prefix === undefined ? '' : `${reading.textOf(prefix)}\\`;
    const module = `${start}${reading.textOf(written)}`.replace(/\s+/g, '').replace(/^\\/, '');
    const [first = '', ...rest] = module.split('\\');
    const range = reading.rangeOf(alias ?? written);
    const name = alias === null ? (rest.at(-1) ?? first) : reading.textOf(alias);
    return [
      {
        module,
        atRun: true,
        targets: [{ name: [name], range, value: { kind: 'name', path: [`module:${first}`, ...rest], range } }],
      },
    ];
  });
}
