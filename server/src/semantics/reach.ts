import type { FileSummary, PlacedCommand } from './project.ts';

/** Stands among the candidates of an import for every file of the app. */
export const wholeApp = '*';

/** The files of an app, and those of its folders: looked up for each import of each file. */
export interface Places {
  readonly byPath: ReadonlyMap<string, FileSummary>;
  /** Of folders and of the whole app only running files count. */
  readonly running: readonly FileSummary[];
  /** Running files by their folder, as a path that ends in `/` or is empty. */
  readonly byFolder: ReadonlyMap<string, readonly FileSummary[]>;
}

/** The places of an app's files; `running` are those of them that are part of what runs. */
export function placesOf(byPath: ReadonlyMap<string, FileSummary>, running: readonly FileSummary[]): Places {
  const byFolder = new Map<string, FileSummary[]>();
  for (const file of running) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const inside = byFolder.get(folder);
    if (inside === undefined) byFolder.set(folder, [file]);
    else inside.push(file);
  }
  return { byPath, running, byFolder };
}

/** Tells of a file whether a running one imports it. All imports are followed once, when that is first asked. */
export function importedBy(places: Places): (uri: string) => boolean {
  let imported: ReadonlySet<string> | undefined;
  return (uri) => {
    imported ??= importsOf(places);
    return imported.has(uri);
  };
}

function importsOf(places: Places): ReadonlySet<string> {
  const found = new Set<string>();
  const followed = new Set<string>();
  for (const file of places.running) {
    for (const candidates of file.imports) {
      if (!isNews(candidates, followed)) continue;
      for (const { uri } of importedFiles(candidates, places)) found.add(uri);
    }
  }
  return found;
}

/** The files that the entries import, directly or not, themselves included. */
export function reachable(entries: readonly FileSummary[], places: Places): ReadonlySet<string> {
  const seen = new Set<string>();
  const followed = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file.uri)) continue;
    seen.add(file.uri);
    for (const candidates of [...file.imports, ...(file.beside === undefined ? [] : [[file.beside]])]) {
      if (!isNews(candidates, followed)) continue;
      for (const found of importedFiles(candidates, places)) if (!seen.has(found.uri)) waiting.push(found);
    }
  }
  return seen;
}

/** Many files import the same: what it stands for is looked up once. */
function isNews(candidates: readonly string[], followed: Set<string>): boolean {
  return followed.size < followed.add(candidates.join('|')).size;
}

/** What the first candidate that is there stands for. */
function importedFiles(candidates: readonly string[], places: Places): readonly FileSummary[] {
  for (const candidate of candidates) {
    if (candidate === wholeApp) return places.running;
    const file = places.byPath.get(candidate);
    if (file !== undefined) return [file];
    const inside = candidate === '' || candidate.endsWith('/') ? places.byFolder.get(candidate) : undefined;
    if (inside !== undefined) return inside;
  }
  return [];
}

/** The functions that fixes may add which the other files have that a file sees without an import. Tests lend none. */
export function helpersBeside(files: readonly FileSummary[], own: FileSummary | undefined): ReadonlySet<string> {
  if (own?.helpers === undefined) return new Set();
  const { beside, helpers, role } = own;
  const others = files.filter(
    (file) =>
      file !== own &&
      file.beside === beside &&
      file.helpers?.unit === helpers.unit &&
      (file.role !== 'test' || role === 'test'),
  );
  return new Set(others.flatMap((file) => file.helpers?.names ?? []));
}

/** Finds the files of the program that starts with a file, where start commands name several files of the app. */
export function programsOf(
  commands: readonly PlacedCommand[],
  { byPath, running }: Places,
): (uri: string) => ReadonlySet<string> | undefined {
  const isStart = startTest(commands);
  const starts = new Map(running.filter(({ path }) => isStart(path)).map((file) => [file.uri, file]));
  const programs = new Map<string, ReadonlySet<string>>();
  return (uri) => {
    const file = starts.size > 1 ? starts.get(uri) : undefined;
    if (file === undefined) return undefined;
    const known = programs.get(uri);
    if (known !== undefined) return known;
    const others = running.filter((other) => other === file || !starts.has(other.uri));
    const program = reachable([file], placesOf(byPath, others));
    programs.set(uri, program);
    return program;
  };
}

/** True when a start command names the file, by its path or as a module: `node worker.js`, `python -m app.worker`. */
export function startsWith(commands: readonly PlacedCommand[], path: string): boolean {
  return startTest(commands)(path);
}

function startTest(commands: readonly PlacedCommand[]): (path: string) => boolean {
  const named = new Set<string>();
  for (const { role, words } of commands) {
    for (const word of role === 'start' ? words : []) {
      const stem = word.replace(/^\.\//, '').replace(/\.\w+$/, '');
      named.add(stem).add(stem.replaceAll('.', '/'));
    }
  }
  return (path) => named.has(path.replace(/\.\w+$/, ''));
}
