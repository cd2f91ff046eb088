import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfigFile, loadConfig, loadConfigFile, type ConfigCache } from '../../../server/src/policy/load.ts';
import { folderOf, pathBelow, resolvePath } from '../../../server/src/policy/location.ts';
import { testRules } from './drawing.ts';

/** Files in memory, and the addresses asked for. */
function disk(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const readFile = (uri: string): Promise<string | undefined> => {
    asked.push(uri);
    if (uri.includes('forbidden')) return Promise.reject(new Error('no access'));
    return Promise.resolve(files[uri]);
  };
  return { access: { readFile }, asked };
}

const layersOf = (loaded: { layers: readonly { uri: string }[] }) => loaded.layers.map(({ uri }) => uri);

test('files upward count, the nearest last, up to the folder to stop at', async () => {
  const { access, asked } = disk({
    'file:///home/.twelve-factor.json': '{}',
    'file:///home/work/.twelve-factor.jsonc': '{}',
    'file:///home/work/app/.config/.twelve-factor.json': '{}',
  });
  const loaded = await loadConfig('file:///home/work/app/src/a.py', access, testRules, 'file:///home/work/');
  assert.deepEqual(layersOf(loaded), [
    'file:///home/work/.twelve-factor.jsonc',
    'file:///home/work/app/.config/.twelve-factor.json',
  ]);
  assert.equal(loaded.uri, 'file:///home/work/app/.config/.twelve-factor.json');
  assert.equal(loaded.layers[1]?.folder, 'file:///home/work/app');
  assert.equal(loaded.root, 'file:///home/work');
  assert.equal(
    asked.some((uri) => uri.startsWith('file:///home/.')),
    false,
  );
});

test('without a folder to stop at the search goes to the top, and `root` ends it', async () => {
  const files = {
    'file:///.twelve-factor.json': '{}',
    'file:///a/.twelve-factor.json': '{ "root": true }',
    'file:///a/b/.twelve-factor.json': '{}',
  };
  const loaded = await loadConfig('file:///a/b/c/d.ts', disk(files).access, testRules);
  assert.deepEqual(layersOf(loaded), ['file:///a/.twelve-factor.json', 'file:///a/b/.twelve-factor.json']);
  assert.equal(loaded.root, 'file:///a');
  const top = await loadConfig('file:///x.ts', disk(files).access, testRules);
  assert.deepEqual(layersOf(top), ['file:///.twelve-factor.json']);
});

test('in one folder the first name counts', async () => {
  const { access } = disk({ 'file:///a/.twelve-factor.json': '{}', 'file:///a/.twelve-factor.jsonc': '{}' });
  assert.deepEqual(layersOf(await loadConfig('file:///a/b.ts', access, testRules)), ['file:///a/.twelve-factor.json']);
});

test('documents without a folder have no configuration', async () => {
  const { access, asked } = disk({});
  assert.deepEqual(layersOf(await loadConfig('untitled:Untitled-1', access, testRules)), []);
  assert.deepEqual(asked, []);
});

test('extended files come before the file that extends them, in order, with its folder for globs', async () => {
  const { access } = disk({
    'file:///a/.twelve-factor.json': '{ "extends": ["./shared/one.json", "../two%20[x].json"] }',
    'file:///a/shared/one.json': '{ "extends": "deep/three.jsonc" }',
    'file:///a/shared/deep/three.jsonc': '{}',
    'file:///two%2520%5Bx%5D.json': '{}',
  });
  const loaded = await loadConfig('file:///a/b.ts', access, testRules);
  assert.deepEqual(loaded.problems, []);
  assert.deepEqual(
    loaded.layers.map(({ uri, folder, home }) => [uri, folder, home]),
    [
      ['file:///a/shared/deep/three.jsonc', 'file:///a', 'file:///a/shared/deep'],
      ['file:///a/shared/one.json', 'file:///a', 'file:///a/shared'],
      ['file:///two%2520%5Bx%5D.json', 'file:///a', 'file://'],
      ['file:///a/.twelve-factor.json', 'file:///a', 'file:///a'],
    ],
  );
});

