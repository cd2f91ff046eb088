import { parse } from 'smol-toml';
import type { ManifestPart } from '../manifest.ts';
import { tableAt, textOf, textsOf } from './table.ts';

/**
 * Reads a `Cargo.toml`. A feature that is asked for stands beside its crate: `ctrlc/termination`. Programs of a package are
 * services as well as tools, so that they are no `binaries`. Throws on text that is no TOML.
 */
export function readCargo(text: string): ManifestPart {
  const file: unknown = parse(text);
  const targets = Object.values(tableAt(file, 'target'));
  const needed = [
    tableAt(file, 'dependencies'),
    tableAt(file, 'workspace', 'dependencies'),
    ...targets.map((target) => tableAt(target, 'dependencies')),
  ].flatMap((table) => Object.entries(table));
  const development = ['dev-dependencies', 'build-dependencies'].flatMap((key) => Object.keys(tableAt(file, key)));
  return {
    dependencies: needed.flatMap(([name, given]) => [
      name,
      ...featuresOf(given).map((feature) => `${name}/${feature}`),
    ]),
    developmentDependencies: development,
    versions: needed.flatMap(([name, given]) => {
      const version = textOf(given) ?? textOf(tableAt(given)['version']);
      return version === undefined ? [] : [[name, version] as const];
    }),
    ...(tableAt(file, 'package')['publish'] === false ? { isPrivate: true } : {}),
  };
}

function featuresOf(given: unknown): readonly string[] {
  return textsOf(tableAt(given)['features']);
}
