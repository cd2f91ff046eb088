import { lockFiles } from './lock-files.ts';

/** A way to install dependencies that may take other versions than the lock file, and the one that does not. */
export interface LockedInstall {
  readonly program: string;
  /** The word after the program's name; undefined where the bare program installs. */
  readonly word: string | undefined;
  /** Lock files of which one must be there. */
  readonly locks: readonly string[];
  /** Options with which the lock file is kept to. */
  readonly options: readonly string[];
  /** What keeps to it instead: another word, or a further option. */
  readonly locked: { readonly word: string } | { readonly option: string };
  /** Text anywhere in the file that sets the same for all installs. */
  readonly set?: RegExp;
  /** True where that is worth saying of a pipeline, too: others keep to the lock file there by themselves, or nearly so. */
  readonly inPipelines?: true;
  /** True when words after it are packages to add, and none means all. */
  readonly addsPackages?: boolean;
}

const npm = {
  program: 'npm',
  locks: lockFiles.npm,
  options: [],
  locked: { word: 'ci' },
  addsPackages: true,
  inPipelines: true,
} as const;
const yarn = {
  program: 'yarn',
  locks: lockFiles.yarn,
  options: ['--frozen-lockfile', '--immutable'],
  locked: { option: '--frozen-lockfile' },
  set: /YARN_ENABLE_IMMUTABLE_INSTALLS|YARN_FROZEN_LOCKFILE|\bCI=/,
} as const;
const pnpm = {
  program: 'pnpm',
  locks: lockFiles.pnpm,
  options: ['--frozen-lockfile'],
  locked: { option: '--frozen-lockfile' },
  set: /\bCI=|frozen-lockfile=true/,
} as const;

/** By each package manager's own documentation of its install command. */
export const lockedInstalls: readonly LockedInstall[] = [
  { ...npm, word: 'install' },
  { ...npm, word: 'i' },
  { ...yarn, word: 'install' },
  { ...yarn, word: undefined },
  { ...pnpm, word: 'install', addsPackages: true },
  { ...pnpm, word: 'i', addsPackages: true },
  {
    program: 'bundle',
    word: 'install',
    locks: lockFiles.bundle,
    options: ['--frozen', '--deployment'],
    locked: { option: '--frozen' },
    set: /BUNDLE_(?:FROZEN|DEPLOYMENT)|\b(?:frozen|deployment)\b/,
  },
  {
    program: 'composer',
    word: 'update',
    locks: lockFiles.composer,
    options: [],
    locked: { word: 'install' },
    addsPackages: true,
    inPipelines: true,
  },
  {
    program: 'uv',
    word: 'sync',
    locks: lockFiles.uv,
    options: ['--locked', '--frozen'],
    locked: { option: '--locked' },
    set: /UV_(?:LOCKED|FROZEN)/,
    inPipelines: true,
  },
  {
    program: 'pipenv',
    word: 'install',
    locks: lockFiles.pipenv,
    options: ['--deploy', '--ignore-pipfile'],
    locked: { option: '--deploy' },
    addsPackages: true,
    inPipelines: true,
  },
  {
    program: 'cargo',
    word: 'build',
    locks: lockFiles.cargo,
    options: ['--locked', '--frozen'],
    locked: { option: '--locked' },
  },
  {
    program: 'dotnet',
    word: 'restore',
    locks: lockFiles.dotnet,
    options: ['--locked-mode'],
    locked: { option: '--locked-mode' },
    set: /RestoreLockedMode/,
    inPipelines: true,
  },
];
