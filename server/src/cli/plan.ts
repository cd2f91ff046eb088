import { projectFolder } from '../check.ts';
import { appRoots, rootFinder } from '../roots.ts';
import { languageIdOf } from '../files.ts';
import { folderOf, pathBelow } from '../policy/location.ts';
import { isOfInterest, isToSurvey } from '../survey.ts';
import type { Platform } from './platform.ts';

/** The files of one project that a check has to do with. */
export interface ProjectPlan {
  /** URI of the project's folder. */
  readonly folder: string;
  /** The last folder in which configuration is looked for. */
  readonly configFolder: string;
  /** Folders of the apps in it, the deepest first. */
  readonly roots: readonly string[];
  /** Files that tell about the apps, the checked ones among them. */
  readonly surveyed: readonly string[];
  readonly checked: readonly string[];
}

export interface Plan {
  /** The checked folder: reported paths are relative to it. */
  readonly base: string;
  readonly projects: readonly ProjectPlan[];
  /** Files that the user named. */
  readonly named: ReadonlySet<string>;
}

interface Target {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

/** The top of every file system; configuration may lie there too. */
const top = 'file://';

/** Finds the files to check. Paths that do not exist are a problem; one standing for standard input need not. */
export async function planCheck(
  paths: readonly string[],
  platform: Platform,
  standIn?: string,
): Promise<{ readonly plan: Plan } | { readonly problems: readonly string[] }> {
  const targets: Target[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const uri = platform.uriOf(path);
    const kind = uri === standIn ? 'file' : await platform.kindOf(uri);
    if (kind === undefined) problems.push(`No such file or folder: ${path}`);
    else targets.push({ uri, kind });
  }
  if (problems.length > 0) return { problems };
  const projects: ProjectPlan[] = [];
  for (const [folder, group] of await byProject(targets, platform)) {
    projects.push(await planProject(folder, group, projects, platform));
  }
  const named = new Set(targets.filter(({ kind }) => kind === 'file').map(({ uri }) => uri));
  return { plan: { base: baseOf(targets, platform), projects, named } };
}

/**
 * A project is the nearest folder with a manifest, so that `check src` knows the Procfile beside `src`. Outside a
 * repository nothing is known to belong together beyond the current folder and the path itself.
 */
async function byProject(
  targets: readonly Target[],
  platform: Platform,
): Promise<ReadonlyMap<string, readonly Target[]>> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const folder = startOf(target);
    const repository = await platform.repositoryOf(folder);
    const isHere = folder === platform.folder || pathBelow(platform.folder, folder) !== undefined;
    const limit = repository ?? (isHere ? platform.folder : folder);
    const project = (await projectFolder(folder, limit, platform.host)) ?? folder;
    groups.set(project, [...(groups.get(project) ?? []), target]);
  }
  return groups;
}

function startOf({ uri, kind }: Target): string {
  return kind === 'folder' ? uri : (folderOf(uri) ?? uri);
}

/** `earlier` projects keep the files they have: a file is checked once. */
async function planProject(
  folder: string,
  targets: readonly Target[],
  earlier: readonly ProjectPlan[],
  platform: Platform,
): Promise<ProjectPlan> {
  const taken = new Set(earlier.flatMap(({ checked }) => checked));
  const files = new Set(await platform.host.findFiles(folder));
  const checked = new Set<string>();
  for (const { uri, kind } of targets) {
    const below = kind === 'file' ? [uri] : await filesOf(uri, folder, files, platform);
    for (const file of below) {
      if (!taken.has(file) && isOfInterest(pathBelow(folder, file) ?? file)) checked.add(file);
      files.add(file);
    }
  }
  const roots = appRoots(folder, [...files]);
  const rootOf = rootFinder(roots, folder);
  const wanted = new Set([...checked].map(rootOf));
  const surveyed = [...files].filter((uri) => wanted.has(rootOf(uri)) && isToSurvey(pathBelow(folder, uri) ?? uri));
  return {
    folder,
    configFolder: (await platform.repositoryOf(folder)) ?? top,
    roots,
    surveyed,
    checked: [...checked].filter((uri) => languageIdOf(uri) !== undefined),
  };
}

/** What lies below a folder that was named; one that ignore files hide from the project is looked at by itself. */
async function filesOf(
  uri: string,
  project: string,
  files: ReadonlySet<string>,
  platform: Platform,
): Promise<readonly string[]> {
  if (uri === project) return [...files];
  const below = [...files].filter((file) => file.startsWith(`${uri}/`));
  return below.length > 0 ? below : await platform.host.findFiles(uri);
}

/** One folder is its own base; of several paths it is the current folder, or what they have in common. */
function baseOf(targets: readonly Target[], platform: Platform): string {
  const [first, ...others] = targets;
  if (first === undefined) return platform.folder;
  if (others.length === 0 && first.kind === 'folder') return first.uri;
  if (targets.every(({ uri }) => pathBelow(platform.folder, uri) !== undefined)) return platform.folder;
  let base = startOf(first);
  for (const target of others) {
    const folder = startOf(target);
    while (folder !== base && !folder.startsWith(`${base}/`)) {
      const outer = folderOf(base);
      if (outer === undefined) return top;
      base = outer;
    }
  }
  return base;
}
