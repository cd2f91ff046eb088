import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recent } from '../../server/src/recent.ts';

test('keys that were not used for long are forgotten', () => {
  const forgotten: string[] = [];
  const recent = new Recent(2, (key) => forgotten.push(key));
  for (const key of ['a', 'b', 'a', 'c']) recent.use(key);
  assert.deepEqual(forgotten, ['b']);
  recent.remove('a');
  recent.use('d');
  assert.deepEqual(forgotten, ['b']);
  recent.use('e');
  assert.deepEqual(forgotten, ['b', 'c']);
});
