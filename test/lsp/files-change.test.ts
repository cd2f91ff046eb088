/** What the built server makes of files that come and go outside the editor. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { FileChangeType } from 'vscode-languageserver/node';
import { ServerUnderTest } from '../harness/server.ts';

const service = "require('express')().listen(process.env.PORT);\n";
const rule = 'disposability/missing-sigterm';
const stop = "process.on('SIGTERM', () => undefined);\n";

async function start(context: TestContext, files: Readonly<Record<string, string>>): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start({ files });
  context.after(() => server.stop());
  return server;
}

async function rules(server: ServerUnderTest, uri: string): Promise<string[]> {
  return (await server.diagnostics(uri)).map((diagnostic) => String(diagnostic.code));
}

/** Tells of a change, and waits until these rules are found. */
async function afterChange(
  server: ServerUnderTest,
  uri: string,
  name: string,
  type: FileChangeType,
  expected: readonly string[],
): Promise<void> {
  const changes = [{ uri: server.uri(name), type }];
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  const wanted = expected.join();
  await server.diagnosticsWhen(uri, (all) => all.map(({ code }) => String(code)).join() === wanted);
}

test('a new manifest makes an app of its own, and its end takes that back', async (context) => {
  const server = await start(context, { 'stop.js': stop, 'mail/server.js': service });
  const uri = await server.open('mail/server.js', 'javascript', service);
  assert.deepEqual(await rules(server, uri), []);
  const manifest = path.join(server.folder, 'mail/package.json');
  writeFileSync(manifest, '{}');
  await afterChange(server, uri, 'mail/package.json', FileChangeType.Created, [rule]);
  rmSync(manifest);
  await afterChange(server, uri, 'mail/package.json', FileChangeType.Deleted, []);
});

test('a folder that comes or goes brings or takes its files, when the editor tells of the folder alone', async (context) => {
  const server = await start(context, { 'server.js': service });
  const uri = await server.open('server.js', 'javascript', service);
  assert.deepEqual(await rules(server, uri), [rule]);
  mkdirSync(path.join(server.folder, 'process'));
  writeFileSync(path.join(server.folder, 'process/stop.js'), stop);
  await afterChange(server, uri, 'process', FileChangeType.Created, []);
  rmSync(path.join(server.folder, 'process'), { recursive: true });
  await afterChange(server, uri, 'process', FileChangeType.Deleted, [rule]);
});

test('a document that is newer than the list of files belongs to its own app at once', async (context) => {
  const server = await start(context, { 'stop.js': stop, 'server.js': service });
  const uri = await server.open('server.js', 'javascript', service);
  assert.deepEqual(await rules(server, uri), []);
  mkdirSync(path.join(server.folder, 'mail'));
  for (const [name, text] of [
    ['package.json', '{}'],
    ['server.js', service],
  ] as const) {
    writeFileSync(path.join(server.folder, 'mail', name), text);
  }
  const fresh = await server.open('mail/server.js', 'javascript', service);
  assert.deepEqual(await rules(server, fresh), [rule]);
});
