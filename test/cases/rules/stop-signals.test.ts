/** Platforms that stop an app by another signal than SIGTERM, against what the app handles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, type Files } from '../../harness/check.ts';

const handling = (...signals: readonly string[]): string =>
  `import express from 'express';\nconst server = express().listen(process.env.PORT);\n${signals.map((one) => `process.on('${one}', () => server.close());\n`).join('')}`;

async function found(files: Files, path: string): Promise<readonly string[]> {
  const text = files[path] ?? '';
  const { findings } = await check(files, path);
  return findings
    .filter(({ rule }) => rule === 'disposability/stop-settings')
    .map(({ fixes: [fix] }) => (fix === undefined ? '' : applyEdits(text, fix.edits)));
}

const node = 'FROM node:22\nCMD ["node", "server.js"]\n';
const fly = 'app = "shop" # ours\nkill_timeout = 20\n';

test('Fly.io sends SIGINT unless the file says otherwise', async () => {
  const fixed = 'app = "shop" # ours\nkill_signal = "SIGTERM"\nkill_timeout = 20\n';
  const files = (...signals: readonly string[]): Files => ({ 'server.js': handling(...signals), Dockerfile: node });
  assert.deepEqual(await found({ ...files('SIGTERM'), 'fly.toml': fly }, 'fly.toml'), [fixed]);
  assert.deepEqual(await found({ ...files('SIGTERM'), 'fly.toml': fixed }, 'fly.toml'), []);
  assert.deepEqual(await found({ ...files('SIGTERM', 'SIGINT'), 'fly.toml': fly }, 'fly.toml'), []);
  assert.deepEqual(await found({ ...files('SIGINT'), 'fly.toml': fly }, 'fly.toml'), []);
  assert.deepEqual(await found({ ...files(), 'fly.toml': fly }, 'fly.toml'), []);
  const quit = fixed.replace('SIGTERM', 'SIGQUIT');
  assert.deepEqual(await found({ ...files('SIGTERM'), 'fly.toml': quit }, 'fly.toml'), [fixed]);
  const killed = fixed.replace('SIGTERM', 'SIGKILL');
  assert.deepEqual(await found({ ...files('SIGTERM'), 'fly.toml': killed }, 'fly.toml'), [fixed]);
});

test('a server that deploy files start handles what it must', async () => {
  const files: Files = {
    'app.py': 'import signal\nfrom flask import Flask\napp = Flask(__name__)\nsignal.signal(signal.SIGTERM, print)\n',
    Dockerfile: 'FROM python:3.13\nCMD ["gunicorn", "-b", "0.0.0.0:8080", "app:app"]\n',
    'fly.toml': fly.replace('20', '60'),
  };
  assert.deepEqual(await found(files, 'fly.toml'), []);
});

test('so it is with the signal of a Dockerfile and of Compose', async () => {
  const image = `FROM node:22\nSTOPSIGNAL SIGINT\nCMD ["node", "server.js"]\n`;
  const files: Files = { 'server.js': handling('SIGTERM'), Dockerfile: image };
  assert.deepEqual(await found(files, 'Dockerfile'), [image.replace('SIGINT', 'SIGTERM')]);
  const compose = 'services:\n  web:\n    build: .\n    stop_signal: SIGQUIT\n';
  assert.deepEqual(await found({ ...files, Dockerfile: node, 'compose.yaml': compose }, 'compose.yaml'), [
    compose.replace('SIGQUIT', 'SIGTERM'),
  ]);
});
