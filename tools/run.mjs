// Runs a TypeScript tool: bundles it with esbuild into .build/tools and executes it in this process's place.
// Usage: node tools/run.mjs <tool> [arguments]
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [tool, ...rest] = process.argv.slice(2);
if (!tool) {
  console.error('usage: node tools/run.mjs <tool> [arguments]');
  process.exit(2);
}
const outfile = path.join(root, '.build', 'tools', `${tool.replaceAll('/', '-')}.mjs`);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'tools', `${tool}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  loader: { '.scm': 'text' },
  logLevel: 'warning',
});
const result = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit', cwd: root });
process.exit(result.status ?? 1);
