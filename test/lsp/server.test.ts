/** The built server over a real connection. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { fullCapabilities, ServerUnderTest, type ServerOptions } from '../harness/server.ts';

const service = `const express = require('express');
const winston = require('winston');

const logger = winston.createLogger({
  transports: [new winston.transports.File({ filename: 'app.log' })],
});
const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
logger.info('started');
`;

async function start(context: TestContext, options: ServerOptions): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start(options);
  context.after(() => server.stop());
  return server;
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((diagnostic) => String(diagnostic.code));
}

test('pull: findings on open, gone after the fix, back after undo', async (context) => {
  const server = await start(context, { files: { 'package.json': '{}', 'src/server.js': service } });
  const uri = await server.open('src/server.js', 'javascript', service);
  const [finding] = await server.diagnostics(uri);
  assert.equal(finding?.code, 'logs/file-handler');
  assert.equal(finding.source, 'twelve-factor');
  assert.equal(finding.codeDescription?.href, 'https://12factor.net/logs');
  const at = service.indexOf('File(');
  await server.change(uri, at, at + 4, 'Console');
  assert.deepEqual(codes(await server.diagnostics(uri)), []);
  await server.change(uri, at, at + 7, 'File');
  assert.deepEqual(codes(await server.diagnostics(uri)), ['logs/file-handler']);
});

test('pull: the same answer is not sent twice', async (context) => {
  const server = await start(context, { files: { 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  await server.diagnostics(uri);
  const first = await server.pull(uri);
  assert.equal(first.kind, 'full');
  const second = await server.pull(uri, first.resultId);
  assert.equal(second.kind, 'unchanged');
});

test('a client that pulls gets nothing pushed', async (context) => {
  const server = await start(context, { files: { 'server.js': service } });
  assert.ok(server.initialized.capabilities.diagnosticProvider !== undefined);
  const uri = await server.open('server.js', 'javascript', service);
  await server.diagnostics(uri);
  // The word that the app is known is gathered for longer than a push would be.
  await server.until(() => server.refreshes > 0);
  await server.diagnostics(uri);
  assert.equal(server.pushed.size, 0);
});

test('push: a client without pull gets findings on open, on change, and none after close', async (context) => {
  const textDocument = { ...fullCapabilities.textDocument, diagnostic: undefined };
  const server = await start(context, {
    files: { 'server.js': service },
    capabilities: { ...fullCapabilities, textDocument },
  });
  assert.equal(server.initialized.capabilities.diagnosticProvider, undefined);
  const uri = await server.open('server.js', 'javascript', service);
  await server.until(() => server.pushed.get(uri)?.diagnostics.length === 1);
  const at = service.indexOf('File(');
  await server.change(uri, at, at + 4, 'Console');
  await server.until(() => server.pushed.get(uri)?.diagnostics.length === 0);
  await server.change(uri, at, at + 7, 'File');
  await server.until(() => server.pushed.get(uri)?.diagnostics.length === 1);
  await server.close(uri);
  await server.until(() => server.pushed.get(uri)?.diagnostics.length === 0);
});

test('typing character by character ends at what opening the whole text gives', async (context) => {
  const server = await start(context, { files: { 'server.js': '' } });
  const uri = await server.open('server.js', 'javascript', '');
  for (let at = 0; at < service.length; at++) {
    await server.change(uri, at, at, service[at] ?? '');
    if (at % 7 === 0) void server.pull(uri);
  }
  const typed = await server.diagnostics(uri);
  const other = await server.open('other.js', 'javascript', service);
  const opened = await server.diagnostics(other);
  assert.deepEqual(
    typed.map((one) => one.range),
    opened.map((one) => one.range),
  );
  assert.deepEqual(codes(typed), ['logs/file-handler']);
});

test('code actions: the real fix first and preferred, silencing last and never preferred', async (context) => {
  const server = await start(context, { files: { 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  const [finding] = await server.diagnostics(uri);
  assert.ok(finding !== undefined);
  const actions = await server.actions(uri, finding.range);
  assert.deepEqual(
    actions.slice(-3).map((action) => [action.title, action.isPreferred]),
    [
      ['Disable logs/file-handler for this line', undefined],
      ['Disable logs/file-handler for this file', undefined],
      ['Disable logs/file-handler in .twelve-factor.json', undefined],
    ],
  );
  const [first] = actions;
  assert.equal(first?.isPreferred, true);
  assert.equal(first.edit, undefined, 'edits are made when an action is resolved');
  const { edit } = await server.resolve(first);
  assert.ok(edit !== undefined);
  const [change] = edit.documentChanges ?? [];
  assert.ok(change !== undefined && 'textDocument' in change);
  assert.equal(change.textDocument.version, 1);
  assert.match(server.applied(edit).get(uri) ?? '', /transports\.Console\(/);
});

test('an action made for an older text gives no edit', async (context) => {
  const server = await start(context, { files: { 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  const [finding] = await server.diagnostics(uri);
  assert.ok(finding !== undefined);
  const [first] = await server.actions(uri, finding.range);
  assert.ok(first !== undefined);
  await server.change(uri, 0, 0, '// a line\n');
  assert.equal((await server.resolve(first)).edit, undefined);
});

test('silencing: on the line, in the file, in the project', async (context) => {
  const server = await start(context, { files: { 'package.json': '{}', 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  const [finding] = await server.diagnostics(uri);
  assert.ok(finding !== undefined);
  const actions = await server.actions(uri, finding.range);
  const titled = async (word: string): Promise<Map<string, string>> => {
    const action: CodeAction | undefined = actions.find(({ title }) => title.includes(word));
    assert.ok(action !== undefined);
    const { edit } = await server.resolve(action);
    assert.ok(edit !== undefined);
    return server.applied(edit);
  };
  assert.match(
    (await titled('this line')).get(uri) ?? '',
    /\n {2}\/\/ twelve-factor-disable-next-line logs\/file-handler -- \n/,
  );
  assert.match((await titled('this file')).get(uri) ?? '', /^\/\/ twelve-factor-disable-file logs\/file-handler/);
  const config = (await titled('.twelve-factor.json')).get(server.uri('.twelve-factor.json'));
  assert.deepEqual(JSON.parse(config ?? ''), { rules: { 'logs/file-handler': 'off' } });
});

test('a document that was left long ago follows its changes and can be silenced', async (context) => {
  const server = await start(context, { files: { 'package.json': '{}', 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  const [finding] = await server.diagnostics(uri);
  assert.ok(finding !== undefined);
  const others = Array.from({ length: 12 }, (_, index) => `other${index}.js`);
  for (const name of others) await server.diagnostics(await server.open(name, 'javascript', '// nothing\n'));
  const actions = await server.actions(uri, finding.range);
  const silence = actions.find(({ title }) => title.includes('this line'));
  assert.ok(silence !== undefined);
  const { edit } = await server.resolve(silence);
  assert.ok(edit !== undefined);
  assert.match(server.applied(edit).get(uri) ?? '', /disable-next-line logs\/file-handler/);
  for (const name of others) await server.diagnostics(server.uri(name));
  await server.change(uri, 0, 0, '// moved\n');
  const moved = await server.diagnostics(uri);
  assert.deepEqual(codes(moved), ['logs/file-handler']);
  assert.equal(moved[0]?.range.start.line, finding.range.start.line + 1);
});

test('configuration: the file and the settings decide, and changes of the file count at once', async (context) => {
  const files = {
    'package.json': '{}',
    'server.js': service,
    '.twelve-factor.json': '{ "rules": { "logs/*": "off" } }',
  };
  const server = await start(context, { files });
  const uri = await server.open('server.js', 'javascript', service);
  assert.deepEqual(codes(await server.diagnostics(uri)), []);
  const config = path.join(server.folder, '.twelve-factor.json');
  writeFileSync(config, '{ "rules": { "logs/file-handler": "error" } } // mended');
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: server.uri('.twelve-factor.json'), type: 2 }],
  });
  const [finding] = await server.diagnosticsWhen(uri, (all) => all.length > 0);
  assert.equal(finding?.severity, 1);
  server.settings = { enable: false };
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await server.diagnosticsWhen(uri, (all) => all.length === 0);
});

test('another file of the app settles the question, and the findings follow it', async (context) => {
  const app = `const express = require('express');\nexport const server = express().listen(process.env.PORT);\nrequire('./shutdown');\n`;
  const server = await start(context, { files: { 'package.json': '{}', 'src/server.js': app } });
  const uri = await server.open('src/server.js', 'javascript', app);
  assert.deepEqual(codes(await server.diagnostics(uri)), ['disposability/missing-sigterm']);
  mkdirSync(path.join(server.folder, 'src'), { recursive: true });
  writeFileSync(
    path.join(server.folder, 'src/shutdown.js'),
    `const { server } = require('./server');\nprocess.on('SIGTERM', () => server.close());\n`,
  );
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: server.uri('src/shutdown.js'), type: 1 }],
  });
  await server.diagnosticsWhen(uri, (all) => all.length === 0);
});

test('bad input: what is no text, too large or broken is passed over in silence', async (context) => {
  const server = await start(context, { files: {} });
  const texts = [
    `const password = "${'x'.repeat(30_000)}";`,
    'a\0b',
    '<<<<<<< ours\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> theirs\n',
    `${service}${'// padding\n'.repeat(120_000)}`,
  ];
  for (const [index, text] of texts.entries()) {
    const uri = await server.open(`odd${index}.js`, 'javascript', text);
    assert.deepEqual(await server.diagnostics(uri), []);
  }
  for (const text of [
    'const a = (',
    '`${',
    '{{{{[[[[((((',
    "'",
    '\uFEFFconst a = 1',
    'a\r\nb\rc\nd',
    '😀'.repeat(50),
  ]) {
    const uri = await server.open(`broken${text.length}.ts`, 'typescript', text);
    await server.diagnostics(uri);
  }
  const uri = await server.open('server.js', 'javascript', service);
  assert.deepEqual(codes(await server.diagnostics(uri)), ['logs/file-handler']);
});

test('fix all: safe fixes of this file only', async (context) => {
  const server = await start(context, { files: { 'server.js': service } });
  const uri = await server.open('server.js', 'javascript', service);
  const all = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  assert.deepEqual((await server.actions(uri, all, ['source.organizeImports'])).length, 0);
  const [action] = await server.actions(uri, all, ['source.fixAll']);
  assert.equal(action?.kind, 'source.fixAll.twelveFactor');
  const { edit } = await server.resolve(action);
  assert.ok(edit !== undefined);
  assert.match(server.applied(edit).get(uri) ?? '', /transports\.Console\(/);
});

test('a secret is in no message: not in diagnostics, hovers, titles, data, logs or pages', async (context) => {
  const canary = ['Zq7', 'vN2', 'mK9', 'xR4', 'tB6'].join('');
  const text = `import express from 'express';\nconst dbPassword = '${canary}';\nconst url = 'postgres://app:${canary}@db.shop-net.io/app';\nconst key = process.env.JWT_SECRET || '${canary}';\nexpress().listen(3000);\nconsole.log(dbPassword, url, key);\n`;
  const server = await start(context, { files: { 'package.json': '{}', 'server.ts': text } });
  const uri = await server.open('server.ts', 'typescript', text);
  const diagnostics = await server.diagnostics(uri);
  const secrets = codes(diagnostics).filter((code) => code.startsWith('config/'));
  assert.deepEqual(secrets, ['config/hardcoded-secret', 'config/credential-in-url', 'config/secret-fallback']);
  for (const diagnostic of diagnostics) {
    await server.actions(uri, diagnostic.range);
    const hover: unknown = await server.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: diagnostic.range.start,
    });
    server.said.push(JSON.stringify(hover));
  }
  server.said.push(JSON.stringify(await server.connection.sendRequest('twelveFactor/checkWorkspace', { folders: [] })));
  assert.ok(server.said.length > 10);
  assert.deepEqual(
    server.said.filter((message) => message.includes(canary)),
    [],
  );
});

test('the page of a rule is told in the language that is asked for', async (context) => {
  const server = await start(context, { files: {} });
  const page: { title: string; markdown: string } = await server.connection.sendRequest('twelveFactor/explain', {
    rule: 'logs/file-handler',
    languageId: 'python',
  });
  const bad = /^## Bad$[^]*?(?=^## )/m.exec(page.markdown)?.[0] ?? '';
  assert.match(bad, /```python/);
  assert.doesNotMatch(bad, /```js/);
  assert.doesNotMatch(page.markdown, /\^\^\^|expect:/);
  assert.match(readFileSync('docs/rules/logs/file-handler.md', 'utf8'), /```js/);
});
