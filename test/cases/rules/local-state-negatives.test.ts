/** Programs that write files by right: nothing in them is reported by the rules about local state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const concerned = /^(?:logs\/file-handler|processes\/|backing-services\/embedded-database)/;

async function reported(files: Files, path: string): Promise<string[]> {
  const { findings } = await check(files, path, 'strict');
  return findings.map((finding) => finding.rule).filter((rule) => concerned.test(rule));
}

const writer = `const fs = require('fs');
const Database = require('better-sqlite3');
const winston = require('winston');
function run() {
  fs.writeFileSync('./out/state.json', '{}');
  new Database('state.db');
  winston.add(new winston.transports.File({ filename: 'run.log' }));
}
`;

const server = `const app = require('express')();
app.listen(process.env.PORT);
`;

test('the same lines are reported in a service', async () => {
  const found = await reported({ 'src/server.js': server + writer }, 'src/server.js');
  assert.deepEqual(found.sort(), [
    'backing-services/embedded-database',
    'logs/file-handler',
    'processes/local-file-state',
  ]);
});

test('a command-line tool keeps its files', async () => {
  const files = {
    'package.json': '{"name":"tool","bin":{"tool":"cli.js"}}',
    'cli.js': `#!/usr/bin/env node\n${writer}run();\n`,
  };
  assert.deepEqual(await reported(files, 'cli.js'), []);
});

test('a library without a server keeps its files', async () => {
  assert.deepEqual(
    await reported(
      {
        'package.json': '{"name":"lib","main":"src/index.js"}',
        'src/index.js': `${writer}module.exports = { run };\n`,
      },
      'src/index.js',
    ),
    [],
  );
});

test('scripts, migrations and tests beside a service keep their files', async () => {
  for (const path of ['scripts/export.js', 'migrations/001.js', 'test/store.test.js', 'tools/generate.js']) {
    assert.deepEqual(await reported({ 'src/server.js': server, [path]: `${writer}run();\n` }, path), [], path);
  }
});

test('a site generator and a code generator keep their files', async () => {
  const generator = `from pathlib import Path
import argparse

argparse.ArgumentParser().parse_args()
Path("dist/index.html").write_text("<html></html>")
with open("models.py", "w") as file:
    file.write("class Model: ...")
`;
  assert.deepEqual(await reported({ 'generate.py': generator }, 'generate.py'), []);
});

test('an Electron app keeps its files', async () => {
  const main = `const { app, BrowserWindow } = require('electron');\n${writer}app.whenReady().then(() => { new BrowserWindow(); run(); });\n`;
  assert.deepEqual(await reported({ 'main.js': main }, 'main.js'), []);
});

test('what a service imports is part of it', async () => {
  const files = {
    'src/server.js': `require('./store');\n${server}`,
    'src/store.js': `${writer}module.exports = { run };\n`,
  };
  assert.equal((await reported(files, 'src/store.js')).length, 3);
});

test('settings for development are no service', async () => {
  const settings = `DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}\n`;
  const entry = `import uvicorn\nfrom fastapi import FastAPI\nfrom settings import dev, production\nuvicorn.run(FastAPI())\n`;
  const files = {
    'main.py': entry,
    'settings/__init__.py': '',
    'settings/dev.py': settings,
    'settings/production.py': settings,
  };
  assert.deepEqual(await reported(files, 'settings/dev.py'), []);
  assert.deepEqual(await reported(files, 'settings/production.py'), ['backing-services/embedded-database']);
});
