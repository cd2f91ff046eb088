import type { Severity } from '../rules/rule.ts';
import type { CheckResult } from './report/result.ts';

export interface ExitChoices {
  /** The least severity that fails a check. */
  readonly failOn: Severity | 'never';
  /** More warnings than this fail a check. */
  readonly maxWarnings?: number;
  readonly exitZero: boolean;
}

const order: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/**
 * 0 when nothing is found that fails a check, else 1; the same for every output format. With a limit of warnings,
 * warnings alone do not fail until there are more. Code 2 is for bad usage and failures, decided elsewhere.
 */
export function exitCode(result: CheckResult, { failOn, maxWarnings, exitZero }: ExitChoices): 0 | 1 {
  if (exitZero) return 0;
  const findings = result.files.flatMap((file) => file.findings);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1;
  if (failOn === 'never') return 0;
  const counted = maxWarnings === undefined ? findings : findings.filter(({ severity }) => severity !== 'warning');
  return counted.some(({ severity }) => order.indexOf(severity) >= order.indexOf(failOn)) ? 1 : 0;
}
