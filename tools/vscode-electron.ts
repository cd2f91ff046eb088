/**
 * Runs the tests of `test/vscode/suite` in a desktop VS Code.
 * Usage: node tools/run.mjs vscode-electron [--version 1.100.0] [--program /path/to/code]
 * Without `--program` it downloads VS Code, so it needs an open network; on Linux it needs a display (xvfb-run).
 */
import { runTests } from '@vscode/test-electron';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { followResults, resultsVariable, succeeded } from './vscode/results.ts';
import { buildSuite, suiteEntry, testWorkspace } from './vscode/suite.ts';

const { values } = parseArgs({ options: { version: { type: 'string' }, program: { type: 'string' } } });
await buildSuite();
const workspace = await testWorkspace();
const results = path.resolve('.build/vscode-test/results.jsonl');
let ended = false;
const host = runTests({
  ...(values.program === undefined ? {} : { vscodeExecutablePath: values.program }),
  ...(values.version === undefined ? {} : { version: values.version }),
  extensionDevelopmentPath: path.resolve('.'),
  extensionTestsPath: suiteEntry,
  extensionTestsEnv: { [resultsVariable]: results },
  launchArgs: [workspace.file, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
})
  .catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
  })
  .finally(() => {
    ended = true;
  });
// Downloading and starting may take minutes.
const result = await followResults(results, () => ended, 600_000);
await host;
await rm(workspace.root, { recursive: true, force: true });
process.exit(succeeded(result) ? 0 : 1);
