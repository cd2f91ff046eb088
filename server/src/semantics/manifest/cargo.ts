import { parse } from 'smol-toml';
import { argumentCrates, serverCrates } from '../../catalog/crates.ts';
import type { ManifestPart } from '../manifest.ts';
import { tableAt, textOf, textsOf } from './table.ts';

/**
 * Reads a `Cargo.toml`. A feature that is asked for stands beside its crate: `ctrlc/termination`. The program of a package
 * is a tool where the package knows how to read arguments and of no server or broker. Throws on text that is no TOML.
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
  const names = needed.map(([name]) => name);
  const isTool = names.some((name) => argumentCrates.has(name)) && !names.some((name) => serverCrates.has(name));
  return {
    ...programOf(textOf(tableAt(file, 'package')['name'])),
    ...(isTool ? { binaries: [textOf(tableAt(file, 'package')['name']) ?? '*'] } : {}),
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

function programOf(name: string | undefined): { readonly program?: string } {
  return name === undefined ? {} : { program: name };
}

function featuresOf(given: unknown): readonly string[] {
  return textsOf(tableAt(given)['features']);
}
