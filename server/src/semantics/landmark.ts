import { lockFiles } from '../catalog/lock-files.ts';

/** Names of files that matter by being there: lock files, and what keeps files out of an image. */
const landmarks: ReadonlySet<string> = new Set([...Object.values(lockFiles).flat(), '.dockerignore']);

/** True for the path of a file whose presence tells something, while nobody reads it. */
export function isLandmark(path: string): boolean {
  return landmarks.has(path.slice(path.lastIndexOf('/') + 1)) || path.endsWith('.dockerignore');
}

/** Landmarks in the very folder of an app. */
export function landmarksIn(files: Iterable<{ readonly path: string }>): readonly string[] {
  return [...files].map(({ path }) => path).filter((path) => !path.includes('/') && isLandmark(path));
}
