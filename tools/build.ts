/**
 * Builds everything that ships into `dist/`: the extension's two clients, the two language servers, the command
 * line, and the WebAssembly grammars. `--watch` builds again on change; `--metafile` writes sizes to `.build/`.
 */
import { build, context, type BuildOptions } from 'esbuild';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { grammarFile } from './grammar-file.ts';
import { languages } from '../server/src/languages/index.ts';

const dist = path.resolve('dist');
const watch = process.argv.includes('--watch');
const release = !process.argv.includes('--development');

const shared: BuildOptions = {
  bundle: true,
  target: 'es2022',
  minify: release,
  sourcemap: release ? false : 'linked',
  loader: { '.scm': 'text', '.md': 'text' },
  logLevel: 'warning',
  metafile: true,
  define: { __VERSION__: JSON.stringify(await version()) },
};

const node: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's CommonJS build hides its own requires from bundlers.
  mainFields: ['module', 'main'],
  // The ES module build reads import.meta.url, which is empty in a CommonJS bundle.
  alias: { 'web-tree-sitter': path.resolve('node_modules/web-tree-sitter/web-tree-sitter.cjs') },
};

const browser: BuildOptions = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles: Record<string, BuildOptions & { entryPoints: [string] }> = {
  client: { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  clientBrowser: {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  server: { ...node, entryPoints: ['server/src/main/node.ts'], outfile: 'dist/server.js' },
  serverBrowser: {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/main/browser.ts'],
    outfile: 'dist/server.browser.js',
    external: ['fs/promises', 'module'],
  },
  cli: {
    ...node,
    entryPoints: ['server/src/main/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
};

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile('package.json', 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
}

/** The grammars that ship: those the languages name. */
const grammars = new Set(languages.flatMap((language) => Object.values(language.grammars)));

async function copyGrammars(): Promise<void> {
  await mkdir(path.join(dist, 'grammars'), { recursive: true });
  for (const name of ['runtime', ...grammars])
    await copyFile(grammarFile(name), path.join(dist, 'grammars', `${name}.wasm`));
}

await copyGrammars();
if (watch) {
  for (const options of Object.values(bundles)) await (await context(options)).watch();
} else {
  await mkdir('.build', { recursive: true });
  for (const [name, options] of Object.entries(bundles)) {
    if (!existsSync(options.entryPoints[0])) continue;
    const result = await build(options);
    if (result.metafile) await writeFile(`.build/meta-${name}.json`, JSON.stringify(result.metafile));
  }
}
