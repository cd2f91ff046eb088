/** Example files list the variables of an app; what they give them as values tells nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';
import { entriesIn, read } from './reading.ts';

test('which files are example files', () => {
  for (const path of ['.env.example', 'app/.env.sample', '.env.template', '.env.dist'])
    assert.equal(formatOf(path)?.name, 'env-example', path);
  for (const path of ['.env', '.env.local', '.env.test', 'env.example.ts', '.env.example.md'])
    assert.notEqual(formatOf(path)?.name, 'env-example', path);
});

test('keys, also those behind a comment sign, with the values they are shown with', () => {
  const text = '# Needed\nA=1\nexport B="two # words"\n#C=\n# export D=4\n# about E and F = G\n\n  H =\n';
  for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
    assert.deepEqual(entriesIn('.env.example', variant), [
      'variable A = "1" @ A / 1',
      'variable B = "two # words" @ B / "two # words"',
      'variable C = unknown @ C / C',
      'variable D = unknown @ D / D',
      'variable H = unknown @ H / H',
    ]);
    assert.deepEqual(
      read('.env.example', variant).literals.map(({ text: value }) => value),
      ['1', 'two # words'],
    );
  }
});

test('comments, for what silences a rule', () => {
  const { comments } = read('.env.example', '# one\nA=1\n  # two\n');
  assert.deepEqual(
    comments.map(({ text }) => text),
    ['# one', '# two'],
  );
});
