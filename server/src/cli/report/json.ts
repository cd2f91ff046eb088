import { sorted, type CheckResult } from './result.ts';

/** The number of this shape; it grows when a field changes its meaning or goes away. */
const formatVersion = 1;

/** Every finding as JSON, for programs: no duration and no absolute path, so equal code gives equal text. */
export function jsonReport(result: CheckResult): string {
  const { files, version } = sorted(result);
  const report = {
    formatVersion,
    tool: { name: 'twelve-factor', version },
    filesChecked: files.length,
    findings: files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding }))),
    suppressed: files.flatMap(({ path, suppressed }) =>
      suppressed.map(({ finding, reason }) => ({ path, reason, ...finding })),
    ),
    accepted: files.reduce((sum, file) => sum + file.accepted.length, 0),
    omitted: files.reduce((sum, file) => sum + file.omitted, 0),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
