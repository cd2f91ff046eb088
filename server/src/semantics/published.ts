import type { Project } from './project.ts';

/** True when deploy files or scripts say how the app is started. */
export function isDeployed(project: Project): boolean {
  return project.containerized || project.commands.some((command) => command.role === 'start');
}

/** True for a package that others take in: it has a name, or a main file, and nothing deploys it. */
export function isPublished(project: Project): boolean {
  const { main, isPrivate, name } = project.manifest;
  return isPrivate !== true && (main !== undefined || name !== undefined) && !isDeployed(project);
}

/** Of a package whose main file is another, a file that listens by itself is for its own developers. */
export function isBesidePackage(uri: string, project: Project): boolean {
  const { main } = project.manifest;
  if (main === undefined || !isPublished(project)) return false;
  const stem = (path: string): string => path.replace(/^\.\//, '').replace(/(?:\/index)?\.[cm]?[jt]sx?$/, '');
  return stem(main) !== stem(uri.slice(project.root.length + 1));
}
