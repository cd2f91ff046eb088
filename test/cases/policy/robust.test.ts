import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../../server/src/policy/config.ts';
import { silenceEdits } from '../../../server/src/policy/silence.ts';
import { suppress } from '../../../server/src/policy/suppress.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { factsOf, sourceOf, testRules } from './drawing.ts';

/** Repeatable random numbers below `limit` (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pieces = [
  '// ',
  '/* ',
  ' */',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'twelve-factor-disable-next-line',
  'twelve-factor-disable-line',
  'twelve-factor-disable-file',
  'twelve-factor-disable',
  'twelve-factor-enable',
  'logs/file-handler',
  'logs/*',
  'nonsense/x',
  ',',
  ' -- ',
  'why',
  'secretlint-disable',
  'gitleaks:allow',
  'Q = 1;',
  '{',
  '}',
  '`',
  '\uFEFF',
  '\u{1F600}',
  '<!-- ',
  ' -->',
];

function textFrom(next: (limit: number) => number): string {
  return Array.from({ length: 1 + next(25) }, () => pieces[next(pieces.length)] ?? '').join('');
}

function run(text: string) {
  const findings = [...text.matchAll(/Q/g)].map(({ index }) => ({
    rule: 'logs/file-handler' as const,
    uri: 'file:///app/main.js',
    range: { start: index, end: index + 1 },
    message: 'm',
    severity: 'warning' as const,
    confidence: 'high' as const,
    related: [],
    fixes: [],
  }));
  const facts = factsOf(text);
  return {
    findings,
    facts,
    ...suppress({
      findings,
      facts,
      source: sourceOf(text),
      rules: testRules,
      settings: { severityOf: () => undefined },
    }),
  };
}

const comments = /\/\/[^\r\n]*|\/\*[^]*?\*\/|<!--[^]*?-->/g;
const withoutComments = (text: string) => text.replace(comments, '').replace(/\s+/g, '');

test('whatever stands in comments: no finding gets lost, and every range lies in the text', () => {
  const next = random(12);
  for (let round = 0; round < 3000; round++) {
    const text = textFrom(next);
    const { findings, kept, suppressed } = run(text);
    const own = kept.filter(({ rule }) => !rule.startsWith('meta/'));
    assert.equal(own.length + suppressed.length, findings.length, text);
    for (const { range } of kept)
      assert.ok(0 <= range.start && range.start < range.end && range.end <= text.length, text);
  }
});

test('fixes of unused comments touch no code and come to an end', () => {
  const next = random(34);
  for (let round = 0; round < 2000; round++) {
    let text = textFrom(next);
    for (let step = 0; ; step++) {
      assert.ok(step < 60, `no end: ${JSON.stringify(text)}`);
      const [hint] = run(text).kept.filter(({ rule }) => rule.startsWith('meta/'));
      if (!hint) break;
      const after = applyEdits(text, hint.fixes[0]?.edits ?? []);
      assert.notEqual(after, text);
      // Braces around a comment in JSX go with it.
      const code = (value: string) => withoutComments(value).replace(/[{}]/g, '');
      assert.equal(code(after), code(text), JSON.stringify([text, after]));
      text = after;
    }
  }
});

test('silencing a finding silences it, without a new hint', () => {
  const next = random(56);
  let tried = 0;
  for (let round = 0; round < 3000; round++) {
    const text = textFrom(next);
    // A finding inside a comment does not happen; a comment sign in a string would need a real reader.
    const { kept, facts } = run(text);
    const finding = kept.find(
      ({ rule, range }) =>
        rule === 'logs/file-handler' &&
        !facts.comments.some((comment) => comment.range.start <= range.start && range.end <= comment.range.end),
    );
    if (!finding || facts.comments.some((comment) => comment.text.startsWith('/*') || comment.text.startsWith('<!--')))
      continue;
    const hints = kept.filter(({ rule }) => rule.startsWith('meta/')).length;
    for (const kind of ['line', 'file'] as const) {
      const edits = silenceEdits(kind, finding, { source: sourceOf(text), facts, comment: { line: '//' } });
      if (!edits) continue;
      const after = run(applyEdits(text, edits));
      tried++;
      assert.ok(after.suppressed.length > 0, text);
      assert.ok(
        after.kept.filter(({ rule }) => rule === 'logs/file-handler').length <
          kept.filter(({ rule }) => rule === 'logs/file-handler').length,
        JSON.stringify(text),
      );
      assert.ok(after.kept.filter(({ rule }) => rule.startsWith('meta/')).length <= hints, JSON.stringify(text));
    }
  }
  assert.ok(tried > 300, String(tried));
});

test('whatever a configuration holds, it is read without an exception', () => {
  const words = [
    '{',
    '}',
    '[',
    ']',
    '"rules"',
    '"overrides"',
    '"extends"',
    ':',
    ',',
    '"logs/*"',
    '"off"',
    '3',
    'null',
    '// c\n',
    '/* ',
    '"files"',
    '\uFEFF',
    '"\\u00',
    'true',
    '"env"',
    '-',
    '__proto__',
  ];
  const next = random(78);
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: next(20) }, () => words[next(words.length)] ?? '').join('');
    const { problems } = parseConfig(text, 'file:///a', testRules);
    for (const { range } of problems)
      assert.ok(0 <= range.start && range.end <= Math.max(text.length, range.start + 1), text);
  }
});
