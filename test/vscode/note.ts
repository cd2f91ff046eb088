import { appendFileSync } from 'node:fs';
import { resultsVariable, type SuiteEvent } from '../../tools/vscode/results.ts';

/** Prints a measured fact beside the tests' results. */
export function note(text: string): void {
  const file = process.env[resultsVariable];
  const event: SuiteEvent = { kind: 'note', text };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(event)}\n`);
}
