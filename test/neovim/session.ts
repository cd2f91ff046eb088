/** Runs Neovim, without a screen, as a client of the language server. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureProgram } from '../../tools/vscode/programs.ts';
import { emptyWorkspace } from '../../tools/vscode/suite.ts';

export interface Task {
  /** Path → text of the files in the opened folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The file to open. */
  readonly file: string;
  /** The rule whose finding is to be repaired. */
  readonly rule: string;
  /** The start of the title of the code action to apply. */
  readonly action: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  /** Neovim's version, such as `0.7`. */
  readonly version: string;
  /** A Lua error, when something did not come. */
  readonly error?: string;
  readonly diagnostics: readonly { rule: string; source: string; message: string; line: number }[];
  readonly actions: readonly string[];
  /** Whether the finding went away after the action. */
  readonly gone: boolean;
  /** Path → text of the folder's files after the action. */
  readonly after: Readonly<Record<string, string>>;
}

/** The command that starts the server; words are separated by spaces. */
export const serverVariable = 'TWELVE_FACTOR_SERVER';

/** Does the task in a folder of its own and returns what Neovim saw. Throws when Neovim ends without a result. */
export async function runNeovim(task: Task): Promise<Outcome> {
  const folder = await emptyWorkspace();
  for (const [name, text] of Object.entries(task.files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const command = (process.env[serverVariable] ?? `node ${path.resolve('dist/cli.js')} lsp --stdio`).split(' ');
  const runs = path.resolve('.build/neovim');
  await mkdir(runs, { recursive: true });
  const taskFile = path.join(runs, 'task.json');
  await rm(`${taskFile}.result`, { force: true });
  const { file, rule, action, settings = {} } = task;
  await writeFile(taskFile, JSON.stringify({ folder, file, rule, action, settings, command }));
  const output = await run(ensureProgram('neovim'), taskFile);
  const result = await readFile(`${taskFile}.result`, 'utf8').catch(() => undefined);
  if (result === undefined) throw new Error(`Neovim ended without a result:\n${output}`);
  const after = await filesBelow(folder);
  await rm(folder, { recursive: true, force: true });
  return { ...(JSON.parse(result) as Outcome), after };
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, index) => [path.relative(folder, file), texts[index] ?? '']));
}

async function run(program: string, taskFile: string): Promise<string> {
  const argv = ['--headless', '--clean', '-c', 'luafile test/neovim/session.lua'];
  const child = spawn(program, argv, {
    env: { ...process.env, TWELVE_FACTOR_TASK: taskFile },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  await new Promise((ended) => child.once('close', ended));
  return Buffer.concat(pieces).toString('utf8');
}
