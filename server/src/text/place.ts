/** The last part of a path or URI with `/`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * True for a deploy file that only says how the app is run on a developer's machine or by its tests: its commands do
 * not tell how the app starts in production.
 */
export function isForDevelopment(path: string): boolean {
  return (
    /(?:^|[._-])(?:dev|devel|develop|development|local|override|debug|gitpod|tests?|testing|e2e|ci)(?:[._-]|$)/i.test(
      fileName(path),
    ) || /(?:^|\/)\.devcontainer\//.test(path)
  );
}

/** True for a stage, service or script whose name says that it is not for production. */
export function isDevelopmentName(name: string): boolean {
  return /(?:^|[._:-])(?:dev|devel|develop|development|local|debug|debugger|tests?|testing|e2e|lint|ci)(?:[._:-]|$)/i.test(
    name,
  );
}
