import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

/** What a program said. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** A program in a folder of its own, which is gone after the test. */
export interface Workshop {
  readonly folder: string;
  /** Writes a file below the folder and gives its path. */
  write(name: string, text: string): string;
  /** Runs a program in the folder, at most a minute. */
  run(program: string, args: readonly string[]): Outcome;
}

/** A test that needs a compiler or interpreter. Where it is missing the test says so, loudly, and does not run. */
export function testWith(program: string, title: string, body: (workshop: Workshop) => void | Promise<void>): void {
  test(`${program}: ${title}`, async (context) => {
    if (!isThere(program)) {
      console.warn(`NOT RUN: ${title}: the program ${program} is missing (node tools/setup.mjs ${program})`);
      context.skip(`${program} is missing`);
      return;
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'twelve-factor-compile-'));
    try {
      await body(workshopIn(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isThere(program: string): boolean {
  return (
    spawnSync(program, [program === 'go' ? 'version' : program === 'gofmt' ? '-h' : '--version'], { stdio: 'ignore' })
      .error === undefined
  );
}

function workshopIn(folder: string): Workshop {
  return {
    folder,
    write(name, text) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    run(program, args) {
      const { status, stdout, stderr, error } = spawnSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
        timeout: 60_000,
      });
      return { status: status ?? 1, output: `${stdout}${stderr}${error === undefined ? '' : String(error)}` };
    },
  };
}
