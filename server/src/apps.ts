import { summaryOf } from './files.ts';
import type { Host } from './host.ts';
import { landmarksIn } from './semantics/landmark.ts';
import { isRootManifest, readManifests } from './semantics/manifest.ts';
import { onlyDeployments, rootOfDeployment, withoutDeployments } from './semantics/deployments.ts';
import {
  createProject,
  type FileSummary,
  type Manifest,
  type PlacedDeployment,
  type Project,
} from './semantics/project.ts';
import { roleOf } from './semantics/role.ts';
import { isSideManifest, sideProjects, unitedProjects } from './semantics/solution.ts';
import type { View } from './semantics/view.ts';
import { survey, type OpenFile, type Survey } from './survey.ts';

/** Folders split into apps: each manifest's folder, and each given folder itself for what lies under no manifest. */
export function appRoots(folder: string, files: readonly string[]): readonly string[] {
  const roots = new Set([folder]);
  const united = unitedProjects(folder, files);
  const isSideProject = sideProjects(folder, files);
  for (const uri of files) {
    const slash = uri.lastIndexOf('/');
    const path = uri.slice(folder.length + 1);
    if (isRootManifest(uri.slice(slash + 1)) && roleOf(path) !== 'generated' && !isSideProject(path)) {
      const root = uri.slice(0, slash);
      roots.add(united.get(root) ?? root);
    }
  }
  return [...roots].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The root of the app that a file belongs to, given roots with the deepest first. */
export function rootOf(uri: string, roots: readonly string[]): string | undefined {
  return roots.find((root) => uri.startsWith(`${root}/`));
}

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
  readonly #manifests = new Map<string, string>();
  #complete = false;
  #project: Project | undefined;
  #names: readonly string[] | undefined;
  /** Counts what changed in files that tell something of the apps below. */
  #deployVersion = 0;
  /** The counts of the apps above, when the project was made. */
  #seen = '';

  constructor(root: string, neighborhood: Neighborhood = nobody) {
    this.root = root;
    this.#neighborhood = neighborhood;
  }

  get project(): Project {
    const seen = this.#above()
      .map((app) => app.#deployVersion)
      .join(' ');
    if (seen !== this.#seen) this.#project = undefined;
    this.#seen = seen;
    this.#project ??= createProject({
      root: this.root,
      complete: this.#complete,
      manifest: this.#manifest,
      containerized: this.#isContainerized(),
      files: [...this.#ownFiles(), ...this.#above().flatMap((app) => [...app.#deploying(this.root), ...app.#lists()])],
      landmarksAbove: new Set(this.#above().flatMap((app) => landmarksIn(app.#summaries.values()))),
      appOf: (deployment) => {
        const root = this.#rootRunBy(deployment);
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
    const named = this.#manifest.name;
    const folder = this.root.slice(this.root.lastIndexOf('/') + 1);
    const names = named === undefined ? [folder] : [folder, named.slice(named.lastIndexOf('/') + 1)];
    return (this.#names = names.map((name) => name.toLowerCase()));
  }

  get #manifest(): Manifest {
    const own = [...this.#manifests].filter(([path]) => !isSideManifest(path));
    return readManifests(own.map(([path, text]) => ({ path, text })));
  }

  /** Roots of the apps below that its files deploy. */
  get deployedRoots(): readonly string[] {
    const roots = this.#deployments().map((deployment) => this.#rootRunBy(deployment));
    return [...new Set(roots.filter((root) => root !== undefined))].filter((root) => root !== this.root);
  }

  /** The apps in whose folders this one lies. */
  #above(): readonly App[] {
    return this.#neighborhood.roots.flatMap((root) =>
      this.root.startsWith(`${root}/`) ? (this.#neighborhood.app(root) ?? []) : [],
    );
  }

  #deployments(): readonly PlacedDeployment[] {
    return [...this.#summaries.values()].flatMap((summary) => summary.deployments);
  }

  #rootRunBy(deployment: PlacedDeployment): string | undefined {
    const roots = this.#neighborhood.roots.length === 0 ? [this.root] : this.#neighborhood.roots;
    const namesOf = (root: string): readonly string[] =>
      (root === this.root ? this : this.#neighborhood.app(root))?.names ?? [root.slice(root.lastIndexOf('/') + 1)];
    return rootOfDeployment(deployment, { roots, namesOf }, this.#deployments());
  }

  /** Names of a file's deployments that run the app of a root, or any but this one. */
  #namesOf(summary: FileSummary, isWanted: (root: string) => boolean): ReadonlySet<string> {
    const wanted = summary.deployments.filter((deployment) => {
      const root = this.#rootRunBy(deployment);
      return root !== undefined && isWanted(root);
    });
    return new Set(wanted.map(({ name }) => name));
  }

  #ownFiles(): readonly FileSummary[] {
    return [...this.#summaries.values()].map((summary) => {
      const others = this.#namesOf(summary, (root) => root !== this.root);
      return others.size === 0 ? summary : withoutDeployments(summary, others);
    });
  }

  /** What this app's files say of the app of another root. */
  #deploying(root: string): readonly FileSummary[] {
    return [...this.#summaries.values()].flatMap((summary) => {
      const names = this.#namesOf(summary, (other) => other === root);
      return names.size === 0 ? [] : [onlyDeployments(summary, names)];
    });
  }

  /** Files that list the variables of this app and of those below. */
  #lists(): readonly FileSummary[] {
    return [...this.#summaries.values()].filter(isList);
  }

  #isContainerized(): boolean {
    const isBuilt = (app: App): boolean => app.#deploying(this.root).length > 0;
    return [...this.#summaries.values()].some((summary) => summary.buildsImage) || this.#above().some(isBuilt);
  }

  /** Takes a file's summary; returns true when the project may now judge differently. */
  put(summary: FileSummary): boolean {
    const before = this.#summaries.get(summary.uri);
    this.#summaries.set(summary.uri, summary);
    if (tellsBelow(summary) || tellsBelow(before)) this.#deployVersion++;
    const changed = before === undefined || fingerprint(before) !== fingerprint(summary);
    // Ranges always follow the text, also when nothing else changed.
    this.#project = undefined;
    return changed;
  }

  remove(uri: string): boolean {
    if (tellsBelow(this.#summaries.get(uri))) this.#deployVersion++;
    const known = this.#summaries.delete(uri) || this.#manifests.delete(this.pathOf(uri));
    if (known) this.#project = this.#names = undefined;
    return known;
  }

  putManifest(uri: string, text: string): void {
    this.#manifests.set(this.pathOf(uri), text);
    this.#project = this.#names = undefined;
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
    if (found.manifest !== undefined) this.putManifest(found.uri, found.manifest);
    if (found.summary !== undefined) return this.put(found.summary) || found.manifest !== undefined;
    return found.manifest !== undefined || this.remove(found.uri);
  }

  /** Takes an open document's view instead of what is on disk. */
  take(view: View): boolean {
    return this.put(summaryOf(view, this.pathOf(view.source.uri)));
  }
}

/** True for a file that speaks of other apps too. */
function tellsBelow(summary: FileSummary | undefined): boolean {
  return summary !== undefined && (summary.deployments.length > 0 || isList(summary));
}

function isList({ sites }: FileSummary): boolean {
  return sites.some(({ effect, kind }) => effect === 'declares-variable' && kind === 'listed');
}

/** A summary without the places, which move with every key. */
function fingerprint(summary: FileSummary): string {
  const sites = summary.sites.map((site) => [site.effect, site.name, ...site.subjects]);
  return JSON.stringify([
    sites,
    summary.imports,
    summary.commands.map((command) => command.words),
    summary.buildsImage,
    summary.deployments.map(({ name, folder, image, tag }) => [name, folder, image, tag]),
  ]);
}
