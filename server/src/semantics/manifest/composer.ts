import { parse } from 'jsonc-parser';
import type { ManifestPart } from '../manifest.ts';
import { isTable, keysOf, tableAt, textOf, textsOf } from './table.ts';

/** Reads a `composer.json`. Its `type` is the setting `composer.type`. Broken text gives what could be read. */
export function readComposer(text: string): ManifestPart {
  const found: unknown = parse(text, [], { allowTrailingComma: true });
  if (!isTable(found)) return {};
  const type = textOf(found['type']);
  return {
    dependencies: packages(found['require']),
    developmentDependencies: packages(found['require-dev']),
    binaries: binaries(found['bin']),
    name: textOf(found['name']),
    // Only a library is made for others; a package without a type may be either.
    isPrivate: type === 'project' ? true : undefined,
    versions: Object.entries(tableAt(found, 'require')).flatMap(([name, version]) =>
      textOf(version) === undefined ? [] : [[name, String(version)] as const],
    ),
    settings: type === undefined ? [] : [['composer.type', type]],
  };
}

/** PHP itself is no package; its extensions, such as `ext-pdo_pgsql`, say what the app needs as packages do. */
function packages(table: unknown): readonly string[] {
  return keysOf(table).filter((name) => name.includes('/') || name.startsWith('ext-'));
}

/** `"bin": "bin/tool"` or a list; Composer's own programs of an app, such as Symfony's console, are started by hand. */
function binaries(bin: unknown): readonly string[] {
  const paths = Array.isArray(bin) ? textsOf(bin) : [textOf(bin)];
  return paths.flatMap((path) => path?.replace(/^\.\//, '') ?? []);
}
