import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  findFilesRequest,
  readFileRequest,
  type FindFilesParams,
  type FindFilesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/requests.ts';

/** Folders that hold other people's code or what tools made. Ignore files are not read here, so the usual ones count. */
const ignoredFolders = [
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'vendor',
  '.venv',
  'venv',
  '__pycache__',
  '.tox',
  '.mypy_cache',
  '.pytest_cache',
  'site-packages',
  'dist',
  'build',
  'out',
  'target',
  '.next',
  '.nuxt',
  '.cache',
  '.yarn',
  '.vscode-test',
  'coverage',
] as const;

/** Enough for a large repository, and a bound for one that has no end. */
const maxFiles = 20_000;

/** Bytes; a larger file is never checked, so it need not travel. */
const defaultMaxFileSize = 1_048_576;

/** Lets the server see files where it has no file system of its own: in the browser and in virtual workspaces. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams): Promise<ReadFileResult> => readText(Uri.parse(uri)));
  client.onRequest(findFilesRequest, ({ folder }: FindFilesParams): Promise<FindFilesResult> =>
    findFiles(Uri.parse(folder)),
  );
}

async function readText(uri: Uri): Promise<string | null> {
  const limit = workspace.getConfiguration('twelveFactor', uri).get('maxFileSize', defaultMaxFileSize);
  try {
    if ((await workspace.fs.stat(uri)).size > limit) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
    return text.includes('\0') ? null : text;
  } catch {
    // Missing, not readable, or not UTF-8: for the server there is no such text.
    return null;
  }
}

async function findFiles(folder: Uri): Promise<readonly string[]> {
  const ignored = `**/{${ignoredFolders.join(',')}}/**`;
  const found = await workspace.findFiles(new RelativePattern(folder, '**/*'), ignored, maxFiles);
  // Search is an optional feature of a virtual file system; without it the answer is empty.
  return (found.length > 0 ? found : await walk(folder)).map(String);
}

async function walk(folder: Uri): Promise<Uri[]> {
  const ignored: readonly string[] = ignoredFolders;
  const files: Uri[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next && files.length < maxFiles; next = pending.pop()) {
    for (const [name, type] of await list(next)) {
      const uri = Uri.joinPath(next, name);
      // A linked folder can lead back up, so only real ones are entered.
      if (type === FileType.Directory && !ignored.includes(name)) pending.push(uri);
      else if ((type & FileType.File) !== 0) files.push(uri);
    }
  }
  return files.slice(0, maxFiles);
}

async function list(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
