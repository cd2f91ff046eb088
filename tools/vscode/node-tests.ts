/** Builds tests that run outside the editor, with Node's own test runner, and drive it from there. */
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Bundles the `*.test.ts` files of a folder whose names hold one of the given pieces (all files without any), and
 * returns the paths of the built files. Throws when none is left.
 */
export async function buildNodeTests(folder: string, pieces: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).filter(
    (name) => name.endsWith('.test.ts') && (pieces.length === 0 || pieces.some((piece) => name.includes(piece))),
  );
  if (names.length === 0) throw new Error(`no test in ${folder} matches ${pieces.join(' ')}`);
  const outdir = path.resolve('.build', 'node-tests', folder);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => path.join(folder, name)),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  return names.map((name) => path.join(outdir, name.replace(/\.ts$/, '.mjs')));
}
