/** All secrets of a file move in one step; a name can be chosen; and what remains to be done is told. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'dotenv';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { shown } from '../harness/canary.ts';
import { ServerUnderTest, type ServerOptions } from '../harness/server.ts';

const [one, two, three] = ['k9Xw2PqLr8ZtVb3NmYc7', 'm4Tz7RsWd1HgKx5QbVn8', 'Zr4u7xADGKbPeShVmYq3'].map(
  (value) => `${value}z`,
);
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function start(context: TestContext, options: ServerOptions): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start(options);
  context.after(() => server.stop());
  return server;
}

interface Moved {
  readonly action: CodeAction;
  readonly edit: WorkspaceEdit;
  readonly text: (name: string) => string;
}

async function moveAll(
  server: ServerUnderTest,
  name: string,
  languageId: string,
  files: Readonly<Record<string, string>>,
): Promise<Moved> {
  const uri = await server.open(name, languageId, files[name] ?? '');
  await server.diagnostics(uri);
  const action = (await server.actions(uri, whole)).find(({ title }) => title.startsWith('Move all'));
  assert.ok(action, 'not offered');
  assert.equal(action.edit, undefined);
  const { edit } = await server.resolve(action);
  assert.ok(edit);
  const texts = server.applied(edit, (at) => files[at.slice(at.lastIndexOf('/') + 1)] ?? '');
  return { action, edit, text: (wanted) => texts.get(server.uri(wanted)) ?? '' };
}

const javascript = `const jwt = require('jsonwebtoken');
const { createHmac } = require('node:crypto');

// The main key.
exports.a = (user) => jwt.sign(user, '${one}');
exports.b = (user) => jwt.sign(user, '${two}'); // another one
exports.again = (user) => jwt.sign(user, '${one}');
exports.url = 'postgres://app:${three}@db.shop.internal/app';
exports.digest = (body) => createHmac('sha256', '${three}').update(body).digest('hex');
`;

test('JavaScript: distinct names, one name for one value, helpers once, comments kept, nothing left', async (context) => {
  const files = { 'package.json': '{}', 'sign.js': javascript };
  const server = await start(context, { files });
  const { action, edit, text } = await moveAll(server, 'sign.js', 'javascript', files);
  assert.equal(action.title, 'Move all 5 secrets of this file to ‘.env’');
  assert.deepEqual(parse(text('.env')), {
    JWT_SECRET: one,
    SIGN_JWT_SECRET: two,
    DATABASE_URL: `postgres://app:${three}@db.shop.internal/app`,
    HMAC_SECRET: three,
  });
  assert.deepEqual(Object.keys(parse(text('.env.example'))), Object.keys(parse(text('.env'))));
  assert.match(text('.gitignore'), /^\.env$/m);
  const code = text('sign.js');
  assert.equal(code.match(/function requireEnv/g)?.length, 1);
  assert.equal(code.match(/requireEnv\('JWT_SECRET'\)/g)?.length, 2);
  assert.match(code, /\/\/ The main key\.\n/);
  assert.match(code, /requireEnv\('SIGN_JWT_SECRET'\)\); \/\/ another one/);
  const uris = (edit.documentChanges ?? []).map((change) => ('kind' in change ? change.kind : change.textDocument.uri));
  assert.equal(uris.filter((uri) => uri === 'create').length, 3);
  assert.ok(uris.indexOf(server.uri('.gitignore')) < uris.indexOf(server.uri('.env')));
  const uri = server.uri('sign.js');
  await server.change(uri, 0, javascript.length, code);
  const left = (await server.diagnostics(uri)).filter((found) => /secret|url/.test(String(found.code)));
  assert.deepEqual(left, []);
});

test('Python: imports once, the program says the same', async (context) => {
  const code = `"""Signs."""\nimport hmac\n\nSIGNING_SECRET = "${one}"\nAPI_TOKEN = "${two}"\n\n\ndef sign(key: str) -> str:\n    return hmac.new(key.encode(), b"x", "sha256").hexdigest()\n\n\nprint(sign(SIGNING_SECRET), sign(API_TOKEN))\n`;
  const files = { 'sign.py': code, '.gitignore': '.env\n' };
  const server = await start(context, { files });
  const { text } = await moveAll(server, 'sign.py', 'python', files);
  const after = text('sign.py');
  assert.equal(after.match(/^import os$/gm)?.length, 1);
  const scratch = path.join(server.folder, 'run');
  mkdirSync(scratch);
  const run = (source: string, environment: Readonly<Record<string, string>>): string => {
    writeFileSync(path.join(scratch, 'sign.py'), source);
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    return spawnSync('python3', [path.join(scratch, 'sign.py')], { encoding: 'utf8', env }).stdout;
  };
  const before = run(code, {});
  assert.match(before, /^[0-9a-f]{64} [0-9a-f]{64}\n$/);
  assert.equal(run(after, parse(text('.env'))), before);
});

test('Compose: the file refers to what has moved', async (context) => {
  const compose = `services:\n  web:\n    build: .\n    environment:\n      API_TOKEN: ${one} # of the shop\n      DB_PASSWORD: "${two}"\n`;
  const files = { 'compose.yaml': compose };
  const server = await start(context, { files });
  const { text } = await moveAll(server, 'compose.yaml', 'yaml', files);
  assert.equal(
    text('compose.yaml'),
    compose.replace(`${one} #`, '${API_TOKEN:?} #').replace(`"${two}"`, '"${DB_PASSWORD:?}"'),
  );
  assert.deepEqual(parse(text('.env')), { API_TOKEN: one, DB_PASSWORD: two });
});

test('one secret alone has no action for all', async (context) => {
  const code = `const dbPassword = '${one}';\n`;
  const server = await start(context, { files: { 'db.js': code } });
  const uri = await server.open('db.js', 'javascript', code);
  await server.diagnostics(uri);
  const titles = (await server.actions(uri, whole)).map(({ title }) => title);
  assert.ok(titles.some((title) => title.startsWith('Move the secret')));
  assert.ok(!titles.some((title) => title.startsWith('Move all') || title.includes('another name')));
});

test('a key of .env that holds the value already is read, whatever it is called', async (context) => {
  const code = `const dbPassword = '${one}';\n`;
  const files = { 'db.js': code, '.env': `MAIN_DB_PASSWORD=${one}\nLABEL=${one}\n`, '.gitignore': '.env\n' };
  const server = await start(context, { files });
  const uri = await server.open('db.js', 'javascript', code);
  await server.diagnostics(uri);
  const move = (await server.actions(uri, whole)).find(({ title }) => title.startsWith('Move the secret'));
  assert.ok(move);
  const { edit } = await server.resolve(move);
  assert.match(JSON.stringify(edit), /requireEnv\('(?:MAIN_DB_PASSWORD)'\)/);
});

test('a client that can ask gets the name it asked for', async (context) => {
  const code = `const dbPassword = '${one}';\n`;
  const server = await start(context, { files: { 'db.js': code }, initializationOptions: { asksNames: true } });
  const uri = await server.open('db.js', 'javascript', code);
  await server.diagnostics(uri);
  const action = (await server.actions(uri, whole)).find(({ title }) => title.includes('under another name'));
  assert.equal(action?.command?.command, 'twelveFactor.moveToEnvironment');
  const [data, suggestion] = (action.command.arguments ?? []) as unknown[];
  assert.equal(suggestion, 'DB_PASSWORD');
  assert.ok(!JSON.stringify(action).includes(one ?? ''));
  const { edit } = await server.connection.sendRequest<{ edit: WorkspaceEdit }>('twelveFactor/move', {
    data,
    name: 'SHOP_DATABASE_PASSWORD',
  });
  const texts = server.applied(edit);
  assert.deepEqual(parse(texts.get(server.uri('.env')) ?? ''), { SHOP_DATABASE_PASSWORD: one });
  assert.match(texts.get(uri) ?? '', /requireEnv\('SHOP_DATABASE_PASSWORD'\)/);
});

test('after the move it is told that the old value must be revoked, and where', async (context) => {
  const live = ['sk', 'live', one].join('_');
  const code = `const stripe = '${live}';\nconst dbPassword = '${two}';\n`;
  const files = { 'pay.js': code, '.env': 'A=1\n' };
  const server = await start(context, { files });
  const asked: { message: string; actions: { title: string; uri: string }[] }[] = [];
  const opened: unknown[] = [];
  server.connection.onRequest('window/showMessageRequest', (params: (typeof asked)[number]) => {
    asked.push(params);
    server.wake();
    return params.actions[0] ?? null;
  });
  server.connection.onRequest('window/showDocument', (params: unknown) => {
    opened.push(params);
    server.wake();
    return { success: true };
  });
  const { action } = await moveAll(server, 'pay.js', 'javascript', files);
  assert.equal(action.command?.command, 'twelveFactor.server.tellMoved');
  await server.connection.sendRequest('workspace/executeCommand', action.command);
  await server.until(() => opened.length > 0);
  const [told] = asked;
  assert.match(told?.message ?? '', /^`STRIPE_SECRET_KEY`, `DB_PASSWORD` are in \.env now\. .*Git's history.*revoked/);
  assert.match(told?.message ?? '', /git rm --cached \.env/);
  assert.match(told?.actions[0]?.title ?? '', /^Open [\w.]*stripe\.com$/);
  assert.deepEqual(shown(JSON.stringify([asked, opened])), []);
  assert.ok(!JSON.stringify([asked, opened, action]).includes(live.slice(8, 20)));
  // Told once: the command says nothing a second time.
  await server.connection.sendRequest('workspace/executeCommand', action.command);
  assert.equal(asked.length, 1);
});
