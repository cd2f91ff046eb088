import type { Host } from './host.ts';
import { appRoots, rootFinder } from './roots.ts';

/** The files of folders and of the apps in them: listed and sorted once, since a check asks on each key. */
export class FolderFiles {
  readonly #host: Pick<Host, 'findFiles'>;
  readonly #files = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #roots = new Map<string, Promise<readonly string[]>>();
  readonly #byRoot = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();

  constructor(host: Pick<Host, 'findFiles'>) {
    this.#host = host;
  }

  /** The URIs of a folder's files. */
  of(folder: string): Promise<ReadonlySet<string>> {
    return once(this.#files, folder, async () => new Set(await this.#host.findFiles(folder)));
  }

  /** The same, if the folder was listed before. */
  known(folder: string): Promise<ReadonlySet<string>> | undefined {
    return this.#files.get(folder);
  }

  /** The roots of a folder's apps, the deepest first. */
  roots(folder: string): Promise<readonly string[]> {
    return once(this.#roots, folder, async () => appRoots(folder, [...(await this.of(folder))]));
  }

  /** The files of the app of a root. */
  async ofApp(folder: string, root: string): Promise<readonly string[]> {
    const byRoot = await once(this.#byRoot, folder, () => this.#sorted(folder));
    return byRoot.get(root) ?? [];
  }

  async #sorted(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const find = rootFinder(await this.roots(folder), folder);
    const byRoot = new Map<string, string[]>();
    for (const uri of await this.of(folder)) {
      const inside = byRoot.get(find(uri));
      if (inside === undefined) byRoot.set(find(uri), [uri]);
      else inside.push(uri);
    }
    return byRoot;
  }

  /** Lists everything anew when it is next asked for. */
  forget(): void {
    this.#files.clear();
    this.#roots.clear();
    this.#byRoot.clear();
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
