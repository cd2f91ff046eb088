import type { Range } from '../text/range.ts';
import type { Deployment, Kustomization, Route, VolumeClaim } from './deployment.ts';
import type { Path, ScopeId, Text, Value } from './value.ts';

/**
 * A name that gets a value. Imports are bindings too: `from logging import FileHandler as FH` binds `FH` to
 * `['module:logging', 'FileHandler']`.
 */
export interface Binding {
  readonly name: Path;
  readonly value: Value;
  /** `declaration` introduces the name in its scope; `assignment` may give an existing one a new value. */
  readonly form: 'declaration' | 'assignment' | 'import' | 'parameter' | 'argument' | 'entry';
  readonly range: Range;
  readonly nameRange: Range;
  readonly scope: ScopeId;
  /** The declared type, where the language writes one: `app: FastifyInstance`. */
  readonly type?: Path;
  /** True where the value must be known when compiling, so that no call may take its place: Go's `const`. */
  readonly isConstant?: boolean;
  /** True for a setting of whatever program reads the file: what the catalog knows by its name may be something else. */
  readonly isGeneral?: true;
  /** True for a value that need not open anything: what a pipeline makes up for its tests. */
  readonly isMadeUp?: true;
  /** True for the name of a function that something else of the same name may stand beside: it counts where it is called. */
  readonly onlyCalled?: boolean;
}

/** One argument of a call; `name` for keyword arguments. */
export interface Argument {
  readonly name?: string;
  readonly value: Value;
  readonly range: Range;
  /** `*args`, `...rest`: an unknown number of values. */
  readonly spread?: boolean;
}

export interface Call {
  readonly callee: Path;
  readonly calleeRange: Range;
  readonly args: readonly Argument[];
  /** The parentheses and what is between them; empty at the callee's end when there are none. */
  readonly argsRange: Range;
  readonly range: Range;
  /** The whole statement the call stands in. */
  readonly statement: Range;
  readonly scope: ScopeId;
  /** What a method is called on, where that is more than a name: the list of `['a', 'b'].forEach(...)`. */
  readonly receiver?: Value;
  /** For an annotation, attribute or tag, which are calls too: the name of the declaration it stands on. */
  readonly annotates?: Path;
}

/** A read of a dotted name that is not called: `process.env.PORT`. */
export interface Access {
  readonly path: Path;
  readonly range: Range;
  readonly scope: ScopeId;
}

/** A function or a class. */
export interface Scope {
  readonly id: ScopeId;
  readonly parent: ScopeId;
  readonly kind: 'function' | 'class';
  readonly name?: string;
  readonly range: Range;
  /** The statements between the braces, or the indented block. */
  readonly body: Range;
  readonly isAsync: boolean;
  /** The classes it extends. */
  readonly bases: readonly Path[];
  /** True when another file can import it. */
  readonly exported: boolean;
  /** The declared type of what a function results in, where the language writes one. */
  readonly returns?: Path;
  /** True for a part of the file that is only built for tests, such as a module `tests`. */
  readonly isTest?: boolean;
}

export interface Comment {
  readonly text: string;
  readonly range: Range;
}

/** A choice by a condition: `if`, `elif`, a conditional expression, and `a && b`. Each alternative is a branch of its own. */
export interface Branch {
  readonly condition: Value;
  readonly consequence: Range;
  readonly alternative?: Range;
  readonly range: Range;
  readonly scope: ScopeId;
}

/** A loop, and whether it has no end by itself (`while True`). */
export interface Loop {
  readonly endless: boolean;
  readonly condition?: Range;
  readonly range: Range;
  readonly body: Range;
  readonly scope: ScopeId;
}

/** `except KeyboardInterrupt:` and kin; a `finally` and a bare `except` catch nothing in particular. */
export interface Handler {
  readonly catches: readonly Path[];
  /** The whole `try` statement, and the statements it watches over. */
  readonly statement: Range;
  readonly guarded: Range;
  readonly range: Range;
  readonly body: Range;
  readonly scope: ScopeId;
}

/** A module this file takes in, as written: `./db`, `express`, `.models`, `app.models`. */
export interface Import {
  readonly module: string;
  readonly range: Range;
  /** False for `import type`, which is gone at run time. */
  readonly atRun: boolean;
  /** True when every name of the module may be used without saying where it comes from: `import java.util.*`. */
  readonly wildcard?: boolean;
  readonly scope: ScopeId;
}

/** A program start found in a deploy file. */
export interface Command {
  /** The words as the program gets them; shell operators stand as words of their own. */
  readonly words: readonly string[];
  /** Where each word stands as written, with its quotes; absent where the words cannot be placed in the text. */
  readonly places?: readonly Range[];
  readonly range: Range;
  /** `exec` when the words reach the program as they are, `shell` when a shell reads them first. */
  readonly form: 'exec' | 'shell';
  /** Where it says to run: the process type, service or script name. */
  readonly name: string;
  /** The folder it runs in below the file's repository, where that is another one; empty where it cannot be told. */
  readonly folder?: string;
  /** `start` runs the app, `build` prepares it, `release` runs once before, `other` is anything else. */
  readonly role: 'start' | 'build' | 'release' | 'other';
  /**
   * Who runs it: `name` a script of a manifest, which something must call by its name; `file` a line of a script, which
   * something must start. Absent where the platform runs it.
   */
  readonly onCall?: 'name' | 'file';
  /** The variable in which the platform gives it the port that it must listen on. */
  readonly assignedPort?: string;
  /** True when it becomes the first process of a container, the one that gets the signals. */
  readonly isFirstProcess?: true;
}

/**
 * A stretch of a file and the facts of it. It stays the same object from one reading to the next as long as its own text
 * does; where the text before it changed, its places are moved along.
 */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Stretches in it that are parts of their own. */
  readonly holes: readonly Range[];
  readonly bindings: readonly Binding[];
  readonly calls: readonly Call[];
  readonly literals: readonly Text[];
  readonly branches: readonly Branch[];
  readonly comments: readonly Comment[];
}

/** What a file says: neutral to language and format, plain data, in document order. */
export interface Facts {
  readonly imports: readonly Import[];
  readonly bindings: readonly Binding[];
  readonly calls: readonly Call[];
  readonly accesses: readonly Access[];
  readonly scopes: ReadonlyMap<ScopeId, Scope>;
  readonly comments: readonly Comment[];
  readonly literals: readonly Text[];
  readonly branches: readonly Branch[];
  readonly loops: readonly Loop[];
  readonly handlers: readonly Handler[];
  readonly commands: readonly Command[];
  /** Commands of scripts of which nobody knows who runs them and when: only what they give away matters. */
  readonly steps?: readonly Command[];
  readonly deployments: readonly Deployment[];
  readonly routes: readonly Route[];
  /** The claims of volumes that the file makes. */
  readonly claims?: readonly VolumeClaim[];
  readonly kustomization?: Kustomization;
  /** Where a new import goes: an offset at the start of a line. */
  readonly importPoint: number;
  /** The parts whose facts, one after the other, are those of the lists; absent where the reader has no such parts. */
  readonly parts?: readonly Part[];
}

/** The file itself as a scope. */
export const FILE_SCOPE: ScopeId = 0;

/** Facts of a file that says nothing. */
export const noFacts: Facts = {
  imports: [],
  bindings: [],
  calls: [],
  accesses: [],
  scopes: new Map(),
  comments: [],
  literals: [],
  branches: [],
  loops: [],
  handlers: [],
  commands: [],
  deployments: [],
  routes: [],
  importPoint: 0,
};
