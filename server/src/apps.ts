import { summaryOf } from './files.ts';
import type { Host } from './host.ts';
import { manifestNames, readManifests } from './semantics/manifest.ts';
import { createProject, type FileSummary, type Project } from './semantics/project.ts';
import { roleOf } from './semantics/role.ts';
import type { View } from './semantics/view.ts';
import { survey, type Survey } from './survey.ts';

/** Folders split into apps: each manifest's folder, and each given folder itself for what lies under no manifest. */
export function appRoots(folder: string, files: readonly string[]): readonly string[] {
  const roots = new Set([folder]);
  for (const uri of files) {
    const slash = uri.lastIndexOf('/');
    if (manifestNames.includes(uri.slice(slash + 1)) && roleOf(uri.slice(folder.length + 1)) !== 'generated') {
      roots.add(uri.slice(0, slash));
    }
  }
  return [...roots].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The root of the app that a file belongs to, given roots with the deepest first. */
export function rootOf(uri: string, roots: readonly string[]): string | undefined {
  return roots.find((root) => uri.startsWith(`${root}/`));
}

/** What is known of one app while its files come and go. */
export class App {
  readonly root: string;
  readonly #summaries = new Map<string, FileSummary>();
  readonly #manifests = new Map<string, string>();
  #complete = false;
  #project: Project | undefined;

  constructor(root: string) {
    this.root = root;
  }

  get project(): Project {
    this.#project ??= createProject({
      root: this.root,
      complete: this.#complete,
      manifest: readManifests([...this.#manifests].map(([path, text]) => ({ path, text }))),
      containerized: [...this.#summaries.values()].some((summary) => summary.buildsImage),
      files: [...this.#summaries.values()],
    });
    return this.#project;
  }

  /** Takes a file's summary; returns true when the project may now judge differently. */
  put(summary: FileSummary): boolean {
    const before = this.#summaries.get(summary.uri);
    this.#summaries.set(summary.uri, summary);
    const changed = before === undefined || fingerprint(before) !== fingerprint(summary);
    // Ranges always follow the text, also when nothing else changed.
    this.#project = undefined;
    return changed;
  }

  remove(uri: string): boolean {
    const known = this.#summaries.delete(uri) || this.#manifests.delete(this.pathOf(uri));
    if (known) this.#project = undefined;
    return known;
  }

  putManifest(uri: string, text: string): void {
    this.#manifests.set(this.pathOf(uri), text);
    this.#project = undefined;
  }

  complete(): void {
    this.#complete = true;
    this.#project = undefined;
  }

  pathOf(uri: string): string {
    return uri.startsWith(`${this.root}/`) ? uri.slice(this.root.length + 1) : uri;
  }

  /** Reads one file for the project's sake. Never rejects: an unreadable file is as good as none. */
  async load(uri: string, host: Host, text?: string): Promise<boolean> {
    return this.takeSurvey(await survey(uri, this.pathOf(uri), host, text));
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

/** A summary without the places, which move with every key. */
function fingerprint(summary: FileSummary): string {
  const sites = summary.sites.map((site) => [site.effect, site.name, ...site.subjects]);
  return JSON.stringify([
    sites,
    summary.imports,
    summary.commands.map((command) => command.words),
    summary.buildsImage,
  ]);
}
