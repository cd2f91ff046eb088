/** What the engine needs from the platform it runs on. */
export interface Host {
  /** The text of a file, or undefined when it cannot be read, is too large or is not text. Never rejects. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** URIs of the files below a folder, without those that ignore files or dependency folders hide. Never rejects. */
  readonly findFiles: (folder: string) => Promise<readonly string[]>;
  /** The bytes of a grammar, or of the tree-sitter `runtime`. Rejects when they cannot be had. */
  readonly grammar: (name: string) => Promise<Uint8Array>;
  /** Milliseconds from some fixed point. */
  readonly now: () => number;
}
