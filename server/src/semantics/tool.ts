import type { PlacedCommand, ProjectInput, ProjectSite } from './project.ts';

/**
 * True for what its user starts, on a command line or as a window, and for what other programs take in, unless deploy
 * files start it: what listens in it waits for a moment, as a sign-in does for the browser, or runs when somebody asks.
 */
export function isTool(
  { manifest, containerized, files }: ProjectInput,
  commands: readonly PlacedCommand[],
  isWindow: boolean,
): boolean {
  const isMadeAsTool = files.some(({ sites }) => sites.some(({ traits }) => traits.includes('tool')));
  return (
    (isWindow || isMadeAsTool || manifest.binaries.length > 0 || manifest.isLibrary === true) &&
    !containerized &&
    !commands.some((command) => command.role === 'start')
  );
}

/**
 * True for functions that a platform calls, unless deploy files start them, too: what listens beside them, and what a
 * script of the manifest starts, is for a developer's machine.
 */
export function areFunctions({ containerized, files }: ProjectInput, commands: readonly PlacedCommand[]): boolean {
  const isStarted = commands.some(({ role, onCall }) => role === 'start' && onCall === undefined);
  return !containerized && !isStarted && files.some(({ sites }) => sites.some(isCalledByPlatform));
}

function isCalledByPlatform({ effect, kind }: ProjectSite): boolean {
  return effect === 'serverless-handler' && kind === 'platform';
}
