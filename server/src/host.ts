import type { IgnoreRules } from './text/ignore-rules.ts';

/** What version control knows of files. Neither function ever rejects. */
export interface VersionControl {
  /** True when a file is tracked; undefined where that cannot be told. */
  readonly isTracked: (uri: string) => Promise<boolean | undefined>;
  /**
   * The ignore rules that hold in a folder and stand elsewhere: the user's, the repository's, and those of the folders
   * above, the strongest last. Undefined outside of a repository.
   */
  readonly rulesAround: (folder: string) => Promise<readonly IgnoreRules[] | undefined>;
}

/** What the engine needs from the platform it runs on. */
export interface Host {
  /** The text of a file, or undefined when it cannot be read, is too large or is not text. Never rejects. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** URIs of the files below a folder, without those that ignore files or dependency folders hide. Never rejects. */
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
  /** The bytes of a grammar, or of the tree-sitter `runtime`. Rejects when they cannot be had. */
  readonly grammar: (name: string) => Promise<Uint8Array>;
  /** Absent where the platform does not see a repository. It is asked when files are read, never on a key. */
  readonly versionControl?: VersionControl;
  /** Milliseconds from some fixed point. */
  readonly now: () => number;
}
