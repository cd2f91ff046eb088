/** What the tests inside the extension host tell the runner outside: one JSON line per event, in a file. */
import { readFile } from 'node:fs/promises';

/** One line of the results file, as JSON; the last line of a complete run is `done`. */
export type SuiteEvent =
  | {
      readonly kind: 'test';
      readonly name: string;
      readonly passed: boolean;
      readonly error: string;
      readonly durationMs: number;
    }
  /** A measured fact that a test tells without judging it. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'done'; readonly version: string };

/** The environment variable that tells the extension host where to write its results. */
export const resultsVariable = 'TWELVE_FACTOR_TEST_RESULTS';
/** A regular expression: only tests with a matching full name run. */
export const filterVariable = 'TWELVE_FACTOR_TEST_FILTER';

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** False when the extension host fell silent or ended before the last test. */
  readonly complete: boolean;
}

/**
 * Prints the results as the extension host writes them, until the run is complete, `ended` says that the host is gone,
 * or nothing new came for `silenceMs` milliseconds.
 */
export async function followResults(file: string, ended: () => boolean, silenceMs = 90_000): Promise<SuiteResult> {
  let seen = 0;
  let lastNews = Date.now();
  const count = { passed: 0, failed: 0 };
  for (;;) {
    const over = ended();
    const events = await readEvents(file);
    for (const event of events.slice(seen)) {
      lastNews = Date.now();
      if (event.kind === 'note') {
        console.log(`note ${event.text}`);
        continue;
      }
      if (event.kind === 'done') {
        console.log(`VS Code ${event.version}: ${count.passed} passed, ${count.failed} failed`);
        return { ...count, complete: true };
      }
      count[event.passed ? 'passed' : 'failed'] += 1;
      console.log(`${event.passed ? 'ok  ' : 'FAIL'} ${event.name} (${event.durationMs} ms)`);
      if (!event.passed) console.log(event.error.replace(/^/gm, '       '));
    }
    seen = events.length;
    if (over || Date.now() - lastNews > silenceMs) {
      console.log(over ? 'the extension host ended early' : `no result for ${silenceMs / 1000} seconds`);
      console.log(`${count.passed} passed, ${count.failed} failed, and the run is not complete`);
      return { ...count, complete: false };
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The complete lines of the results file; none while there is no file. */
async function readEvents(file: string): Promise<SuiteEvent[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  // The piece after the last line feed is empty, or a line that is still being written.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as SuiteEvent);
}

/** True when every test ran and passed, and there was at least one. */
export function succeeded(result: SuiteResult): boolean {
  return result.complete && result.failed === 0 && result.passed > 0;
}
