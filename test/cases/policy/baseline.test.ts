import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { acceptEdits } from '../../../server/src/policy/baseline-edit.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { accept, baselineText, digestOf, keyOf, parseBaseline } from '../../../server/src/policy/baseline.ts';
import { surroundings } from '../../../server/src/policy/surroundings.ts';
import { sha256 } from '../../../server/src/text/sha256.ts';

const salt = 'a1b2c3';
const secretRule = 'config/hardcoded-secret';
const logRule = 'logs/file-handler';
const secret = new Set<string>([secretRule]);
const value = ['Tr0ub4dor', '3x'].join('&');

/** A finding on the n-th place of some words. */
function finding(text: string, words: string, rule: typeof secretRule | typeof logRule = secretRule, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return {
    rule,
    uri: 'file:///app/a.js',
    range: { start, end: start + words.length },
    message: 'm',
    severity: 'warning' as const,
    confidence: 'high' as const,
    related: [],
    fixes: [],
  };
}

function digest(text: string, words: string, rule?: typeof secretRule | typeof logRule): string {
  return digestOf(finding(text, words, rule), text, 'a.js', salt, rule !== logRule);
}

test('SHA-256 is that of the platform', () => {
  for (const text of ['', 'abc', 'grün 日本 🔑', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'y'.repeat(1000)])
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
});

test('what stands before a place names it', () => {
  const places: readonly (readonly [string, string])[] = [
    ['const dbPassword = ', 'dbPassword='],
    ['private readonly apiKey: string = ', 'apiKey='],
    ['private static final String PASSWORD = ', 'PASSWORD='],
    ['app.use(session({ store, secret: ', 'secret:'],
    ['{ "Password": ', 'Password:'],
    ['jwt.sign(user, ', 'jwt.sign(1'],
    ['createHmac(', 'createHmac(0'],
    ["connect('a', f(1, 2), ", 'connect(2'],
    ['if (password === ', 'password==='],
    ['hmac.new(b', 'hmac.new(0'],
    ['ENV TZ=UTC DB_PASSWORD=', 'DB_PASSWORD='],
    ['', ''],
  ];
  for (const [before, expected] of places) assert.equal(surroundings(`${before}"`, before.length), expected, before);
});

test('a finding keeps its digest when lines move, others are renamed, and the code is formatted anew', () => {
  const words = `'${value}'`;
  const before = `const a = 1;\nconst dbPassword = ${words};\nconst token = jwt.sign(user, ${words});\n`;
  const moved = `// more\n\nfunction g() {}\nconst b = 1;\n  const dbPassword =\n    "${value}";\nconst token = jwt.sign(\n  user,\n  "${value}",\n);\n`;
  assert.equal(digest(before, words), digest(moved, `"${value}"`));
  const second = (text: string, written: string): string =>
    digestOf(finding(text, written, secretRule, 1), text, 'a.js', salt, true);
  assert.equal(second(before, words), second(moved, `"${value}"`));
  const call = 'logging.FileHandler("app.log", encoding="utf8")';
  const formatted = "logging.FileHandler(\n    'app.log',\n    encoding='utf8',\n)";
  assert.equal(digest(`h = ${call}`, call, logRule), digest(`\n\nh = ${formatted}`, formatted, logRule));
});

test('another value, name, file, rule or salt has another digest', () => {
  const text = `const dbPassword = '${value}';`;
  const own = digest(text, `'${value}'`);
  assert.notEqual(own, digest(text.replace(value, 'another-one-4'), "'another-one-4'"));
  assert.notEqual(own, digest(text.replace('dbPassword', 'mailPassword'), `'${value}'`));
  assert.notEqual(own, digestOf(finding(text, `'${value}'`), text, 'b.js', salt, true));
  assert.notEqual(own, digestOf(finding(text, `'${value}'`), text, 'a.js', 'other', true));
});

test('nobody can confirm a guess by a digest: twelve bits of the value are in it', () => {
  const text = `const dbPassword = '${value}';`;
  const own = digest(text, `'${value}'`);
  assert.match(own, /^[0-9a-f]{16}-[0-9a-f]{3}$/);
  const guesses = Array.from({ length: 20_000 }, (_, index) => `guess-${index}`);
  const fitting = guesses.filter((guess) => digest(text.replace(value, guess), `'${guess}'`) === own);
  assert.ok(fitting.length > 0, 'wrong guesses fit as well');
  for (const algorithm of ['sha1', 'sha256', 'md5'])
    assert.ok(!createHash(algorithm).update(value).digest('hex').includes(own.slice(0, 16)));
});

function baselineWith(count: number, live = false) {
  const text = `const dbPassword = '${value}';\n`;
  const entry = { rule: secretRule, path: 'a.js', digest: digest(text, `'${value}'`), count, live };
  return { uri: 'file:///app/.b.json', folder: 'file:///app', salt, entries: [entry] };
}

