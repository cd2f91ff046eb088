/**
 * What client and server say to each other beyond the Language Server Protocol. Types and method names only: this is
 * the one file of the server that the client may import.
 */

/** Server → client: the state to show in the language status item. */
export const statusNotification = 'twelveFactor/status';
export interface Status {
  /** The document this speaks of. */
  readonly uri: string;
  readonly state: 'ready' | 'checking' | 'skipped' | 'off' | 'failed';
  /** Why a document is skipped, or what failed; empty otherwise. */
  readonly reason: string;
  /** The `.twelve-factor.json` in use, or empty. */
  readonly configUri: string;
  /** How long the last check took, in milliseconds. */
  readonly durationMs: number;
  readonly findings: number;
  /** Rules that are on for this document. */
  readonly rules: number;
  /** The rule that took longest in the last check. */
  readonly slowestRule: string;
}

/** Client → server: the page of a rule, as Markdown, with examples in the given language first. */
export const explainRequest = 'twelveFactor/explain';
export interface ExplainParams {
  readonly rule: string;
  /** A language id such as `python`; empty for all languages. */
  readonly languageId: string;
}
export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}

/** Client → server: checks whole folders. Reports work-done progress under the given token; can be cancelled. */
export const checkWorkspaceRequest = 'twelveFactor/checkWorkspace';
export interface CheckWorkspaceParams {
  /** Folder URIs; empty means every workspace folder. */
  readonly folders: readonly string[];
  readonly workDoneToken?: string;
}
export interface CheckWorkspaceResult {
  readonly files: number;
  readonly durationMs: number;
  readonly cancelled: boolean;
  /** LSP diagnostics, file by file; only files with findings. */
  readonly findings: readonly { readonly uri: string; readonly diagnostics: readonly unknown[] }[];
}

/** Client → server: the text of a new `.twelve-factor.json`. */
export const newConfigRequest = 'twelveFactor/newConfig';
export interface NewConfigResult {
  readonly text: string;
}

/** Client → server: every rule, for pickers. */
export const rulesRequest = 'twelveFactor/rules';
export interface RuleSummary {
  readonly id: string;
  readonly factor: string;
  readonly title: string;
  readonly severity: string;
}

/** Server → client: file access where the server has no file system of its own (browser, virtual workspaces). */
export const readFileRequest = 'twelveFactor/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** UTF-8 text, or null when there is no such file or it is not text or too large. */
export type ReadFileResult = string | null;

export const findFilesRequest = 'twelveFactor/findFiles';
export interface FindFilesParams {
  readonly folder: string;
}
/** URIs of the files below the folder, without ignored and dependency folders. */
export type FindFilesResult = readonly string[];

/** Server → client, browser only: the bytes of a grammar or of the tree-sitter runtime, as base64. */
export const grammarRequest = 'twelveFactor/grammar';
export interface GrammarParams {
  /** `runtime`, or a grammar's name such as `python`. */
  readonly name: string;
}

/** Client → server: the edit that moves a secret under a name that the person chose. */
export const moveRequest = 'twelveFactor/move';
export interface MoveParams {
  /** The first argument of the command, as the server gave it. */
  readonly data: unknown;
  readonly name: string;
}
export interface MoveResult {
  /** An LSP `WorkspaceEdit`, or null when the finding is gone. */
  readonly edit: unknown;
}
