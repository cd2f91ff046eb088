/** Apps in one folder with deploy files above them: which app a service or container runs, and what that tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appsOf } from '../../server/src/check.ts';
import type { App } from '../../server/src/apps.ts';
import { appRoots } from '../../server/src/roots.ts';
import { survey } from '../../server/src/survey.ts';
import { memoryHost, root, type Files } from '../harness/check.ts';

async function apps(files: Files): Promise<ReadonlyMap<string, App>> {
  const host = memoryHost(files);
  const uris = Object.keys(files).map((path) => `${root}/${path}`);
  const roots = appRoots(root, uris);
  const rootOf = (uri: string): string => roots.find((candidate) => uri.startsWith(`${candidate}/`)) ?? root;
  const surveys = await Promise.all(uris.map((uri) => survey(uri, uri.slice(rootOf(uri).length + 1), host)));
  return appsOf(surveys, roots, root);
}

const monorepo: Files = {
  'compose.yaml': `services:
  api:
    build: ./services/api
    command: node server.js
  mailer:
    build:
      context: .
      dockerfile: services/mailer/Dockerfile
    command: python -m mailer.worker
  db:
    image: postgres:17
    command: postgres -c log_statement=all
`,
  'k8s/api.yaml': `kind: Deployment
metadata: { name: api }
spec:
  template:
    spec:
      containers:
        - name: api
          image: ghcr.io/shop/shop-api:1.4
          args: ['node', 'server.js']
`,
  'services/api/package.json': '{}',
  'services/api/server.js': "require('express')().listen(process.env.PORT);\n",
  'services/mailer/pyproject.toml': '[project]\nname = "mailer"\n',
  'services/mailer/mailer/worker.py': 'import pika\n',
};

test('a service belongs to the app that it is built from', async () => {
  const found = await apps(monorepo);
  const words = (path: string): string[] =>
    (found.get(`${root}/${path}`)?.project.commands ?? []).map((command) => command.words.join(' '));
  assert.deepEqual(words('services/api'), ['node server.js', 'node server.js']);
  assert.deepEqual(words('services/mailer'), ['python -m mailer.worker']);
});

test('an app that a Compose file above it builds runs in a container', async () => {
  const found = await apps(monorepo);
  assert.equal(found.get(`${root}/services/api`)?.project.containerized, true);
  const alone = await apps({ 'services/api/package.json': '{}', 'services/api/server.js': '' });
  assert.equal(alone.get(`${root}/services/api`)?.project.containerized, false);
});

test('a place in a deploy file leads to the app that runs there, and nowhere for what others made', async () => {
  const found = await apps(monorepo);
  const outer = found.get(root);
  const text = monorepo['compose.yaml'] ?? '';
  const at = (words: string): string | undefined => {
    const start = text.indexOf(words);
    return outer?.project.deployedAt(`${root}/compose.yaml`, { start, end: start + words.length })?.root;
  };
  assert.equal(at('node server.js'), `${root}/services/api`);
  assert.equal(at('python -m mailer.worker'), `${root}/services/mailer`);
  assert.equal(at('postgres -c'), undefined);
  assert.equal(at('services:'), root);
});

test('deploy files tell of their apps when they change', async () => {
  const found = await apps(monorepo);
  const api = found.get(`${root}/services/api`);
  assert.equal(api?.project.commands.length, 2);
  found.get(root)?.remove(`${root}/compose.yaml`);
  assert.equal(api.project.commands.length, 1);
});

test('examples and tests belong to the project that stands above them', () => {
  const rootsOf = (paths: readonly string[]): readonly string[] =>
    appRoots(
      root,
      paths.map((path) => `${root}/${path}`),
    )
      .map((one) => one.slice(root.length + 1))
      .filter((one) => one !== '');
  const examples = [
    'examples/chat/pom.xml',
    'core-tests/pom.xml',
    'testsuite-http2/pom.xml',
    'samples/guide/build.gradle',
  ];
  assert.deepEqual(rootsOf(['pom.xml', ...examples]), []);
  assert.deepEqual(rootsOf(['packages/a/package.json', 'packages/a/examples/b/package.json']), ['packages/a']);
  // What stands in a folder of examples alone is an app as good as another; a name only ends alike.
  assert.deepEqual(rootsOf(['examples/chat/package.json']), ['examples/chat']);
  assert.deepEqual(rootsOf(['package.json', 'latest/package.json', 'demo/package.json']), ['latest', 'demo']);
});

test('what an example depends on says nothing of the app', async () => {
  const files: Files = {
    'package.json': '{ "name": "shop", "private": true, "dependencies": { "express": "5" } }',
    'examples/cli/package.json': '{ "name": "cli", "bin": "cli.js", "dependencies": { "koa": "3" } }',
  };
  const manifest = (await apps(files)).get(root)?.project.manifest;
  assert.deepEqual([...(manifest?.dependencies ?? [])], ['express']);
  assert.deepEqual(manifest?.binaries, []);
});
