import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { removeItems, wholeLines } from '../../../server/src/text/list-edit.ts';

/** Takes the items of a drawn list out: items are words, those in capitals go. */
function without(text: string): string {
  const items = [...text.matchAll(/\w+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return applyEdits(
    text,
    removeItems(text, items, (index) => /^[A-Z]/.test(text.slice(items[index]?.start))),
  );
}

test('an item leaves a list of one line with its comma', () => {
  assert.equal(without('[A, b, c]'), '[b, c]');
  assert.equal(without('[a, B, c]'), '[a, c]');
  assert.equal(without('[a, b, C]'), '[a, b]');
  assert.equal(without('[A]'), '[]');
  assert.equal(without('[A,]'), '[]');
  assert.equal(without('[a, B,]'), '[a,]');
});

test('several items leave together', () => {
  assert.equal(without('(a, B, C, d)'), '(a, d)');
  assert.equal(without('(a, B, C)'), '(a)');
  assert.equal(without('(A, b, C)'), '(b)');
  assert.equal(without('(A, B)'), '()');
});

test('items on lines of their own leave with their lines', () => {
  assert.equal(without('[\n  a,\n  B,\n  c,\n]'), '[\n  a,\n  c,\n]');
  assert.equal(without('[\r\n  a,\r\n  B,\r\n  C,\r\n]'), '[\r\n  a,\r\n]');
});

test('a comment behind an item stays', () => {
  assert.match(without('[\n  a,\n  B, // ü\n  c,\n]'), /\/\/ ü/);
});

test('a statement has whole lines unless it shares them', () => {
  assert.deepEqual(wholeLines('a\n  b();\nc', { start: 4, end: 8 }), { start: 2, end: 9 });
  assert.deepEqual(wholeLines('b()', { start: 0, end: 3 }), { start: 0, end: 3 });
  assert.equal(wholeLines('a(); b();\n', { start: 5, end: 9 }), undefined);
});
