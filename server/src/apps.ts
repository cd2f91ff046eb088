import { summaryOf } from './files.ts';
import type { Host } from './host.ts';
import { isLandmark, landmarksIn } from './semantics/landmark.ts';
import { readManifests } from './semantics/manifest.ts';
import { printOf, type Print } from './semantics/summary-print.ts';
import { onlyDeployments, rootOfDeployment, withoutDeployments } from './semantics/deployments.ts';
import {
  createProject,
  type FileSummary,
  type Manifest,
  type PlacedDeployment,
  type Project,
} from './semantics/project.ts';
import { inheritance } from './semantics/inheritance.ts';
import { isSideManifest } from './semantics/solution.ts';
import type { View } from './semantics/view.ts';
import { survey, versionFacts, type OpenFile, type Survey } from './survey.ts';

/** The other apps of a folder, by root: what stands above an app may deploy it. */
export interface Neighborhood {
  readonly roots: readonly string[];
  app(root: string): App | undefined;
}

const nobody: Neighborhood = { roots: [], app: () => undefined };

/** What is known of one app while its files come and go. */
export class App {
  readonly root: string;
  readonly #neighborhood: Neighborhood;
  readonly #summaries = new Map<string, FileSummary>();
  /** Those of them that an image is built from. */
  readonly #images = new Set<string>();
  readonly #manifests = new Map<string, string>();
  /** Of the files that change. */
  readonly #prints = new WeakMap<FileSummary, Print>();
  /** The summaries that tell something of the apps below, which are few. */
  readonly #telling = new Map<string, FileSummary>();
  readonly #rootsAbove: readonly string[];
  #complete = false;
  #project: Project | undefined;
  #read: Manifest | undefined;
  #names: readonly string[] | undefined;
  #run: { readonly stamp: string; readonly rootOf: (deployment: PlacedDeployment) => string | undefined } | undefined;
  /** Files that may hold secrets, and whether version control has them. */
  readonly #isTracked = new Map<string, boolean>();
  #rulesAround: Survey['rulesAround'];
  readonly #asked = new Set<string>();
  /** Counts how often the app's names may have changed. */
  nameVersion = 0;
  /** Counts what changed in files that tell something of the apps below. */
  #deployVersion = 0;
  /** What deployments of such files take over from others. */
  readonly #inherited = inheritance();
  /** The counts of the apps above, when the project was made. */
  #seen = '';

  constructor(root: string, neighborhood: Neighborhood = nobody) {
    this.root = root;
    this.#neighborhood = neighborhood;
    this.#rootsAbove = neighborhood.roots.filter((other) => root.startsWith(`${other}/`));
  }

