/** What the extension host starts: runs every test beside it with Mocha and writes each result to a file at once. */
import Mocha from 'mocha';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from 'vscode';
import { filterVariable, resultsVariable, type SuiteEvent } from '../../tools/vscode/results.ts';

/** Resolves when all tests have run; rejects when one failed, which is how VS Code itself learns of it. */
export async function run(): Promise<void> {
  const file = process.env[resultsVariable];
  if (file === undefined) throw new Error(`${resultsVariable} is not set`);
  writeFileSync(file, '');
  const tell = (event: SuiteEvent): void => {
    appendFileSync(file, `${JSON.stringify(event)}\n`);
  };
  let failed: number;
  try {
    failed = await runAll(tell);
  } catch (error) {
    tell({ kind: 'test', name: 'loading the tests', passed: false, error: describe(error), durationMs: 0 });
    throw error;
  } finally {
    tell({ kind: 'done', version });
  }
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

async function runAll(tell: (event: SuiteEvent) => void): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, grep: process.env[filterVariable] ?? '', forbidPending: true });
  const folder = path.join(__dirname, 'suite');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(folder, name));
  }
  return await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      tell({ kind: 'test', name: test.fullTitle(), passed: true, error: '', durationMs: test.duration ?? 0 });
    });
    // Failing hooks arrive here, too.
    runner.on('fail', (test, error: unknown) => {
      const durationMs = test.duration ?? 0;
      tell({ kind: 'test', name: test.fullTitle(), passed: false, error: describe(error), durationMs });
    });
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
