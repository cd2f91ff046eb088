import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleId } from '../../../server/src/rules/rule.ts';
import { suppress } from '../../../server/src/policy/suppress.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { draw, factsOf, findingOn, sourceOf, testRules } from './drawing.ts';

const logs = 'logs/file-handler';
const secret = 'config/hardcoded-secret';
const none = { severityOf: () => undefined };

/** Findings on the words F1, F2, … (rule `logs/file-handler`) and S1, S2, … (a secret rule) that are in the text. */
function findingsIn(text: string) {
  return [...text.matchAll(/\b([FS])\d\b/g)].map(([word, kind]) => findingOn(text, word, kind === 'F' ? logs : secret));
}

function run(text: string, sign = '//', severityOf: (rule: string) => 'off' | undefined = none.severityOf) {
  const result = suppress({
    findings: findingsIn(text),
    facts: factsOf(text, sign),
    source: sourceOf(text),
    rules: testRules,
    settings: { severityOf: (rule) => severityOf(typeof rule === 'string' ? rule : rule.id) },
  });
  const words = (range: { start: number; end: number }) => text.slice(range.start, range.end);
  return {
    ...result,
    shown: result.kept.filter(({ rule }) => !rule.startsWith('meta/')).map(({ range }) => words(range)),
    silenced: result.suppressed.map(({ finding }) => words(finding.range)),
    drawn: draw(
      text,
      result.kept
        .filter(({ rule }) => rule.startsWith('meta/'))
        .map(({ rule, range, message }) => ({ range, label: `${rule}: ${message}` })),
    ),
  };
}

test('next-line, line and file directives silence what they name, and keep the reason', () => {
  const text = `F1
// twelve-factor-disable-next-line logs/file-handler -- rotated by the platform
F2; S1
F3 // twelve-factor-disable-line logs/file-handler
/* twelve-factor-disable-next-line logs/* -- star */
F4
`;
  const { shown, silenced, suppressed } = run(text);
  assert.deepEqual(shown, ['F1', 'S1']);
  assert.deepEqual(silenced, ['F2', 'F3', 'F4']);
  assert.deepEqual(
    suppressed.map(({ reason }) => reason),
    ['rotated by the platform', '', 'star'],
  );
  assert.deepEqual(run(`S1 F1\n// twelve-factor-disable-file logs/file-handler -- all\nF2`).shown, ['S1']);
});

test('without an id everything is silenced; several ids, groups and former ids are understood', () => {
  assert.deepEqual(run('// twelve-factor-disable-next-line\nF1 S1').shown, []);
  assert.deepEqual(run('// twelve-factor-disable-next-line: logs/file-handler,config/*\nF1 S1').shown, []);
  assert.deepEqual(run('// twelve-factor-disable-next-line config/secret\nF1 S1').shown, ['F1']);
  assert.deepEqual(run('// twelve-factor-disable-next-line -- for the demo\nF1 S1').shown, []);
});

test('comments of other languages: #, ;, --, XML, JSX and comments that share a line', () => {
  assert.deepEqual(run('F1 # twelve-factor-disable-line\nF2', '#').shown, ['F2']);
  assert.deepEqual(run('F1 # noqa: S105  # twelve-factor-disable-line logs/file-handler\nF2', '#').shown, ['F2']);
  assert.deepEqual(run('; twelve-factor-disable-next-line\nF1\nF2', ';').shown, ['F2']);
  assert.deepEqual(run('-- twelve-factor-disable-next-line\nF1\nF2', '--').shown, ['F2']);
  assert.deepEqual(run('<!-- twelve-factor-disable-next-line logs/file-handler -->\nF1\nF2').shown, ['F2']);
  assert.deepEqual(run('{/* twelve-factor-disable-next-line logs/file-handler */}\n<F1/>\nF2').shown, ['F2']);
  assert.deepEqual(run('/**\n * Words.\n * twelve-factor-disable-file logs/file-handler\n */\nF1\nS1').shown, ['S1']);
});

test('a mention of a directive in prose or quotes is none, nor is a longer word', () => {
  assert.deepEqual(
    run('// write `twelve-factor-disable-line` to silence F1\nF2 // use twelve-factor-disable-line').shown,
    ['F1', 'F2'],
  );
  assert.deepEqual(run('// twelve-factor-disable-lines\n// my-twelve-factor-disable-file\nF1').shown, ['F1']);
});

test('stacked next-line comments are about the same line', () => {
  const text = `// twelve-factor-disable-next-line logs/file-handler
  # twelve-factor-disable-next-line config/hardcoded-secret
F1 S1
F2`;
  assert.deepEqual(run(text, '(?://|#)').shown, ['F2']);
});

test('a region begins and ends where its comments stand, by id', () => {
  const text = `F1 // twelve-factor-disable logs/file-handler, config/hardcoded-secret
F2 S1
// twelve-factor-enable logs/file-handler
F3 S2
// twelve-factor-enable
S3
// twelve-factor-disable
F4 S4`;
  assert.deepEqual(run(text).shown, ['F1', 'F3', 'S3']);
});