  get project(): Project {
    const above = this.#above();
    const seen = above.map((app) => app.#deployVersion).join(' ');
    if (seen !== this.#seen) this.#project = undefined;
    this.#seen = seen;
    this.#project ??= createProject({
      root: this.root,
      complete: this.#complete,
      manifest: this.#manifest,
      containerized: this.#isContainerized(),
      files: [...this.#ownFiles(), ...above.flatMap((app) => [...app.#deploying(this.root), ...app.#lists()])],
      tracked: new Set([...this.#isTracked].filter(([, isTracked]) => isTracked).map(([uri]) => uri)),
      ...(this.#rulesAround === undefined ? {} : { rulesAround: this.#rulesAround }),
      landmarksAbove: new Set(above.flatMap((app) => landmarksIn(app.#telling.values()))),
      appOf: (deployment) => {
        const root = this.#rootsRun()(deployment);
        return root === this.root
          ? this.project
          : root === undefined
            ? undefined
            : this.#neighborhood.app(root)?.project;
      },
    });
    return this.#project;
  }

  /** What images of the app may be called: its folder's name and the one in its manifest, without a scope. */
  get names(): readonly string[] {
    if (this.#names !== undefined) return this.#names;
    const named = this.#manifest.name ?? this.#manifest.program;
    const folder = this.root.slice(this.root.lastIndexOf('/') + 1);
    const names = named === undefined ? [folder] : [folder, named.slice(named.lastIndexOf('/') + 1)];
    return (this.#names = names.map((name) => name.toLowerCase()));
  }

  get #manifest(): Manifest {
    if (this.#read !== undefined) return this.#read;
    const own = [...this.#manifests].filter(([path]) => !isSideManifest(path));
    const read = readManifests(own.map(([path, text]) => ({ path, text })));
    return (this.#read = { ...read, files: own.map(([path]) => path) });
  }

  /** Roots of the apps below that its files deploy. */
  get deployedRoots(): readonly string[] {
    const roots = this.#deployments().map(this.#rootsRun());
    return [...new Set(roots.filter((root) => root !== undefined))].filter((root) => root !== this.root);
  }

  /** The apps in whose folders this one lies. */
  #above(): readonly App[] {
    return this.#rootsAbove.flatMap((root) => this.#neighborhood.app(root) ?? []);
  }

  #deployments(): readonly PlacedDeployment[] {
    return [...this.#telling.values()].flatMap((summary) => this.#completed(summary).deployments);
  }

  /** A file with what its deployments take over from others. */
  #completed(summary: FileSummary): FileSummary {
    return this.#inherited(this.#deployVersion, this.#telling).get(summary.uri) ?? summary;
  }

  /** The roots that deployments run, asked for again and again by the apps below; known until a name of theirs changes. */
  #rootsRun(): (deployment: PlacedDeployment) => string | undefined {
    const names = this.#neighborhood.roots.map((root) => this.#neighborhood.app(root)?.nameVersion ?? '').join(' ');
    const stamp = `${this.#deployVersion} ${this.nameVersion} ${this.#buildsImage ? 'image' : ''} ${names}`;
    if (this.#run?.stamp !== stamp) this.#run = { stamp, rootOf: this.#findRoots() };
    return this.#run.rootOf;
  }

  #findRoots(): (deployment: PlacedDeployment) => string | undefined {
    const roots = this.#neighborhood.roots.length === 0 ? [this.root] : this.#neighborhood.roots;
    const isWithin = (root: string): boolean => root === this.root || root.startsWith(`${this.root}/`);
    // Of neighbors only the folders are known in any case; whose image this app builds itself is none of theirs.
    const buildsImage = this.#buildsImage;
    const folderOf = (root: string): string => root.slice(root.lastIndexOf('/') + 1).toLowerCase();
    const namesOf = (root: string): readonly string[] => {
      if (root === this.root) return this.names;
      if (!isWithin(root)) return buildsImage ? [] : [folderOf(root)];
      return this.#neighborhood.app(root)?.names ?? [folderOf(root)];
    };
    const all = this.#deployments();
    const found = new Map<PlacedDeployment, string | undefined>();
    return (deployment) => {
      if (!found.has(deployment)) found.set(deployment, rootOfDeployment(deployment, { roots, namesOf }, all));
      return found.get(deployment);
    };
  }

  /** Names of a file's deployments that run the app of a root, or any but this one. */
  #namesOf(summary: FileSummary, isWanted: (root: string) => boolean): ReadonlySet<string> {
    const rootOf = this.#rootsRun();
    const wanted = summary.deployments.filter((deployment) => {
      const root = rootOf(deployment);
      return root !== undefined && isWanted(root);
    });
    return new Set(wanted.map(({ name }) => name));
  }

  #ownFiles(): readonly FileSummary[] {
    return [...this.#summaries.values()].map((stored) => {
      if (stored.deployments.length === 0) return stored;
      const summary = this.#completed(stored);
      const others = this.#namesOf(summary, (root) => root !== this.root);
      return others.size === 0 ? summary : withoutDeployments(summary, others);
    });
  }

  /** What this app's files say of the app of another root. */
  #deploying(root: string): readonly FileSummary[] {
    return [...this.#telling.values()].flatMap((told) => {
      const summary = this.#completed(told);
      const names = this.#namesOf(summary, (other) => other === root);
      return names.size === 0 ? [] : [onlyDeployments(summary, names)];
    });
  }

  /** Files that list the variables of this app and of those below. */
  #lists(): readonly FileSummary[] {
    return [...this.#telling.values()].filter(isList);
  }

  #isContainerized(): boolean {
    const isBuilt = (app: App): boolean => app.#deploying(this.root).length > 0;
    return this.#buildsImage || this.#above().some(isBuilt);
  }

  get #buildsImage(): boolean {
    return this.#images.size > 0;
  }

  /** Takes a file's summary; returns true when the project may now judge differently. */
  put(summary: FileSummary): boolean {
    const known = this.#summaries.get(summary.uri);
    this.#summaries.set(summary.uri, summary);
    if (summary.buildsImage) this.#images.add(summary.uri);
    else this.#images.delete(summary.uri);
    this.#putTelling(summary);
    if (known === undefined) {
      this.#project = undefined;
      return true;
    }
    const before = this.#prints.get(known) ?? printOf(known);
    const after = printOf(summary);
    this.#prints.set(summary, after);
    // Ranges follow the text, also when nothing else changed; most files have none.
    if (before.whole !== after.whole) this.#project = undefined;
    return before.meaning !== after.meaning;
  }

  #putTelling(summary: FileSummary): void {
    const tells = tellsBelow(summary);
    if (tells || this.#telling.has(summary.uri)) this.#deployVersion++;
    if (tells) this.#telling.set(summary.uri, summary);
    else this.#telling.delete(summary.uri);
  }

  remove(uri: string): boolean {
    if (this.#telling.delete(uri)) this.#deployVersion++;
    this.#images.delete(uri);
    const known = this.#summaries.delete(uri) || this.#manifests.delete(this.pathOf(uri));
    if (known) this.#forgetManifest();
    return known;
  }

  putManifest(uri: string, text: string): void {
    this.#manifests.set(this.pathOf(uri), text);
    this.#forgetManifest();
  }

  #forgetManifest(): void {
    this.#project = this.#read = this.#names = undefined;
    this.nameVersion++;
  }

  complete(): void {
    this.#complete = true;
    this.#project = undefined;
  }

  pathOf(uri: string): string {
    return uri.startsWith(`${this.root}/`) ? uri.slice(this.root.length + 1) : uri;
  }

  /** Reads one file for the project's sake. Never rejects: an unreadable file is as good as none. */
  async load(uri: string, host: Host, open?: OpenFile): Promise<boolean> {
    return this.takeSurvey(await survey(uri, this.pathOf(uri), host, open));
  }

  /** Takes what a look at a file told; returns true when the project may now judge differently. */
  takeSurvey(found: Survey): boolean {
    this.#takeVersions(found);
    if (found.manifest !== undefined) this.putManifest(found.uri, found.manifest);
    if (found.summary !== undefined) return this.put(found.summary) || found.manifest !== undefined;
    return found.manifest !== undefined || this.remove(found.uri);
  }

  #takeVersions({ uri, isTracked, rulesAround }: Pick<Survey, 'uri' | 'isTracked' | 'rulesAround'>): boolean {
    const isNew = isTracked !== undefined && isTracked !== this.#isTracked.get(uri);
    const areNew = rulesAround !== undefined && JSON.stringify(rulesAround) !== JSON.stringify(this.#rulesAround);
    if (isTracked !== undefined) this.#isTracked.set(uri, isTracked);
    if (rulesAround !== undefined) this.#rulesAround = rulesAround;
    if (isNew || areNew) this.#project = undefined;
    return isNew || areNew;
  }

  /** Asks version control again; true when the project may now judge differently. */
  async askVersions(host: Host): Promise<boolean> {
    let isNew = false;
    for (const uri of [...this.#isTracked.keys(), `${this.root}/.gitignore`]) {
      isNew = this.#takeVersions({ uri, ...(await versionFacts(uri, this.pathOf(uri), host)) }) || isNew;
    }
    return isNew;
  }

  /** Asks version control of a document that nobody has asked about, because no list of files has it. */
  async askOnce(uri: string, host: Host): Promise<void> {
    if (this.#asked.has(uri)) return;
    this.#asked.add(uri);
    this.#takeVersions({ uri, ...(await versionFacts(uri, this.pathOf(uri), host)) });
  }

  /** Takes an open document's view instead of what is on disk. */
  take(view: View): boolean {
    return this.put(summaryOf(view, this.pathOf(view.source.uri)));
  }
}

/** True for a file that speaks of other apps too. */
function tellsBelow(summary: FileSummary): boolean {
  const tellsOfWorkloads = summary.claims !== undefined || summary.kustomization !== undefined;
  return summary.deployments.length > 0 || tellsOfWorkloads || isList(summary) || isLandmark(summary.path);
}

function isList({ sites }: FileSummary): boolean {
  return sites.some(({ effect, kind }) => effect === 'declares-variable' && kind === 'listed');
}
