/** Indexes that Git itself writes, and bytes that are none. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { gitRepositories } from '../../../server/src/main/git-repositories.ts';
import { pathsInIndex } from '../../../server/src/text/git-index.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'twelve-factor-index-')));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const environment = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };

function git(at: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'protocol.file.allow=always'];
  execFileSync('git', [...identity, ...words], { cwd: at, stdio: 'ignore', env: environment });
}

function repository(name: string, files: readonly string[], ...options: readonly string[]): string {
  const root = path.join(folder, name);
  mkdirSync(root, { recursive: true });
  git(root, 'init', '-q', ...options);
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
  }
  git(root, 'add', '-A', '-f');
  return root;
}

function indexOf(root: string): Uint8Array {
  return readFileSync(path.join(root, '.git/index'));
}

const files = [
  '.env',
  'a/.env',
  'a/b/.env',
  'a/b/not.env',
  'größe/日本/.env',
  'größe/schlüssel 🔑.pem',
  `${'long/'.repeat(40)}.env`,
  ...Array.from({ length: 300 }, (_, number) => `src/${'x'.repeat(number % 17)}${number}.ts`),
];
const called = files.filter((file) => path.posix.basename(file) === '.env').sort();

for (const [label, version, options] of [
  ['2', '2', []],
  ['3', '3', []],
  ['4', '4', []],
  ['2 with long ids', '2', ['--object-format=sha256']],
  ['4 with long ids', '4', ['--object-format=sha256']],
] as const) {
  test(`an index of version ${label}`, () => {
    const root = repository(`version ${label}`, files, ...options);
    git(root, 'update-index', '--index-version', version);
    // Only flags of their own make an index one of version 3.
    if (version === '3') git(root, 'update-index', '--skip-worktree', 'a/.env', 'a/b/not.env');
    const bytes = indexOf(root);
    assert.equal(bytes[7], Number(version));
    assert.deepEqual([...(pathsInIndex(bytes, '.env') ?? [])].sort(), called);
    assert.deepEqual(pathsInIndex(bytes, 'schlüssel 🔑.pem'), ['größe/schlüssel 🔑.pem']);
    assert.deepEqual(pathsInIndex(bytes, 'env'), []);
    assert.deepEqual(pathsInIndex(bytes, 'nv'), []);
  });
}

test('an index with extensions, and one whose other half is elsewhere', () => {
  const root = repository('committed', files);
  git(root, 'commit', '-q', '-m', 'x');
  git(root, 'status');
  assert.deepEqual([...(pathsInIndex(indexOf(root), '.env') ?? [])].sort(), called);
  git(root, 'update-index', '--split-index');
  assert.equal(pathsInIndex(indexOf(root), '.env'), undefined);
});

test('bytes that are no index, or only a part of one', () => {
  const root = repository('cut', files.slice(0, 6));
  for (const version of ['2', '4']) {
    git(root, 'update-index', '--index-version', version);
    const bytes = indexOf(root);
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(pathsInIndex(bytes.subarray(0, length), '.env'), undefined, `${length} of ${bytes.length}`);
    }
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = 255 - (broken[at] ?? 0);
      assert.ok((pathsInIndex(broken, '.env') ?? []).length <= files.length);
    }
  }
  assert.equal(pathsInIndex(new Uint8Array(1000).fill(255), '.env'), undefined);
  assert.equal(pathsInIndex(new TextEncoder().encode('DIRC'.repeat(99)), '.env'), undefined);
});

const uriOf = (...parts: readonly string[]): string => pathToFileURL(path.join(...parts)).href;

test('what is tracked follows the index', async () => {
  const root = repository('followed', ['.env', 'a/.env']);
  const { isTracked } = gitRepositories();
  assert.equal(await isTracked(uriOf(root, '.env')), true);
  assert.equal(await isTracked(uriOf(root, 'a/.env')), true);
  writeFileSync(path.join(root, 'b.pem'), '');
  assert.equal(await isTracked(uriOf(root, 'b.pem')), false);
  git(root, 'rm', '-q', '--cached', '.env');
  assert.equal(await isTracked(uriOf(root, '.env')), false);
  assert.equal(await isTracked(uriOf(root, 'a/.env')), true);
  git(root, 'add', 'b.pem');
  assert.equal(await isTracked(uriOf(root, 'b.pem')), true);
});

test('further work trees and submodules have an index of their own', async () => {
  const root = repository('main', ['.env', 'a.txt']);
  git(root, 'commit', '-q', '-m', 'x');
  git(root, 'worktree', 'add', '-q', path.join(folder, 'tree'));
  const outer = repository('outer', ['b.txt']);
  git(outer, 'submodule', 'add', '-q', root, 'inner');
  const { isTracked } = gitRepositories();
  assert.equal(await isTracked(uriOf(folder, 'tree/.env')), true);
  git(path.join(folder, 'tree'), 'rm', '-q', '--cached', '.env');
  assert.equal(await isTracked(uriOf(folder, 'tree/.env')), false);
  assert.equal(await isTracked(uriOf(root, '.env')), true);
  assert.equal(await isTracked(uriOf(outer, 'inner/.env')), true);
  assert.equal(await isTracked(uriOf(outer, '.env')), false);
});

test('a further work tree has the excludes of the first', async () => {
  const root = repository('excluding', ['a.txt']);
  git(root, 'commit', '-q', '-m', 'x');
  git(root, 'worktree', 'add', '-q', path.join(folder, 'excluded'));
  writeFileSync(path.join(root, '.git/info/exclude'), 'mine\n');
  const rules = (await gitRepositories().rulesAround(uriOf(folder, 'excluded'))) ?? [];
  assert.deepEqual(rules.slice(1), [{ folder: uriOf(folder, 'excluded'), text: 'mine\n' }]);
});

test('outside of a repository nothing is told', async () => {
  const bare = path.join(folder, 'none');
  mkdirSync(bare);
  const { isTracked, rulesAround } = gitRepositories();
  assert.equal(await isTracked(uriOf(bare, '.env')), undefined);
  assert.equal(await rulesAround(uriOf(bare)), undefined);
  writeFileSync(path.join(bare, '.git'), 'no more than this');
  assert.equal(await isTracked(uriOf(bare, '.env')), undefined);
});

test('ignore rules come from the repository and the folders above', async () => {
  const root = repository('rules', ['apps/web/a.txt']);
  writeFileSync(path.join(root, '.gitignore'), 'dist\n');
  writeFileSync(path.join(root, 'apps/.gitignore'), 'out\n');
  writeFileSync(path.join(root, 'apps/web/.gitignore'), 'own\n');
  writeFileSync(path.join(root, '.git/info/exclude'), 'mine\n');
  const rules = (await gitRepositories().rulesAround(uriOf(root, 'apps/web'))) ?? [];
  assert.deepEqual(
    rules.slice(1).map(({ folder: base, text, uri }) => [base, text, uri]),
    [
      [uriOf(root), 'mine\n', undefined],
      [uriOf(root), 'dist\n', uriOf(root, '.gitignore')],
      [uriOf(root, 'apps'), 'out\n', uriOf(root, 'apps/.gitignore')],
    ],
  );
});
