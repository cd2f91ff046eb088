import { readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { VersionControl } from '../host.ts';
import { pathsInIndex } from '../text/git-index.ts';
import type { IgnoreRules } from '../text/ignore-rules.ts';

/** Larger indexes are not read, in bytes: that of a million files is half of this. */
const largestIndex = 200_000_000;

/** The tracked files of some names, as long as the index is the one that they were read from. */
interface KnownIndex {
  readonly stamp: string;
  readonly byName: Map<string, ReadonlySet<string> | undefined>;
}

/**
 * What the repositories on this machine say, from their files alone: no program is run. An index is read once for each
 * name that is asked for, and again when its time or size has changed.
 */
export function gitRepositories(): VersionControl {
  const known = new Map<string, KnownIndex>();

  async function pathsCalled(name: string, index: string): Promise<ReadonlySet<string> | undefined> {
    const found = await stat(index);
    if (found.size > largestIndex) return undefined;
    const stamp = `${found.mtimeMs} ${found.size}`;
    let now = known.get(index);
    if (now?.stamp !== stamp) known.set(index, (now = { stamp, byName: new Map() }));
    if (!now.byName.has(name)) {
      const paths = pathsInIndex(await readFile(index), name);
      now.byName.set(name, paths === undefined ? undefined : new Set(paths));
    }
    return now.byName.get(name);
  }

  return {
    async isTracked(uri) {
      try {
        const file = URI.parse(uri).fsPath;
        const repository = await repositoryAround(path.dirname(file));
        if (repository === undefined) return undefined;
        const paths = await pathsCalled(path.basename(file), path.join(repository.control, 'index'));
        return paths?.has(path.relative(repository.root, file).split(path.sep).join('/'));
      } catch {
        return undefined;
      }
    },
    async rulesAround(folder) {
      try {
        return await rulesAround(URI.parse(folder).fsPath);
      } catch {
        return undefined;
      }
    },
  };
}

/** The user's rules, the repository's, then the ignore files from its root down to the folder's parent. */
async function rulesAround(folder: string): Promise<readonly IgnoreRules[] | undefined> {
  const repository = await repositoryAround(folder);
  if (repository === undefined) return undefined;
  const { root, shared } = repository;
  const names = path
    .relative(root, folder)
    .split(path.sep)
    .filter((name) => name !== '');
  const above = names.map((_, index) => path.join(root, ...names.slice(0, index)));
  const [user, excluded, ...texts] = await Promise.all([
    userRules(),
    textOf(path.join(shared, 'info/exclude')),
    ...above.map((at) => textOf(path.join(at, '.gitignore'))),
  ]);
  const top = uriOf(root);
  const own = texts.flatMap((text, index) => {
    const at = uriOf(above[index] ?? root);
    return text === '' ? [] : [{ folder: at, text, uri: `${at}/.gitignore` }];
  });
  return [{ folder: top, text: user }, { folder: top, text: excluded }, ...own];
}

function uriOf(folder: string): string {
  return URI.file(folder).toString().replace(/\/+$/, '');
}

/** The user's own ignore file: the one that `core.excludesFile` names, else Git's default (git-scm.com/docs/gitignore). */
async function userRules(): Promise<string> {
  const home = os.homedir();
  const settings = path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'git');
  const texts = await Promise.all([path.join(settings, 'config'), path.join(home, '.gitconfig')].map(textOf));
  const named = texts.flatMap(
    (text) => /^[ \t]*excludesfile[ \t]*=[ \t]*"?([^"\r\n]+)/im.exec(text)?.[1]?.trim() ?? [],
  );
  const file = named.at(-1)?.replace(/^~(?=\/)/, home) ?? path.join(settings, 'ignore');
  return await textOf(file);
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

interface Repository {
  /** The root of its files, and the folder where the index is. */
  readonly root: string;
  readonly control: string;
  /** The folder of what all work trees share. */
  readonly shared: string;
}

async function repositoryAround(folder: string): Promise<Repository | undefined> {
  for (let root = folder; ; root = path.dirname(root)) {
    const control = path.join(root, '.git');
    const found = await stat(control).catch(() => undefined);
    if (found?.isDirectory() === true) return { root, control, shared: control };
    if (found !== undefined) return await linkedRepository(root, await textOf(control));
    if (path.dirname(root) === root) return undefined;
  }
}

/** A further work tree, or a submodule: the file says where the rest is (git-scm.com/docs/gitrepository-layout). */
async function linkedRepository(root: string, text: string): Promise<Repository | undefined> {
  const [, named] = /^gitdir: (.+?)\r?\n?$/.exec(text) ?? [];
  if (named === undefined) return undefined;
  const control = path.resolve(root, named);
  const common = (await textOf(path.join(control, 'commondir'))).trim();
  return { root, control, shared: common === '' ? control : path.resolve(control, common) };
}
