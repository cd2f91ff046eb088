/** How long the programs take before they do anything. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Session } from './server.ts';
import { machine, median, table } from './table.ts';

const runs = 7;
const folder = path.resolve('.build/bench/one-file');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'main.py'), 'import logging\n\nlogging.FileHandler("app.log")\n');

const server = await repeated(async () => {
  const session = await Session.start({});
  session.stop();
});
const bare = await repeated(() => {
  run(['-e', '0']);
});
const version = await repeated(() => {
  run(['dist/cli.js', '--version']);
});
const check = await repeated(() => {
  run(['dist/cli.js', 'check', '--exit-zero', folder]);
});
// What the editor's own process evaluates when the extension is activated, without what VS Code adds.
const client = await repeated(() => {
  run(['-e', evaluation()]);
});

console.log(`\n## Start, milliseconds, median of ${runs}\n\n${machine()}\n`);
console.log(
  table([
    ['What', 'Milliseconds'],
    ['Node.js itself, doing nothing', bare],
    ["The extension's code evaluated by a new Node.js", client],
    ['Language server, from start to the answer to `initialize`', server],
    ['`twelve-factor --version`', version],
    ['`twelve-factor check` of a folder with one small file', check],
  ]),
);

async function repeated(action: () => void | Promise<void>): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return median(times).toFixed(0);
}

function run(argv: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
}

/** Evaluates the client with an API that answers everything with itself. */
function evaluation(): string {
  const file = JSON.stringify(path.resolve('dist/client.js'));
  return `
    const api = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '1.100.0' : key === 'version' ? '1.100.0' : api), apply: () => api, construct: () => api });
    const Module = require('module');
    const load = Module._load;
    Module._load = (name, ...rest) => (name === 'vscode' ? api : load(name, ...rest));
    require(${file});
  `;
}
