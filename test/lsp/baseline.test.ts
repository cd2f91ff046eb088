/** The editor honors a baseline quietly: accepted findings are not shown, and it follows the file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { liveKey, shown } from '../harness/canary.ts';
import { fullCapabilities, ServerUnderTest, type ServerOptions } from '../harness/server.ts';

const value = ['Tr0ub4dor', '3xK9'].join('&');
const code = `const dbPassword = '${value}';\nmodule.exports = dbPassword;\n`;
const name = '.twelve-factor-baseline.json';

test('accepted findings are not shown, new ones are, and without the file all are', async (context) => {
  const server = await ServerUnderTest.start({ files: { 'package.json': '{}', 'src/db.js': code } });
  context.after(() => server.stop());
  const uri = await server.open('src/db.js', 'javascript', code);
  const codes = async (): Promise<unknown[]> => (await server.diagnostics(uri)).map((diagnostic) => diagnostic.code);
  assert.deepEqual(await codes(), ['config/hardcoded-secret']);
  const written = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'baseline'], { cwd: server.folder });
  assert.equal(written.status, 0, String(written.stderr));
  const told = (type: number): Promise<void> =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: server.uri(name), type }],
    });
  await told(1);
  await server.diagnosticsWhen(uri, (all) => all.length === 0);
  await server.change(uri, 0, 0, `// moved\n\nconst mailPassword = '${value}';\n`);
  assert.deepEqual(
    (await server.diagnostics(uri)).map(({ range }) => range.start.line),
    [2],
  );
  assert.ok(!readFileSync(path.join(server.folder, name), 'utf8').includes(value.slice(0, 6)));
  rmSync(path.join(server.folder, name));
  await told(3);
  await server.diagnosticsWhen(uri, (all) => all.length === 2);
});

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const empty = JSON.stringify({ version: 1, salt: 'a1b2', findings: [] });

/** The actions that would accept a finding of a file. */
async function offers(
  context: TestContext,
  options: ServerOptions,
): Promise<{ readonly server: ServerUnderTest; readonly uri: string; readonly actions: readonly CodeAction[] }> {
  const server = await ServerUnderTest.start(options);
  context.after(() => server.stop());
  const text = options.files['src/db.js'] ?? '';
  const uri = await server.open('src/db.js', 'javascript', text);
  assert.ok((await server.diagnostics(uri)).length > 0, 'nothing is found');
  const actions = (await server.actions(uri, whole)).filter(({ title }) => title.startsWith('Accept'));
  return { server, uri, actions };
}

/** Makes an action's edit on the disk, as an editor would, and tells of it. */
async function make(server: ServerUnderTest, action: CodeAction | undefined): Promise<string> {
  assert.ok(action && action.disabled === undefined && action.edit === undefined);
  const { edit } = await server.resolve(action);
  assert.ok(edit);
  const isThere = (uri: string): boolean => existsSync(new URL(uri));
  const texts = [...server.applied(edit, (uri) => (isThere(uri) ? readFileSync(new URL(uri), 'utf8') : ''))];
  assert.equal(texts.length, 1, 'the code stays as it is');
  const creates = edit.documentChanges?.some((change) => 'kind' in change && change.kind === 'create');
  const [uri, text] = texts[0] ?? assert.fail();
  assert.equal(creates, !isThere(uri));
  const changes = [{ uri, type: isThere(uri) ? 2 : 1 }];
  writeFileSync(new URL(uri), text);
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  return text;
}

test('without a baseline nothing is offered; nor with one that cannot be read', async (context) => {
  const folders: ServerOptions['files'][] = [{ 'src/db.js': code }, { 'src/db.js': code, [name]: '{ "version": 1' }];
  for (const files of folders) assert.deepEqual((await offers(context, { files })).actions, []);
});

test('a finding goes into the baseline, and is no longer shown', async (context) => {
  const { server, uri, actions } = await offers(context, { files: { 'src/db.js': code, [name]: empty } });
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Accept this config/hardcoded-secret in the baseline'],
  );
  const text = await make(server, actions[0]);
  await server.diagnosticsWhen(uri, (all) => all.length === 0);
  assert.match(text, /"path": "src\/db.js"/);
  assert.ok(!text.includes(value.slice(0, 6)));
  const checked = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'check'], { cwd: server.folder });
  assert.match(String(checked.stdout), /No findings.*1 accepted by the baseline/);
});

test('of equal findings the one that was meant goes, with those before it', async (context) => {
  const line = `const dbPassword = '${value}';\n`;
  const files = { 'src/db.js': `{ ${line} }\n{ ${line} }\n{ ${line} }\n`, [name]: empty };
  const { server, uri, actions } = await offers(context, { files });
  assert.equal(actions.length, 3);
  assert.match(await make(server, actions[1]), /"count": 2/);
  const left = await server.diagnosticsWhen(uri, (all) => all.length < 3);
  assert.deepEqual(
    left.map(({ range }) => range.start.line),
    [4],
  );
});

test('a baseline that the configuration names is begun', async (context) => {
  const files = { 'src/db.js': code, '.twelve-factor.json': '{ "baseline": "ci/accepted.list" }', 'ci/x': '' };
  const { server, uri, actions } = await offers(context, { files });
  const { salt, findings } = JSON.parse(await make(server, actions[0])) as Record<string, unknown> & {
    findings: { path: string }[];
  };
  assert.match(String(salt), /^[0-9a-f]{32}$/);
  assert.deepEqual(
    findings.map((one) => one.path),
    ['../src/db.js'],
  );
  await server.diagnosticsWhen(uri, (all) => all.length === 0);
  const textDocument = { ...fullCapabilities.textDocument };
  const simple = { ...fullCapabilities, textDocument, workspace: { workspaceEdit: { documentChanges: true } } };
  assert.deepEqual((await offers(context, { files, capabilities: simple })).actions, [], 'no file can be created');
});

test('a key of a live format is never accepted from the editor, which says why', async (context) => {
  const files = { 'src/db.js': `const stripe = '${liveKey}';\nmodule.exports = stripe;\n`, [name]: empty };
  const { server, actions } = await offers(context, { files });
  assert.deepEqual(
    actions.map(({ disabled }) => disabled?.reason),
    ['this is a key of a live format: revoke it where it was issued'],
  );
  const [action] = actions;
  const asked = (await server.actions(server.uri('src/db.js'), whole)).find(({ title }) => title.startsWith('Disable'));
  const forged = { ...action, title: 'x', disabled: undefined, data: { ...(asked?.data as object), kind: 'baseline' } };
  assert.equal((await server.resolve(forged)).edit, undefined);
  assert.deepEqual(server.said.flatMap(shown), []);
  const textDocument = {
    ...fullCapabilities.textDocument,
    codeAction: { ...fullCapabilities.textDocument?.codeAction, disabledSupport: false },
  };
  const simple = { ...fullCapabilities, textDocument };
  assert.deepEqual((await offers(context, { files, capabilities: simple })).actions, []);
});
