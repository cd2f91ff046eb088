import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFindingStore, type FindingStore } from '../../../client/src/finding-store.ts';

interface Desk {
  readonly store: FindingStore<string>;
  readonly shown: Map<string, readonly string[]>;
  readonly open: Set<string>;
}

function desk(): Desk {
  const shown = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const store = createFindingStore<string>(
    { show: (uri, findings) => shown.set(uri, findings), hide: (uri) => shown.delete(uri) },
    (uri) => open.has(uri),
  );
  return { store, shown, open };
}

const first = 'file:///app/first.js';
const second = 'file:///app/sub/second.js';

describe('findings of a workspace check', () => {
  test('show for files that are not open', () => {
    const { store, shown, open } = desk();
    open.add(second);
    store.replace(
      [],
      [
        [first, ['a']],
        [second, ['b']],
      ],
    );
    assert.deepEqual([...shown], [[first, ['a']]]);
  });

  test('hide while the file is open, and come back when it is closed unchanged', () => {
    const { store, shown, open } = desk();
    store.replace([], [[first, ['a']]]);
    open.add(first);
    store.opened(first);
    assert.equal(shown.size, 0);
    open.delete(first);
    store.closed(first);
    assert.deepEqual([...shown], [[first, ['a']]]);
  });

  test('stay away while another tab shows the same file', () => {
    const { store, shown, open } = desk();
    open.add(first);
    store.replace([], [[first, ['a']]]);
    store.closed(first);
    assert.equal(shown.size, 0);
  });

  test('are gone for good once the file changed', () => {
    const { store, shown } = desk();
    store.replace([], [[first, ['a']]]);
    store.changed(first);
    store.closed(first);
    assert.equal(shown.size, 0);
  });

  test('of a folder go with the folder', () => {
    const { store, shown } = desk();
    store.replace(
      [],
      [
        [first, ['a']],
        [second, ['b']],
      ],
    );
    store.changed('file:///app/sub');
    assert.deepEqual([...shown.keys()], [first]);
  });

  test('of one folder leave those of others alone', () => {
    const { store, shown } = desk();
    store.replace(
      [],
      [
        [first, ['a']],
        [second, ['b']],
      ],
    );
    store.replace(['file:///app/sub'], []);
    assert.deepEqual([...shown.keys()], [first]);
    store.replace(['file:///ap'], []);
    assert.deepEqual([...shown.keys()], [first]);
  });

  test('of the whole workspace replace all earlier ones', () => {
    const { store, shown } = desk();
    store.replace([], [[first, ['a']]]);
    store.replace([], [[second, ['b']]]);
    assert.deepEqual([...shown], [[second, ['b']]]);
  });
});
