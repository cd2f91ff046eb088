import type { PolicyFinding } from '../../../server/src/policy/finding.ts';
import {
  fileResult,
  type CheckResult,
  type FileInput,
  type ReportedRule,
} from '../../../server/src/cli/report/result.ts';

/** A value that must appear in no output; put together so that it stands nowhere as one word. */
export const canary = ['canary', 'Zq8', 'Kp3'].join('-');

const common = { aliases: [], help: '', helpUri: '' };

const rules: readonly ReportedRule[] = [
  {
    ...common,
    id: 'logs/file-handler',
    factor: 'logs',
    title: 'Log file',
    severity: 'warning',
    confidence: 'medium',
    secret: false,
  },
  {
    id: 'config/hardcoded-secret',
    factor: 'config',
    title: 'Hardcoded secret',
    severity: 'error',
    confidence: 'high',
    secret: true,
    aliases: ['config/secret'],
    help: '# Hardcoded secret\n\nWhy.',
    helpUri: 'https://example.com/rules/config/hardcoded-secret',
  },
  {
    ...common,
    id: 'meta/unused-suppression',
    factor: 'meta',
    title: 'Unused',
    severity: 'hint',
    confidence: 'high',
    secret: false,
  },
];

/** The text of the checked example; the canary stands in it twice. */
export const text = `const key = "${canary}";\nlog.toFile(\n  "app.log");\nconst two = "${canary}";\n`;

function finding(part: string, more: Partial<PolicyFinding>): PolicyFinding {
  const start = text.indexOf(part);
  return {
    rule: 'logs/file-handler',
    uri: 'file:///app/src/main.js',
    range: { start, end: start + part.length },
    message: 'Logs go to a file, which the platform does not collect',
    severity: 'warning',
    confidence: 'medium',
    related: [],
    fixes: [],
    ...more,
  };
}

export const secretFinding = finding(`"${canary}"`, {
  rule: 'config/hardcoded-secret',
  message: 'Secret in the code: everyone who reads it can use it',
  severity: 'error',
  confidence: 'high',
  related: [{ uri: 'file:///app/.env', range: { start: 0, end: 3 }, message: 'Declared here' }],
  fixes: [
    {
      title: 'Move to the environment as KEY',
      safety: 'safe',
      edits: [{ range: { start: 12, end: 14 + canary.length }, newText: `process.env.KEY ?? "${canary}"` }],
      move: { name: 'KEY', value: canary, alternatives: [], isDistinctive: true, edits: () => [] },
    },
  ],
});

export const logFinding = finding('log.toFile(\n  "app.log")', {
  fixes: [
    {
      title: 'Log to standard output',
      safety: 'safe',
      edits: [{ range: rangeOf('log.toFile(\n  "app.log")'), newText: 'log.toOutput()' }],
    },
    { title: 'Remove', safety: 'unsafe', edits: [{ range: rangeOf('log.toFile(\n  "app.log");\n'), newText: '' }] },
    { title: 'Not here', safety: 'safe', edits: [], unavailable: 'because' },
  ],
});

const silenced = finding('two', {
  rule: 'config/hardcoded-secret',
  severity: 'error',
  confidence: 'high',
  message: 'Another secret',
});

const accepted = finding('const two', { confidence: 'high', message: 'Another log file' });

function rangeOf(part: string) {
  return { start: text.indexOf(part), end: text.indexOf(part) + part.length };
}

/** The example file, checked. */
export function exampleFile(more: Partial<FileInput> = {}) {
  return fileResult({
    path: 'src/main.js',
    text,
    findings: [secretFinding, logFinding],
    suppressed: [{ finding: silenced, reason: 'for the demo' }],
    accepted: [accepted],
    secretRules: new Set(['config/hardcoded-secret']),
    placeOf: () => ({ path: '.env', line: 1, column: 1, endLine: 1, endColumn: 4 }),
    ...more,
  });
}

/** A check of three files: one with findings, one clean, one with a name that needs care. */
export function exampleResult(): CheckResult {
  const odd = fileResult({
    path: 'a dir/100%,x:y.js',
    text,
    findings: [
      finding('toFile', { severity: 'information', message: '50% of\nit: a, b' }),
      finding('log.', { severity: 'hint' }),
    ],
    suppressed: [],
    omitted: 2,
    secretRules: new Set(),
  });
  const clean = { path: 'clean.js', findings: [], suppressed: [], accepted: [], omitted: 0 };
  return { root: '/home/someone/app', files: [exampleFile(), odd, clean], rules, durationMs: 1234, version: '1.2.3' };
}

/** The same check with everything in another order. */
export function shuffledResult(): CheckResult {
  const result = exampleResult();
  const files = result.files.map((file) => ({ ...file, findings: [...file.findings].reverse() })).reverse();
  return { ...result, files, rules: [...result.rules].reverse(), durationMs: 1234 };
}
