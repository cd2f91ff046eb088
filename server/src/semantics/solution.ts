import { isProjectFile } from './manifest/dotnet.ts';
import { roleOf } from './role.ts';

/**
 * Folders of projects that are one app together, by project → app. Where a solution has a single project that starts a
 * program, the others are its libraries; of several programs each is an app of its own. `files` are URIs.
 */
export function unitedProjects(folder: string, files: readonly string[]): ReadonlyMap<string, string> {
  const united = new Map<string, string>();
  const solutions = files.filter((uri) => /\.slnx?$/.test(uri)).map(folderOf);
  if (solutions.length === 0) return united;
  const known = new Set(files);
  const projects = new Set(files.filter(isProjectFile).map(folderOf));
  for (const solution of solutions.sort((a, b) => a.length - b.length)) {
    const members = [...projects].filter((project) => project.startsWith(`${solution}/`));
    const programs = members.filter(
      (project) =>
        known.has(`${project}/Program.cs`) && roleOf(`${project.slice(folder.length + 1)}/Program.cs`) === 'source',
    );
    if (programs.length === 1) for (const member of members) united.set(member, solution);
  }
  return united;
}

/**
 * Tells the manifests that make no app of their own: those of tests, examples and samples, which are parts of what they
 * test or show. A .NET project says so by its place alone; others need a manifest above the folder. `files` are URIs, and
 * the answer is for paths below `folder`.
 */
export function sideProjects(folder: string, files: readonly string[]): (path: string) => boolean {
  const owners = new Set<string>();
  for (const uri of files) {
    const path = uri.slice(folder.length + 1);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isOwner.test(name)) owners.add(path.slice(0, -name.length));
  }
  return (path) => {
    if (isProjectFile(path.slice(path.lastIndexOf('/') + 1))) {
      const role = roleOf(path);
      return role === 'test' || role === 'example';
    }
    const above = sideFolder.exec(path)?.[1];
    return above !== undefined && foldersOf(above).some((one) => owners.has(one));
  };
}

/** True for a manifest that speaks of tests or examples below an app, which tells nothing of the app itself. */
export function isSideManifest(path: string): boolean {
  return sideFolder.test(path) && !isProjectFile(path.slice(path.lastIndexOf('/') + 1));
}

/** Manifests of what examples and tests may belong to. */
const isOwner =
  /^(?:package\.json|pyproject\.toml|setup\.py|pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml|composer\.json|go\.mod|.*\.gemspec)$/;
const sideFolder =
  /^((?:[^/]+\/)*?)(?:(?:[\w-]+-)?(?:tests|examples|samples)|test|example|sample|testsuite(?:-[\w-]+)?)\//;

/** The folders on the way to a path that ends in `/`, the path itself among them: `a/b/` gives ``, `a/` and `a/b/`. */
function foldersOf(path: string): readonly string[] {
  return ['', ...[...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))];
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
