/**
 * Bundles the tests below `test/` (those named `*.test.ts`) and runs them with Node's own test runner.
 * Usage: node tools/run.mjs test [path-substring ...]
 * Without arguments every test that needs no editor runs; `test/vscode`, `test/web` and `test/neovim` have runners of
 * their own.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const wanted = process.argv.slice(2);
const editors = ['vscode', 'web', 'neovim'];

async function testFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'fixtures' && !(folder === 'test' && editors.includes(entry.name))) {
        found.push(...(await testFiles(full)));
      }
    } else if (entry.name.endsWith('.test.ts')) found.push(full);
  }
  return found;
}

const files = (await testFiles('test')).filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
if (files.length === 0) {
  console.error('no test file matches', wanted.join(' '));
  process.exit(1);
}
// These run what ships, so that must be what the sources say.
if (files.some((file) => /^test[\\/](?:lsp|cli)[\\/]/.test(file))) {
  const built = spawnSync(process.execPath, ['tools/run.mjs', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
// A folder of its own for each run, so that runs side by side do not disturb each other.
const outdir = path.resolve('.build/test', String(process.pid));
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: files,
  outdir,
  outbase: 'test',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  splitting: true,
  sourcemap: 'inline',
  outExtension: { '.js': '.mjs' },
  loader: { '.scm': 'text', '.md': 'text' },
  logLevel: 'warning',
});
const built = files.map((file) => path.join(outdir, path.relative('test', file)).replace(/\.ts$/, '.mjs'));
const result = spawnSync(process.execPath, ['--enable-source-maps', '--liftoff-only', '--test', ...built], {
  stdio: 'inherit',
});
await rm(outdir, { recursive: true, force: true });
process.exit(result.status ?? 1);
