import { judge } from './analyze.ts';
import { App, appRoots, rootOf } from './apps.ts';
import { languageIdOf, viewOf } from './files.ts';
import type { Host } from './host.ts';
import { decide } from './policy/decide.ts';
import { loadConfig, loadConfigFile, type ConfigCache } from './policy/load.ts';
import { pathBelow } from './policy/location.ts';
import { settingsFor, type EditorSettings, type Flags, type Settings } from './policy/settings.ts';
import { rules } from './rules/index.ts';
import type { View } from './semantics/view.ts';
import { isOfInterest, survey, type Survey } from './survey.ts';
import type { Checked } from './workspace.ts';

/** How many understood files are kept between the two passes of a check; the others are read again. */
const keptViews = 500;

export interface BatchOptions {
  readonly host: Host;
  /** The checked folder, without final slash: paths are relative to it and configuration is looked for up to it. */
  readonly folder: string;
  readonly editor: EditorSettings & { readonly configUri?: string };
  readonly flags: Flags;
}

/**
 * A share of a whole check. First every file is looked at (`survey`), so that each app is known; then, with what all
 * shares found, the files that may have findings are judged. Surveys without their views are plain data, so shares can
 * live in threads of their own.
 */
export class Batch {
  readonly #options: BatchOptions;
  readonly #roots: readonly string[];
  readonly #surveys = new Map<string, Survey>();
  readonly #configs: ConfigCache = new Map();
  #kept = 0;

  constructor(options: BatchOptions, roots: readonly string[]) {
    this.#options = options;
    this.#roots = roots;
  }

  #rootOf(uri: string): string {
    return rootOf(uri, this.#roots) ?? this.#options.folder;
  }

  /** Looks at one file; the answer is plain data for the app it belongs to. */
  async survey(uri: string): Promise<Survey> {
    const root = this.#rootOf(uri);
    const path = pathBelow(root, uri) ?? uri;
    const settings = await this.#settingsOf(uri);
    const found = await survey(uri, path, this.#options.host, undefined, settings.maxFileSize);
    const { view, ...plain } = found;
    const keeps = view !== undefined && found.prospect !== 'none' && this.#kept < keptViews;
    if (keeps) this.#kept++;
    this.#surveys.set(uri, keeps ? found : plain);
    return plain;
  }

  /** Judges one file that this share looked at; undefined when it can have no finding or settings leave it out. */
  async judge(uri: string, apps: ReadonlyMap<string, App>): Promise<Checked | undefined> {
    const found = this.#surveys.get(uri);
    if (found === undefined) return undefined;
    this.#surveys.delete(uri);
    const root = this.#rootOf(uri);
    const project = apps.get(root)?.project;
    const serves = project?.serves(uri) === true;
    if (project === undefined || found.prospect === 'none' || (found.prospect === 'service' && !serves)) return undefined;
    const settings = await this.#settingsOf(uri);
    if (!settings.enabled || settings.excluded) return undefined;
    const { host } = this.#options;
    const view = found.view ?? (await this.#read(uri));
    if (view === undefined) return undefined;
    const start = host.now();
    const judgement = judge(view, project, () => host.now());
    const decided = decide({ findings: judgement.findings, facts: view.facts, source: view.source, settings, rules });
    return {
      ...decided,
      source: view.source,
      view,
      settings,
      reason: '',
      durationMs: host.now() - start,
      slowestRule: judgement.slowest.rule,
      failures: judgement.failures,
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

  async #settingsOf(uri: string): Promise<Settings> {
    const { editor, folder, host, flags } = this.#options;
    const loaded =
      editor.configUri === undefined
        ? await loadConfig(uri, host, rules, folder, this.#configs)
        : await loadConfigFile(editor.configUri, host, rules, this.#configs);
    return settingsFor(uri, loaded, editor, flags, rules);
  }
}

/** Apps put together from what was found in their files. */
export function appsOf(surveys: Iterable<Survey>, roots: readonly string[], folder: string): ReadonlyMap<string, App> {
  const apps = new Map<string, App>();
  for (const found of surveys) {
    const root = rootOf(found.uri, roots) ?? folder;
    const app = apps.get(root) ?? new App(root);
    apps.set(root, app);
    app.takeSurvey(found);
  }
  for (const app of apps.values()) app.complete();
  return apps;
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
  const files = all.filter((uri) => isOfInterest(pathBelow(folder, uri) ?? uri));
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
  for (const [index, uri] of files.entries()) {
    if (isCancelled()) return;
    const checked = await batch.judge(uri, apps);
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
