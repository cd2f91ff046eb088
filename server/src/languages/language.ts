import type { Node } from 'web-tree-sitter';
import type { Binding, Call } from '../facts/facts.ts';
import type { Helpers, Idioms } from '../facts/idioms.ts';
import type { Path, ScopeId, Unknown, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';

/** What a language's own functions may ask of the reader while a tree is walked. */
export interface Reading {
  /** The document's text. */
  readonly text: string;
  /** The number of the scope that encloses the place being read. */
  readonly scope: ScopeId;
  textOf(node: Node): string;
  rangeOf(node: Node): Range;
  range(start: number, end: number): Range;
  /** The value of an expression; the same object for the same node. */
  value(node: Node): Value;
  /** The call fact of a call node; the same object for the same node. */
  call(node: Node): Call | undefined;
  unknown(node: Node): Unknown;
  /** The scope number of a function or class node. */
  scopeOf(node: Node): ScopeId;
  /** The node of the declared type of the variable or field whose value an expression is. */
  declaredType(node: Node): Node | undefined;
  /** Takes in a call that no node of its own stands for, such as one among the tokens of a macro. */
  addCall(call: Omit<Call, 'scope' | 'statement'>): Call;
  /** Takes a binding into the facts, so that entries found inside an expression are seen too. */
  keep(binding: Binding): Binding;
}

/** The parts of a call. */
export interface CallParts {
  readonly callee: Node;
  /** Undefined for a call without parentheses. */
  readonly args: Node | undefined;
  /**
   * The method's name, where receiver and method are fields of the call itself: `callee` is the call then, whose path ends
   * in `()`, and what is called ends here.
   */
  readonly method?: Node;
  /** A function behind the parentheses, which is one more argument: `post("/orders") { … }`. */
  readonly trailing?: Node;
  /** More arguments behind those, by name: the initializer of `new Server(80) { Host = "…" }`. */
  readonly further?: Node;
  /** The node of the call without what trails, where the grammar has one: the same call. */
  readonly bare?: Node;
}

/** A name the left side of an assignment gives a value to. */
export interface Target {
  readonly name: Path;
  readonly range: Range;
  readonly value: Value;
  readonly type?: Path;
  /** True where the value must be known when compiling. */
  readonly isConstant?: boolean;
  /** True for the name of a function that counts only where it is called. */
  readonly onlyCalled?: boolean;
}

/** One module of an import statement; `wildcard` when it makes every name of the module usable as it is. */
export interface Imported {
  readonly module: string;
  readonly atRun: boolean;
  readonly targets: readonly Target[];
  readonly wildcard?: boolean;
}

export interface CommentStyle {
  readonly line: string;
  readonly block?: readonly [string, string];
}

/**
 * A programming language: one query that finds the places of interest, and small functions that read them. The
 * query's captures are explained in docs/ARCHITECTURE.md. Functions get nodes of a live tree and must not keep them.
 */
export interface Language {
  /** The name of its folder. */
  readonly name: string;
  /** Editor language ids → the grammar that reads them. */
  readonly grammars: Readonly<Record<string, string>>;
  /** File endings, without dot → the editor language id they open with. */
  readonly extensions: Readonly<Record<string, string>>;
  /** Ends of paths without an ending that it is known by → the editor language id. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Further file names (no ending) → language id. */
  readonly interpreters: Readonly<Record<string, string>>;
  /** Node types whose children are statements or members: places where a large statement may be split. */
  readonly blocks: readonly string[];
  /**
   * Node types that are statements where they stand directly in a block, for grammars without a node around an expression
   * that is a statement. The query has to capture them, but cannot see it of one that is read alone.
   */
  readonly statements?: readonly string[];
  /** Node types that are a call where they stand alone in a block: the `main` that runs a method in Ruby. */
  readonly loneCalls?: readonly string[];
  /** The only expression of a function without parameters, which is used like a variable: `def redis = Redis.new`. */
  result?(node: Node): Node | undefined;
  /** The query, by grammar. */
  query(grammar: string): string;
  readonly comment: CommentStyle;
  /**
   * How modules show in a text: whether imports quote their names, names that are there without an import, and modules
   * all of whose names are (`java.lang`); `whole` when imports name a package in full.
   */
  readonly modules: {
    readonly quoted: boolean;
    readonly globals: readonly string[];
    readonly implied?: readonly string[];
    readonly whole?: boolean;
  };
  /** Language ids whose code may hold markup, as JSX does. */
  readonly tags?: readonly string[];
  /** The idioms for a language id, as TypeScript writes types where JavaScript does not, and for a file's own ways. */
  idioms(languageId: string, text: string): Idioms;
  /** True where a function and a module may have the same name: Rust's `fn rocket` beside the crate `rocket`. */
  readonly functionsApart?: boolean;
  /** Methods that call their first argument with each element of the receiver. */
  readonly iterators: readonly string[];
  /** Names without a part before or behind them that are reads all the same: constants such as `SIGTERM`. */
  readonly constants?: RegExp;
  /** The written name of an expression, if it has one. */
  path(node: Node, reading: Reading): Path | undefined;
  /** The value of any expression; `reading.unknown` for what has no shape of its own. */
  value(node: Node, reading: Reading): Value;
  callParts(node: Node, reading: Reading): CallParts | undefined;
  /** For the call that an annotation, attribute or tag is: the name of the declaration it stands on. */
  annotated?(node: Node, reading: Reading): Path | undefined;
  /** The arguments between the parentheses. */
  args(node: Node, reading: Reading): Call['args'];
  /** Imported names and modules of an import statement. */
  imports(node: Node, reading: Reading): readonly Imported[];
  /** The module a call loads, as `require('m')` does. */
  moduleOf?(call: Call): string | undefined;
  /** The names that a left side binds to a value (absent: unknown), destructuring included. */
  targets(left: Node, right: Node | undefined, reading: Reading): readonly Target[];
  /** The parameters of a function as bindings; a default becomes the value. */
  parameters(node: Node, reading: Reading): readonly Target[];
  /** The superclasses named in a class's heritage. */
  bases(node: Node, reading: Reading): readonly Path[];
  /** True for an endless loop's condition. */
  endless(condition: Node | undefined, reading: Reading): boolean;
  /**
   * What a file reaches without an import: every file of its folder, as in Go, or of the app, where classes are found by
   * their names. Otherwise only what it imports.
   */
  readonly reaches?: 'folder' | 'app';
  /** Which of the functions that fixes may add a text has, by a scan, where other files must not declare them again. */
  scanHelpers?(text: string): Helpers;
  /**
   * How modules of this language are found from an importing file: candidate paths relative to the app's root. One that
   * ends in `/` stands for all files in that folder.
   */
  moduleFiles(module: string, fromPath: string): readonly string[];
  /** Modules a text imports, by a scan of its words: may name too many, for files that are not worth a parse. */
  scanImports(text: string): readonly string[];
}
