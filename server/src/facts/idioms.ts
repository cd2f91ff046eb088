import type { Call } from './facts.ts';

/** A piece of code in the file's own language, with what it needs beside it. */
export interface Code {
  readonly text: string;
  /** Import lines, without line break, that must stand at the file's import point. */
  readonly imports: readonly string[];
  /** Declarations (helper functions) that must stand once after the imports, without final line break. */
  readonly declarations?: readonly string[];
}

/** How a signal handler ends the program: what to do before, and the code that does it. */
export interface Drain {
  /** The variable that holds the server or worker. */
  readonly target: string;
  /** How this kind of server is drained: an idiom of the catalog row, such as `close-callback` or `await-close`. */
  readonly style: string;
}

/** How a language orders its imports. */
export interface ImportStyle {
  /** The module an import line of a `Code` takes in and the name it binds; undefined for other lines. */
  readonly read: (line: string) => { readonly module: string; readonly name: string } | undefined;
  /** True for modules that come with the language: by custom they stand in a group of their own before all others. */
  readonly isPlatform: (module: string) => boolean;
}

/** The file's own way of writing things that a fix needs. A missing idiom means: offer no fix. */
export interface Idioms {
  /** Reads a variable and fails at start when it is missing. */
  readonly readEnv?: (name: string) => Code;
  /** Reads a variable, or uses `fallback`, which is code of this language. */
  readonly readEnvOr?: (name: string, fallback: string) => Code;
  /** Reads a whole number, or uses `fallback`. */
  readonly readNumberEnvOr?: (name: string, fallback: string) => Code;
  /** True when what listens also takes a port as text, as the environment holds it, and no type forbids it. */
  readonly portMayBeText?: boolean;
  /** Reads a list of texts with commas between, or uses `fallback`, which is such a text in this language's code. */
  readonly readListEnvOr?: (name: string, fallback: string) => Code;
  /** An argument by name, as this language's libraries take options: `host: '…'` within braces, or `host="…"`. */
  readonly namedArgument?: (name: string, value: string) => string;
  /** Where import lines go that do not simply follow the others. */
  readonly importStyle?: ImportStyle;
  /** A string literal. */
  readonly quote?: (text: string) => string;
  /** Statements that drain on SIGTERM (and SIGINT), to be put after the server has started. */
  readonly onTerminate?: (drain: Drain, indentation: string) => Code | undefined;
  /** An expression that stands for standard output where a path or stream is wanted. */
  readonly standardOutput?: () => Code;
  /** Rewrites a call that logs to a file into the same library's console equivalent. */
  readonly logToConsole?: (call: Call, remedy: string) => Code | undefined;
}