test('a finding over several lines is silenced from above its first and behind its first or last line', () => {
  const over = (text: string) => {
    const findings = [
      { ...findingOn(text, 'open'), range: { start: text.indexOf('open'), end: text.indexOf('close') + 5 } },
    ];
    const input = { findings, facts: factsOf(text), source: sourceOf(text), rules: testRules, settings: none };
    return suppress(input).suppressed.length;
  };
  assert.equal(over('// twelve-factor-disable-next-line\nopen\nx\nclose'), 1);
  assert.equal(over('open // twelve-factor-disable-line\nx\nclose'), 1);
  assert.equal(over('open\nx\nclose // twelve-factor-disable-line'), 1);
  assert.equal(over('open\nx // twelve-factor-disable-line\nclose'), 0);
  assert.equal(over('open\nx\n// twelve-factor-disable-next-line\nclose'), 0);
});

test('comments of Semgrep, Sonar, Bandit, gosec, Ruff and TruffleHog silence secrets, where these scanners look', () => {
  for (const [comment, sign] of [
    ['nosemgrep', '//'],
    ['nosemgrep: generic.secrets.security.detected-stripe-api-key, other.rule', '//'],
    ['NOSONAR', '//'],
    ['NOSONAR: a fake one', '//'],
    ['NOSONAR(S2068)', '#'],
    ['nosec', '#'],
    ['nosec B105', '#'],
    ['nosec B324, B106 - reviewed', '#'],
    ['nosec: hardcoded_password_string', '#'],
    ['noqa: E501, S105', '#'],
    ['trufflehog:ignore', '//'],
  ] as const)
    assert.deepEqual(run(`F7 S7 ${sign} ${comment}\nS9`, sign).shown, ['F7', 'S9'], comment);
  for (const comment of ['//#nosec G101 G102 -- reviewed', '// #nosec', '//gosec:disable G101 -- reviewed'])
    assert.deepEqual(run(`F7 S7 ${comment}\nS9`).shown, ['F7', 'S9'], comment);
});

test('a comment of another scanner about other rules silences no secret', () => {
  for (const [comment, sign] of [
    ['// nosemgrep: go.lang.security.audit.xss.no-printf', '//'],
    ['# NOSONAR(S1192)', '#'],
    ['# nosec B324', '#'],
    ['# nosec B101, B603', '#'],
    ['// #nosec G304', '//'],
    ['//gosec:disable G304 -- a fixed path', '//'],
    ['# noqa', '#'],
    ['# noqa: E501', '#'],
    ['// nosemgrepper', '//'],
    ['// see NOSONAR-42 and nosec-list', '//'],
  ] as const)
    assert.deepEqual(run(`S7 ${comment}`, sign).shown, ['S7'], comment);
});

test('a comment of Semgrep alone on its line speaks of the next one; no comment of a scanner is ever unused', () => {
  assert.deepEqual(run('// nosemgrep\nS1\nS2').shown, ['S2']);
  assert.deepEqual(run('S1 // nosemgrep\nS2').shown, ['S2']);
  assert.deepEqual(run('// NOSONAR\nS1').shown, ['S1']);
  assert.deepEqual(run('# nosec\nS1', '#').shown, ['S1']);
  for (const comment of ['nosemgrep', 'NOSONAR', 'trufflehog:ignore', '#nosec', 'gitleaks:allow'])
    assert.deepEqual(
      run(`F1 // ${comment}`).kept.map(({ rule }) => rule),
      [logs],
      comment,
    );
});

test('comments of gitleaks, detect-secrets and secretlint silence secrets and nothing else', () => {
  for (const comment of [
    'gitleaks:allow',
    'pragma: allowlist secret',
    'pragma: whitelist secret',
    'secretlint-disable-line',
  ]) {
    assert.deepEqual(run(`S1 F1 // ${comment}\nS2`).shown, ['F1', 'S2'], comment);
  }
  for (const comment of [
    'pragma: allowlist nextline secret',
    'secretlint-disable-next-line @secretlint/secretlint-rule-aws -- x',
  ]) {
    assert.deepEqual(run(`// ${comment}\nS1 F1\nS2`).shown, ['F1', 'S2'], comment);
  }
  assert.deepEqual(run('S1\n// secretlint-disable\nS2 F2\n// secretlint-enable\nS3').shown, ['S1', 'F2', 'S3']);
});

test('an enable ends only what its own scanner began', () => {
  assert.deepEqual(run('// secretlint-disable\nS1\n// twelve-factor-enable\nS2').shown, []);
  assert.deepEqual(run('// twelve-factor-disable\nS1\n// secretlint-enable\nS2').shown, []);
  const both = '// secretlint-disable\n// twelve-factor-disable\nF1\n// twelve-factor-enable\nS2 F2';
  assert.deepEqual(run(both).shown, ['F2']);
});

test('line ends of any kind', () => {
  assert.deepEqual(run('// twelve-factor-disable-next-line\r\nF1\r\nF2').shown, ['F2']);
  assert.deepEqual(run('// twelve-factor-disable-next-line\rF1\rF2').shown, ['F2']);
});

