import type { Severity } from '../../rules/rule.ts';
import { painter, type Paint } from './color.ts';
import { sorted, type CheckResult, type FileResult, type ReportedFinding } from './result.ts';

export interface StylishOptions {
  readonly color: boolean;
}

const style: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** Findings for people: by file, in columns, with a line that sums up. */
export function stylishReport(result: CheckResult, { color }: StylishOptions): string {
  const paint = painter(color);
  const { files, durationMs } = sorted(result);
  const parts = files
    .filter(({ findings, omitted }) => findings.length + omitted > 0)
    .map((file) => section(file, paint));
  return `${[...parts, summary(files, durationMs, paint)].join('\n')}\n`;
}

function section({ path, findings, omitted }: FileResult, paint: Paint): string {
  const rows = findings.map((finding) => ({ finding, place: `${finding.line}:${finding.column}` }));
  const placeWidth = Math.max(...rows.map(({ place }) => place.length), 0);
  const severityWidth = Math.max(...findings.map(({ severity }) => severity.length), 0);
  const messageWidth = Math.max(...findings.map((finding) => plain(finding.message).length), 0);
  const lines = rows.flatMap(({ finding, place }) => [
    [
      ' ',
      paint('gray', place.padStart(placeWidth)),
      paint(style[finding.severity], finding.severity.padEnd(severityWidth)),
      plain(finding.message).padEnd(messageWidth),
      paint('gray', finding.rule),
    ].join(' '),
    ...relatedLines(finding, placeWidth, paint),
  ]);
  const rest = omitted > 0 ? [paint('gray', `  and ${count(omitted, 'more finding')} in this file`)] : [];
  return [paint('underline', plain(path)), ...lines, ...rest, ''].join('\n');
}

function relatedLines({ related }: ReportedFinding, placeWidth: number, paint: Paint): string[] {
  const indentation = ' '.repeat(placeWidth + 3);
  return related.map(({ path, line, column, message }) =>
    paint('gray', `${indentation}${plain(path)}:${line}:${column} ${plain(message)}`),
  );
}

function summary(files: readonly FileResult[], durationMs: number, paint: Paint): string {
  const findings = files.flatMap((file) => file.findings);
  const omitted = files.reduce((sum, file) => sum + file.omitted, 0);
  const suppressed = files.reduce((sum, file) => sum + file.suppressed.length, 0);
  const checked = `${count(files.length, 'file')} checked in ${duration(durationMs)}`;
  const accepted = files.reduce((sum, file) => sum + file.accepted.length, 0);
  const silenced =
    (suppressed > 0 ? `, ${suppressed} silenced by comments` : '') +
    (accepted > 0 ? `, ${accepted} accepted by the baseline` : '');
  if (findings.length + omitted === 0) return paint('green', `No findings: ${checked}${silenced}.`);
  const bySeverity = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number > 0
      ? [paint(style[severity], severity === 'information' ? `${number} information` : count(number, severity))]
      : [];
  });
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  const fix = fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '';
  return `${paint('bold', count(findings.length + omitted, 'finding'))} (${bySeverity.join(', ')}): ${checked}${silenced}.${fix}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Control characters (a file name may hold any) as visible marks, so that no text can steer the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