test('circles, missing and absolute files are problems at the path that leads there; the rest applies', async () => {
  const own = '{ "extends": ["./b.json", "./gone.json", "/etc/c.json", "https://example.com/d.json"], "tests": "on" }';
  const other = '{ "profile": "strict", "extends": ".twelve-factor.json" }';
  const { access } = disk({ 'file:///a/.twelve-factor.json': own, 'file:///a/b.json': other });
  const loaded = await loadConfig('file:///a/b.ts', access, testRules);
  const said = loaded.problems.map(({ uri, message, range }) => {
    const text = uri.endsWith('b.json') ? other : own;
    return [uri, text.slice(range.start, range.end), message];
  });
  assert.deepEqual(said, [
    [
      'file:///a/b.json',
      '".twelve-factor.json"',
      '".twelve-factor.json" leads back to .twelve-factor.json: configurations extend each other.',
    ],
    ['file:///a/.twelve-factor.json', '"./gone.json"', 'No such configuration file: "./gone.json".'],
    ['file:///a/.twelve-factor.json', '"/etc/c.json"', '"/etc/c.json" must be a path relative to this file.'],
    [
      'file:///a/.twelve-factor.json',
      '"https://example.com/d.json"',
      '"https://example.com/d.json" must be a path relative to this file.',
    ],
  ]);
  assert.deepEqual(layersOf(loaded), ['file:///a/b.json', 'file:///a/.twelve-factor.json']);
});

test('problems inside an extended file are reported with its address', async () => {
  const { access } = disk({
    'file:///a/.twelve-factor.json': '{ "extends": "b.json" }',
    'file:///a/b.json': '{ "rot": true }',
  });
  const loaded = await loadConfig('file:///a/x.ts', access, testRules);
  assert.deepEqual(loaded.problems, [
    { uri: 'file:///a/b.json', message: 'Unknown key "rot". Did you mean "root"?', range: { start: 2, end: 7 } },
  ]);
});

test('what cannot be read counts as not there', async () => {
  const { access } = disk({ 'file:///.twelve-factor.json': '{}' });
  const loaded = await loadConfig('file:///forbidden/x.ts', access, testRules);
  assert.deepEqual(layersOf(loaded), ['file:///.twelve-factor.json']);
});

test('with a cache each file is read once, also the ones that are not there', async () => {
  const { access, asked } = disk({
    'file:///a/.twelve-factor.json': '{ "extends": "b.json" }',
    'file:///a/b.json': '{}',
  });
  const cache: ConfigCache = new Map();
  await loadConfig('file:///a/s/x.ts', access, testRules, 'file:///a', cache);
  const before = asked.length;
  const again = await loadConfig('file:///a/s/y.ts', access, testRules, 'file:///a', cache);
  assert.equal(asked.length, before);
  assert.equal(new Set(asked).size, asked.length);
  assert.equal(again.layers.length, 2);
});

test('a named file applies alone, and says so when it is not there', async () => {
  const { access } = disk({ 'file:///c/.config/ci.json': '{ "extends": "b.json" }', 'file:///c/.config/b.json': '{}' });
  const loaded = await loadConfigFile('file:///c/.config/ci.json', access, testRules);
  assert.deepEqual(layersOf(loaded), ['file:///c/.config/b.json', 'file:///c/.config/ci.json']);
  assert.equal(loaded.root, 'file:///c');
  const missing = await loadConfigFile('file:///c/none.json', access, testRules);
  assert.deepEqual(
    missing.problems.map(({ message }) => message),
    ['No such configuration file: none.json.'],
  );
});

test('configuration files are known by name', () => {
  assert.equal(isConfigFile('file:///a/.twelve-factor.jsonc'), true);
  assert.equal(isConfigFile('file:///a/.config/.twelve-factor.json'), true);
  assert.equal(isConfigFile('file:///a/x.twelve-factor.json'), false);
});

test('paths in URIs: folders, resolution and what is below', () => {
  assert.equal(folderOf('vscode-vfs://github/a/b.ts'), 'vscode-vfs://github/a');
  assert.equal(folderOf('vscode-vfs://github/a'), 'vscode-vfs://github');
  assert.equal(folderOf('vscode-vfs://github'), undefined);
  assert.equal(folderOf('file:///c%3A/a.ts'), 'file:///c%3A');
  assert.equal(resolvePath('file:///a/b', '../../../c d(1).json'), 'file:///c%20d%281%29.json');
  assert.equal(resolvePath('file:///a', './x\\y.json'), 'file:///a/x/y.json');
  assert.equal(pathBelow('file:///a%20b', 'file:///a%20b/c%23/d.ts'), 'c#/d.ts');
  assert.equal(pathBelow('file:///a', 'file:///ab/c.ts'), undefined);
});