test('as many equal findings are accepted as are counted, the next one is new', () => {
  const line = `const dbPassword = '${value}';\n`;
  const text = line + line + line;
  const findings = [0, 1, 2].map((nth) => finding(text, `'${value}'`, secretRule, nth));
  const { kept, accepted } = accept({ findings, text, path: 'a.js', baseline: baselineWith(2), secret });
  assert.deepEqual(
    kept.map(({ range }) => range),
    findings.slice(2).map(({ range }) => range),
  );
  assert.equal(accepted.length, 2);
  assert.ok(
    accepted.every(({ key }) => key === keyOf(baselineWith(1).entries[0] ?? { rule: '', path: '', digest: '' })),
  );
  assert.equal(accept({ findings, text, path: 'b.js', baseline: baselineWith(2), secret }).kept.length, 3);
});

test('a live key is accepted only where that was said', () => {
  const text = `const dbPassword = '${value}';\n`;
  const findings = [{ ...finding(text, `'${value}'`), isLive: true }];
  assert.equal(accept({ findings, text, path: 'a.js', baseline: baselineWith(1), secret }).kept.length, 1);
  assert.equal(accept({ findings, text, path: 'a.js', baseline: baselineWith(1, true), secret }).kept.length, 0);
});

test('a baseline is read as it is written, in order, without dates', () => {
  const entries = [
    { rule: 'b/b', path: 'z.js', digest: '2', count: 1, live: false },
    { rule: 'a/a', path: 'a.js', digest: '1', count: 3, live: true },
  ];
  const text = baselineText({ salt, entries });
  assert.equal(text, baselineText({ salt, entries: [...entries].reverse() }));
  const parsed = parseBaseline(text, 'file:///b', 'file:///');
  assert.ok('baseline' in parsed);
  assert.deepEqual(parsed.baseline.entries, [...entries].reverse());
  assert.doesNotMatch(text, /"line|20\d\d-/);
});

test('a broken baseline says what is wrong, and never its text', () => {
  for (const [text, problem] of [
    ['', /not valid JSON/],
    ['{ "version": 1', /not valid JSON/],
    ['[]', /needs "version"/],
    ['{ "version": 1, "salt": "x" }', /needs "version"/],
    ['{ "version": 7, "salt": "x", "findings": [] }', /newer version \(7\)/],
    ['{ "version": 1, "salt": "x", "findings": [{ "rule": "a/b" }] }', /entry 1 needs/],
    [
      `{ "version": 1, "salt": "x", "findings": [{ "rule": "a", "path": "b", "digest": "${value}", "count": 0 }] }`,
      /entry 1/,
    ],
  ] as const) {
    const parsed = parseBaseline(text, 'file:///b', 'file:///');
    assert.ok('problem' in parsed, text);
    assert.match(parsed.problem, problem);
    assert.ok(!parsed.problem.includes(value));
  }
});

const made = (path: string, digest: string, count = 1) => ({ rule: secretRule, path, digest, count, live: false });

test('an entry more goes to its place, and the rest of the file stays as it is', () => {
  const before = [made('a.js', '1'.repeat(16)), made('c.js', '2'.repeat(16), 3)];
  for (const entry of [made('b.js', '3'.repeat(16)), made('A.js', '4'.repeat(16)), made('d.js', '5'.repeat(16), 2)]) {
    const text = baselineText({ salt, entries: before });
    const edits = acceptEdits(text, entry);
    assert.ok(edits, entry.path);
    assert.equal(applyEdits(text, edits), baselineText({ salt, entries: [...before, entry] }));
  }
  const empty = baselineText({ salt, entries: [] });
  assert.match(applyEdits(empty, acceptEdits(empty, made('a.js', 'x')) ?? []), /"digest": "x"/);
  const own = baselineText({ salt, entries: before })
    .replace('"salt"', '"note": "ours",\n  "salt"')
    .replaceAll('\n', '\r\n');
  const edited = applyEdits(own, acceptEdits(own, made('b.js', '3'.repeat(16))) ?? []);
  assert.match(edited, /"note": "ours"/);
  assert.doesNotMatch(edited, /[^\r]\n/);
});

test('an entry that is there counts one more, and never less', () => {
  const entry = made('a.js', '1'.repeat(16));
  const text = baselineText({ salt, entries: [entry] });
  const twice = applyEdits(text, acceptEdits(text, { ...entry, count: 2 }) ?? []);
  assert.equal(twice, baselineText({ salt, entries: [{ ...entry, count: 2 }] }));
  assert.equal(acceptEdits(twice, { ...entry, count: 2 }), undefined);
  assert.equal(acceptEdits(twice, entry), undefined);
});

test('what is no baseline takes no entry', () => {
  for (const text of ['', '{}', '[]', '{ "version": 2, "salt": "a", "findings": [] }', '{ "version": 1, "salt": "a" }'])
    assert.equal(acceptEdits(text, made('a.js', 'x')), undefined, text);
});
