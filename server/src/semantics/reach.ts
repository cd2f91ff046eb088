import type { FileSummary, PlacedCommand } from './project.ts';

/** Stands among the candidates of an import for every file of the app. */
export const wholeApp = '*';

/** True when one of the files imports the one of the URI. */
export function isImportedBy(
  files: readonly FileSummary[],
  byPath: ReadonlyMap<string, FileSummary>,
  uri: string,
): boolean {
  return files.some((file) =>
    file.imports.some((candidates) => importedFiles(candidates, byPath, files).some((found) => found.uri === uri)),
  );
}

/** The files that the entries import, directly or not, themselves included. */
export function reachable(
  entries: readonly FileSummary[],
  byPath: ReadonlyMap<string, FileSummary>,
  running: readonly FileSummary[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const followed = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file.uri)) continue;
    seen.add(file.uri);
    for (const candidates of [...file.imports, ...(file.beside === undefined ? [] : [[file.beside]])]) {
      const key = candidates.join('|');
      if (followed.has(key)) continue;
      followed.add(key);
      for (const found of importedFiles(candidates, byPath, running)) waiting.push(found);
    }
  }
  return seen;
}

/** What the first candidate that is there stands for. Of folders and of the whole app only running files count. */
function importedFiles(
  candidates: readonly string[],
  byPath: ReadonlyMap<string, FileSummary>,
  running: readonly FileSummary[],
): readonly FileSummary[] {
  for (const candidate of candidates) {
    if (candidate === wholeApp) return running;
    const file = byPath.get(candidate);
    if (file !== undefined) return [file];
    if (candidate !== '' && !candidate.endsWith('/')) continue;
    const inside = running.filter(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === candidate);
    if (inside.length > 0) return inside;
  }
  return [];
}

/** Finds the files of the program that starts with a file, where start commands name several files of the app. */
export function programsOf(
  commands: readonly PlacedCommand[],
  running: readonly FileSummary[],
  byPath: ReadonlyMap<string, FileSummary>,
): (uri: string) => ReadonlySet<string> | undefined {
  const starts = running.filter(({ path }) => startsWith(commands, path)).map((file) => file.uri);
  const programs = new Map<string, ReadonlySet<string>>();
  return (uri) => {
    const file = starts.length > 1 && starts.includes(uri) ? running.find((other) => other.uri === uri) : undefined;
    if (file === undefined) return undefined;
    const others = running.filter((other) => other === file || !starts.includes(other.uri));
    const known = programs.get(uri) ?? reachable([file], byPath, others);
    programs.set(uri, known);
    return known;
  };
}

/** True when a start command names the file, by its path or as a module: `node worker.js`, `python -m app.worker`. */
export function startsWith(commands: readonly PlacedCommand[], path: string): boolean {
  const stem = path.replace(/\.\w+$/, '');
  return commands.some(
    (command) =>
      command.role === 'start' &&
      command.words.some((word) => {
        const named = word.replace(/^\.\//, '').replace(/\.\w+$/, '');
        return named === stem || named.replaceAll('.', '/') === stem;
      }),
  );
}
