import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesWildcard } from '../../../server/src/text/wildcard.ts';

test('stars stand for any text, question marks for one character, all else for itself', () => {
  const lock = 'package-lock.json';
  for (const pattern of [
    '*',
    '**',
    lock,
    'package*.json',
    '*.json',
    'p*k*',
    '?ackage-lock.json',
    '*lock*',
    'package-lock.json*',
  ])
    assert.ok(matchesWildcard(pattern, lock), pattern);
  for (const pattern of ['', '?', 'package', '*.yaml', 'package?.json', 'package-lock.jso', 'x*', '*x', 'p.*', '[p]*'])
    assert.ok(!matchesWildcard(pattern, lock), pattern);
  assert.ok(matchesWildcard('', ''));
  assert.ok(!matchesWildcard('?', ''));
});

test('many stars take no longer than one', () => {
  const start = performance.now();
  assert.ok(!matchesWildcard(`${'*a'.repeat(5_000)}b`, 'a'.repeat(20_000)));
  assert.ok(!matchesWildcard(`${'*'.repeat(5_000)}x`, 'package-lock.json'));
  assert.ok(performance.now() - start < 5_000);
});
