/** Prepares the tests that run inside VS Code's extension host. */
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the extension host finds `run()`: below the extension, so that the tests get its `vscode`. */
export const suiteEntry = path.resolve('.build/vscode-test/index.js');

/** Bundles `test/vscode/index.ts` and every `test/vscode/suite/*.test.ts` into `.build/vscode-test`. */
export async function buildSuite(): Promise<void> {
  const folder = 'test/vscode/suite';
  const tests = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  if (tests.length === 0) throw new Error(`no test in ${folder}`);
  const outdir = path.dirname(suiteEntry);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['test/vscode/index.ts', ...tests.map((name) => `${folder}/${name}`)],
    outdir,
    outbase: 'test/vscode',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** An empty folder to open; its path has a space and a letter beyond ASCII, because users' paths have, too. */
export async function emptyWorkspace(): Promise<string> {
  return await mkdtemp(path.join(await realpath(tmpdir()), 'twelve factor é '));
}

export interface TestWorkspace {
  /** Holds everything; remove it after the run. */
  readonly root: string;
  /** The `.code-workspace` file to open. */
  readonly file: string;
}

/**
 * A workspace of two empty folders, for the tests in the extension host. VS Code would start the extension host again,
 * and end the run, if a test made a second folder out of one.
 */
export async function testWorkspace(): Promise<TestWorkspace> {
  const root = await emptyWorkspace();
  const folders = ['first', 'second'].map((name) => ({ path: name }));
  for (const folder of folders) await mkdir(path.join(root, folder.path));
  const file = path.join(root, 'tests.code-workspace');
  await writeFile(file, JSON.stringify({ folders }));
  return { root, file };
}
