import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { appendLine } from '../../../server/src/text/append-line.ts';
import { isIgnored, isIgnoredBy } from '../../../server/src/text/ignore-rules.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

test('one ignore file', () => {
  const expected: [string, string, boolean][] = [
    ['.env\n', '.env', true],
    ['.env\n', 'apps/web/.env', true],
    ['/.env\n', 'apps/web/.env', false],
    ['.env*\n!.env.example\n', '.env.local', true],
    ['.env*\n!.env.example\n', '.env.example', false],
    ['# .env\n', '.env', false],
    ['.env\r\nnode_modules\r\n', '.env', true],
    ['\uFEFF.env', '.env', true],
    ['.env\n!.env\n', '.env', false],
    ['.env/\n', '.env', false],
    ['.env/\n', '.env/', true],
    ['config/\n', 'config/.env', true],
    ['.ENV\n', '.env', false],
    ['.env   \n', '.env', true],
    ['', '.env', false],
  ];
  for (const [text, file, ignored] of expected) {
    assert.equal(isIgnored(text, file), ignored, JSON.stringify([text, file]));
  }
});

test('paths that no ignore file can name are not ignored', () => {
  for (const file of ['', '../.env', '/.env', './.env']) assert.equal(isIgnored('*', file), false);
});

test('the deeper file wins, but not inside an ignored folder', () => {
  const nested = (root: string, app: string) => [
    { folder: 'apps/web', text: app },
    { folder: '', text: root },
  ];
  assert.equal(isIgnoredBy(nested('.env', '!.env'), 'apps/web/.env'), false);
  assert.equal(isIgnoredBy(nested('.env', '!.env'), 'apps/api/.env'), true);
  assert.equal(isIgnoredBy(nested('!.env', '.env'), 'apps/web/.env'), true);
  assert.equal(isIgnoredBy(nested('apps/', '!.env'), 'apps/web/.env'), true);
  assert.equal(isIgnoredBy(nested('build', '!build\n'), 'apps/web/build/.env'), false);
  assert.equal(isIgnoredBy(nested('', '/.env'), 'apps/web/.env'), true);
  assert.equal(isIgnoredBy(nested('', '/.env'), 'apps/web/sub/.env'), false);
  assert.equal(isIgnoredBy([{ folder: 'we[i]rd *', text: '.env' }], 'we[i]rd */.env'), true);
  assert.equal(isIgnoredBy([{ folder: 'apps', text: '.env' }], 'apps2/.env'), false);
});

test('a line is added in the manner of the file', () => {
  const expected: [string, string][] = [
    ['', '.env\n'],
    ['dist\n', 'dist\n.env\n'],
    ['dist', 'dist\n.env'],
    ['dist\r\n', 'dist\r\n.env\r\n'],
    ['a\r\ndist', 'a\r\ndist\r\n.env'],
  ];
  for (const [text, after] of expected) assert.equal(applyEdits(text, [appendLine(text, '.env')]), after);
  assert.equal(isIgnored(applyEdits('!.env\n', [appendLine('!.env\n', '.env')]), '.env'), true);
});

test('random nested ignore files mean what Git says', () => {
  const patterns = [
    ...['.env', '!.env', '/.env', '.env*', '!.env.example', '*', '!*/', 'a', '!a', 'a/', '!a/', '/a', 'a/b', '/a/b/'],
    ...[
      'b',
      '!b',
      'b/*',
      '!b/.env',
      '**/b',
      'a/**',
      '**/.env',
      'a/**/.env',
      '# x',
      '',
      '.env ',
      '\\!x',
      '!/a/',
      '*.txt',
    ],
  ];
  const folders = ['', 'a', 'a/b', 'b', 'b/a'];
  const files = folders.flatMap((folder) =>
    ['.env', '.env.example', 'x.txt'].map((name) => path.posix.join(folder, name)),
  );
  const random = seeded(5);
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const root = mkdtempSync(path.join(tmpdir(), 'ignore-'));
  try {
    execFileSync('git', ['init', '-q'], { cwd: root, env: environment });
    for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
    let ignoredSeen = 0;
    for (let round = 0; round < 150; round++) {
      const ignores = folders.map((folder) => {
        const count = Math.floor(random() * 4);
        const lines = Array.from({ length: count }, () => patterns[Math.floor(random() * patterns.length)] ?? '');
        return { folder, text: lines.join('\n') };
      });
      for (const { folder, text } of ignores) writeFileSync(path.join(root, folder, '.gitignore'), text);
      const asked = spawnSync('git', ['check-ignore', '--no-index', '--stdin'], {
        cwd: root,
        env: environment,
        input: files.join('\n'),
        encoding: 'utf8',
      });
      assert.ok(asked.status === 0 || asked.status === 1, asked.stderr);
      const ignored = asked.stdout.split('\n').filter((line) => line !== '');
      ignoredSeen += ignored.length;
      const ours = files.filter((file) => isIgnoredBy(ignores, file));
      assert.deepEqual(ours, ignored, JSON.stringify(ignores));
    }
    assert.ok(ignoredSeen > 200, `Git ignored only ${ignoredSeen} files`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

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
