import { lockFiles, nodeLockFiles, pythonLockFiles } from './lock-files.ts';

/** How versions that float are written in the manifests of a package manager. */
export interface FloatingVersions {
  /** Any version at all, or what is newest. */
  readonly any: RegExp;
  /** What only a lock file settles. */
  readonly open: RegExp;
  /** Lock files of which one settles it. */
  readonly locks: readonly string[];
  /** What stands before a version as the package manager writes it by itself, where a lock file tells it. */
  readonly sign?: string;
  /** True where people leave versions open for want of a lock file, and know it. */
  readonly isUsual?: true;
  /** True where versions are exact by custom, so that few have a lock file. */
  readonly isExact?: true;
}

/** How each package manager writes versions that it chooses itself. */
export const floatingVersions: Readonly<Record<string, FloatingVersions>> = {
  npm: {
    any: /^(?:|\*|[xX]|latest|next|canary)$/,
    open: /^(?:>=?\s*[\d.]+|(?:git\+|git:|github:|gitlab:|bitbucket:)[^#]*(?:#(?:main|master|develop|HEAD))?|[\w-]+\/[\w.-]+)$/,
    locks: nodeLockFiles,
    sign: '^',
  },
  composer: { any: /^(?:\*|@dev|dev-[\w./-]+)$/, open: /^>=?\s*[\d.]+$/, locks: lockFiles.composer, sign: '^' },
  cargo: { any: /^\*$/, open: /^>=?\s*[\d.]+$/, locks: lockFiles.cargo, sign: '' },
  pip: {
    any: /^==\s*\*$/,
    open: /^(?:|>=?\s*[\d.]+)$/,
    locks: pythonLockFiles,
    sign: '==',
    isUsual: true,
  },
  // By its own documentation Pipenv writes `*`, and settles it in its lock file; Poetry does the same.
  pipenv: { any: /(?!)/, open: /^(?:\*|>=?\s*[\d.]+)$/, locks: lockFiles.pipenv },
  poetry: { any: /(?!)/, open: /^(?:\*|>=?\s*[\d.]+)$/, locks: lockFiles.poetry },
  // docs.gradle.org: Declaring versions, "Dynamic versions"; Locking versions.
  gradle: {
    any: /(?:^|:)(?:latest\.(?:release|integration)|\+)$|-SNAPSHOT$/,
    open: /(?:^|:)(?:\d[\d.]*\.\+|[[(][\d.,\s]*[\])])$/,
    locks: lockFiles.gradle,
    isExact: true,
  },
  // learn.microsoft.com/nuget/concepts/package-versioning, "Floating version resolutions"
  nuget: {
    any: /^\*(?:-\*)?$/,
    open: /^(?:\d[\d.]*\.\*(?:-\*)?|[[(][\d.]+,\s*[\])])$/,
    locks: lockFiles.dotnet,
    isExact: true,
  },
  maven: { any: /^(?:LATEST|RELEASE)$/, open: /^$/, locks: [] },
};
