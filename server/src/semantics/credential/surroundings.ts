import type { Project } from '../project.ts';

/**
 * True for files whose credentials are for show or for one's own machine: examples, documentation, seeds, development
 * settings. Tests are not among them: the `tests` setting speaks of those.
 */
export function isForShow(project: Project, uri: string): boolean {
  const role = project.roleOf(uri);
  return role === 'example' || role === 'development' || role === 'generated';
}
