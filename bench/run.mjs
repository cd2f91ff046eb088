// Runs benchmarks against the built programs, prints their tables and writes them to .build/bench/report.md.
// Usage: node bench/run.mjs [size | startup | memory | keystroke | throughput | secrets ...] [--option ...];
// `npm run bench` builds before. Options go to the parts; see each of them.
// The peers are installed into bench/node_modules and the corpus into .build/bench, once, both through npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const results = path.join(root, '.build/bench');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = wanted.length > 0 ? wanted : ['size', 'startup', 'memory', 'keystroke', 'throughput', 'tokens', 'large'];
const shell = process.platform === 'win32';

if (!existsSync(path.join(root, 'dist/cli.js'))) {
  console.error('Build first: npm run build');
  process.exit(2);
}
mkdirSync(results, { recursive: true });
if (names.includes('size')) {
  const target = path.join(results, 'twelve-factor.vsix');
  run('npx', ['--no-install', 'vsce', 'package', '--no-dependencies', '--out', target], root, 'ignore');
}
const needsPeers = names.includes('throughput') || (names.includes('secrets') && !options.includes('--misses'));
if (needsPeers && !existsSync(path.join(root, 'bench/node_modules/.bin/eslint')))
  run('npm', ['ci', '--no-audit', '--no-fund'], path.join(root, 'bench'), 'inherit');

const parts = [];
for (const name of names) {
  const outfile = path.join(results, `${name}.mjs`);
  const entry = path.join(root, 'bench', `${name}.ts`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status, stdout } = spawnSync(process.execPath, [outfile, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: root,
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  if (status !== 0) process.exit(status ?? 1);
  parts.push(stdout);
}
writeFileSync(path.join(results, 'report.md'), parts.join(''));
console.log(`\nWritten to ${path.relative(process.cwd(), path.join(results, 'report.md'))}`);

function run(program, argv, cwd, stdio) {
  const { status } = spawnSync(program, argv, { cwd, stdio: ['ignore', stdio, 'inherit'], shell });
  if (status === 0) return;
  console.error(`${program} ${argv.join(' ')} failed`);
  process.exit(1);
}
