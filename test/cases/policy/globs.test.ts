import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastest } from '../../harness/fastest.ts';
import picomatch from 'picomatch/posix.js';
import { pathTest } from '../../../server/src/policy/globs.ts';

const matches = (glob: string, path: string) => pathTest([glob])(path) === true;

test('globs with a slash are anchored, others match at any depth', () => {
  assert.equal(matches('a.ts', 'x/y/a.ts'), true);
  assert.equal(matches('./a.ts', 'x/a.ts'), false);
  assert.equal(matches('/a.ts', 'a.ts'), true);
  assert.equal(matches('x/*.ts', 'x/a.ts'), true);
  assert.equal(matches('x/*.ts', 'y/x/a.ts'), false);
  assert.equal(matches('x/*.ts', 'x/y/a.ts'), false);
  assert.equal(matches('X/a.ts', 'x/a.ts'), false);
});

test('a folder stands for all below it', () => {
  for (const glob of ['dist', 'dist/', 'dist/**', '**/dist', 'd?st', '{dist,out}']) {
    assert.equal(matches(glob, 'dist/a/b.ts'), true, glob);
    assert.equal(matches(glob, 'district/a.ts'), false, glob);
  }
  assert.equal(matches('dist/**', 'dist'), false);
});

test('the last glob that matches decides', () => {
  const test = pathTest(['a/**', '!a/b/**', 'a/b/c.ts']);
  assert.equal(test('a/x.ts'), true);
  assert.equal(test('a/b/x.ts'), false);
  assert.equal(test('a/b/c.ts'), true);
  assert.equal(test('z.ts'), undefined);
});

test('single globs mean what picomatch takes them for', () => {
  const globs = [
    '*',
    '**',
    '*.ts',
    '**/*.ts',
    'a/**/b',
    'a/**/*.{ts,js}',
    '**/{a,b}/**',
    'a/?b/[c-e]*',
    '[^a]*/b',
    '{a,{b,c}}/d',
    'a*b*c/**/d',
    '**/a/**/b/**',
    'a/**',
    '.*',
    '**/.x/*',
    '[]a]/b',
  ];
  const names = ['a', 'b', 'ab', 'c', 'd', 'x.ts', 'y.js', '.x', 'abc', 'aXbYc', ']'];
  let compared = 0;
  for (const glob of globs) {
    // Ours: a glob without slash is for any depth, and a match of a folder is one of what is below.
    const anchored = glob.includes('/') ? glob : `**/${glob}`;
    const theirs = picomatch([anchored, `${anchored}/**`], { dot: true });
    const bare = picomatch(anchored.replace(/\/\*\*$/, ''), { dot: true });
    const test = pathTest([glob]);
    for (const one of names) {
      for (const two of names) {
        for (const path of [one, `${one}/${two}`, `${one}/${two}/b`, `a/${one}/x.ts/${two}`]) {
          // picomatch lets `a/**` match the bare `a`; ours is about what is below.
          if (glob.endsWith('/**') && bare(path)) continue;
          assert.equal(test(path) === true, theirs(path), `${glob} ${path}`);
          compared++;
        }
      }
    }
  }
  assert.ok(compared > 5000);
});

test('a class can be negated as in VS Code and in regular expressions', () => {
  for (const glob of ['[!a-c]x', '[^a-c]x']) {
    assert.equal(matches(glob, 'bx'), false);
    assert.equal(matches(glob, 'dx'), true);
  }
});

test('hostile globs take no time and break nothing', () => {
  const long = 'a'.repeat(255);
  const deep = 'a/'.repeat(200) + 'c';
  const globs = [
    `${'*a'.repeat(100)}b`,
    `${'**/a/'.repeat(60)}b`,
    '{a,b}'.repeat(50),
    '{'.repeat(900),
    '['.repeat(900),
    '?'.repeat(2000),
    '!',
    '',
    '/',
    '[z-a]',
    '\\',
    '\u{1F600}*',
  ];
  const time = fastest(() => {
    for (const glob of globs) for (const path of [long, deep]) assert.equal(matches(glob, path), false, glob);
  });
  // What goes wrong here takes years.
  assert.ok(time < 10_000);
});
