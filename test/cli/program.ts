/** Builds the command line and the language server as they ship, and runs them in folders of their own. */
import { build } from 'esbuild';
import { spawn, type SpawnOptions } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languages } from '../../server/src/languages/index.ts';
import { grammarFile } from '../../tools/grammar-file.ts';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface Program {
  readonly folder: string;
  /** Runs the command line in a folder, with `input` on standard input. */
  run(folder: string, argv: readonly string[], input?: string | Buffer): Promise<Ended>;
  remove(): Promise<void>;
}

/** Bundles the sources as `npm run build` does, apart from making them small. */
export async function buildProgram(): Promise<Program> {
  const folder = await mkdtemp(path.join(tmpdir(), 'twelve-factor-program-'));
  await mkdir(path.join(folder, 'grammars'));
  await copyFile('node_modules/web-tree-sitter/web-tree-sitter.wasm', path.join(folder, 'grammars/runtime.wasm'));
  for (const name of new Set(languages.flatMap(({ grammars }) => Object.values(grammars))))
    await copyFile(grammarFile(name), path.join(folder, 'grammars', `${name}.wasm`));
  await build({
    entryPoints: { cli: 'server/src/main/cli.ts', server: 'server/src/main/node.ts' },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': path.resolve('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    loader: { '.scm': 'text', '.md': 'text' },
    define: { __VERSION__: '"1.2.3"' },
    logLevel: 'warning',
  });
  return {
    folder,
    run: (where, argv, input) => start(process.execPath, [path.join(folder, 'cli.js'), ...argv], { cwd: where }, input),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a program to its end. */
export async function start(
  command: string,
  argv: readonly string[],
  options: SpawnOptions,
  input?: string | Buffer,
): Promise<Ended> {
  const child = spawn(command, argv, { ...options, stdio: 'pipe', env: { ...process.env, FORCE_COLOR: '' } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => output.push(piece));
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  // A program that does not read its input closes it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: Buffer.concat(output).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') };
}

/** A new folder with the given files; `undefined` makes an empty folder. */
export async function folderWith(files: Readonly<Record<string, string | Buffer | undefined>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'twelve-factor-cli-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(content === undefined ? file : path.dirname(file), { recursive: true });
    if (content !== undefined) await writeFile(file, content);
  }
  return folder;
}
