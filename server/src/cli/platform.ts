import type { BatchOptions } from '../check.ts';
import type { Host } from '../host.ts';
import type { Share } from './share.ts';

/** Where text goes. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** What a share in a thread of its own is told: the options without the host, which it makes for itself. */
export type ShareOptions = Omit<BatchOptions, 'host'> & {
  readonly roots: readonly string[];
  /** The folder that reported paths are relative to. */
  readonly base: string;
};

/** What the command line needs from the machine it runs on. */
export interface Platform {
  readonly version: string;
  readonly host: Host;
  readonly output: Output;
  /** For everything that is not the report. */
  readonly errors: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How many threads can work at a time. */
  readonly processors: number;
  /** URI of the current folder, without final slash. */
  readonly folder: string;
  /** The URI of a path as given by the user, without final slash. */
  uriOf(path: string): string;
  /** The path of a URI, for people. */
  pathOf(uri: string): string;
  /** What lies at a URI, links followed. */
  kindOf(uri: string): Promise<'file' | 'folder' | undefined>;
  /** The root of the repository that a folder belongs to. */
  repositoryOf(folder: string): Promise<string | undefined>;
  /** All of standard input. */
  input(): Promise<string>;
  /** Writes a file in one step. Gives what went wrong, in words, or undefined. */
  write(uri: string, text: string): Promise<string | undefined>;
  /** Puts a checked text in place of the file's, unless that is no longer `before`; its byte order mark stays. */
  replace(uri: string, before: string, after: string): Promise<string | undefined>;
  /** Starts a thread that takes a share of a check. `onCrash` is told each file that cannot be checked. */
  startShare(options: ShareOptions, onCrash: (uri: string) => void): Share;
}
