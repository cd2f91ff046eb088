import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { URI } from 'vscode-uri';
import type { Host } from '../host.ts';

/** Never read more than this, in bytes. */
const largestFile = 5_000_000;

/** Folders that hold other people's code or what tools made, whatever `.gitignore` says. */
const ignoredFolders = new Set([
  '.git', '.hg', '.svn', 'node_modules', 'bower_components', '.venv', 'venv', '__pycache__', '.tox', '.mypy_cache', '.pytest_cache', 'site-packages', '.next', '.nuxt', '.cache', '.yarn', '.vscode-test',
]);

/** The file system of this machine. `grammars` is the folder of the built grammars. */
export function nodeHost(grammars: string): Host {
  return {
    async readFile(uri) {
      try {
        const file = URI.parse(uri).fsPath;
        if ((await stat(file)).size > largestFile) return undefined;
        return decode(await readFile(file));
      } catch {
        return undefined;
      }
    },
    async findFiles(folder) {
      const root = URI.parse(folder).fsPath;
      const found: string[] = [];
      await walk(root, '', [], found);
      return found.map((file) => URI.file(path.join(root, file)).toString());
    },
    grammar: (name) => readFile(path.join(grammars, `${name}.wasm`)),
    now: () => performance.now(),
  };
}

/** UTF-8 with or without byte order mark; undefined for what is not text. */
function decode(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  try {
    // The mark stays in the text: offsets must be those of the editor's document, which has none, so it is cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Rules {
  /** Path of the folder the rules are relative to, below the root. */
  readonly base: string;
  readonly rules: Ignore;
}

async function walk(root: string, folder: string, outer: readonly Rules[], found: string[]): Promise<void> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  let rules = outer;
  if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) {
    const text = await readFile(path.join(root, folder, '.gitignore'), 'utf8').catch(() => '');
    rules = [...outer, { base: folder, rules: ignore().add(text) }];
  }
  const folders: string[] = [];
  for (const entry of entries) {
    const relative = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name) && !isIgnored(`${relative}/`, rules)) folders.push(relative);
    } else if (entry.isFile() && !isIgnored(relative, rules)) found.push(relative);
  }
  for (const inner of folders) await walk(root, inner, rules, found);
}

/** The deepest `.gitignore` that speaks of a path decides. */
function isIgnored(relative: string, all: readonly Rules[]): boolean {
  for (let index = all.length - 1; index >= 0; index--) {
    const layer = all[index];
    if (layer === undefined) continue;
    const below = layer.base === '' ? relative : relative.slice(layer.base.length + 1);
    const { ignored, unignored } = layer.rules.test(below);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
