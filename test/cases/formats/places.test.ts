/** Commands tell where each of their words stands, so that a fix can change one of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';

const cases: readonly (readonly [path: string, text: string, written: readonly (readonly string[])[]])[] = [
  [
    'Dockerfile',
    'FROM node\nENTRYPOINT ["tini", "--"]\nCMD [ "npm",\\\n "start" ]\n',
    [['"tini"', '"--"', '"npm"', '"start"']],
  ],
  ['Dockerfile', 'FROM node\nRUN npm ci && \\\n  npm run "build"\n', [['npm', 'ci', '&&', 'npm', 'run', '"build"']]],
  ['Procfile', 'web:  gunicorn  app:app -b "0.0.0.0:$PORT"\n', [['gunicorn', 'app:app', '-b', '"0.0.0.0:$PORT"']]],
  ['compose.yaml', 'services:\n  api:\n    command: ["node", server.js]\n', [['"node"', 'server.js']]],
  [
    'compose.yaml',
    "services:\n  api:\n    entrypoint: tini --\n    command: 'node server.js'\n",
    [['tini', '--', 'node', 'server.js']],
  ],
  [
    'k8s/api.yaml',
    'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          command: [sh, -c]\n          args:\n            - exec node a.js\n',
    [['sh', '-c', 'exec node a.js']],
  ],
  [
    'package.json',
    '{ "scripts": { "start": "node --enable-source-maps a.js" } }',
    [['node', '--enable-source-maps', 'a.js']],
  ],
  [
    'entrypoint.sh',
    '#!/bin/sh\nset -e\nexec "$@"\n',
    [
      ['set', '-e'],
      ['exec', '"$@"'],
    ],
  ],
];

for (const [path, text, written] of cases) {
  test(`${path}: ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
    const facts = formatOf(path)?.read({ uri: `file:///app/${path}`, languageId: '', text });
    assert.deepEqual(
      facts?.commands.map(({ places = [] }) => places.map(({ start, end }) => text.slice(start, end))),
      written,
    );
    for (const { words, places } of facts.commands) assert.equal(places?.length, words.length);
  });
}

test('words with escapes have no place', () => {
  const text = '{ "scripts": { "start": "node \\"a b.js\\"" } }';
  const [command] =
    formatOf('package.json')?.read({ uri: 'file:///app/package.json', languageId: 'json', text }).commands ?? [];
  assert.deepEqual(command?.words, ['node', 'a b.js']);
  assert.equal(command.places, undefined);
});
