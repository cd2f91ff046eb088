import { parse } from 'smol-toml';
import type { ManifestPart } from '../manifest.ts';
import { isForDevelopment, normalizedName, readRequirements, requirementNames } from './requirements.ts';
import { keysOf, tableAt, textOf, textsOf } from './table.ts';

/** Reads a `pyproject.toml`: PEP 621, PEP 735 groups, Poetry, PDM and uv. Throws on text that is no TOML. */
export function readPyproject(text: string): ManifestPart {
  const file: unknown = parse(text);
  const project = tableAt(file, 'project');
  const poetry = tableAt(file, 'tool', 'poetry');
  const groups: readonly Group[] = [
    ...Object.entries(tableAt(project, 'optional-dependencies')).map(([name, list]) => listGroup(name, list)),
    ...Object.entries(tableAt(poetry, 'group')).map(([name, group]) => ({
      isForDevelopment: isForDevelopment(name),
      names: poetryNames(tableAt(group)['dependencies']),
    })),
    // These are by definition not part of what is installed with the app.
    ...Object.entries(tableAt(file, 'dependency-groups')).map(([, list]) => listGroup('dev', list)),
    ...Object.entries(tableAt(file, 'tool', 'pdm', 'dev-dependencies')).map(([, list]) => listGroup('dev', list)),
    listGroup('dev', tableAt(file, 'tool', 'uv')['dev-dependencies']),
    { isForDevelopment: true, names: poetryNames(poetry['dev-dependencies']) },
  ];
  const named = (wanted: boolean): readonly string[] =>
    groups.filter((group) => group.isForDevelopment === wanted).flatMap((group) => group.names);
  return {
    dependencies: [
      ...requirementNames(textsOf(project['dependencies'])),
      ...poetryNames(poetry['dependencies']),
      ...named(false),
    ],
    developmentDependencies: named(true),
    binaries: [project['scripts'], poetry['scripts']].flatMap(scriptFiles),
    name: textOf(project['name']) ?? textOf(poetry['name']),
    isPrivate: /^[ \t]*Private[ \t]*::/m.test(textsOf(project['classifiers']).join('\n')) ? true : undefined,
  };
}

/** Reads a `Pipfile`. Throws on text that is no TOML. */
export function readPipfile(text: string): ManifestPart {
  const file: unknown = parse(text);
  return {
    dependencies: keysOf(tableAt(file, 'packages')).map(normalizedName),
    developmentDependencies: keysOf(tableAt(file, 'dev-packages')).map(normalizedName),
  };
}

interface Group {
  readonly isForDevelopment: boolean;
  readonly names: readonly string[];
}

function listGroup(name: string, list: unknown): Group {
  return { isForDevelopment: isForDevelopment(name), names: readRequirements(textsOf(list).join('\n')) };
}

/** Poetry lists the Python version among the dependencies. */
function poetryNames(table: unknown): readonly string[] {
  return keysOf(table)
    .map(normalizedName)
    .filter((name) => name !== 'python');
}

function scriptFiles(scripts: unknown): readonly string[] {
  return Object.values(tableAt(scripts)).flatMap((target) => {
    // Poetry also writes `{ reference = "module:function" }` and `{ callable = ... }`.
    const text = textOf(target) ?? textOf(tableAt(target)['reference']) ?? textOf(tableAt(target)['callable']);
    return text === undefined ? [] : moduleFiles(text);
  });
}

/** The files in which `package.module:function` may lie, relative to the root. */
export function moduleFiles(target: string): readonly string[] {
  const module = /^\s*([\w.]+)\s*(?::|$)/.exec(target)?.[1]?.replaceAll('.', '/');
  if (module === undefined) return [];
  return ['', 'src/'].flatMap((folder) => [`${folder}${module}.py`, `${folder}${module}/__init__.py`]);
}
