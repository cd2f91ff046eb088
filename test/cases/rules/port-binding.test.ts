/** Ports and addresses in apps of several files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

async function found(files: Files, path: string): Promise<string[]> {
  const { findings } = await check(files, path);
  return findings
    .filter((finding) => finding.rule.startsWith('port-binding/'))
    .map((finding) => `${finding.rule.slice(13)} ${finding.severity}`);
}

const flask =
  'from flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="127.0.0.1", port=5000)\n';
const express = "const express = require('express');\nexpress().listen(3000, 'localhost');\n";
const image = (command: string): string => `FROM scratch\nCMD ${command}\n`;

test('what starts the app decides whether its own call counts', async () => {
  assert.deepEqual(await found({ 'app.py': flask }, 'app.py'), ['hardcoded-port warning']);
  const both = ['hardcoded-port warning', 'loopback-bind warning'];
  assert.deepEqual(
    (await found({ 'app.py': flask, Dockerfile: image('["python", "app.py"]') }, 'app.py')).sort(),
    both,
  );
  assert.deepEqual(
    (await found({ 'app.py': flask, Dockerfile: image('["python", "-m", "app"]') }, 'app.py')).sort(),
    both,
  );
  for (const command of [
    '["gunicorn", "app:app"]',
    'exec gunicorn -b :$PORT app:app',
    '["uwsgi", "--ini", "uwsgi.ini"]',
    '["flask", "run", "--host=0.0.0.0"]',
  ]) {
    assert.deepEqual(await found({ 'app.py': flask, Dockerfile: image(command) }, 'app.py'), [], command);
  }
});

test('a package that only serves apps is a sign too', async () => {
  assert.deepEqual(await found({ 'app.py': flask, 'requirements.txt': 'flask\ngunicorn==23.0.0\n' }, 'app.py'), []);
  assert.deepEqual(await found({ 'app.py': flask, 'requirements.txt': 'flask\nuvicorn\n' }, 'app.py'), [
    'hardcoded-port warning',
  ]);
  const waitress = 'from waitress import serve\nfrom shop import app\n\nserve(app, host="0.0.0.0", port=8080)\n';
  assert.deepEqual(await found({ 'server.py': waitress, 'requirements.txt': 'flask\nwaitress\n' }, 'server.py'), [
    'hardcoded-port warning',
  ]);
});

test('a worker beside the web process does not host it', async () => {
  const procfile = 'web: python app.py\nworker: celery -A tasks worker\n';
  assert.deepEqual(await found({ 'app.py': flask, Procfile: procfile }, 'app.py'), ['hardcoded-port warning']);
});

test('a Compose file counts as container only when it builds the app', async () => {
  const database = 'services:\n  db:\n    image: postgres:18\n';
  assert.deepEqual(await found({ 'src/app.js': express, 'compose.yaml': database }, 'src/app.js'), [
    'hardcoded-port warning',
  ]);
  const both = await found(
    { 'src/app.js': express, 'compose.yaml': `${database}  web:\n    build: .\n` },
    'src/app.js',
  );
  assert.deepEqual(both.sort(), ['hardcoded-port warning', 'loopback-bind warning']);
});

test('tests, mocks and tools of developers keep their port', async () => {
  for (const path of [
    'test/app.js',
    'mocks/server.js',
    'scripts/serve-docs.js',
    'src/mock-server.js',
    'examples/app.js',
    'webpack.config.js',
    'src/dev-server.js',
  ]) {
    assert.deepEqual(await found({ [path]: express, Dockerfile: image('["node", "."]') }, path), [], path);
  }
  assert.deepEqual(await found({ 'bin/www.js': express }, 'bin/www.js'), ['hardcoded-port warning']);
});

test('a published package starts a server of its own for its developers alone', async () => {
  const server =
    "import { start } from 'shop';\nimport http from 'node:http';\nhttp.createServer(start()).listen(4000);\n";
  const manifest = (more: object): string => JSON.stringify({ name: 'shop', main: './build/index.js', ...more });
  const path = 'debug/run-server.ts';
  assert.deepEqual(await found({ 'package.json': manifest({}), [path]: server }, path), []);
  assert.deepEqual(await found({ 'package.json': manifest({ private: true }), [path]: server }, path), [
    'hardcoded-port warning',
  ]);
});
