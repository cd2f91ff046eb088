/**
 * Small apps written after real ones, each with what a senior engineer would want to hear of it, and nothing else.
 * `expected.json` beside an app holds `findings` as `path:line rule`, and `misses`: what should be found and is not yet,
 * with the reason. Where a miss is found, it moves to the findings.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkFolder } from '../harness/folder.ts';

interface Expected {
  readonly findings: readonly string[];
  readonly misses?: Readonly<Record<string, string>>;
}

const root = 'test/fixtures/apps';
const clean = /^(?:library|cli)-/;

for (const language of readdirSync(root).sort()) {
  const apps = readdirSync(path.join(root, language)).sort();
  for (const app of apps) {
    test(`${language}/${app}`, async () => {
      const folder = path.join(root, language, app);
      const expected: Expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
      const found = await checkFolder(folder);
      assert.deepEqual(
        found.map(({ path: file, line, finding }) => `${file}:${line} ${finding.rule}`),
        expected.findings,
      );
      for (const miss of Object.keys(expected.misses ?? {})) assert.ok(!expected.findings.includes(miss), miss);
      if (clean.test(app)) assert.deepEqual(expected.findings, [], 'a well-kept library or tool has no finding');
    });
  }
  test(`${language}: four services at least, a library and a command-line tool`, () => {
    assert.ok(apps.filter((app) => !clean.test(app)).length >= 4);
    assert.ok(apps.some((app) => app.startsWith('library-')) && apps.some((app) => app.startsWith('cli-')));
  });
}
