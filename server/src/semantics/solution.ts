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

/** True for the project file of tests or samples: each has one of its own, but is a part of what it tests or shows. */
export function isSideProject(path: string): boolean {
  const role = isProjectFile(path.slice(path.lastIndexOf('/') + 1)) ? roleOf(path) : 'source';
  return role === 'test' || role === 'example';
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
