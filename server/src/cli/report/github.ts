import type { Severity } from '../../rules/rule.ts';
import { sorted, type CheckResult, type ReportedFinding } from './result.ts';

const command: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub Actions turns into annotations ("Workflow commands for GitHub Actions", GitHub
 * documentation). The most severe come first, because GitHub shows only the first ten of a kind per step.
 */
export function githubReport(result: CheckResult): string {
  const all = sorted(result).files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  return order
    .flatMap((severity) => all.filter(({ finding }) => finding.severity === severity))
    .map(({ path, finding }) => `${annotation(path, finding)}\n`)
    .join('');
}

function annotation(path: string, finding: ReportedFinding): string {
  const { line, column, endLine, endColumn, rule, message, severity } = finding;
  // Columns count only within one line; GitHub refuses them for annotations over several.
  const columns = line === endLine ? [`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`] : [];
  const properties = [
    `file=${property(path)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${property(rule)}`,
  ];
  return `::${command[severity]} ${properties.join(',')}::${data(message)}`;
}

/** As `escapeData` of actions/toolkit does it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of actions/toolkit does it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
