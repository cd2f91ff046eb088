/** Services that take settings over: `extends`, and a file that adds to another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, type Files } from '../../harness/check.ts';

const app: Files = {
  'server.js': 'import express from "express";\nexpress().listen(process.env.PORT ?? 3000);\n',
  Dockerfile: 'FROM node:22\nCMD ["node", "server.js"]\n',
};

async function found(files: Files, path: string, rule: string): Promise<string[]> {
  const text = files[path] ?? '';
  const { findings } = await check({ ...app, ...files }, path, 'strict');
  return findings.filter((one) => one.rule === rule).map(({ range }) => text.slice(range.start, range.end));
}

const mismatch = 'port-binding/port-mismatch';
const named = 'concurrency/fixed-container-name';
const stop = 'disposability/stop-settings';

test('a service that extends one of its file is built from what that one is built from', async () => {
  const base = 'services:\n  base:\n    build: .\n';
  const compose = `${base}  web:\n    extends: base\n    container_name: web\n`;
  assert.deepEqual(await found({ 'compose.yaml': compose }, 'compose.yaml', named), ['container_name']);
  const long = `${base}  web:\n    extends:\n      service: base\n    container_name: web\n`;
  assert.deepEqual(await found({ 'compose.yaml': long }, 'compose.yaml', named), ['container_name']);
  const other = `${base}  db:\n    image: postgres:17\n  store:\n    extends: db\n    container_name: store\n`;
  assert.deepEqual(await found({ 'compose.yaml': other }, 'compose.yaml', named), []);
});

test('what stands in another file holds for the service that extends it', async () => {
  const common = 'services:\n  base:\n    build: .\n    environment:\n      PORT: 4000\n    stop_grace_period: 60s\n';
  const compose = (port: number): string =>
    `services:\n  web:\n    extends: { file: common.yaml, service: base }\n    ports: ['80:${port}']\n`;
  const files = (port: number): Files => ({
    'compose.common.yaml': common,
    'compose.yaml': compose(port).replace('common.yaml', 'compose.common.yaml'),
  });
  assert.deepEqual(await found(files(4000), 'compose.yaml', mismatch), []);
  assert.deepEqual(await found(files(3000), 'compose.yaml', mismatch), ['3000']);
});

test('own variables go before those taken over', async () => {
  const base = 'services:\n  base:\n    build: .\n    environment: [PORT=4000]\n';
  const web = '  web:\n    extends: base\n    environment: [PORT=5000]\n    ports: ["80:5000"]\n';
  assert.deepEqual(await found({ 'compose.yaml': base + web }, 'compose.yaml', mismatch), []);
  assert.deepEqual(
    await found({ 'compose.yaml': base + web.replace('80:5000', '80:4000') }, 'compose.yaml', mismatch),
    ['4000'],
  );
});

test('ports are joined, and the one that stands in the base is told there', async () => {
  const text =
    'services:\n  base:\n    build: .\n    ports: ["80:3000"]\n  web:\n    extends: base\n    environment: [PORT=5000]\n';
  assert.deepEqual(await found({ 'compose.yaml': text }, 'compose.yaml', mismatch), ['3000']);
  const replaced = text.replace('environment:', 'ports: !override ["81:5000"]\n    environment:');
  assert.deepEqual(await found({ 'compose.yaml': replaced }, 'compose.yaml', mismatch), []);
  const reset = text.replace('environment:', 'ports: !reset []\n    environment:');
  assert.deepEqual(await found({ 'compose.yaml': reset }, 'compose.yaml', mismatch), []);
});

test('a command is taken over as long as there is none of its own', async () => {
  const base = 'services:\n  base:\n    build: .\n    command: gunicorn -b 0.0.0.0:8000 app:app\n';
  const web = '  web:\n    extends: base\n    ports: ["80:9000"]\n';
  const python: Files = {
    'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    'server.js': '',
    Dockerfile: 'FROM python:3.13\n',
  };
  assert.deepEqual(await found({ ...python, 'compose.yaml': base + web }, 'compose.yaml', mismatch), ['9000']);
  const own = `${base + web}    command: gunicorn -b 0.0.0.0:9000 app:app\n`;
  assert.deepEqual(await found({ ...python, 'compose.yaml': own }, 'compose.yaml', mismatch), []);
});

test('a file that adds to another one has what that one builds', async () => {
  const files: Files = {
    'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      PORT: 4000\n    stop_grace_period: 60s\n',
    'compose.prod.yaml': 'services:\n  web:\n    restart: always\n    container_name: web\n    ports: ["80:3000"]\n',
  };
  assert.deepEqual(await found(files, 'compose.prod.yaml', named), ['container_name']);
  assert.deepEqual(await found(files, 'compose.prod.yaml', mismatch), ['3000']);
  const alone = {
    ...files,
    'compose.prod.yaml': 'services:\n  web:\n    image: me/other:1\n    container_name: web\n',
  };
  assert.deepEqual(await found(alone, 'compose.prod.yaml', named), []);
  const override = {
    'compose.yaml': files['compose.yaml'] ?? '',
    'compose.override.yaml': files['compose.prod.yaml'] ?? '',
  };
  assert.deepEqual(await found(override, 'compose.override.yaml', named), []);
});

test('the time to stop that a service takes over counts, and an unknown one is no time', async () => {
  const slow: Files = {
    'server.js':
      "import express from 'express';\nimport stoppable from 'stoppable';\nstoppable(express().listen(process.env.PORT), 40000);\n",
  };
  const web = (base: string): Files => ({
    ...slow,
    'compose.yaml': `services:\n  web:\n    build: .\n    extends:\n      file: ${base}\n      service: base\n`,
    'compose.common.yaml': 'services:\n  base:\n    stop_grace_period: 60s\n',
  });
  assert.deepEqual(await found(web('compose.common.yaml'), 'compose.yaml', stop), []);
  assert.deepEqual(await found(web('gone.yaml'), 'compose.yaml', stop), []);
  const short = {
    ...web('compose.common.yaml'),
    'compose.common.yaml': 'services:\n  base:\n    stop_grace_period: 20s\n',
  };
  assert.deepEqual(await found(short, 'compose.yaml', stop), []);
  assert.deepEqual(await found(short, 'compose.common.yaml', stop), ['20s']);
});

test('services that extend each other end somewhere', async () => {
  const text = 'services:\n  a:\n    extends: b\n    container_name: a\n  b:\n    extends: a\n    build: .\n';
  assert.deepEqual(await found({ 'compose.yaml': text }, 'compose.yaml', named), ['container_name']);
});

test('a fix changes the place where the setting stands', async () => {
  const text =
    'services:\n  base:\n    build: .\n    ports: ["80:3000"] # the proxy\n  web:\n    extends: base\n    environment: [PORT=5000]\n';
  const { findings } = await check({ ...app, 'compose.yaml': text }, 'compose.yaml');
  const fix = findings.find(({ rule }) => rule === mismatch)?.fixes[0];
  assert.ok(fix);
  assert.match(applyEdits(text, fix.edits), /"80:5000"\] # the proxy/);
});

test('what services share by an anchor holds for each of them', async () => {
  const shared = (port: number): string =>
    `x-four: &four\n  PORT: 4000\nx-five: &five\n  PORT: 5000\nservices:\n  web:\n    build: .\n    environment:\n      <<: *four\n    ports: ["80:4000"]\n  api:\n    build: .\n    environment: *five\n    ports: ["81:${port}"]\n`;
  assert.deepEqual(await found({ 'compose.yaml': shared(5000) }, 'compose.yaml', mismatch), []);
  assert.deepEqual(await found({ 'compose.yaml': shared(4000) }, 'compose.yaml', mismatch), ['4000']);
  const within = (port: number): string =>
    `services:\n  web:\n    build: .\n    environment: &env\n      PORT: 4000\n    ports: ["80:4000"]\n  api:\n    build: .\n    environment:\n      <<: *env\n    ports: ["81:${port}"]\n`;
  assert.deepEqual(await found({ 'compose.yaml': within(4000) }, 'compose.yaml', mismatch), []);
  assert.deepEqual(await found({ 'compose.yaml': within(5000) }, 'compose.yaml', mismatch), ['5000']);
});
