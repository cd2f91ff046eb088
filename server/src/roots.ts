import { isRootManifest } from './semantics/manifest.ts';
import { roleOf } from './semantics/role.ts';
import { sideProjects, unitedProjects } from './semantics/solution.ts';

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

/** The app's root of a file, `folder` for a file that no root claims; remembers the answer for each folder. */
export function rootFinder(roots: readonly string[], folder: string): (uri: string) => string {
  const known = new Map<string, string>(roots.map((root) => [root, root]));
  const find = (parent: string): string => {
    const found = known.get(parent);
    if (found !== undefined) return found;
    const slash = parent.lastIndexOf('/');
    const root = slash < folder.length ? folder : find(parent.slice(0, slash));
    known.set(parent, root);
    return root;
  };
  return (uri) => find(uri.slice(0, uri.lastIndexOf('/')));
}

/** True for the URI of a file that says where an app or solution begins. */
export function beginsApp(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return isRootManifest(name) || /\.slnx?$/.test(name);
}
