/** A fix that changes another file than the one with the finding, through the built server. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { ServerUnderTest, type ServerOptions } from '../harness/server.ts';

const code = "require('express')().listen(process.env.PORT);\nstart(process.env.PAYMENTS_URL);\n";
const files = { 'package.json': '{}', 'server.js': code, '.env.example': 'DATABASE_URL=\n' };

async function start(context: TestContext, options: ServerOptions): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start(options);
  context.after(() => server.stop());
  return server;
}

async function listFix(server: ServerUnderTest, uri: string): Promise<CodeAction> {
  const diagnostics = await server.diagnostics(uri);
  const finding = diagnostics.find((diagnostic) => diagnostic.code === 'config/undeclared-variable');
  assert.ok(finding, 'no finding');
  const action = (await server.actions(uri, finding.range)).find(({ title }) => title.startsWith('Add ‘PAYMENTS_URL’'));
  assert.ok(action && action.disabled === undefined, 'the fix is not offered');
  assert.equal(action.edit, undefined, 'the edit is made before it is asked for');
  assert.notEqual(action.isPreferred, true);
  return action;
}

test('the fix is a change of the list alone', async (context) => {
  const server = await start(context, { files });
  const uri = await server.open('server.js', 'javascript', code);
  const { edit } = await server.resolve(await listFix(server, uri));
  assert.ok(edit);
  const texts = server.applied(edit, () => files['.env.example']);
  assert.deepEqual([...texts], [[server.uri('.env.example'), 'DATABASE_URL=\nPAYMENTS_URL=\n']]);
});

test('an open list counts as it stands in the editor, and the finding follows it', async (context) => {
  const server = await start(context, { files });
  const uri = await server.open('server.js', 'javascript', code);
  const list = await server.open('.env.example', 'dotenv', 'DATABASE_URL=\nSMTP_URL=\n');
  const { edit } = await server.resolve(await listFix(server, uri));
  assert.ok(edit);
  assert.equal(server.applied(edit).get(list), 'DATABASE_URL=\nSMTP_URL=\nPAYMENTS_URL=\n');
  await server.change(list, 0, 0, 'PAYMENTS_URL=\n');
  // The list is understood before the code is judged again.
  await server.diagnostics(list);
  const after = await server.diagnostics(uri);
  assert.ok(!after.some((diagnostic) => diagnostic.code === 'config/undeclared-variable'));
});

test('a file that is not there is created', async (context) => {
  const image = 'FROM node:22.12\nCOPY . .\nCMD ["node", "server.js"]\n';
  const server = await start(context, { files: { 'package.json': '{}', Dockerfile: image } });
  const uri = await server.open('Dockerfile', 'dockerfile', image);
  await server.diagnostics(uri);
  const at = { line: 1, character: 0 };
  const action = (await server.actions(uri, { start: at, end: at })).find(({ title }) => title.startsWith('Create a'));
  assert.ok(action && action.disabled === undefined, 'the fix is not offered');
  const { edit } = await server.resolve(action);
  const created = edit?.documentChanges?.flatMap((change) =>
    'kind' in change && change.kind === 'create' ? [change.uri] : [],
  );
  assert.deepEqual(created, [server.uri('.dockerignore')]);
  assert.ok(edit);
  assert.match(server.applied(edit).get(server.uri('.dockerignore')) ?? '', /^\.git\n\.env\n/);
});
