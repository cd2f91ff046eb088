import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageFor, languageIdOf, viewOf } from '../../../server/src/files.ts';
import type { View } from '../../../server/src/semantics/view.ts';
import { silenceEdits } from '../../../server/src/policy/silence.ts';
import { suppress } from '../../../server/src/policy/suppress.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { memoryHost } from '../../harness/check.ts';
import { findingOn, testRules } from './drawing.ts';

/** Reads a text as the product does. */
async function read(path: string, text: string): Promise<View> {
  const source = { uri: `file:///app/${path}`, languageId: languageIdOf(path) ?? 'plaintext', text };
  return (await viewOf(source, memoryHost({}))) ?? assert.fail(`${path} is not read`);
}

/** The text after silencing `MARK`, read again by the same reader; checks that the comment does what it says. */
async function silenced(kind: 'line' | 'file', path: string, text: string): Promise<string | undefined> {
  const before = await read(path, text);
  const comment = languageFor(before.source.languageId)?.language.comment;
  const edits = silenceEdits(kind, findingOn(text, 'MARK'), {
    source: before.source,
    facts: before.facts,
    comment,
    hasTags: /\.[jt]sx$/.test(before.source.uri),
  });
  if (!edits) return undefined;
  const after = await read(path, applyEdits(text, edits));
  const findings = [findingOn(after.source.text, 'MARK')];
  const settings = { severityOf: () => undefined };
  const result = suppress({ findings, facts: after.facts, source: after.source, rules: testRules, settings });
  assert.deepEqual([result.kept, result.suppressed.length], [[], 1], after.source.text);
  assert.equal(after.facts.literals.length, before.facts.literals.length, after.source.text);
  assert.equal(after.facts.bindings.length, before.facts.bindings.length, after.source.text);
  return after.source.text;
}

const id = 'logs/file-handler';

const above: readonly (readonly [path: string, text: string, comment: string])[] = [
  ['a.js', 'function f() {\n  call("MARK");\n}\n', `  // twelve-factor-disable-next-line ${id} -- `],
  ['a.ts', 'const a: string =\n  "MARK";\n', `  // twelve-factor-disable-next-line ${id} -- `],
  [
    'a.tsx',
    'const a = (\n  <p>\n    <b title="MARK" />\n  </p>\n);\n',
    `    {/* twelve-factor-disable-next-line ${id} -- */}`,
  ],
  ['a.tsx', 'const a = (\n  <b\n    title="MARK"\n  />\n);\n', `    // twelve-factor-disable-next-line ${id} -- `],
  ['a.py', 'def f():\n    call("MARK")\n', `    # twelve-factor-disable-next-line ${id} -- `],
  ['a.py', 'a = {\n    "b": "MARK",\n}\n', `    # twelve-factor-disable-next-line ${id} -- `],
  ['Dockerfile', 'FROM a:1\nENV A=MARK\n', `# twelve-factor-disable-next-line ${id} -- `],
  ['Dockerfile', 'FROM a:1\nRUN b && \\\n    c MARK\n', `    # twelve-factor-disable-next-line ${id} -- `],
  ['compose.yaml', 'services:\n  a:\n    image: MARK\n', `    # twelve-factor-disable-next-line ${id} -- `],
  ['Procfile', 'web: MARK\n', `# twelve-factor-disable-next-line ${id} -- `],
];

for (const [path, text, comment] of above) {
  test(`${path}: a comment above the line is read, silences and breaks nothing: ${JSON.stringify(text)}`, async () => {
    const lines = text.split('\n');
    lines.splice(
      lines.findIndex((line) => line.includes('MARK')),
      0,
      comment,
    );
    assert.equal(await silenced('line', path, text), lines.join('\n'));
  });
}

test('strings over several lines get the comment behind them, or none', async () => {
  const behind = ` twelve-factor-disable-line ${id} -- `;
  assert.equal(await silenced('line', 'a.py', 'a = """\nMARK"""\nb = 1\n'), `a = """\nMARK""" #${behind}\nb = 1\n`);
  assert.equal(await silenced('line', 'a.py', 'a = """\nMARK\n"""\n'), undefined);
  assert.equal(await silenced('line', 'a.py', 'a = f"""\n{b} MARK"""\n'), `a = f"""\n{b} MARK""" #${behind}\n`);
  assert.equal(await silenced('line', 'a.js', 'a = `\nMARK`;\n'), `a = \`\nMARK\`; //${behind}\n`);
  assert.equal(await silenced('line', 'a.js', 'call(`${b}\nMARK\n`);\n'), undefined);
  assert.equal(await silenced('line', 'a.py', 'a = b + \\\n    "MARK"\n'), `a = b + \\\n    "MARK" #${behind}\n`);
});

test('a block of text in YAML takes no comment', async () => {
  const text = 'services:\n  a:\n    command: |\n      one\n      MARK\n      two\n';
  assert.equal(await silenced('line', 'compose.yaml', text), undefined);
});

test('whole files, with the lines kept that must be first', async () => {
  const file = `twelve-factor-disable-file ${id} -- `;
  assert.equal(
    await silenced('file', 'a.py', '#!/usr/bin/env python3\n"""Doc."""\na = "MARK"\n'),
    `#!/usr/bin/env python3\n# ${file}\n"""Doc."""\na = "MARK"\n`,
  );
  assert.equal(
    await silenced('file', 'Dockerfile', '# syntax=docker/dockerfile:1\nFROM a:1\nENV A=MARK\n'),
    `# syntax=docker/dockerfile:1\n# ${file}\nFROM a:1\nENV A=MARK\n`,
  );
  assert.equal(
    await silenced('file', 'compose.yaml', 'services:\n  a:\n    image: MARK\n'),
    `# ${file}\nservices:\n  a:\n    image: MARK\n`,
  );
});
