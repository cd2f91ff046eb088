/** The port contract over several files: what code and commands say against what deploy files name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, type Files } from '../../harness/check.ts';

async function mismatches(files: Files, path = 'compose.yaml') {
  const { findings } = await check(files, path);
  return findings.filter(({ rule }) => rule === 'port-binding/port-mismatch');
}

async function places(files: Files, path?: string): Promise<string[]> {
  const text = files[path ?? 'compose.yaml'] ?? '';
  return (await mismatches(files, path)).map(({ range }) => text.slice(range.start, range.end));
}

const published = (port: string, more = ''): string =>
  `services:\n  web:\n    build: .\n${more}    ports:\n      - "80:${port}"\n`;
const express = 'import express from "express";\nexpress().listen(process.env.PORT ?? 3000);\n';
const flask = 'from flask import Flask\napp = Flask(__name__)\n';

/** Apps that listen on 4000, by their files and the command of their image. */
const apps: Readonly<Record<string, Files>> = {
  gunicorn: { 'app.py': flask, Dockerfile: 'FROM python:3.13\nCMD ["gunicorn", "-b", "0.0.0.0:4000", "app:app"]\n' },
  'uvicorn behind a shell': {
    'app.py': flask,
    Dockerfile: 'FROM python:3.13\nCMD exec uvicorn app:app --port=4000\n',
  },
  flask: { 'app.py': flask, Dockerfile: 'FROM python:3.13\nCMD ["flask", "run", "-p", "4000"]\n' },
  waitress: { 'app.py': flask, Dockerfile: 'FROM python:3.13\nCMD ["waitress-serve", "--listen=*:4000", "app:app"]\n' },
  'a script of the manifest': {
    'package.json': '{ "private": true, "scripts": { "start": "next start -p 4000" } }',
    Dockerfile: 'FROM node:22\nCMD ["npm", "start"]\n',
  },
  rails: { 'config.ru': 'run App\n', Dockerfile: 'FROM ruby:3.4\nCMD ["bin/rails", "server", "-p", "4000"]\n' },
  Go: {
    'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe("0.0.0.0:4000", nil)\n}\n',
    Dockerfile: 'FROM golang:1.25\nCMD ["/shop"]\n',
  },
  'a variable of the image': {
    'server.js': express,
    Dockerfile: 'FROM node:22\nENV PORT=4000\nCMD ["node", "server.js"]\n',
  },
};

for (const [what, files] of Object.entries(apps)) {
  test(`${what} listens on 4000`, async () => {
    assert.deepEqual(await places({ ...files, 'compose.yaml': published('3000') }), ['3000']);
    assert.deepEqual(await places({ ...files, 'compose.yaml': published('4000') }), []);
  });
}

test('what cannot be told is no contradiction', async () => {
  const unsure: readonly Files[] = [
    { 'app.py': flask, Dockerfile: 'FROM python:3.13\nCMD gunicorn -b :$PORT app:app\n' },
    { 'app.py': flask, Dockerfile: 'FROM python:3.13\nCMD ["gunicorn", "app:app"]\n' },
    { 'server.js': express, Dockerfile: 'FROM node:22\nCMD ["node", "server.js", "--listen", "8080"]\n' },
    { 'server.js': `${express}express().listen(9100);\n` },
    { 'server.js': 'import express from "express";\nexpress().listen(process.env.PORT);\n' },
    { 'server.js': express, Dockerfile: 'FROM node:22\nENV HTTP_PORT=8080\nCMD ["node", "server.js"]\n' },
  ];
  for (const files of unsure) assert.deepEqual(await places({ ...files, 'compose.yaml': published('8080') }), []);
  const variable = published('8080', '    environment:\n      - PORT\n');
  assert.deepEqual(await places({ 'server.js': express, 'compose.yaml': variable }), []);
  for (const port of ['8000-8010', '53/udp', '${WEB_PORT}'])
    assert.deepEqual(await places({ 'server.js': express, 'compose.yaml': published(port) }), [], port);
});

