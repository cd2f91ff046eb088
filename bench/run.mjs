// Runs benchmarks against the built programs. Usage: node bench/run.mjs [throughput | keystroke | memory | size ...]
// Build before (`npm run build`). Peers are installed into bench/node_modules, the corpus into .build/bench.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : ['size', 'memory', 'keystroke', 'throughput'];
if (!existsSync(path.join(root, 'dist/cli.js'))) {
  console.error('Build first: npm run build');
  process.exit(2);
}
if (names.includes('throughput') && !existsSync(path.join(root, 'bench/node_modules'))) {
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: path.join(root, 'bench'), stdio: 'inherit' });
}
for (const name of names) {
  const outfile = path.join(root, '.build/bench', `${name}.mjs`);
  const entry = path.join(root, 'bench', `${name}.ts`);
  const packages = { bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' };
  await build({ ...packages, entryPoints: [entry], outfile });
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
