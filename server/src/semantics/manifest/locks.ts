import { tableAt } from './table.ts';

/** A lock file larger than this is not read, in UTF-16 units. */
const LARGEST = 2_000_000;

/** Versions by package, of a lock file, where it holds one version of a package alone. */
export type LockedVersions = Readonly<Record<string, string>>;

/** True for a lock file whose versions can be told. */
export function isLockFile(path: string): boolean {
  return Object.hasOwn(readers, path.slice(path.lastIndexOf('/') + 1));
}

/** What a lock file says of the packages that its manifest names; nothing for one that is too long, broken or unknown. */
export function lockedVersions(path: string, text: string): LockedVersions {
  const read = text.length > LARGEST ? undefined : readers[path.slice(path.lastIndexOf('/') + 1)];
  if (read === undefined) return {};
  try {
    return onlyOnes(read(text));
  } catch {
    return {};
  }
}

type Pairs = readonly (readonly [name: string, version: string])[];

const readers: Readonly<Record<string, (text: string) => Pairs>> = {
  'package-lock.json': ofNpm,
  'npm-shrinkwrap.json': ofNpm,
  'yarn.lock': ofYarn,
  'pnpm-lock.yaml': ofPnpm,
  'composer.lock': ofComposer,
  'Cargo.lock': ofTables,
  'poetry.lock': ofTables,
  'uv.lock': ofTables,
  'pdm.lock': ofTables,
  'Pipfile.lock': ofPipenv,
};

/** docs.npmjs.com/cli/configuring-npm/package-lock-json: `packages` since version 2 of the file, by their folders. */
function ofNpm(text: string): Pairs {
  const packages = tableAt(JSON.parse(text), 'packages');
  const direct = ['dependencies', 'devDependencies'].flatMap((kind) => Object.keys(tableAt(packages, '', kind)));
  return direct.flatMap((name) => pair(name, tableAt(packages, `node_modules/${name}`)['version']));
}

/** `express@^4.18.0:` and below it `version "4.18.2"`, or `"express@npm:^4.18.0":` and `version: 4.18.2`. */
function ofYarn(text: string): Pairs {
  const entry = /^"?(@?[^@"\s]+)@[^\n]*:\r?\n {2}version:? "?([^"\s]+)"?/gm;
  return [...text.matchAll(entry)].flatMap(([, name, version]) => pair(name ?? '', version));
}

/** pnpm.io: the packages that the importer `.` names, with the version behind their specifier. */
function ofPnpm(text: string): Pairs {
  const start = /^ {2}\.:\r?\n/m.exec(text);
  if (start === null) return [];
  const rest = text.slice(start.index + start[0].length);
  const end = rest.search(/^(?: {2})?[^\s]/m);
  const importer = end < 0 ? rest : rest.slice(0, end);
  const entry = /^ {6}['"]?(@?[\w./-]+)['"]?:\r?\n {8}specifier:[^\n]*\n {8}version: ['"]?(\d[^\s('"]*)/gm;
  return [...importer.matchAll(entry)].flatMap(([, name, version]) => pair(name ?? '', version));
}

function ofComposer(text: string): Pairs {
  const { packages, 'packages-dev': development } = tableAt(JSON.parse(text));
  return [packages, development].flatMap((list) =>
    (Array.isArray(list) ? list : []).flatMap((one) => {
      const { name, version } = tableAt(one);
      return typeof name === 'string' && typeof version === 'string' ? pair(name, version.replace(/^v/, '')) : [];
    }),
  );
}

/** `[[package]]` with `name` and `version`, as Cargo, Poetry, uv and PDM write it. */
function ofTables(text: string): Pairs {
  const entry = /^\[\[package\]\]\r?\nname = "([^"\n]+)"\r?\nversion = "([^"\n]+)"/gm;
  return [...text.matchAll(entry)].flatMap(([, name, version]) => pair(name ?? '', version));
}

function ofPipenv(text: string): Pairs {
  return Object.entries(tableAt(JSON.parse(text), 'default')).flatMap(([name, one]) => {
    const { version } = tableAt(one);
    return typeof version === 'string' ? pair(name, version.replace(/^==/, '')) : [];
  });
}

/** Only a version that is a number is one to write down. */
function pair(name: string, version: unknown): Pairs {
  return typeof version === 'string' && /^\d[\w.+-]*$/.test(version) ? [[name, version]] : [];
}

function onlyOnes(pairs: Pairs): LockedVersions {
  const versions = new Map<string, Set<string>>();
  for (const [name, version] of pairs) versions.set(name, (versions.get(name) ?? new Set()).add(version));
  return Object.fromEntries(
    [...versions].flatMap(([name, [version, ...others]]) =>
      version === undefined || others.length > 0 ? [] : [[name, version]],
    ),
  );
}
