import { judge } from './analyze.ts';
import { App } from './apps.ts';
import { whyNotRead } from './files.ts';
import { FolderFiles } from './folder-files.ts';
import { beginsApp, rootOf } from './roots.ts';
import { OpenDocument } from './document.ts';
import type { Host } from './host.ts';
import type { Change } from './languages/chunk.ts';
import { baselinesOf, type Baselines } from './policy/baseline-file.ts';
import { isConfigFile, loadConfig, loadConfigFile, type ConfigCache, type LoadedConfig } from './policy/load.ts';
import { settingsFor, type EditorSettings, type Settings } from './policy/settings.ts';
import { rules } from './rules/index.ts';
import { Recent } from './recent.ts';
import type { Project } from './semantics/project.ts';
import { roleOf } from './semantics/role.ts';
import type { View } from './semantics/view.ts';
import { checkedFrom, skipped, type Checked } from './checked.ts';
import type { Source } from './text/source.ts';

/** What the editor says of a document. */
export interface DocumentSettings extends EditorSettings {
  /** A configuration file to use instead of the nearest. */
  readonly configUri?: string;
}

/** Something that happened to a file or folder on the disk. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

interface Loading {
  readonly app: App;
  readonly ready: Promise<void>;
}

/** Open documents, their apps and settings. One for each server. */
export class Workspace {
  readonly #host: Host;
  readonly #onAppChange: (root: string) => void;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #apps = new Map<string, Loading>();
  readonly #files: FolderFiles;
  /** Open documents that no list of files holds, such as ignored ones. */
  readonly #unlisted = new Set<string>();
  /** Only these keep their trees and facts: many an editor has dozens of documents open, of which few change. */
  readonly #recent = new Recent(8, (uri) => this.#documents.get(uri)?.release());
  readonly #configs: ConfigCache = new Map();
  readonly #baselines: Baselines;
  #folders: readonly string[] = [];

  /** `onAppChange` is told when an app's other documents may now judge differently. */
  constructor(host: Host, onAppChange: (root: string) => void) {
    this.#host = host;
    this.#files = new FolderFiles(host);
    this.#baselines = baselinesOf(host);
    this.#onAppChange = onAppChange;
  }

  /** Folder URIs without final slash. */
  setFolders(folders: readonly string[]): void {
    this.#folders = [...folders].sort((a, b) => b.length - a.length);
    this.#files.forget();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  get host(): Host {
    return this.#host;
  }

  open(source: Source): void {
    this.#documents.get(source.uri)?.dispose();
    this.#documents.set(source.uri, new OpenDocument(this.#host, source));
  }

  change(uri: string, text: string, change: Change | undefined): void {
    this.#use(uri)?.change(text, change);
  }

  /** Tells that nobody has typed for a while; true when the document means something else now. */
  settle(uri: string): boolean {
    return this.#documents.get(uri)?.settle() === true;
  }

  /** Forgets the editor's text: what is on disk counts again. */
  async close(uri: string): Promise<void> {
    this.#documents.get(uri)?.dispose();
    this.#documents.delete(uri);
    this.#recent.remove(uri);
    this.#unlisted.delete(uri);
    await this.#fileChanged(uri);
  }

  /** An open document as it stands now, understood. */
  async viewOf(uri: string): Promise<View | undefined> {
    return await this.#use(uri)?.view();
  }

