import type { Project } from './project.ts';

/**
 * True for a path of the app that lies on a volume which its deploy files keep when a process is replaced. `*` stands for
 * pieces of the path that are not constant; at its start, for a folder of the program. A relative path counts from where
 * the app starts, if that is known.
 */
export function isOnVolume(project: Project, path: string): boolean {
  return project.deployments.some(({ uri, range, mounts = [], workingFolder }) => {
    if (mounts.length === 0 || project.isForDevelopment(uri) || project.deployedAt(uri, range) !== project)
      return false;
    const folders = workingFolder === undefined ? foldersOfImage(project) : [workingFolder];
    return mounts.some((mount) => lies(path, normalized(mount), folders));
  });
}

function foldersOfImage(project: Project): readonly string[] {
  return project.sites('sets-folder').flatMap(({ subjects }) => subjects.filter((folder) => folder.startsWith('/')));
}

function lies(path: string, mount: string, folders: readonly string[]): boolean {
  if (path.startsWith('*')) {
    const below = folders.flatMap((folder) => (isWithin(mount, folder) ? [mount.slice(folder.length)] : []));
    return (folders.length === 0 ? [mount.slice(mount.lastIndexOf('/'))] : below).some((one) => passes(path, one));
  }
  const known = path.startsWith('/') ? [path] : folders.map((folder) => `${folder}/${path}`);
  return known.some((one) => isWithin(one, mount));
}

/** True when a path from a folder of the program, which may be below the one where it starts, leads through a folder. */
function passes(path: string, folder: string): boolean {
  const parts = partsOf(path.replace(/^[*]+/, '')).filter((part) => part !== '..');
  const wanted = partsOf(folder);
  return wanted.length > 0 && `/${parts.join('/')}/`.includes(`/${wanted.join('/')}/`);
}

/** True for a path at or below a folder, as far as it is constant. */
function isWithin(path: string, folder: string): boolean {
  const constant = normalized(path);
  return constant === folder || constant.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** An absolute path without `.`, `..` and doubled slashes. */
function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of partsOf(path)) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
