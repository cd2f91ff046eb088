/** A variable that the example file lacks: what counts as declared, and the line that the fix adds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App } from '../../../server/src/apps.ts';
import { appsOf } from '../../../server/src/check.ts';
import { judge } from '../../../server/src/analyze.ts';
import { viewOf } from '../../../server/src/files.ts';
import { otherFileEdits } from '../../../server/src/fixes/other-file.ts';
import { appRoots } from '../../../server/src/roots.ts';
import { survey } from '../../../server/src/survey.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, memoryHost, root, type Files } from '../../harness/check.ts';

const id = 'config/undeclared-variable';
const server = "require('express')().listen(process.env.PORT);\nstart(process.env.PAYMENTS_URL);\n";

async function names(files: Files): Promise<readonly string[]> {
  const { findings } = await check({ 'server.js': server, ...files }, 'server.js');
  return findings.filter(({ rule }) => rule === id).map(({ message }) => /`(\w+)`/.exec(message)?.[1] ?? '');
}

async function listAfterFix(list: string): Promise<string> {
  const { findings } = await check({ 'server.js': server, '.env.example': list }, 'server.js');
  const other = findings.find(({ rule }) => rule === id)?.fixes[0]?.others?.[0];
  assert.equal(other?.uri, `${root}/.env.example`);
  return applyEdits(list, otherFileEdits(other, list));
}

test('the fix adds a line to the list, in its own line breaks', async () => {
  assert.equal(await listAfterFix('DATABASE_URL=\n'), 'DATABASE_URL=\nPAYMENTS_URL=\n');
  assert.equal(await listAfterFix('# needed\r\nDATABASE_URL=x\r\n'), '# needed\r\nDATABASE_URL=x\r\nPAYMENTS_URL=\r\n');
  assert.equal(await listAfterFix('DATABASE_URL='), 'DATABASE_URL=\nPAYMENTS_URL=');
  assert.deepEqual(await names({ '.env.example': 'DATABASE_URL=\nPAYMENTS_URL=\n' }), []);
});

test('a list that got the line in the meantime is left alone', async () => {
  const { findings } = await check({ 'server.js': server, '.env.example': 'A=\n' }, 'server.js');
  const other = findings.find(({ rule }) => rule === id)?.fixes[0]?.others?.[0];
  assert.ok(other !== undefined);
  assert.deepEqual(otherFileEdits(other, 'A=\nPAYMENTS_URL=http://localhost\n'), []);
});

test('what a platform sets by itself needs no line, what only begins like it does', async () => {
  const reads = (name: string): string => `start(process.env.${name});`;
  const given = ['AWS_REGION', 'AWS_SECRET_ACCESS_KEY', 'AWS_LAMBDA_FUNCTION_NAME', 'RAILS_ENV', 'RAILS_LOG_LEVEL'];
  given.push(
    'ECS_AGENT_URI',
    'LAMBDA_TASK_ROOT',
    'CF_INSTANCE_INDEX',
    'PLATFORM_RELATIONSHIPS',
    'KUBERNETES_SERVICE_HOST',
    'GITHUB_SHA',
    'GITLAB_CI',
    'HEROKU_SLUG_COMMIT',
    'FLY_REGION',
    'VERCEL_URL',
    'RENDER_GIT_COMMIT',
    'RAILWAY_PUBLIC_DOMAIN',
  );
  const wanted = [
    'AWS_S3_BUCKET',
    'RAILS_MASTER_KEY',
    'ECS_CLUSTER_NAME',
    'LAMBDA_API_KEY',
    'CF_API_TOKEN',
    'PLATFORM_DOMAIN',
    'GITHUB_CLIENT_SECRET',
    'GITLAB_TOKEN',
    'FLY_API_TOKEN',
    'VERCEL_TOKEN',
    'RENDER_API_KEY',
    'RAILWAY_TOKEN',
  ];
  const files = {
    'server.js': server + [...given, ...wanted].map(reads).join('\n'),
    '.env.example': 'PAYMENTS_URL=\n',
  };
  assert.deepEqual(await names(files), wanted);
});

test('an empty list is no list, and neither is one elsewhere', async () => {
  assert.deepEqual(await names({ '.env.example': '' }), []);
  assert.deepEqual(await names({ '.env.example': '# to be written\n' }), []);
  assert.deepEqual(await names({ 'docker/.env.example': 'A=\n' }), []);
  assert.deepEqual(await names({ '.env.example': 'A=\n' }), ['PAYMENTS_URL']);
  assert.deepEqual(await names({ '.env.example': 'A=\n', 'docker/.env.example': 'PAYMENTS_URL=\n' }), []);
});

const deployed: Files = {
  'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      - PAYMENTS_URL=http://payments\n',
  'compose.dev.yaml': 'services:\n  web:\n    build: .\n    environment:\n      PAYMENTS_URL:\n',
  'k8s/web.yaml': `kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
        - name: web
          image: app:1.4
          env:
            - name: PAYMENTS_URL
              valueFrom: { secretKeyRef: { name: payments, key: url } }
`,
  Dockerfile: 'FROM node:22.12\nENV PAYMENTS_URL=http://payments\nCMD ["node", "server.js"]\n',
  'app.json': '{ "env": { "PAYMENTS_URL": { "description": "where the money goes" } } }\n',
  'fly.toml': '[env]\nPAYMENTS_URL = 8\n',
  'render.yaml':
    'services:\n  - type: web\n    name: web\n    envVars:\n      - key: PAYMENTS_URL\n        sync: false\n',
  Procfile: 'web: PAYMENTS_URL=http://payments node server.js\n',
};

for (const [name, text] of Object.entries(deployed)) {
  test(`${name} declares what it sets`, async () => {
    assert.deepEqual(await names({ '.env.example': 'A=\n', [name]: text }), []);
    const other = text.replaceAll('PAYMENTS_URL', 'SEARCH_URL');
    assert.deepEqual(await names({ '.env.example': 'A=\n', [name]: other }), ['PAYMENTS_URL']);
  });
}

test('code that does not run in the service is not asked', async () => {
  const files = { 'server.js': server, '.env.example': 'PAYMENTS_URL=\n', 'package.json': '{}' };
  const code = 'module.exports = process.env.OTHER_URL;\n';
  for (const name of ['test/setup.js', 'scripts/seed.js', 'unused.js']) {
    const { findings } = await check({ ...files, [name]: code }, name);
    assert.deepEqual(findings, [], name);
  }
});

test('a list above the app counts for what it holds, also after it changed', async () => {
  const files: Files = {
    '.env.example': 'SEARCH_URL=\n',
    'web/package.json': '{}',
    'web/.env.example': 'DATABASE_URL=\n',
    'web/server.js': server,
  };
  const host = memoryHost(files);
  const uris = Object.keys(files).map((path) => `${root}/${path}`);
  const roots = appRoots(root, uris);
  const rootOf = (uri: string): string => roots.find((candidate) => uri.startsWith(`${candidate}/`)) ?? root;
  const look = (uri: string, text?: string) =>
    survey(uri, uri.slice(rootOf(uri).length + 1), host, text === undefined ? undefined : { text, view: undefined });
  const apps = appsOf(await Promise.all(uris.map((uri) => look(uri))), roots, root);
  const uri = `${root}/web/server.js`;
  const view = await viewOf({ uri, languageId: 'javascript', text: server }, host);
  assert.ok(view !== undefined);
  const found = (): number => {
    const app = apps.get(`${root}/web`) ?? new App(root);
    return judge(view, app.project, host.now).findings.filter(({ rule }) => rule === id).length;
  };
  assert.equal(found(), 1);
  apps.get(root)?.takeSurvey(await look(`${root}/.env.example`, 'SEARCH_URL=\nPAYMENTS_URL=\n'));
  assert.equal(found(), 0);
});
