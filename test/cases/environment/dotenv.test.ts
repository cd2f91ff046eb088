import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastest } from '../../harness/fastest.ts';
import { parseEnv } from 'node:util';
import dotenv from 'dotenv';
import {
  findEntry,
  quoteForDotenv,
  scanDotenv,
  withEntry,
  type DotenvEntry,
} from '../../../server/src/formats/dotenv.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

/** Repeatable random numbers in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function many(random: () => number, most: number, items: readonly string[]): string {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, items)).join('');
}

const filePieces = [
  ...['A', 'B', 'FOO', 'a.b', 'c-d', 'export ', 'export', 'A=', 'B = ', 'C: ', 'C:', '=', ':'],
  ...["'", '"', '`', "\\'", '\\"', '\\`', '\\', '\\n', '\\r', '\\\\', '#', ' #', '$', '${A}', ' ', '  ', '\t'],
  ...['\n', '\n', '\n', '\r\n', '\r', '\n\n', 'value', '1', 'ü', '😀', '\u2028', '\u2029', '\u00a0', '\uFEFF'],
];
const valuePieces = [
  ...["'", '"', '`', "\\'", '\\"', '\\`', '\\', '\\n', '\\r', '\\\\', '#', ' ', '$', '${A}', '$A', '=', ':', '\t'],
  ...['a', 'B', '0', '-', '_', '.', '/', '@', 'long-word', 'ü', '😀', '\u2028', '\u00a0', '\uFEFF', 'KEY=', '&', ';'],
  ...['\n', '\r\n', '\r'],
];

function values(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of scanDotenv(text)) if (line.kind === 'entry') found[line.key] = line.value;
  return found;
}

function entries(text: string): DotenvEntry[] {
  return scanDotenv(text).filter((line) => line.kind === 'entry');
}

function rebuilt(text: string): string {
  return scanDotenv(text)
    .map((line) => text.slice(line.range.start, line.range.end))
    .join('');
}

test('the scan agrees with dotenv on 20000 random files and covers every character', () => {
  const random = seeded(12);
  let found = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = many(random, 30, filePieces);
    const scanned = values(text);
    assert.deepEqual(scanned, { ...dotenv.parse(text, { fast: false }) }, JSON.stringify(text));
    assert.equal(rebuilt(text), text, JSON.stringify(text));
    for (const line of entries(text)) {
      assert.equal(text.slice(line.keyRange.start, line.keyRange.end), line.key, JSON.stringify(text));
      assert.ok(line.range.start <= line.keyRange.start && line.valueRange.end <= line.range.end, JSON.stringify(text));
      found++;
    }
  }
  assert.ok(found > 5_000, `only ${found} entries were tried`);
});

test('every spelling reads back to its value, with both parsers of dotenv, over 20000 random values', () => {
  const random = seeded(7);
  let without = 0;
  for (let round = 0; round < 20_000; round++) {
    const value = many(random, 12, valuePieces);
    const spelling = quoteForDotenv(value);
    if (spelling === undefined) {
      without++;
      const escaped = value.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      for (const tried of [value, `'${value}'`, `"${value}"`, `\`${value}\``, `"${escaped}"`]) {
        assert.notEqual(dotenv.parse(`KEY=${tried}`)['KEY'], value, JSON.stringify({ value, tried }));
      }
      continue;
    }
    assert.equal(dotenv.parse(`KEY=${spelling}`)['KEY'], value, JSON.stringify({ value, spelling }));
    assert.equal(dotenv.parse(`KEY=${spelling}`, { fast: true })['KEY'], value, JSON.stringify({ value, spelling }));
    assert.equal(dotenv.parse(`A=1\nKEY=${spelling}\nB=2\n`)['B'], '2', JSON.stringify({ value, spelling }));
  }
  assert.ok(without < 4_000, `${without} values had no spelling`);
});

test('an appended entry reads back and leaves 10000 random files as they were', () => {
  const random = seeded(99);
  let refused = 0;
  for (let round = 0; round < 10_000; round++) {
    const text = many(random, 20, filePieces);
    const value = round % 2 === 0 ? 'plain' : many(random, 8, valuePieces);
    const edit = withEntry(text, 'ADDED', value);
    if (!edit) {
      refused++;
      if (value === 'plain') assert.fail(`no place in ${JSON.stringify(text)}`);
      continue;
    }
    assert.equal(edit.range.start, edit.range.end);
    const after = applyEdits(text, [edit]);
    assert.deepEqual(
      { ...dotenv.parse(after) },
      { ...dotenv.parse(text), ADDED: value },
      JSON.stringify({ text, value, after }),
    );
  }
  assert.ok(refused < 1_000, `${refused} were refused`);
});

test('ordinary files: kinds, keys, quotes, comments', () => {
  const text = [
    '\uFEFF# settings',
    'PLAIN=one',
    '',
    "export SINGLE='two $x' # note",
    'DOUBLE: "three\\nlines"',
    'BACK=`it\'s "four"`',
    'LONG="first',
    'second"',
    'SPACED =  a b #c',
    'EMPTY=',
    'nonsense here',
    'dotted.key-1=x',
  ].join('\r\n');
  const lines = scanDotenv(text);
  assert.deepEqual(
    lines.map((line) => line.kind),
    [
      ...([
        'comment',
        'entry',
        'blank',
        'entry',
        'entry',
        'entry',
        'entry',
        'entry',
        'entry',
        'other',
        'entry',
      ] as const),
    ],
  );
  assert.deepEqual(
    entries(text).map((line) => [
      line.key,
      line.value,
      line.quote,
      line.exported,
      text.slice(line.valueRange.start, line.valueRange.end),
      line.commentRange && text.slice(line.commentRange.start, line.commentRange.end),
    ]),
    [
      ['PLAIN', 'one', 'none', false, 'one', undefined],
      ['SINGLE', 'two $x', 'single', true, "'two $x'", '# note'],
      ['DOUBLE', 'three\nlines', 'double', false, '"three\\nlines"', undefined],
      ['BACK', 'it\'s "four"', 'backtick', false, '`it\'s "four"`', undefined],
      ['LONG', 'first\nsecond', 'double', false, '"first\r\nsecond"', undefined],
      ['SPACED', 'a b', 'none', false, 'a b', '#c'],
      ['EMPTY', '', 'none', false, '', undefined],
      ['dotted.key-1', 'x', 'none', false, 'x', undefined],
    ],
  );
  assert.equal(rebuilt(text), text);
});

test('line breaks of every kind, and none at the end', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    for (const end of ['', lineBreak]) {
      const text = ['A=1', '# note', 'B="x', 'y"'].join(lineBreak) + end;
      assert.deepEqual(values(text), { A: '1', B: 'x\ny' });
      assert.equal(rebuilt(text), text);
    }
  }
  assert.deepEqual(scanDotenv(''), []);
});

test('a comment on a later line belongs to no entry', () => {
  const lines = scanDotenv('A=1\n\n# about B\nB=2\n');
  assert.deepEqual(
    lines.map((line) => line.kind),
    ['entry', 'blank', 'comment', 'entry'],
  );
  assert.equal(lines[0]?.kind === 'entry' && lines[0].commentRange, undefined);
});

test('the last entry of a key is the one that counts', () => {
  const lines = scanDotenv('A=1\nA=2\n#A=3\n');
  assert.equal(findEntry(lines, 'A')?.value, '2');
  assert.equal(findEntry(lines, 'B'), undefined);
});

test('the choice of quotes', () => {
  const expected: [string, string | undefined][] = [
    ['', ''],
    ['plain-1.0/x:y@z%20+,=', 'plain-1.0/x:y@z%20+,='],
    ['two words', "'two words'"],
    [' padded ', "' padded '"],
    ['a#b', "'a#b'"],
    ['a$b', "'a$b'"],
    ['${HOME}', "'${HOME}'"],
    ['a\\nb', "'a\\nb'"],
    ['C:\\dir', "'C:\\dir'"],
    ['C:\\\\dir', 'C:\\\\dir'],
    ['ends\\', 'ends\\'],
    ["it's", `"it's"`],
    ['say "x"', `'say "x"'`],
    [`'"`, '`\'"`'],
    [`it's \\n`, "`it's \\n`"],
    ['one\ntwo', '"one\\ntwo"'],
    ['one\r\ntwo', '"one\\r\\ntwo"'],
    ['one\ntwo $x', "'one\ntwo $x'"],
    ['ü', "'ü'"],
    ['`a` it\'s "b"', '`a` it\'s "b"'],
    ['`#\'"', undefined],
    ['nul\0', undefined],
    ['lone \ud800', undefined],
  ];
  for (const [value, spelling] of expected) assert.equal(quoteForDotenv(value), spelling, JSON.stringify(value));
});

test("Node's own --env-file reads the common spellings too", () => {
  const samples = ['', 'plain', 'two words', ' padded ', 'a#b', 'a$b', 'a\\nb', "it's", 'say "x"', `'"`, 'one\ntwo'];
  for (const value of samples) {
    const text = applyEdits('', [withEntry('', 'KEY', value) ?? assert.fail()]);
    assert.equal(parseEnv(text)['KEY'], value, JSON.stringify(text));
  }
});

test('an entry is appended in the manner of the file', () => {
  const expected: [string, string][] = [
    ['', 'K=v\n'],
    ['\uFEFF', '\uFEFFK=v\n'],
    ['A=1\n', 'A=1\nK=v\n'],
    ['A=1', 'A=1\nK=v'],
    ['A=1\r\n', 'A=1\r\nK=v\r\n'],
    ['A=1\r\nB=2', 'A=1\r\nB=2\r\nK=v'],
    ['A=1\rB=2\r', 'A=1\rB=2\rK=v\r'],
    ['# only a comment', '# only a comment\nK=v'],
  ];
  for (const [text, after] of expected) {
    assert.equal(applyEdits(text, [withEntry(text, 'K', 'v') ?? assert.fail()]), after);
  }
});

test('a broken last line keeps its meaning', () => {
  const colon = 'A=1\nB:\n';
  assert.equal(applyEdits(colon, [withEntry(colon, 'K', 'v') ?? assert.fail()]), 'A=1\nB:\n\nK=v\n');
  const open = "A='open\n";
  const after = applyEdits(open, [withEntry(open, 'K', '# x') ?? assert.fail()]);
  assert.deepEqual({ ...dotenv.parse(after) }, { A: "'open", K: '# x' });
});

test('a value with line breaks follows the line breaks of the file', () => {
  const after = applyEdits('A=1\r\n', [withEntry('A=1\r\n', 'K', 'x\n$y') ?? assert.fail()]);
  assert.equal(after, "A=1\r\nK='x\r\n$y'\r\n");
  assert.equal(dotenv.parse(after)['K'], 'x\n$y');
});

test('long runs of blank lines take no time to speak of', () => {
  const textOf = (lines: number): string => `A=\n${'\n'.repeat(lines)}B\n${' \n'.repeat(lines)}`;
  assert.equal(rebuilt(textOf(200_000)), textOf(200_000));
  const time = (lines: number): number => fastest(() => rebuilt(textOf(lines)));
  assert.ok(time(200_000) < 4 * 4 * Math.max(time(50_000), 4));
});

test('a giant text is left alone and does not throw', () => {
  const text = `A="${'x'.repeat(20_000_000)}`;
  assert.deepEqual(scanDotenv(text), [{ kind: 'other', range: { start: 0, end: text.length } }]);
  assert.equal(withEntry(text, 'K', 'v'), undefined);
  assert.equal(entries(`A="${'x'.repeat(3_900_000)}"`).length, 1);
});
