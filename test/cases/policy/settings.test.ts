import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesOf } from '../../../server/src/policy/config.ts';
import { loadConfig, noConfig } from '../../../server/src/policy/load.ts';
import { settingsFor, type EditorSettings, type Flags } from '../../../server/src/policy/settings.ts';
import { testRules } from './drawing.ts';

const secret = 'config/hardcoded-secret';

/** Settings of a document among files given by their path below `file:///w`. */
async function settings(
  path: string,
  files: Readonly<Record<string, object>> = {},
  editor: EditorSettings = {},
  flags: Flags = {},
) {
  const texts = new Map(Object.entries(files).map(([name, config]) => [`file:///w/${name}`, JSON.stringify(config)]));
  const readFile = (uri: string) => Promise.resolve(texts.get(uri));
  const loaded = await loadConfig(`file:///w/${path}`, { readFile }, testRules, 'file:///w');
  assert.deepEqual(loaded.problems, []);
  return settingsFor(`file:///w/${path}`, loaded, editor, flags, testRules);
}

test('without any word the defaults hold', async () => {
  const found = await settings('src/a.ts');
  assert.equal(found.enabled, true);
  assert.equal(found.profile, 'recommended');
  assert.equal(found.excluded, false);
  assert.equal(found.maxFileSize, 1_048_576);
  assert.equal(found.maxProblemsPerFile, 100);
  assert.equal(found.tests, 'off');
  assert.equal(found.severityOf(secret), undefined);
  assert.equal(found.configUri, undefined);
});

test('a flag wins over the nearest file, that over a farther one, that over the editor', async () => {
  const far = {
    profile: 'strict',
    maxFileSize: 10,
    tests: 'on',
    rules: { [secret]: 'hint', 'logs/file-handler': 'hint' },
  };
  const near = { maxFileSize: 20, rules: { [secret]: 'information' }, env: { files: ['.env.sample'] } };
  const editor: EditorSettings = {
    profile: 'recommended',
    maxFileSize: 5,
    maxProblemsPerFile: 7,
    tests: 'hint',
    env: { files: ['x'], publicPrefixes: ['APP_'] },
    rules: rulesOf({ [secret]: 'off', 'config/environment-branch': 'error' }),
  };
  const files = { '.twelve-factor.json': far, 'app/.twelve-factor.json': near };
  const found = await settings('app/a.ts', files, editor);
  assert.equal(found.profile, 'strict');
  assert.equal(found.maxFileSize, 20);
  assert.equal(found.maxProblemsPerFile, 7);
  assert.equal(found.tests, 'on');
  assert.deepEqual(found.env, { files: ['.env.sample'], ignoredKeys: undefined, publicPrefixes: ['APP_'] });
  assert.equal(found.severityOf(secret), 'information');
  assert.equal(found.severityOf('logs/file-handler'), 'hint');
  assert.equal(found.severityOf('config/environment-branch'), 'error');
  assert.equal(found.configUri, 'file:///w/app/.twelve-factor.json');
  const flagged = await settings('app/a.ts', files, editor, {
    profile: 'recommended',
    rules: rulesOf({ [secret]: 'error' }),
  });
  assert.equal(flagged.profile, 'recommended');
  assert.equal(flagged.severityOf(secret), 'error');
});

test('an id wins over its group in one source, whatever the order; a nearer group wins over a farther id', async () => {
  const rules = { [secret]: 'error', 'config/*': 'off', 'meta/*': 'off' };
  const one = await settings('a.ts', { '.twelve-factor.json': { rules } });
  assert.equal(one.severityOf(secret), 'error');
  assert.equal(one.severityOf('config/credential-in-url'), 'off');
  assert.equal(one.severityOf('meta/unused-suppression'), 'off');
  const files = {
    '.twelve-factor.json': { rules: { [secret]: 'error' } },
    'b/.twelve-factor.json': { rules: { 'config/*': 'hint' } },
  };
  assert.equal((await settings('b/a.ts', files)).severityOf(secret), 'hint');
});