test('directives that silence nothing, and unknown rules, are marked to the letter', () => {
  const text = `// twelve-factor-disable-next-line logs/file-handler, config/hardcoded-secret -- why
F1
// twelve-factor-disable-next-line logs/file-handler -- why
const a = 1; // twelve-factor-disable-line
// twelve-factor-disable-next-line logs/file-handlr, logs/file-handler
F2 // twelve-factor-disable-line because of reasons
// twelve-factor-enable lgs/*
`;
  assert.equal(
    run(text).drawn,
    `// twelve-factor-disable-next-line logs/file-handler, config/hardcoded-secret -- why
                                                      ^^^^^^^^^^^^^^^^^^^^^^^ meta/unused-suppression: "config/hardcoded-secret" silences nothing here: it can go.
F1
// twelve-factor-disable-next-line logs/file-handler -- why
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta/unused-suppression: This comment silences nothing (logs/file-handler): it can go.
const a = 1; // twelve-factor-disable-line
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ meta/unused-suppression: This comment silences nothing: it can go.
// twelve-factor-disable-next-line logs/file-handlr, logs/file-handler
                                   ^^^^^^^^^^^^^^^^ meta/unknown-rule: Unknown rule "logs/file-handlr". Did you mean "logs/file-handler"?
F2 // twelve-factor-disable-line because of reasons
                                 ^^^^^^^ meta/unknown-rule: Unknown rule "because". Write " -- " before a reason.
                                         ^^ meta/unknown-rule: Unknown rule "of". Write " -- " before a reason.
                                            ^^^^^^^ meta/unknown-rule: Unknown rule "reasons". Write " -- " before a reason.
// twelve-factor-enable lgs/*
                        ^^^^^ meta/unknown-rule: Unknown rule "lgs/*". Did you mean "logs/*"?
`,
  );
});

test('hints about directives are hints, about this document, with a safe fix', () => {
  const [hint] = run('a // twelve-factor-disable-line').kept;
  assert.equal(hint?.severity, 'hint');
  assert.equal(hint.uri, 'file:///app/main.js');
  assert.equal(hint.fixes[0]?.safety, 'safe');
});

/** The text after each round of the fixes of all hints, until there are none. */
function cleaned(text: string, sign?: string): string {
  let at = text;
  for (let round = 0; round < 5; round++) {
    const edit = run(at, sign).kept.find(({ rule }) => rule.startsWith('meta/'))?.fixes[0]?.edits;
    if (!edit) return at;
    at = applyEdits(at, edit);
  }
  return at;
}

test('the fix takes out the comment, its line if it stands alone, and leaves what else is said', () => {
  assert.equal(cleaned('a\n  // twelve-factor-disable-next-line logs/file-handler -- why\nb\n'), 'a\nb\n');
  assert.equal(cleaned('a\r\n// twelve-factor-disable-next-line\r\nb'), 'a\r\nb');
  assert.equal(cleaned('a; // twelve-factor-disable-line -- why\nb'), 'a;\nb');
  assert.equal(cleaned('call(/* twelve-factor-disable-line */ a)'), 'call( a)');
  assert.equal(cleaned('<a>\n  {/* twelve-factor-disable-next-line */}\n  <b/>\n</a>'), '<a>\n  <b/>\n</a>');
  assert.equal(
    cleaned('a # noqa: S1  # twelve-factor-disable-line logs/file-handler -- why\nb', '#'),
    'a # noqa: S1\nb',
  );
  assert.equal(cleaned('/*\n * Words.\n * twelve-factor-disable-file -- why\n */\na'), '/*\n * Words.\n */\na');
  assert.equal(
    cleaned('// twelve-factor-disable-next-line logs/file-handler config/secret -- why\nF1'),
    '// twelve-factor-disable-next-line logs/file-handler -- why\nF1',
  );
  assert.equal(
    cleaned('// twelve-factor-disable-next-line config/secret, logs/file-handler -- why\nF1'),
    '// twelve-factor-disable-next-line logs/file-handler -- why\nF1',
  );
  assert.equal(
    cleaned('// twelve-factor-disable-next-line logs/file-handlr\nF1'),
    '// twelve-factor-disable-next-line logs/file-handler\nF1',
  );
});

test('a directive for a rule that is off is left alone', () => {
  const off = (rule: string) => (rule === logs ? ('off' as const) : undefined);
  assert.deepEqual(run('// twelve-factor-disable-next-line logs/file-handler\na', '//', off).kept, []);
});

test('a hint about a directive can be silenced by its own name only', () => {
  const unused = 'a // twelve-factor-disable-line logs/file-handler';
  assert.equal(run(`// twelve-factor-disable-file\n${unused}\nF1`).kept.length, 1);
  assert.equal(run(`// twelve-factor-disable-file meta/unused-suppression\n${unused}`).kept.length, 0);
});

test('findings of every rule id can be silenced on their line', () => {
  for (const { id } of testRules) {
    const text = `x // twelve-factor-disable-line ${id}`;
    const findings = [findingOn(text, 'x ', id satisfies RuleId)];
    const input = { findings, facts: factsOf(text), source: sourceOf(text), rules: testRules, settings: none };
    assert.deepEqual(suppress(input).kept, []);
  }
});
