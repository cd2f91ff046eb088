/**
 * Runs the tests of `test/vscode/suite` in the extension host of a real VS Code, the server with Chromium in front.
 * Usage: node tools/run.mjs vscode-test [regular expression on the tests' names]
 * Needs the built extension in `dist/`. `--extension <folder>` tests another one.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './vscode/browser.ts';
import { filterVariable, followResults, resultsVariable, succeeded } from './vscode/results.ts';
import { startServer } from './vscode/server.ts';
import { buildSuite, suiteEntry, testWorkspace } from './vscode/suite.ts';

const { values, positionals } = parseArgs({
  options: { extension: { type: 'string', default: '.' } },
  allowPositionals: true,
});
await buildSuite();
const workspace = await testWorkspace();
const results = path.resolve('.build/vscode-test/results.jsonl');
const server = await startServer({
  name: 'in-host',
  environment: { [resultsVariable]: results, [filterVariable]: positionals.join(' ') },
});
const payload = [
  ['extensionDevelopmentPath', `vscode-remote://${server.authority}${path.resolve(values.extension)}`],
  ['extensionTestsPath', `vscode-remote://${server.authority}${suiteEntry}`],
];
const query = new URLSearchParams({ workspace: workspace.file, payload: JSON.stringify(payload) });
const opened = await openBrowser(`${server.url}/?${query.toString()}`);
const result = await followResults(results, () => !opened.browser.isConnected());
if (!succeeded(result)) {
  await mkdir('.build/screenshots', { recursive: true });
  await opened.page.screenshot({ path: '.build/screenshots/in-host.png' }).catch(() => undefined);
  console.log(`see ${server.log} and .build/screenshots/in-host.png`);
  if (!result.complete) console.log(opened.console.slice(-40).join('\n'));
}
await opened.close();
await server.stop();
await rm(workspace.root, { recursive: true, force: true });
process.exit(succeeded(result) ? 0 : 1);
