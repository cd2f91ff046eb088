import ignore, { type Ignore } from 'ignore';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { isCredentialFile, isEnvironmentFile } from '../text/place.ts';

/** Folders that hold other people's code or what tools made, whatever `.gitignore` says. */
const ignoredFolders = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  '.pytest_cache',
  'site-packages',
  '.next',
  '.nuxt',
  '.cache',
  '.yarn',
  '.vscode-test',
]);

/** How folders and ignore files are read; rejections count as nothing there. */
export interface Reading {
  list(folder: string): Promise<Dirent[]>;
  read(file: string): Promise<string>;
  /** True for an ignored file that is tracked all the same, so that its ignore line means nothing. */
  isTracked(file: string): Promise<boolean>;
}

/** The rules of one ignore file. */
interface Layer {
  /** Absolute path of the folder the rules are relative to, with a slash at its end. */
  readonly base: string;
  readonly rules: Ignore;
}

/**
 * Absolute paths of the files below a folder, without those that the repository's ignore files hide, also the ones
 * above the folder, but for what may hold secrets and is tracked. A folder that is itself ignored is shown all the same: somebody asked for it by name. Symbolic links
 * are not followed, so no file comes twice and no circle is walked.
 */
export async function filesBelow(folder: string, reading: Reading): Promise<string[]> {
  const found: string[] = [];
  const start = withSlash(folder);
  const outer = await layersAbove(folder, reading);
  await walk(start, isIgnored(start, outer) ? [] : outer, reading, found);
  return found;
}

/** The ignore files from the repository's root down to the folder's parent; none outside a repository. */
async function layersAbove(folder: string, reading: Reading): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (let at = folder, isStart = true; ; at = path.dirname(at), isStart = false) {
    const entries = await reading.list(at).catch(() => []);
    if (!isStart) layers.unshift(...(await layersOf(withSlash(at), entries, reading)));
    if (entries.some((entry) => entry.name === '.git')) {
      const excluded = await reading.read(path.join(at, '.git/info/exclude')).catch(() => '');
      return [{ base: withSlash(at), rules: ignore().add(excluded) }, ...layers];
    }
    if (path.dirname(at) === at) return [];
  }
}

async function layersOf(folder: string, entries: readonly Dirent[], reading: Reading): Promise<Layer[]> {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return [];
  const text = await reading.read(`${folder}.gitignore`).catch(() => '');
  return [{ base: folder, rules: ignore().add(text) }];
}

/** Paths are put together by hand here and below: this runs for every file. */
async function walk(folder: string, outer: readonly Layer[], reading: Reading, found: string[]): Promise<void> {
  const entries = await reading.list(folder).catch(() => []);
  const layers = [...outer, ...(await layersOf(folder, entries, reading))];
  const folders: string[] = [];
  for (const entry of entries) {
    const full = folder + entry.name;
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name) && !isIgnored(`${full}/`, layers)) folders.push(`${full}/`);
    } else if (entry.isFile() && (!isIgnored(full, layers) || (await isKept(full, reading)))) found.push(full);
  }
  for (const inner of folders) await walk(inner, layers, reading, found);
}

/** Asked only for the few files of which it matters. */
async function isKept(full: string, reading: Reading): Promise<boolean> {
  return (isEnvironmentFile(full) || isCredentialFile(full)) && (await reading.isTracked(full));
}

/** The deepest ignore file that speaks of a path decides. */
function isIgnored(full: string, layers: readonly Layer[]): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (layer === undefined || full.length <= layer.base.length) continue;
    const { ignored, unignored } = layer.rules.test(full.slice(layer.base.length));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** With `/` between names, as ignore rules want it, on every system. */
function withSlash(folder: string): string {
  const forward = path.sep === '/' ? folder : folder.replaceAll(path.sep, '/');
  return forward.endsWith('/') ? forward : `${forward}/`;
}
