/**
 * What the fixes write is Kotlin: the compiler reads every one of them, compiles those that need nothing but the JVM, and
 * a server that was repaired drains on SIGTERM. Its version is an old one, so the examples use no newer syntax.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { testWith } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

interface Example {
  readonly name: string;
  readonly text: string;
}

const examples: readonly Example[] = pageFiles().flatMap((page) =>
  readPage(readFileSync(page.path, 'utf8'))
    .filter((block) => block.language === 'kotlin' && block.fixed)
    .map((block) => ({ name: `${page.path}:${block.line}`, text: block.text })),
);

/** Those that import only what comes with the JVM and the language. */
const plain = examples.filter(({ text }) =>
  [...text.matchAll(/^import ([\w.]+)/gm)].every(([, name = '']) => /^(?:java|kotlin|sun|com\.sun)\./.test(name)),
);

/** Each in a package of its own, whatever it says itself, so that all can be compiled at once. */
function packaged(list: readonly Example[]): readonly Example[] {
  const withoutPackage = (text: string): string => text.replace(/^package [\w.]+$/m, '');
  return list.map(({ name, text }, index) => ({ name, text: `package p${index}\n\n${withoutPackage(text)}` }));
}

test('the pages show fixes, and some that need no library', () => {
  assert.ok(examples.length >= 20, String(examples.length));
  assert.ok(plain.length >= 5, String(plain.length));
});

testWith('kotlinc', 'every text after a fix is well formed', (workshop) => {
  const files = packaged(examples).map(({ text }, index) => workshop.write(`F${index}.kt`, text));
  const { output } = workshop.run('kotlinc', [...files, '-d', 'classes']);
  const syntax = output
    .split('\n')
    .filter((line) => /error: .*(?:expect|unexpected|unclosed|syntax|illegal|unsupported)/i.test(line))
    .map((line) => line.replace(/^.*F(\d+)\.kt/, (_, index: string) => examples[Number(index)]?.name ?? ''));
  assert.deepEqual(syntax, []);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

testWith('kotlinc', 'fixes compile, and a repaired server drains on SIGTERM', async (workshop) => {
  const found = packaged(plain);
  const files = found.map(({ text }, index) => workshop.write(`F${index}.kt`, text));
  const compiled = workshop.run('kotlinc', [...files, '-include-runtime', '-d', 'fixed.jar']);
  assert.equal(compiled.status, 0, compiled.output);
  const index = plain.findIndex(({ text }) => text.includes('println("working")') && text.includes('addShutdownHook'));
  assert.ok(index >= 0, 'a page shows a repaired server');
  const port = await freePort();
  const server = spawn('java', ['-cp', 'fixed.jar', `p${index}.F${index}Kt`], {
    cwd: workshop.folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const answer = answerOf(port);
    await once(server.stdout, 'data');
    server.kill('SIGTERM');
    assert.equal(await answer, 'done');
    const [status] = (await once(server, 'exit')) as [number | null];
    // The JVM ends so once its hooks have run; a process that the signal itself ends has no status.
    assert.equal(status, 143);
  } finally {
    server.kill('SIGKILL');
  }
});

/** Asks again until the server is there. */
async function answerOf(port: number): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask(port);
    } catch (error) {
      if (attempt > 100 || !(error instanceof Error) || !error.message.includes('ECONNREFUSED')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function ask(port: number): Promise<string> {
  const request = get({ port, host: '127.0.0.1', path: '/', agent: false });
  const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
