import { judge } from './analyze.ts';
import { App } from './apps.ts';
import { appRoots, rootFinder } from './roots.ts';
import { languageIdOf, viewOf } from './files.ts';
import type { Host } from './host.ts';
import type { Baseline } from './policy/baseline.ts';
import { baselinesOf, type BaselineFile, type Baselines } from './policy/baseline-file.ts';
import { loadConfig, loadConfigFile, noConfig, type ConfigCache, type LoadedConfig } from './policy/load.ts';
import { folderOf, pathBelow } from './policy/location.ts';
import { settingsFor, type EditorSettings, type Flags, type Settings } from './policy/settings.ts';
import { rules } from './rules/index.ts';
import { manifestNames } from './semantics/manifest.ts';
import type { Project } from './semantics/project.ts';
import type { View } from './semantics/view.ts';
import { isToSurvey, survey, type Survey } from './survey.ts';
import { checkedFrom, type Checked } from './checked.ts';

/** How many understood files are kept between the two passes of a check; the others are read again. */
const keptViews = 500;

export interface BatchOptions {
  readonly host: Host;
  /** The folder of the project, without final slash: it is the app of all files that no deeper manifest claims. */
  readonly folder: string;
  /** The last folder in which configuration is looked for, `folder` or one above it; `folder` when absent. */
  readonly configFolder?: string;
  readonly editor: EditorSettings & { readonly configUri?: string };
  /** True leaves all configuration files out. */
  readonly isolated?: boolean;
  readonly flags: Flags;
  /** The file with accepted findings to use instead of the one that is found. */
  readonly baselineUri?: string;
  /** True leaves accepted findings in. */
  readonly withoutBaseline?: boolean;
  /** Notes what a new baseline of a folder would hold. */
  readonly recording?: Pick<Baseline, 'folder' | 'salt'>;
}

/**
 * A share of a whole check. First every file is looked at (`survey`), so that each app is known; then, with what all
 * shares found, the files that may have findings are judged. Surveys are plain data, so shares can live in threads of
 * their own; what was understood on the way is kept here.
 */
export class Batch {
  readonly #options: BatchOptions;
  readonly #rootOf: (uri: string) => string;
  readonly #views = new Map<string, View>();
  readonly #configs: ConfigCache = new Map();
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();
  readonly #limits = new Map<string, number>();
  readonly #baselines: Baselines;

  constructor(options: BatchOptions, roots: readonly string[]) {
    this.#options = options;
    this.#baselines = baselinesOf(options.host);
    this.#rootOf = rootFinder(roots, options.folder);
  }