test('a former id still sets its rule', async () => {
  const found = await settings('a.ts', { '.twelve-factor.json': { rules: { 'config/secret': 'off' } } });
  assert.equal(found.severityOf(secret), 'off');
  assert.equal(found.severityOf(testRules[0] ?? assert.fail()), 'off');
});

test('overrides apply to the files their globs mean, later ones over earlier ones', async () => {
  const config = {
    rules: { [secret]: 'error' },
    overrides: [
      { files: ['scripts/**', '!scripts/deploy/**'], rules: { [secret]: 'hint' } },
      { files: ['*.gen.ts'], rules: { [secret]: 'off' } },
    ],
  };
  const at = async (path: string) => (await settings(path, { 'app/.twelve-factor.json': config })).severityOf(secret);
  assert.equal(await at('app/scripts/a.ts'), 'hint');
  assert.equal(await at('app/scripts/deploy/a.ts'), 'error');
  assert.equal(await at('app/scripts/a.gen.ts'), 'off');
  assert.equal(await at('app/deep/er/b.gen.ts'), 'off');
  assert.equal(await at('app/src/scripts/a.ts'), 'error');
});

test('exclusions are relative to their file, take folders whole and can be taken back', async () => {
  const files = {
    '.twelve-factor.json': { exclude: ['examples/', 'generated', './top.ts', '**/*.{min,bundle}.js', '.hidden'] },
    'examples/kept/.twelve-factor.json': { exclude: ['!*.ts'] },
  };
  const at = async (path: string, editor: EditorSettings = {}) => (await settings(path, files, editor)).excluded;
  assert.equal(await at('examples/a/b.ts'), true);
  assert.equal(await at('src/generated/deep/b.ts'), true);
  assert.equal(await at('src/regenerated/b.ts'), false);
  assert.equal(await at('top.ts'), true);
  assert.equal(await at('src/top.ts'), false);
  assert.equal(await at('src/a.min.js'), true);
  assert.equal(await at('.hidden/x/.y.ts'), true);
  assert.equal(await at('examples/kept/a.ts'), false);
  assert.equal(await at('examples/kept/a.py'), true);
  assert.equal(await at('other/a.py', { exclude: ['other'] }), true);
});

test('enable and requireConfig', async () => {
  const enabled = async (files: Record<string, object>, editor: EditorSettings) =>
    (await settings('a.ts', files, editor)).enabled;
  assert.equal(await enabled({}, { enable: false }), false);
  assert.equal(await enabled({}, { requireConfig: true }), false);
  assert.equal(await enabled({ '.twelve-factor.json': {} }, { requireConfig: true }), true);
  assert.equal(await enabled({ '.twelve-factor.json': {} }, { enable: false }), false);
});

test('a baseline is relative to the file that names it', async () => {
  const found = await settings('a/b.ts', { 'a/.config/.twelve-factor.json': { baseline: '../old.json' } });
  assert.equal(found.baseline, 'file:///w/a/old.json');
});

test('tests are known by folder below the project and by name', async () => {
  for (const path of [
    'test/a.ts',
    'src/__tests__/a.js',
    'a.spec.tsx',
    'test_x.py',
    'x_test.go',
    'src/FooTest.java',
    'app/foo_spec.rb',
    'fixtures/a.json',
  ]) {
    assert.equal((await settings(path)).isTest, true, path);
  }
  for (const path of [
    'src/a.ts',
    'latest/a.ts',
    'contest.py',
    'src/Testing.java',
    'src/test.ts',
    'attest/x.go',
    'src/EDIT.java',
  ]) {
    assert.equal((await settings(path)).isTest, false, path);
  }
});

test('the folders above the project do not make it a test', () => {
  const found = settingsFor('file:///home/test/app/a.ts', noConfig, {}, {}, testRules);
  assert.equal(found.isTest, false);
});
