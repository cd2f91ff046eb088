import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Output, Platform } from '../cli/platform.ts';
import { blockingHost, decode } from './node-host.ts';
import { threadShare } from './thread-share.ts';
import { version } from './version.ts';

/** This machine. `grammars` is the folder of the built grammars, `program` the file to start threads from. */
export function cliPlatform(grammars: string, program: string): Platform {
  const uriOf = (given: string): string => URI.file(path.resolve(given)).toString().replace(/\/+$/, '');
  return {
    version,
    host: blockingHost(grammars),
    output: outputTo(process.stdout),
    errors: outputTo(process.stderr),
    environment: process.env,
    processors: os.availableParallelism(),
    folder: uriOf('.'),
    uriOf,
    pathOf,
    async kindOf(uri) {
      const found = await stat(pathOf(uri)).catch(() => undefined);
      return found?.isDirectory() === true ? 'folder' : found === undefined ? undefined : 'file';
    },
    repositoryOf: (folder) => Promise.resolve(repositoryOf(pathOf(folder), uriOf)),
    input,
    write: (uri, text) => outcomeOf(writeFile(pathOf(uri), text)),
    replace: (uri, before, after) => outcomeOf(replace(pathOf(uri), before, after)),
    startShare: (options, onCrash) => threadShare(program, grammars, options, onCrash),
  };
}

function pathOf(uri: string): string {
  // The root of a file system is all slash, which URIs here do not end with.
  return URI.parse(uri === 'file://' ? 'file:///' : uri).fsPath;
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY };
}

function repositoryOf(folder: string, uriOf: (path: string) => string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return uriOf(at);
    if (path.dirname(at) === at) return undefined;
  }
}

async function input(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return decode(Buffer.concat(pieces)) ?? '';
}

/** What went wrong, in the words of the system. */
async function outcomeOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Writes beside the file and renames, so that nobody ever sees half a file; through a link the file it names. */
async function replace(given: string, before: string, after: string): Promise<void> {
  const file = await realpath(given);
  const bytes = await readFile(file);
  if (decode(bytes) !== before) throw new Error('it was changed in the meantime');
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  const { mode } = await stat(file);
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(beside, mark + after, { flag: 'wx' });
    await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
