import type { ReportFormat } from '../args.ts';
import { colorAllowed, type ColorChoice } from './color.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import type { CheckResult } from './result.ts';
import { sarifReport } from './sarif.ts';
import { stylishReport } from './stylish.ts';

export interface ColorQuestion {
  readonly choice: ColorChoice;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** The report of a check in the wanted format. */
export function reportOf(
  format: ReportFormat,
  result: CheckResult,
  { choice, environment, isTerminal }: ColorQuestion,
): string {
  switch (format) {
    case 'stylish':
      return stylishReport(result, { color: colorAllowed(choice, environment, isTerminal) });
    case 'json':
      return jsonReport(result);
    case 'sarif':
      return sarifReport(result);
    case 'github':
      return githubReport(result);
  }
}
