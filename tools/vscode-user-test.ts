/**
 * Runs `test/vscode/user/*.test.ts`: what a user does and sees in VS Code with the packaged extension installed.
 * Usage: node tools/run.mjs vscode-user-test [--vsix <file>] [part of a test file's name ...]
 * Without `--vsix` it packages the extension from `dist/` and `package.json` first. Pictures: `.build/screenshots`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vsixVariable } from '../test/vscode/user/session.ts';
import { packageExtension } from './vscode/package.ts';
import { buildNodeTests } from './vscode/node-tests.ts';

const { values, positionals } = parseArgs({ options: { vsix: { type: 'string' } }, allowPositionals: true });
const vsix = path.resolve(values.vsix ?? packageExtension());
const tests = await buildNodeTests('test/vscode/user', positionals);
await mkdir('.build/screenshots', { recursive: true });
// One at a time: each starts an editor.
const argv = ['--enable-source-maps', '--test', '--test-concurrency=1', '--test-reporter=spec', ...tests];
const result = spawnSync(process.execPath, argv, { stdio: 'inherit', env: { ...process.env, [vsixVariable]: vsix } });
process.exit(result.status ?? 1);
