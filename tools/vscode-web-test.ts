/**
 * Runs `test/web/*.test.ts`: the extension's browser build in the worker extension host of VS Code for the Web.
 * Usage: node tools/run.mjs vscode-web-test [part of a test file's name ...]
 * Needs the built extension in `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { buildNodeTests } from './vscode/node-tests.ts';

const tests = await buildNodeTests('test/web', process.argv.slice(2));
await mkdir('.build/screenshots', { recursive: true });
const argv = ['--enable-source-maps', '--test', '--test-concurrency=1', '--test-reporter=spec', ...tests];
process.exit(spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1);