test('the variable of another program does not give this one its port', async () => {
  const text = published('3000', '    environment:\n      PORT: 8080\n      REDIS_PORT: 6379\n');
  assert.deepEqual(await places({ 'server.js': express, 'compose.yaml': text }), ['3000']);
  const right = `${published('3000', '    environment: { DB_PORT: 5432 }\n')}  other:\n    image: redis:7.4\n    environment: { PORT: 8080 }\n`;
  assert.deepEqual(await places({ 'server.js': express, 'compose.yaml': right }), []);
});

const workload = (ports: string): string => `kind: Deployment
metadata: { name: shop }
spec:
  template:
    metadata: { labels: { app: shop } }
    spec:
      containers:
        - name: shop
          image: acme/shop:1
          ports: ${ports}
`;
const service = (target: string): string => `kind: Service
metadata: { name: shop }
spec:
  selector: { app: shop }
  ports: [{ port: 80, targetPort: ${target} }]
`;

test('a Service finds its workload in another file', async () => {
  const files = {
    'package.json': '{ "name": "shop", "private": true }',
    'server.js': express,
    'k8s/deployment.yaml': workload('[{ containerPort: 3000, name: http }]'),
  };
  const to = (target: string) => places({ ...files, 'k8s/service.yaml': service(target) }, 'k8s/service.yaml');
  assert.deepEqual(await to('8080'), ['8080']);
  assert.deepEqual(await to('web'), ['web']);
  assert.deepEqual(await to('"http"'), []);
  assert.deepEqual(await to('3000'), []);
  // Another workload's labels.
  const other = { ...files, 'k8s/service.yaml': service('8080').replace('app: shop', 'app: stock') };
  assert.deepEqual(await places(other, 'k8s/service.yaml'), []);
});

test('one fix aligns all places of the file, and the code is told', async () => {
  const text = `${workload('[{ containerPort: 8080 }]')}          livenessProbe: { httpGet: { port: 8080 } }\n---\n${service('8080')}`;
  const files = { 'package.json': '{ "name": "shop", "private": true }', 'server.js': express, 'k8s/shop.yaml': text };
  const [finding, ...others] = await mismatches(files, 'k8s/shop.yaml');
  assert.ok(finding);
  assert.deepEqual(others, []);
  assert.deepEqual(
    finding.related.map(({ uri, message }) => `${uri.replace(/.*\//, '')} ${message}`),
    ['server.js listens on 3000', 'shop.yaml names 8080, too', 'shop.yaml names 8080, too'],
  );
  const fixed = applyEdits(text, finding.fixes[0]?.edits ?? []);
  assert.equal(fixed, text.replaceAll('8080', '3000'));
  assert.deepEqual(await places({ ...files, 'k8s/shop.yaml': fixed }, 'k8s/shop.yaml'), []);
});

test('platforms that look for the app on a port of theirs', async () => {
  const gunicorn: Files = {
    'app.py': flask,
    Dockerfile: 'FROM python:3.13\nCMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]\n',
  };
  const fly = (port: number): string => `app = "shop"\n\n[http_service]\n  internal_port = ${port}\n`;
  assert.deepEqual(await places({ ...gunicorn, 'fly.toml': fly(8080) }, 'fly.toml'), ['8080']);
  assert.deepEqual(await places({ ...gunicorn, 'fly.toml': fly(8000) }, 'fly.toml'), []);
  const render = (command: string): string =>
    `services:\n  - type: web\n    name: shop\n    startCommand: ${command}\n    envVars:\n      - key: PORT\n        value: "9000"\n`;
  const python: Files = { 'app.py': flask };
  const wrong = { ...python, 'render.yaml': render('gunicorn -b 0.0.0.0:8000 app:app') };
  assert.deepEqual(await places(wrong, 'render.yaml'), ['9000']);
  const right = { ...python, 'render.yaml': render('gunicorn -b 0.0.0.0:$PORT app:app') };
  assert.deepEqual(await places(right, 'render.yaml'), []);
});
