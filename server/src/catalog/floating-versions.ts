import { lockFiles, nodeLockFiles, pythonLockFiles } from './lock-files.ts';

/** How versions that float are written in the manifests of a package manager. */
export interface FloatingVersions {
  /** Any version at all, or what is newest. */
  readonly any: RegExp;
  /** What only a lock file settles. */
  readonly open: RegExp;
  /** Lock files of which one settles it. */
  readonly locks: readonly string[];
  /** True where people leave versions open for want of a lock file, and know it. */
  readonly isUsual?: true;
}

/** How each package manager writes versions that it chooses itself. */
export const floatingVersions: Readonly<Record<string, FloatingVersions>> = {
  npm: {
    any: /^(?:|\*|[xX]|latest|next|canary)$/,
    open: /^(?:>=?\s*[\d.]+|(?:git\+|git:|github:|gitlab:|bitbucket:)[^#]*(?:#(?:main|master|develop|HEAD))?|[\w-]+\/[\w.-]+)$/,
    locks: nodeLockFiles,
  },
  composer: { any: /^(?:\*|@dev|dev-[\w./-]+)$/, open: /^>=?\s*[\d.]+$/, locks: lockFiles.composer },
  cargo: { any: /^\*$/, open: /^>=?\s*[\d.]+$/, locks: lockFiles.cargo },
  pip: {
    any: /^==\s*\*$/,
    open: /^(?:|>=?\s*[\d.]+)$/,
    locks: pythonLockFiles,
    isUsual: true,
  },
  maven: { any: /^(?:LATEST|RELEASE)$/, open: /^$/, locks: [] },
};
