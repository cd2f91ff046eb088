/** Prepares the tests that run inside VS Code's extension host. */
import { build } from 'esbuild';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
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
