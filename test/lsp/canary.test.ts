/** A marked secret in every language and format: nothing that the server says holds it, but for the edits it is asked for. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { rules } from '../../server/src/rules/index.ts';
import { secretRuleIds } from '../../server/src/rules/rule.ts';
import { describe } from '../../server/src/lsp/guard.ts';
import { judge } from '../../server/src/analyze.ts';
import { check } from '../harness/check.ts';
import { liveKey, mark, samples, shown, type Sample } from '../harness/canary.ts';
import { fullCapabilities, ServerUnderTest, type ServerOptions } from '../harness/server.ts';

const files = Object.fromEntries(samples.map(({ path, text }) => [path, text]));

async function start(context: TestContext, options: Partial<ServerOptions> = {}): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start({ files, ...options });
  context.after(() => server.stop());
  await server.connection.sendNotification('$/setTrace', { value: 'verbose' });
  return server;
}

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** Asks the server for all it has to say about a document. */
async function askAll(server: ServerUnderTest, { path, languageId, text }: Sample): Promise<readonly Diagnostic[]> {
  const uri = await server.open(path, languageId, text);
  const diagnostics = await server.diagnostics(uri);
  for (const { range } of [...diagnostics, { range: whole }]) {
    withoutEdits(server, await server.actions(uri, range));
    const hover: unknown = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: range.start,
    });
    server.said.push(JSON.stringify(hover));
  }
  return diagnostics;
}

/** What of the actions is shown or logged: everything but the edits. */
function withoutEdits(server: ServerUnderTest, actions: readonly CodeAction[]): void {
  server.said.pop();
  server.said.push(JSON.stringify(actions.map((action) => ({ ...action, edit: undefined }))));
}

function assertSilent(server: ServerUnderTest): void {
  assert.ok(server.said.length > 0);
  assert.deepEqual(server.said.flatMap(shown), []);
  assert.deepEqual(shown(server.errors), []);
}

let shared: ServerUnderTest;

before(async () => {
  shared = await ServerUnderTest.start({ files });
  await shared.connection.sendNotification('$/setTrace', { value: 'verbose' });
});
after(() => shared.stop());

for (const sample of samples) {
  test(`${sample.path}: diagnostics, hovers, actions, notifications and log keep the secret`, async () => {
    const diagnostics = await askAll(shared, sample);
    const secrets = diagnostics.filter(({ code }) => secretRuleIds(rules).has(String(code)));
    assert.ok(secrets.length >= sample.findings, `found only ${secrets.length}`);
    assert.ok(sample.text.includes(mark));
    for (const action of await shared.actions(shared.uri(sample.path), whole)) assert.equal(action.edit, undefined);
    assertSilent(shared);
  });
}

test('a title that quotes a command, and a report with its edits, leave the secret out', async (context) => {
  const own = {
    'package.json': `{ "scripts": { "start": "node server.js --token=${mark} --url=amqp://app:${mark}@mq.shop-net.io" } }\n`,
    'server.js': "require('express')().listen(process.env.PORT);\n",
    Dockerfile: 'FROM node:22\nCMD ["npm", "start"]\n',
  };
  const server = await start(context, { files: own });
  const uri = await server.open('Dockerfile', 'dockerfile', own.Dockerfile);
  await server.diagnostics(uri);
  const titles = (await server.actions(uri, whole)).map(({ title }) => title);
  assert.ok(
    titles.includes('Run node server.js --token=*** --url=amqp://app:***@mq.shop-net.io directly'),
    String(titles),
  );
  assertSilent(server);
});

test('the check of the workspace, pages and commands keep the secret', async (context) => {
  const server = await start(context);
  const result = await server.connection.sendRequest('twelveFactor/checkWorkspace', { folders: [] });
  server.said.push(JSON.stringify(result));
  assert.match(JSON.stringify(result), /config\/hardcoded-secret/);
  for (const rule of ['config/hardcoded-secret', 'config/credential-in-url', mark]) {
    const page: unknown = await server.connection.sendRequest('twelveFactor/explain', { rule, languageId: 'python' });
    server.said.push(JSON.stringify(page).replaceAll(JSON.stringify(mark), ''));
  }
  server.said.push(
    JSON.stringify(
      await server.connection.sendRequest('workspace/executeCommand', {
        command: 'twelveFactor.server.showRule',
        arguments: [liveKey],
      }),
    ),
  );
  assertSilent(server);
});

test('a simple client, to which everything is pushed, gets the secret in edits only', async (context) => {
  const textDocument = { ...fullCapabilities.textDocument, diagnostic: undefined };
  const server = await start(context, {
    capabilities: {
      textDocument: { ...textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
  });
  const [sample] = samples;
  assert.ok(sample);
  const uri = await server.open(sample.path, sample.languageId, sample.text);
  await server.until(() => (server.pushed.get(uri)?.diagnostics.length ?? 0) > 5);
  for (const { range } of server.pushed.get(uri)?.diagnostics ?? [])
    withoutEdits(server, await server.actions(uri, range));
  assertSilent(server);
});

test('a request that makes no sense is answered without the words of the document', async (context) => {
  const server = await start(context);
  const uri = await server.open('server.js', 'javascript', files['server.js'] ?? '');
  for (const [method, parameters] of [
    ['textDocument/hover', { textDocument: { uri } }],
    ['textDocument/codeAction', { textDocument: { uri }, range: whole }],
    ['codeAction/resolve', { title: 'Fix', data: { uri, kind: 'fix' } }],
    ['twelveFactor/explain', {}],
    ['twelveFactor/nothing', { text: 'nothing' }],
  ] as const) {
    const answer: unknown = await server.connection
      .sendRequest(method, parameters)
      .catch((error: unknown) => String(error));
    server.said.push(JSON.stringify(answer));
  }
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri('never-opened.js'), version: 2 },
    contentChanges: [{ text: mark }],
  });
  server.said.push(JSON.stringify(await server.pull(uri)));
  assertSilent(server);
});

test('a rule that fails with words of the document is told of without them', async () => {
  const words = `cannot read\n    at ${mark} (${mark}.js:1:1)`;
  const failing = {
    id: 'config/hardcoded-secret',
    factor: 'config',
    title: '',
    severity: 'warning',
    confidence: 'high',
    check(): void {
      throw new TypeError(words);
    },
  } as const;
  const { view, project } = await check({ 'app.py': 'print()\n' }, 'app.py');
  assert.ok(view);
  const { failures } = judge(view, project, () => 0, [failing]);
  assert.equal(failures.length, 1);
  for (const { error } of failures) {
    assert.match(describe(error), /^TypeError .*canary/);
    assert.deepEqual(shown(describe(error)), []);
  }
});