  /** Looks at one file; the answer is plain data for the app it belongs to. */
  async survey(uri: string): Promise<Survey> {
    const path = pathBelow(this.#rootOf(uri), uri) ?? uri;
    const { view, ...plain } = await survey(uri, path, this.#options.host, undefined, await this.#sizeLimit(uri));
    this.#views.delete(uri);
    if (view !== undefined && plain.prospect !== 'none' && this.#views.size < keptViews) this.#views.set(uri, view);
    return plain;
  }

  /** Judges one file after its survey; undefined when it can have no finding or settings leave it out. */
  async judge(found: Survey, apps: ReadonlyMap<string, App>): Promise<Checked | undefined> {
    const { uri } = found;
    const kept = this.#views.get(uri);
    this.#views.delete(uri);
    const root = this.#rootOf(uri);
    const project = apps.get(root)?.project;
    if (project === undefined || !mayHaveFindings(found, project)) return undefined;
    const settings = await this.settingsOf(uri);
    if (!settings.enabled || settings.excluded) return undefined;
    const { host } = this.#options;
    const view = kept ?? (await this.#read(uri));
    if (view === undefined) return undefined;
    const start = host.now();
    const judgement = judge(view, project, () => host.now());
    return {
      ...checkedFrom(view, judgement, settings, await this.baselineOf(uri)),
      durationMs: host.now() - start,
      complete: true,
      root,
    };
  }

  async #read(uri: string): Promise<View | undefined> {
    const text = await this.#options.host.readFile(uri);
    const languageId = languageIdOf(uri);
    if (text === undefined || languageId === undefined) return undefined;
    return await viewOf({ uri, languageId, text }, this.#options.host).catch(() => undefined);
  }

  async settingsOf(uri: string): Promise<Settings> {
    const { editor, flags } = this.#options;
    return settingsFor(uri, await this.configOf(uri), editor, flags, rules);
  }

  /** The accepted findings that count for a file. */
  async baselineOf(uri: string): Promise<BaselineFile | undefined> {
    const { folder, configFolder, baselineUri, withoutBaseline } = this.#options;
    if (withoutBaseline === true) return undefined;
    return await this.#baselines.of(uri, baselineUri ?? (await this.settingsOf(uri)).baseline, configFolder ?? folder);
  }

  /** The configuration of a file, the same for all files of its folder. */
  configOf(uri: string): Promise<LoadedConfig> {
    const parent = uri.slice(0, uri.lastIndexOf('/'));
    const known = this.#loaded.get(parent);
    if (known !== undefined) return known;
    const loading = this.#load(uri);
    this.#loaded.set(parent, loading);
    return loading;
  }

  async #load(uri: string): Promise<LoadedConfig> {
    const { editor, folder, configFolder, host, isolated } = this.#options;
    if (isolated === true) return { ...noConfig, root: folder };
    if (editor.configUri !== undefined) return await loadConfigFile(editor.configUri, host, rules, this.#configs);
    const loaded = await loadConfig(uri, host, rules, configFolder ?? folder, this.#configs);
    return { ...loaded, root: folder };
  }

  /** Size does not depend on a file's name, so it is asked once for each folder. */
  async #sizeLimit(uri: string): Promise<number> {
    const parent = uri.slice(0, uri.lastIndexOf('/'));
    const known = this.#limits.get(parent);
    if (known !== undefined) return known;
    const { maxFileSize } = await this.settingsOf(uri);
    this.#limits.set(parent, maxFileSize);
    return maxFileSize;
  }
}

/** True when a surveyed file is worth judging. */
export function mayHaveFindings(found: Survey, project: Project): boolean {
  return found.prospect === 'any' || (found.prospect === 'service' && project.serves(found.uri));
}

/** Apps put together from what was found in their files. */
export function appsOf(surveys: Iterable<Survey>, roots: readonly string[], folder: string): ReadonlyMap<string, App> {
  const apps = new Map<string, App>();
  const find = rootFinder(roots, folder);
  const all = roots.includes(folder) ? roots : [...roots, folder];
  for (const found of surveys) {
    const root = find(found.uri);
    const app = apps.get(root) ?? new App(root, { roots: all, app: (other) => apps.get(other) });
    apps.set(root, app);
    app.takeSurvey(found);
  }
  for (const app of apps.values()) app.complete();
  return apps;
}

/** The nearest folder with a manifest, from `folder` up to `top`; undefined when there is none. */
export async function projectFolder(
  folder: string,
  top: string,
  host: Pick<Host, 'readFile'>,
): Promise<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = folderOf(at)) {
    for (const name of manifestNames) {
      if ((await host.readFile(`${at}/${name}`)) !== undefined) return at;
    }
    if (at === top) return undefined;
  }
  return undefined;
}

export interface CheckFilesOptions extends BatchOptions {
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
  readonly onChecked: (checked: Checked) => void;
}

/** Checks a whole folder in this thread. */
export async function checkFiles(options: CheckFilesOptions): Promise<void> {
  const { host, folder, isCancelled, onProgress, onChecked } = options;
  const all = await host.findFiles(folder);
  const roots = appRoots(folder, all);
  const files = all.filter((uri) => isToSurvey(pathBelow(folder, uri) ?? uri));
  const batch = new Batch(options, roots);
  const surveys: Survey[] = [];
  for (const [index, uri] of files.entries()) {
    if (isCancelled()) return;
    surveys.push(await batch.survey(uri));
    if (index % 50 === 0) {
      onProgress(index, 2 * files.length);
      await pause();
    }
  }
  const apps = appsOf(surveys, roots, folder);
  for (const [index, found] of surveys.entries()) {
    if (isCancelled()) return;
    const checked = await batch.judge(found, apps);
    if (checked !== undefined) onChecked(checked);
    if (index % 50 === 0) {
      onProgress(files.length + index, 2 * files.length);
      await pause();
    }
  }
}

/** Lets requests of the editor through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
