import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colorAllowed } from '../../../server/src/cli/report/color.ts';
import { githubReport } from '../../../server/src/cli/report/github.ts';
import { jsonReport } from '../../../server/src/cli/report/json.ts';
import { sarifReport } from '../../../server/src/cli/report/sarif.ts';
import { stylishReport } from '../../../server/src/cli/report/stylish.ts';
import { exitCode } from '../../../server/src/cli/exit-code.ts';
import type { CheckResult } from '../../../server/src/cli/report/result.ts';
import { canary, exampleFile, exampleResult, logFinding, secretFinding, shuffledResult, text } from './result.ts';

const reports: Readonly<Record<string, (result: CheckResult) => string>> = {
  stylish: (result) => stylishReport(result, { color: false }),
  colored: (result) => stylishReport(result, { color: true }),
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};

for (const [name, report] of Object.entries(reports)) {
  test(`${name}: no secret, no absolute path, the same for any order`, () => {
    const output = report(exampleResult());
    assert.ok(output.includes('config/hardcoded-secret'));
    assert.equal(output.includes(canary), false);
    assert.equal(output.includes('/home/someone'), false);
    assert.equal(report(shuffledResult()), output);
    assert.equal(report(exampleResult()), output);
  });

  test(`${name}: a check without files is a report too`, () => {
    const empty = { ...exampleResult(), files: [] };
    assert.equal(report(empty).includes('undefined'), false);
  });
}

test('stylish: columns, related places, what was left out, and a sum', () => {
  assert.equal(
    stylishReport(exampleResult(), { color: false }),
    `a dir/100%,x:y.js
  2:1 hint        Logs go to a file, which the platform does not collect logs/file-handler
  2:5 information 50% of\\x0ait: a, b                                     logs/file-handler
  and 2 more findings in this file

src/main.js
  1:13 error   Secret in the code: everyone who reads it can use it   config/hardcoded-secret
       .env:1:1 Declared here
   2:1 warning Logs go to a file, which the platform does not collect logs/file-handler

6 findings (1 error, 1 warning, 1 information, 1 hint): 3 files checked in 1.2 s, 1 silenced by comments, 1 accepted by the baseline. 2 can be fixed with --fix.
`,
  );
  const clean = { ...exampleResult(), files: [], durationMs: 12.4 };
  assert.equal(stylishReport(clean, { color: false }), 'No findings: 0 files checked in 12 ms.\n');
});

test('stylish: color comes and goes by flag, environment and terminal, in this order', () => {
  const escape = '\u001b';
  assert.equal(stylishReport(exampleResult(), { color: true }).includes(`${escape}[31merror  ${escape}[39m`), true);
  assert.equal(stylishReport(exampleResult(), { color: false }).includes(escape), false);
  assert.equal(colorAllowed('auto', {}, true), true);
  assert.equal(colorAllowed('auto', {}, false), false);
  assert.equal(colorAllowed('auto', { NO_COLOR: '1' }, true), false);
  assert.equal(colorAllowed('auto', { NO_COLOR: '' }, true), true);
  assert.equal(colorAllowed('auto', { FORCE_COLOR: '1' }, false), true);
  assert.equal(colorAllowed('auto', { FORCE_COLOR: '0' }, true), false);
  assert.equal(colorAllowed('auto', { TERM: 'dumb' }, true), false);
  assert.equal(colorAllowed('always', { NO_COLOR: '1' }, false), true);
  assert.equal(colorAllowed('never', { FORCE_COLOR: '1' }, true), false);
});

test('github: commands are escaped as the runner reads them, the worst first', () => {
  assert.equal(
    githubReport(exampleResult()),
    `::error file=src/main.js,line=1,endLine=1,col=13,endColumn=${12 + canary.length + 2},title=config/hardcoded-secret::Secret in the code: everyone who reads it can use it
::warning file=src/main.js,line=2,endLine=3,title=logs/file-handler::Logs go to a file, which the platform does not collect
::notice file=a dir/100%25%2Cx%3Ay.js,line=2,endLine=2,col=5,endColumn=10,title=logs/file-handler::50%25 of%0Ait: a, b
::notice file=a dir/100%25%2Cx%3Ay.js,line=2,endLine=2,col=1,endColumn=4,title=logs/file-handler::Logs go to a file, which the platform does not collect
`,
  );
});

test('json: findings with places, fixes without the text of a secret rule', () => {
  const report = JSON.parse(jsonReport(exampleResult()));
  assert.equal(report.formatVersion, 1);
  assert.deepEqual(report.tool, { name: 'twelve-factor', version: '1.2.3' });
  assert.equal(report.filesChecked, 3);
  assert.equal(report.omitted, 2);
  assert.equal(report.findings.length, 4);
  const [, , secret, log] = report.findings;
  assert.equal(secret.path, 'src/main.js');
  assert.deepEqual([secret.line, secret.column, secret.endLine, secret.endColumn], [1, 13, 1, 13 + canary.length + 2]);
  assert.deepEqual(secret.fixes, [
    { title: 'Move to the environment as KEY', safety: 'safe', several: true, edits: [] },
  ]);
  assert.deepEqual(log.fixes[0], {
    title: 'Log to standard output',
    safety: 'safe',
    several: false,
    edits: [{ line: 2, column: 1, endLine: 3, endColumn: 13, newText: 'log.toOutput()' }],
  });
  assert.equal(log.fixes.length, 2);
  assert.equal(report.suppressed[0].reason, 'for the demo');
});

test('fingerprints survive edits elsewhere, tell equals apart and know no value', () => {
  const prints = (more: Parameters<typeof exampleFile>[0]) =>
    exampleFile(more).findings.map(({ fingerprint }) => fingerprint);
  const moved = (finding: typeof logFinding, by: number) => ({
    ...finding,
    range: { start: finding.range.start + by, end: finding.range.end + by },
  });
  const before = prints({});
  const comment = '// a new first line\n';
  const below = [moved(secretFinding, comment.length), moved(logFinding, comment.length)];
  assert.deepEqual(prints({ text: comment + text, findings: below }), before);
  assert.equal(new Set(before).size, 2);
  assert.equal(new Set(prints({ findings: [logFinding, logFinding] })).size, 2);
  assert.notDeepEqual(prints({ path: 'other.js' }), before);
  const other = 'x'.repeat(canary.length);
  assert.deepEqual(prints({ text: text.replaceAll(canary, other) }), before);
});

test('exit codes: severities, limits and exit zero', () => {
  const result = exampleResult();
  const only = (severity: string): CheckResult => ({
    ...result,
    files: result.files.map((file) => ({
      ...file,
      findings: file.findings.filter((finding) => finding.severity === severity),
    })),
  });
  const base = { failOn: 'warning', exitZero: false } as const;
  assert.equal(exitCode(result, base), 1);
  assert.equal(exitCode(result, { ...base, exitZero: true }), 0);
  assert.equal(exitCode(only('hint'), base), 0);
  assert.equal(exitCode(only('hint'), { ...base, failOn: 'hint' }), 1);
  assert.equal(exitCode(only('warning'), base), 1);
  assert.equal(exitCode(only('warning'), { ...base, failOn: 'error' }), 0);
  assert.equal(exitCode(only('warning'), { ...base, maxWarnings: 1 }), 0);
  assert.equal(exitCode(only('warning'), { ...base, failOn: 'never', maxWarnings: 0 }), 1);
  assert.equal(exitCode(only('error'), { ...base, maxWarnings: 1 }), 1);
  assert.equal(exitCode(only('error'), { ...base, failOn: 'never' }), 0);
});
