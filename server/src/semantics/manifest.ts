import type { Manifest } from './project.ts';

/** Names of the files whose folder is an app's root. */
export const manifestNames: readonly string[] = [
  'package.json',
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'setup.cfg',
  'Pipfile',
];

/** What an app without a readable manifest is known to depend on: nothing. */
export function readManifests(files: readonly { readonly path: string; readonly text: string }[]): Manifest {
  void files;
  return noManifest;
}

export const noManifest: Manifest = { dependencies: new Set(), developmentDependencies: new Set(), binaries: [] };
