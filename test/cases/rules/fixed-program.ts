import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, type Files } from '../../harness/check.ts';

/** The text of a file after the first fix of each of a rule's findings; fails when there is none. */
export async function fixed(files: Files, name: string, rule: string): Promise<string> {
  const { findings } = await check(files, name);
  const edits = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fixes[0]?.edits ?? []);
  assert.notEqual(edits.length, 0, `no fix of ${rule}: ${findings.map((finding) => finding.rule).join(', ')}`);
  const text = applyEdits(files[name] ?? '', edits);
  const again = await check({ ...files, [name]: text }, name);
  assert.deepEqual(
    again.findings.filter((finding) => finding.rule === rule).map((finding) => finding.message),
    [],
  );
  return text;
}

/** A program that runs from a folder of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves when the program has printed a line that starts with the word; gives the rest of the line. */
  printed(word: string): Promise<string>;
  /** Resolves to the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  output(): string;
}

/** Runs a program text with `node` or `python3` while `use` does its work, then removes every trace. */
export async function run(
  command: 'node' | 'python3',
  text: string,
  use: (running: Running) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'twelve-factor-run-'));
  const file = path.join(folder, command === 'node' ? 'server.cjs' : 'server.py');
  await writeFile(file, text);
  const child = spawn(command, command === 'python3' ? ['-u', file] : [file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (data: Buffer): void => {
    output += data.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
      for (const look of waiting) look();
    });
  });
  const printed = (word: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const rest = new RegExp(`^${word}(.*)\\r?\\n`, 'm').exec(output)?.[1];
        if (rest !== undefined) resolve(rest.trim());
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`ended before «${word}»:\n${output}`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  try {
    await use({ process: child, printed, ended, output: () => output });
  } finally {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks for a page; resolves to its text, rejects when the connection breaks. */
export function fetchText(port: string, keepAlive = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = keepAlive ? { connection: 'keep-alive' } : {};
    const request = get({ host: '127.0.0.1', port: Number(port), path: '/', headers }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => (text += data.toString()));
      response.on('end', () => {
        resolve(text);
      });
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Begins a slow request, ends the program in the middle of it, and expects the answer whole and an orderly exit. */
export async function expectDrained(command: 'node' | 'python3', text: string, keepAlive = false): Promise<void> {
  await run(command, text, async (running) => {
    const port = await running.printed('port ');
    const answer = fetchText(port, keepAlive);
    await running.printed('request');
    running.process.kill('SIGTERM');
    assert.equal(await answer, 'done', running.output());
    assert.equal(await running.ended, 0, running.output());
  });
}

/** The opposite, which shows that the program before the fix is as bad as the finding says. */
export async function expectCutOff(command: 'node' | 'python3', text: string): Promise<void> {
  await run(command, text, async (running) => {
    const port = await running.printed('port ');
    const answer = fetchText(port).then(
      () => 'answered',
      () => 'cut off',
    );
    await running.printed('request');
    running.process.kill('SIGTERM');
    assert.equal(await answer, 'cut off');
    assert.notEqual(await running.ended, 0);
  });
}
