/**
 * Runs `test/neovim/*.test.ts`: Neovim without a screen as a client of the language server.
 * Usage: node tools/run.mjs neovim-test [part of a test file's name ...]
 * $TWELVE_FACTOR_SERVER replaces the server's command `node dist/cli.js lsp --stdio`.
 */
import { spawnSync } from 'node:child_process';
import { buildNodeTests } from './vscode/node-tests.ts';

const tests = await buildNodeTests('test/neovim', process.argv.slice(2));
const argv = ['--enable-source-maps', '--test', '--test-concurrency=1', '--test-reporter=spec', ...tests];
process.exit(spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1);