  #use(uri: string): OpenDocument | undefined {
    this.#recent.use(uri);
    return this.#documents.get(uri);
  }

  isOpen(uri: string): boolean {
    return this.#documents.has(uri);
  }

  openUris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** The editor's text of an open document, or what is on disk. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.#documents.get(uri)?.source.text ?? (await this.#host.readFile(uri));
  }

  /** What happened outside the editor. It may tell of a folder alone, so new and gone names lead to a new list. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const folders = new Set<string>();
    for (const { uri, kind } of changes) {
      const folder = this.folderOf(uri);
      if (folder !== undefined && (await this.#isNews(folder, uri, kind))) folders.add(folder);
    }
    const told = new Set(changes.map(({ uri }) => uri));
    for (const folder of folders) await this.#listAgain(folder, told);
    for (const { uri } of changes) await this.#fileChanged(uri);
  }

  async #isNews(folder: string, uri: string, kind: FileChange['kind']): Promise<boolean> {
    const known = await this.#files.known(folder);
    if (known === undefined || kind === 'changed' || roleOf(this.#pathOf(uri)) === 'generated') return false;
    if (/\/\.git\//.test(uri)) return false;
    if (kind === 'created') return !known.has(uri);
    return known.has(uri) || [...known].some((file) => file.startsWith(`${uri}/`));
  }

  /** A document that the list lacks can be newer than the list, and the news of it on the way: looks once. */
  async #notice(folder: string, uri: string): Promise<void> {
    if (this.#unlisted.has(uri) || (await this.#files.of(folder)).has(uri)) return;
    this.#unlisted.add(uri);
    await this.#listAgain(folder, new Set([uri]));
  }

  /** Lists a folder again; its apps are read again when their borders moved, or files came or went untold. */
  async #listAgain(folder: string, told: ReadonlySet<string>): Promise<void> {
    const before = (await this.#files.known(folder)) ?? new Set();
    this.#files.forget();
    const after = await this.#files.of(folder);
    const moved = [...[...after].filter((uri) => !before.has(uri)), ...[...before].filter((uri) => !after.has(uri))];
    if (!moved.some((uri) => beginsApp(uri) || !told.has(uri))) return;
    this.#apps.clear();
    this.#onAppChange(folder);
  }

  /** Version control has other files now, or leaves out others. */
  async #versionsChanged(): Promise<void> {
    for (const { app, ready } of this.#apps.values()) {
      await ready;
      if (await app.askVersions(this.#host)) this.#onAppChange(app.root);
    }
  }

  /** A file has another text now, or none. */
  async #fileChanged(uri: string): Promise<void> {
    if (/\/(?:\.git\/(?:index|info\/exclude)|\.gitignore)$/.test(uri)) await this.#versionsChanged();
    if (isConfigFile(uri) || /\.jsonc?$/.test(uri) || this.#baselines.reads(uri)) {
      this.#configs.clear();
      this.#baselines.forget();
    }
    if (this.#documents.has(uri)) return;
    const folder = this.folderOf(uri);
    if (folder === undefined) return;
    const root = rootOf(uri, await this.#files.roots(folder));
    const loading = root === undefined ? undefined : this.#apps.get(root);
    if (loading === undefined) return;
    await loading.ready;
    if (await loading.app.load(uri, this.#host)) this.#onAppChange(loading.app.root);
  }

  #pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    return folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
  }

  folderOf(uri: string): string | undefined {
    return this.#folders.find((folder) => uri.startsWith(`${folder}/`));
  }

  /** The app of a document; starts reading its files when it is new. A document in no folder is an app by itself. */
  async #appOf(uri: string): Promise<Loading> {
    const folder = this.folderOf(uri);
    if (folder !== undefined) await this.#notice(folder, uri);
    const roots = folder === undefined ? [] : await this.#files.roots(folder);
    const root = rootOf(uri, roots) ?? uri.slice(0, uri.lastIndexOf('/'));
    const key = folder === undefined ? uri : root;
    return this.#loading(key, root, folder, roots);
  }

  #loading(key: string, root: string, folder: string | undefined, roots: readonly string[]): Loading {
    const known = this.#apps.get(key);
    if (known !== undefined) return known;
    const app = new App(root, { roots, app: (other) => this.#apps.get(other)?.app });
    const loading: Loading = { app, ready: this.#load(app, folder, roots) };
    this.#apps.set(key, loading);
    return loading;
  }

  /** Resolves when the apps that say how this one is deployed are read, and those that this one deploys. */
  async #neighborsOf({ app, ready }: Loading): Promise<void> {
    const folder = this.folderOf(`${app.root}/`);
    if (folder === undefined) return;
    const roots = await this.#files.roots(folder);
    const read = (root: string): Promise<void> => this.#loading(root, root, folder, roots).ready;
    await Promise.all(roots.filter((root) => app.root.startsWith(`${root}/`)).map(read));
    await ready;
    await Promise.all(app.deployedRoots.map(read));
  }

  async #load(app: App, folder: string | undefined, roots: readonly string[]): Promise<void> {
    const files = folder === undefined ? [] : await this.#files.ofApp(folder, app.root);
    let count = 0;
    for (const uri of files) {
      if (!this.#documents.has(uri)) await app.load(uri, this.#host);
      // Requests come first: hand over between files.
      if (++count % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    for (const [uri, document] of this.#documents) {
      if (rootOf(uri, roots) !== app.root) continue;
      const view = await document.view().catch(() => undefined);
      await app.load(uri, this.#host, { text: document.source.text, view });
    }
    app.complete();
    this.#onAppChange(app.root);
  }

  /** The settings of a document, from its configuration files and what the editor says. */
  async settingsOf(uri: string, editor: DocumentSettings): Promise<Settings> {
    return settingsFor(uri, await this.#configOf(uri, editor), editor, {}, rules);
  }

  #configOf(uri: string, editor: DocumentSettings): Promise<LoadedConfig> {
    return editor.configUri === undefined
      ? loadConfig(uri, this.#host, rules, this.folderOf(uri), this.#configs)
      : loadConfigFile(editor.configUri, this.#host, rules, this.#configs);
  }

  /**
   * Checks an open document. Waits for the rest of its app, but no longer than `patience` milliseconds: what rests on
   * other files comes with `onAppChange`. Undefined for a document that is not open.
   */
  async check(uri: string, editor: DocumentSettings, patience: number): Promise<Checked | undefined> {
    const document = this.#use(uri);
    if (document === undefined) return undefined;
    const settings = await this.settingsOf(uri, editor);
    const reason =
      settings.enabled && !settings.excluded
        ? whyNotRead(document.source, this.#pathOf(uri), settings.maxFileSize)
        : 'switched off for this file';
    if (reason !== '') return skipped(document.source, settings, reason);
    const loading = await this.#appOf(uri);
    const isAllRead = await Promise.race([
      Promise.all([loading.ready, this.#neighborsOf(loading)]).then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, patience, false)),
    ]);
    const start = this.#host.now();
    const view = await document.view();
    if (view === undefined) return skipped(document.source, settings, 'not a language that is checked');
    const { app } = loading;
    if (app.take(view)) this.#onAppChange(app.root);
    await app.askOnce(uri, this.#host);
    const { project } = app;
    const judgement = judge(view, project, () => this.#host.now());
    // A broken baseline is for the command line to tell of: here it accepts nothing.
    const baseline = await this.#baselines.of(uri, settings.baseline, this.folderOf(uri));
    return {
      ...checkedFrom(view, judgement, settings, baseline),
      durationMs: this.#host.now() - start,
      complete: isAllRead && project.complete,
      root: app.root,
    };
  }

  /** What is known of the app of a document. */
  async projectOf(uri: string): Promise<Project> {
    return (await this.#appOf(uri)).app.project;
  }
}
