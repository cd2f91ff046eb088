import { baselineName, parseBaseline, type Baseline } from './baseline.ts';
import type { ConfigAccess } from './load.ts';
import { fileName, folderOf, pathFrom } from './location.ts';

/** A baseline file: what it says, or what is wrong with it. */
export type BaselineFile = { readonly baseline: Baseline } | { readonly uri: string; readonly problem: string };

/** Reads baselines and remembers them until told to forget. */
export interface Baselines {
  /** The named one, else the nearest of the usual name from the document's folder up to `stopAt`. Never rejects. */
  of(uri: string, named: string | undefined, stopAt: string | undefined): Promise<BaselineFile | undefined>;
  /** True for a file that was looked for, there or not. */
  reads(uri: string): boolean;
  forget(): void;
}

/** Baselines of one host. */
export function baselinesOf(access: ConfigAccess): Baselines {
  const cache = new Map<string, Promise<BaselineFile | undefined>>();
  const load = (uri: string): Promise<BaselineFile | undefined> => {
    const loading = cache.get(uri) ?? read(uri, access);
    cache.set(uri, loading);
    return loading;
  };
  return {
    async of(uri, named, stopAt) {
      if (named !== undefined) return await load(named);
      const limit = stopAt?.replace(/\/+$/, '') ?? folderOf(uri);
      for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
        const found = await load(`${folder}/${baselineName}`);
        if (found !== undefined || folder === limit) return found;
      }
      return undefined;
    },
    reads: (uri) => cache.has(uri),
    forget: () => {
      cache.clear();
    },
  };
}

async function read(uri: string, access: ConfigAccess): Promise<BaselineFile | undefined> {
  const text = await access.readFile(uri).catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = parseBaseline(text, uri, folderOf(uri) ?? uri);
  return 'problem' in parsed ? { uri, problem: parsed.problem } : parsed;
}

/** The accepted findings for one document, with its path from their folder; undefined where there are none. */
export function acceptedFor(
  uri: string,
  file: BaselineFile | undefined,
): { readonly baseline: Baseline; readonly path: string } | undefined {
  if (file === undefined || 'problem' in file) return undefined;
  return { baseline: file.baseline, path: pathFrom(file.baseline.folder, uri) };
}

/** True when a file of this name is a baseline, so that a change of it concerns what is shown. */
export function isBaselineFile(uri: string): boolean {
  return fileName(uri) === baselineName;
}
