import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Binding, Call } from './facts.ts';
import type { Path, Value } from './value.ts';

/** A piece of code in the file's own language, with what it needs beside it. */
export interface Code {
  readonly text: string;
  /** Import lines, without line break, that must stand at the file's import point. */
  readonly imports: readonly string[];
  /** Declarations (helper functions) that must stand once after the imports, without final line break. */
  readonly declarations?: readonly string[];
  /** Import lines that only those declarations need. */
  readonly declarationImports?: readonly string[];
  /** True for an expression that needs parentheses beside an operator and before a member: `a ?: b`. */
  readonly isLoose?: boolean;
  /** What to write instead as the value of a variable, which has to live on where it is only borrowed. */
  readonly ofVariable?: string;
  /** What to write instead where a member follows, which borrows by itself. */
  readonly beforeMember?: string;
}

/** The functions that fixes may add, as far as a file has them. */
export interface Helpers {
  /** What the file is a part of: all files of its folder with the same part see each other's functions. */
  readonly unit: string;
  readonly names: readonly string[];
}

/** What a program has to do on the termination signal. */
export interface Drain {
  /** The expression that holds the server or worker; empty for kinds that need none. */
  readonly target: string;
  /** How this kind of server is drained: the `kind` of its catalog row, such as `close-callback` or `await-close`. */
  readonly style: string;
  /** One step of indentation. */
  readonly indent: string;
  /** The call that starts or runs it, as written, its arguments, and the statement that it stands in. */
  readonly call?: string;
  readonly args?: readonly string[];
  readonly statement?: string;
  /** The name of the function around; undefined where it stands in the file itself or in a function without a name. */
  readonly within?: string;
  /** The file's text. */
  readonly text?: string;
}

/** Code that lets a server or worker end in order. Lines are statements without the indentation around them. */
export interface Termination {
  /** Where the lines go: `after` the statement that starts the server, or `before` the one in which it runs. */
  readonly place: 'before' | 'after';
  readonly lines: readonly string[];
  readonly imports: readonly string[];
  /** Statements that take the place of the one in which the server runs. Without them it stays. */
  readonly serving?: readonly string[];
  /** The condition on which a worker's endless loop goes on. The loop is then the statement in which it runs. */
  readonly condition?: string;
  /** The beginning of such a loop with the condition in it, for languages where an endless one has no place for it. */
  readonly head?: string;
}

/** Statements for the body of a signal handler. */
export interface Draining {
  readonly lines: readonly string[];
  readonly imports: readonly string[];
  /** True when the function around them must be asynchronous. */
  readonly isAsync: boolean;
  /**
   * The beginning of the function around them, up to its body, as it has to be where a function sees no variables but
   * those that it names; undefined where that cannot be.
   */
  readonly header?: (written: string) => string | undefined;
}

/** How a language tells a program of SIGINT by an error. */
export interface Interruption {
  /** The error's name. */
  readonly error: string;
  /** The statement that makes SIGTERM raise the same error. */
  readonly onTerminate: Code;
  /** Errors by which the language tells of SIGTERM by itself: who handles one of them handles the signal. */
  readonly terminationErrors?: readonly string[];
  /** The word of a clause that runs on SIGTERM too, where the signal unwinds the program: `ensure`. */
  readonly cleanup?: string;
}

/** How a language orders its imports. */
export interface ImportStyle {
  /** Puts import lines that are missing where they belong, for languages that group imports by a syntax of its own. */
  readonly insert?: (text: string, lines: readonly string[]) => readonly Edit[];
  /** Takes imports out whose last use gives way to new code, for languages that do not compile with an idle one. */
  readonly abandoned?: (text: string, range: Range, newText: string) => readonly Edit[];
  /** The module an import line of a `Code` takes in and the name it binds; undefined for other lines. */
  readonly read: (line: string) => { readonly module: string; readonly name: string } | undefined;
  /** True for modules that come with the language: by custom they stand in a group of their own before all others. */
  readonly isPlatform: (module: string) => boolean;
  /** True where by custom all imports form one block in order, with no group for the platform's. */
  readonly oneBlock?: boolean;
}

/** What a remedy of the catalog is to rewrite. */
export interface RewritePlace {
  /** The name of the remedy in the catalog row. */
  readonly remedy: string;
  readonly text: string;
  readonly call?: Call;
  /** The element of the call's arguments that it is about. */
  readonly element?: Value;
  /** The setting that it is about, and the entries that the setting stands among. */
  readonly setting?: Binding;
  readonly beside?: readonly Binding[];
  /** The file's own name for a module or a member of one: `winston`, `winston.transports`. */
  readonly nameOf: (fullName: string) => string | undefined;
}

export interface Rewrite {
  /** Verb first, as the title of the fix. */
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
  readonly imports: readonly string[];
  /** Declarations that must stand once after the imports, without final line break. */
  readonly declarations?: readonly string[];
}

