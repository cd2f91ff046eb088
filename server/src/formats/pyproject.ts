import type { Binding } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { packageEntry } from './package-entries.ts';
import { tomlPackages } from './toml-packages.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries, type TomlEntry } from './toml-entries.ts';

/** The packages of a `pyproject.toml` that the program runs with; those of Poetry's own table are `poetry NAME version`. */
export const format: Format = {
  name: 'pyproject',
  languageId: 'toml',
  globs: ['**/pyproject.toml'],
  matches: (path) => fileName(path) === 'pyproject.toml',
  read: tolerant(({ text }) => {
    const entries = tomlEntries(text);
    const ofPoetry = entries.filter(
      ({ table, key }) => table.join('.') === 'tool.poetry.dependencies' && key !== 'python',
    );
    const listed = entries.filter(({ table, key }) => table.join('.') === 'project' && key === 'dependencies');
    return {
      bindings: [
        ...listed.flatMap((one) => requirements(text, one)),
        ...tomlPackages(text, ofPoetry).map((one) => ({ ...one, name: ['poetry', ...one.name.slice(1)] })),
      ],
      comments: lineComments(text, ['#']),
    };
  }),
};

/** `"name[extra]>=1; marker"` in a list. */
function requirements(text: string, { valueRange: { start, end } }: TomlEntry): readonly Binding[] {
  const list = text.slice(start, end).replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
  const pattern =
    /(["'])\s*([A-Za-z\d][\w.-]*)(?:\[[^\]\n]*\])?[ \t]{0,9}([<>=!~][^;"'\n]{0,200}?)?[ \t]{0,9}(?:;[^\n]{0,300}?)?\1(?=[ \t\r]*[\],\n])/dg;
  return [...list.matchAll(pattern)].map((match) => {
    const name = match.indices?.[2] ?? [0, 0];
    const version = match.indices?.[3] ?? [name[1], name[1]];
    return packageEntry(text, match[2] ?? '', { start: start + version[0], end: start + version[1] });
  });
}
