import type { Project } from './project.ts';

/** True when the program that a file belongs to answers requests, so that several processes of it run side by side. */
export function isOfWebProgram(project: Project, uri: string): boolean {
  const program = project.programOf(uri);
  return [...project.sites('listens'), ...project.sites('creates-app')].some(
    (site) => program === undefined || program.has(site.uri),
  );
}
