/** Small apps on the disk for the tests in the extension host, each in a folder of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commands, Position, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';

export interface App {
  /** Absolute path of the app's folder. */
  readonly folder: string;
  uri(name: string): Uri;
  /** Opens a file in a tab, where the server looks at it. */
  open(name: string): Promise<TextDocument>;
  /** A file's text on the disk; undefined when there is none. */
  onDisk(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const folders: string[] = [];

/** Writes an app into a fresh folder of the first workspace folder, or of the second. */
export async function createApp(files: Readonly<Record<string, string>>, place: 0 | 1 = 0): Promise<App> {
  const parent = workspace.workspaceFolders?.[place];
  if (parent === undefined) throw new Error('the workspace has no such folder');
  // A path of its own: what the server knows of an earlier app must not count.
  const folder = await mkdtemp(path.join(parent.uri.fsPath, 'app '));
  folders.push(folder);
  const app = appIn(folder);
  // A manifest makes the folder an app of its own.
  for (const [name, text] of Object.entries({ 'package.json': '{}\n', ...files })) await app.write(name, text);
  return app;
}

/** Closes every tab, throws away what is not saved, and removes the apps of this test. */
export async function cleanUp(): Promise<void> {
  await closeAll();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Writes an app, and waits until VS Code's watcher has told of it: from then on it tells of changes right in there. */
export async function createSeenApp(files: Readonly<Record<string, string>>): Promise<App> {
  const watcher = workspace.createFileSystemWatcher('**/app *', false, true, true);
  const created = new Promise<void>((resolve) => {
    watcher.onDidCreate(() => {
      resolve();
    });
  });
  const app = await createApp(files);
  await created;
  watcher.dispose();
  return app;
}

function appIn(folder: string): App {
  const write = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  return {
    folder,
    uri: (name) => Uri.file(path.join(folder, name)),
    open: async (name) => await show(Uri.file(path.join(folder, name))),
    onDisk: (name) => readFile(path.join(folder, name), 'utf8').catch(() => undefined),
    write,
    remove: (name) => rm(path.join(folder, name)),
  };
}

/** Shows a document in a tab with the focus. */
export async function show(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** A document that is not saved anywhere, in a tab with the focus. */
export async function showUntitled(language: string, content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Puts text in the place of a range, as typing does. */
export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Adds text at the end of a document. */
export async function append(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(document.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** The range of the first place that holds some text. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`the document lacks ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Closes every tab and throws away what is not saved, without a question. */
export async function closeAll(): Promise<void> {
  for (let tries = 0; window.tabGroups.all.some((group) => group.tabs.length > 0); tries += 1) {
    if (tries > 100) throw new Error('a tab does not close');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** One press of the undo key in a document. */
export async function undoOnce(document: TextDocument): Promise<void> {
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('undo');
}
