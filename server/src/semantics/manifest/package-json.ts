import { parse } from 'jsonc-parser';
import type { ManifestPart } from '../manifest.ts';
import { isTable, keysOf, textOf } from './table.ts';

/** Reads a `package.json`. Peer dependencies count: the app runs with them. Broken text gives what could be read. */
export function readPackageJson(text: string): ManifestPart {
  const found: unknown = parse(text, [], { allowTrailingComma: true });
  if (!isTable(found)) return {};
  const type = textOf(found['type']);
  return {
    dependencies: ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((key) => keysOf(found[key])),
    developmentDependencies: keysOf(found['devDependencies']),
    binaries: binaries(found['bin']),
    name: textOf(found['name']),
    isPrivate: found['private'] === true ? true : undefined,
    isModule: type === undefined ? undefined : type === 'module',
    main: withoutDot(textOf(found['main'])),
  };
}

function binaries(bin: unknown): readonly string[] {
  const paths = isTable(bin) ? Object.values(bin) : [bin];
  return paths.flatMap((path) => withoutDot(textOf(path)) ?? []);
}

function withoutDot(path: string | undefined): string | undefined {
  return path?.replace(/^\.\//, '');
}