/** A value in a manifest that a reference is to replace. */
export interface ReferencePlace {
  /** The file's text. */
  readonly text: string;
  /** The value as written, with quotes, and without. */
  readonly value: Range;
  readonly content: Range;
  /** The full name of the setting. */
  readonly path: Path;
}

/** The file's own way of writing things that a fix needs. A missing idiom means: offer no fix. */
export interface Idioms {
  /**
   * In a manifest: the edits that let a variable of whoever deploys, or a secret of the platform, take the place of a
   * value; undefined where the value cannot be replaced as it stands.
   */
  readonly reference?: (name: string, place: ReferencePlace) => readonly Edit[] | undefined;
  /** In a file whose values variables from elsewhere override: the variable that overrides a setting. */
  readonly overrideName?: (path: Path) => string;
  /** True when the platform itself reads `.env` beside the manifest. */
  readonly readsEnvFile?: boolean;
  /** A line of its own that runs a command once per release, before the app starts. */
  readonly releaseLine?: (command: string) => string;
  /** Reads a variable and fails at start when it is missing; as bytes where the code of the `literal` it replaces is bytes. */
  readonly readEnv?: (name: string, literal?: string) => Code;
  /** Fails at start when a read of some other kind, whose code is given, finds no value under the name. */
  readonly requireValue?: (read: string, name: string) => Code;
  /** Reads a variable, or uses `fallback`, which is code of this language. */
  readonly readEnvOr?: (name: string, fallback: string) => Code;
  /** True when a variable is set to `1`. */
  readonly readFlag?: (name: string) => Code;
  /** Reads a whole number, or uses `fallback`. */
  readonly readNumberEnvOr?: (name: string, fallback: string) => Code;
  /** True when what listens also takes a port as text, as the environment holds it, and no type forbids it. */
  readonly portMayBeText?: boolean;
  /**
   * How a declaration begins whose value the compiler must know, which no read of the environment is, and what a fix
   * writes instead: Kotlin's `const val`. `insteadInClass` is for fields, where those are written otherwise. `reach` is how many
   * characters before the name the word may stand, where a type comes between.
   */
  readonly constant?: {
    readonly word: RegExp;
    readonly instead: string;
    readonly insteadInClass?: string;
    readonly reach?: number;
  };
  /** Reads a list of texts with commas between, or uses `fallback`, which is such a text in this language's code. */
  readonly readListEnvOr?: (name: string, fallback: string) => Code;
  /** An argument by name, as this language's libraries take options: `host: '…'` within braces, or `host="…"`. */
  readonly namedArgument?: (name: string, value: string) => string;
  /** Where import lines go that do not simply follow the others. */
  readonly importStyle?: ImportStyle;
  /** One step of indentation by the language's custom, for files that show none; two spaces where it is not said. */
  readonly indent?: string;
  /** A string literal. */
  readonly quote?: (text: string) => string;
  /** Handles SIGTERM for a server or worker of this kind. */
  readonly onTerminate?: (drain: Drain) => Termination | undefined;
  /**
   * Stops a server or worker inside a handler that the file has already; `exit` is its call that ends the process, and
   * `handling` the code that registers the handler.
   */
  readonly drainThenExit?: (drain: Drain, exit: string, handling: string) => Draining | undefined;
  /** The condition on which a loop goes on that ends when the sign of that name is given. */
  readonly untilTold?: (sign: string) => string;
  /** The beginning of a statement that gives a name to the value of the expression behind it. */
  readonly nameValue?: (name: string) => string;
  /** The beginning of a statement that repeats the one behind it, with each of the signals under that name. */
  readonly eachSignal?: (name: string, signals: readonly string[]) => string;
  /** The same as lines around the statement, where it cannot simply follow, and the name as it is written there. */
  readonly aroundSignals?: (
    name: string,
    signals: readonly string[],
  ) => readonly [before: string, after: string, written?: string];
  readonly interruption?: Interruption;
  /** A signal by its name `SIGTERM`, where the language has other names for signals too. */
  readonly signal?: (name: string) => Code;
  /** A statement that ends the program because a variable is not set. */
  readonly stopWithout?: (name: string) => Code;
  /**
   * Text put together from pieces of code: a literal and what reads the environment. `isCrowded` where it is one of several
   * arguments, which some formatters write closer together.
   */
  readonly joinText?: (pieces: readonly string[], isCrowded: boolean) => string;
  /** As the value of a variable that held a borrowed literal: borrows what an expression makes, which then lives as long. */
  readonly borrow?: (text: string) => string;
  /** As an argument in place of a borrowed literal: borrows what an expression makes for the length of the call. */
  readonly borrowArgument?: (text: string) => string;
  /** Writes a place anew as the remedy of its catalog row says: the same library, without local files or memory. */
  readonly rewrite?: (place: RewritePlace) => Rewrite | undefined;
}
