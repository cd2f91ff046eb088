/** What the fixes write is Ruby: the interpreter reads every one of them, and servers that were repaired drain on SIGTERM. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { testWith } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

interface Example {
  readonly name: string;
  readonly text: string;
}

/** All blocks after a fix, in pages for readers and further ones. */
function fixedBlocks(): readonly Example[] {
  return pageFiles().flatMap((page) =>
    readPage(readFileSync(page.path, 'utf8'))
      .filter((block) => block.language === 'ruby' && block.fixed)
      .map((block) => ({ name: `${page.path}:${block.line}`, text: block.text })),
  );
}

testWith('ruby', 'every text after a fix is well formed', (workshop) => {
  const examples = fixedBlocks();
  assert.ok(examples.length > 30, 'the pages show fixes');
  const files = examples.map(({ text }, index) => workshop.write(`fixed-${index}.rb`, text));
  const wrong = files.flatMap((file, index) => {
    const { status, output } = workshop.run('ruby', ['-wc', file]);
    const complaint = output
      .split('\n')
      .filter((line) => /error|warning: (?!.*(?:unused|assigned but|void context))/.test(line));
    return status === 0 && complaint.length === 0 ? [] : [`${examples[index]?.name ?? ''}: ${output}`];
  });
  assert.deepEqual(wrong, []);
});

/** The program of a fixed block that contains all of some words. */
function fixedProgram(...words: readonly string[]): string {
  const found = fixedBlocks().find(({ text }) => words.every((word) => text.includes(word)));
  assert.ok(found !== undefined, `no fixed block with ${words.join(', ')}`);
  return found.text;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answerOf(port: number): Promise<string> {
  const request = get({ port, host: '127.0.0.1', path: '/', agent: false });
  const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Waits until something listens on the port. */
async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await answerOf(port);
      return;
    } catch {
      await wait(100);
    }
  }
  assert.fail('the server does not listen');
}

/** Sends SIGTERM while a request is under way; gives the answer and how the program ended. */
async function stopDuringRequest(program: ChildProcess, port: number): Promise<readonly [string, number | null]> {
  const ended = once(program, 'exit') as Promise<[number | null]>;
  const answer = answerOf(port);
  await wait(300);
  program.kill('SIGTERM');
  const [code] = await ended;
  return [await answer, code];
}

testWith('puma', 'a repaired server answers what is under way on SIGTERM, and exits with 0', async (workshop) => {
  const port = await freePort();
  const slow = "app = ->(_env) { sleep(1) && [200, {}, ['hello']] }";
  const text = fixedProgram('Puma::Server.new(app)', "Signal.trap('TERM')").replace(/^app = .*$/m, slow);
  assert.ok(text.includes(slow), 'the app of the example is replaced');
  const file = workshop.write('server.rb', text);
  const program = spawn('ruby', [file], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
  try {
    await listening(port);
    assert.deepEqual(await stopDuringRequest(program, port), ['hello', 0]);
  } finally {
    program.kill('SIGKILL');
  }
});

testWith('ruby', 'a repaired worker finishes its job on SIGTERM, and exits with 0', async (workshop) => {
  const queue = [
    'class Redis',
    '  def initialize(**) = nil',
    "  def blpop(*, **) = ['jobs', 'job']",
    'end',
    'module Work',
    '  def self.on(_job)',
    "    puts 'begun'",
    '    sleep 1',
    "    puts 'done'",
    '  end',
    'end',
    '$stdout.sync = true',
  ].join('\n');
  const text = fixedProgram("redis.blpop('jobs', timeout: 5)", 'until stopping').replace(
    "require 'redis'\n",
    `${queue}\n`,
  );
  const file = workshop.write('worker.rb', text);
  const program = spawn('ruby', [file], { env: { ...process.env, REDIS_URL: 'redis://localhost' }, stdio: 'pipe' });
  try {
    let said = '';
    program.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(program, 'exit') as Promise<[number | null]>;
    while (!said.includes('begun')) await once(program.stdout, 'data');
    program.kill('SIGTERM');
    const [code] = await ended;
    assert.equal(code, 0);
    assert.equal(said.match(/begun/g)?.length, said.match(/done/g)?.length);
  } finally {
    program.kill('SIGKILL');
  }
});

testWith('ruby', "a repaired program's `rescue Interrupt` runs on SIGTERM too", async (workshop) => {
  const channel = [
    'class Channel',
    '  def create_channel = self',
    '  def queue(*) = self',
    "  def subscribe(**) = puts('begun') || sleep",
    "  def close = puts('closed')",
    'end',
    'module Bunny',
    '  def self.new(_url) = Struct.new(:start).new(Channel.new)',
    'end',
    '$stdout.sync = true',
  ].join('\n');
  const text = fixedProgram('raise Interrupt', 'rescue Interrupt').replace("require 'bunny'\n", `${channel}\n`);
  const file = workshop.write('consumer.rb', text);
  const program = spawn('ruby', [file], { env: { ...process.env, AMQP_URL: 'amqp://localhost' }, stdio: 'pipe' });
  try {
    let said = '';
    program.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(program, 'exit') as Promise<[number | null]>;
    while (!said.includes('begun')) await once(program.stdout, 'data');
    program.kill('SIGTERM');
    const [code] = await ended;
    assert.deepEqual([code, said.match(/closed/g)?.length], [0, 2]);
  } finally {
    program.kill('SIGKILL');
  }
});
