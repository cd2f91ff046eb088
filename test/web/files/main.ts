/**
 * A file system in memory for the browser's extension host. The page's own server gives the first files as
 * `/workspace.json` (path → text) and hears of every write at `/written`, so that a test can look at the result.
 * It takes the name of the scheme that VS Code for the Web has for repositories, because that one is checked.
 */
import * as vscode from 'vscode';

interface Entry {
  readonly type: vscode.FileType;
  readonly mtime: number;
  readonly content: Uint8Array;
}

const entries = new Map<string, Entry>();
const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const origin = `http://${context.extensionUri.authority}`;
  const files = (await (await fetch(`${origin}/workspace.json`)).json()) as Record<string, string>;
  put('/', vscode.FileType.Directory, new Uint8Array());
  for (const [path, text] of Object.entries(files)) {
    for (const folder of foldersAbove(path)) put(folder, vscode.FileType.Directory, new Uint8Array());
    put(path, vscode.FileType.File, new TextEncoder().encode(text));
  }
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('vscode-vfs', provider(origin), { isCaseSensitive: true }),
    (vscode.workspace as unknown as SearchApi).registerFileSearchProvider('vscode-vfs', {
      provideFileSearchResults: (_query, options) => filesBelow(options.folder),
    }),
  );
}

/** A proposed interface of VS Code, so its published types lack it. Quick open and `findFiles` need it. */
interface SearchApi {
  registerFileSearchProvider(scheme: string, provider: FileSearchProvider): vscode.Disposable;
}
interface FileSearchProvider {
  provideFileSearchResults(query: unknown, options: { readonly folder: vscode.Uri }): vscode.Uri[];
}

function filesBelow(folder: vscode.Uri): vscode.Uri[] {
  const files = [...entries].filter(
    ([path, entry]) => entry.type === vscode.FileType.File && path.startsWith(`${folder.path}/`),
  );
  return files.map(([path]) => folder.with({ path }));
}

function provider(origin: string): vscode.FileSystemProvider {
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const { type, mtime, content } = entryAt(uri);
      return { type, mtime, ctime: 0, size: content.byteLength };
    },
    readDirectory: (uri) => {
      const prefix = uri.path === '/' ? '/' : `${uri.path}/`;
      const below = [...entries].filter(([path]) => path !== '/' && path.startsWith(prefix));
      const direct = below.filter(([path]) => !path.slice(prefix.length).includes('/'));
      return direct.map(([path, entry]) => [path.slice(prefix.length), entry.type]);
    },
    readFile: (uri) => entryAt(uri).content,
    createDirectory: (uri) => {
      put(uri.path, vscode.FileType.Directory, new Uint8Array());
    },
    writeFile: async (uri, content, options) => {
      const existed = entries.has(uri.path);
      if (!existed && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
      if (existed && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
      put(uri.path, vscode.FileType.File, content);
      changed.fire([{ type: existed ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri }]);
      const text = new TextDecoder().decode(content);
      await fetch(`${origin}/written`, { method: 'POST', body: JSON.stringify({ path: uri.path, text }) });
    },
    delete: (uri) => {
      entries.delete(uri.path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    rename: () => {
      throw vscode.FileSystemError.NoPermissions('renaming is not needed in these tests');
    },
  };
}

function put(path: string, type: vscode.FileType, content: Uint8Array): void {
  entries.set(path, { type, mtime: Date.now(), content });
}

function entryAt(uri: vscode.Uri): Entry {
  const entry = entries.get(uri.path);
  if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return entry;
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
