import { isAscii, isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Host, VersionControl } from '../host.ts';
import { gitRepositories } from './git-repositories.ts';
import { filesBelow, type Reading } from './walk.ts';

/** Never read more than this, in bytes. */
const largestFile = 5_000_000;

/** The file system of this machine, for a server that must stay responsive. `grammars` is the built grammars' folder. */
export function nodeHost(grammars: string): Host {
  const versionControl = gitRepositories();
  return {
    async readFile(uri) {
      try {
        const file = URI.parse(uri).fsPath;
        const found = await stat(file);
        if (!found.isFile() || found.size > largestFile) return undefined;
        return decode(await readFile(file));
      } catch {
        return undefined;
      }
    },
    findFiles: (folder) =>
      findFiles(folder, versionControl, {
        list: (at) => readdir(at, { withFileTypes: true }),
        read: (file) => readFile(file, 'utf8'),
      }),
    grammar: (name) => readFile(path.join(grammars, `${name}.wasm`)),
    versionControl,
    now: () => performance.now(),
  };
}

/**
 * The same for a program that has nothing else to do: it reads without letting others in, which for many small files is
 * several times faster.
 */
export function blockingHost(grammars: string): Host {
  const versionControl = gitRepositories();
  return {
    readFile(uri) {
      try {
        const file = URI.parse(uri).fsPath;
        const found = statSync(file, { throwIfNoEntry: false });
        if (found?.isFile() !== true || found.size > largestFile) return Promise.resolve(undefined);
        return Promise.resolve(decode(readFileSync(file)));
      } catch {
        return Promise.resolve(undefined);
      }
    },
    findFiles: (folder) =>
      findFiles(folder, versionControl, {
        list: (at) => settled(() => readdirSync(at, { withFileTypes: true })),
        read: (file) => settled(() => readFileSync(file, 'utf8')),
      }),
    grammar: (name) => readFile(path.join(grammars, `${name}.wasm`)),
    versionControl,
    now: () => performance.now(),
  };
}

async function findFiles(
  folder: string,
  { isTracked }: VersionControl,
  reading: Omit<Reading, 'isTracked'>,
): Promise<readonly string[]> {
  const files = await filesBelow(URI.parse(folder).fsPath, {
    ...reading,
    isTracked: async (file) => (await isTracked(URI.file(file).toString())) === true,
  });
  return files.map((file) => URI.file(file).toString());
}

/** What a blocking call gives or throws, as a promise. */
function settled<T>(call: () => T): Promise<T> {
  try {
    return Promise.resolve(call());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/** UTF-8 without its byte order mark, which no editor's document holds; undefined for what is not text. */
export function decode(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  // Each byte is a character: twice as fast, and half the memory.
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
