import assert from 'node:assert/strict';
import { test } from 'node:test';
import dotenv from 'dotenv';
import { environmentName, isPublicName } from '../../../server/src/fixes/environment-name.ts';
import {
  environmentFiles,
  environmentFileUris,
  planMove,
  type MovePlan,
} from '../../../server/src/fixes/move-to-environment.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

const repository = 'file:///work/my%20repo';
const app = `${repository}/apps/web`;
const canary = ['can', 'ary', '-9f$', "x'7"].join('');

type Texts = Record<string, string>;

/** Plans a move over files given by their path in the repository, of which `apps/web` is the app. */
function plan(texts: Texts, name = 'DB_PASSWORD', value = canary, root = app): MovePlan {
  const outcome = outcomeOf(texts, name, value, root);
  if ('unavailable' in outcome) assert.fail(outcome.unavailable);
  return outcome;
}

function outcomeOf(texts: Texts, name: string, value: string, root = app) {
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [`${repository}/${path}`, text]));
  const wanted = new Map(
    environmentFileUris(root, repository).flatMap((uri) => {
      const text = byUri.get(uri);
      return text === undefined ? [] : [[uri, text] as const];
    }),
  );
  return planMove({ root, move: { name, value }, files: environmentFiles(root, wanted) });
}

/** The files after the plan. */
function apply(texts: Texts, planned: MovePlan): Texts {
  const after = { ...texts };
  for (const file of planned.files) {
    const path = file.uri.slice(repository.length + 1);
    assert.equal(file.create, !(path in texts), path);
    after[path] = applyEdits(after[path] ?? '', file.edits);
  }
  return after;
}

function changed(planned: MovePlan): string[] {
  return planned.files.map((file) => file.uri.slice(repository.length + 1));
}

test('nothing there: three files are created, the ignore file first', () => {
  const planned = plan({}, 'DB_PASSWORD', 'plain');
  assert.equal(planned.name, 'DB_PASSWORD');
  assert.deepEqual(changed(planned), ['apps/web/.gitignore', 'apps/web/.env', 'apps/web/.env.example']);
  assert.deepEqual(apply({}, planned), {
    'apps/web/.gitignore': '.env\n',
    'apps/web/.env': 'DB_PASSWORD=plain\n',
    'apps/web/.env.example': 'DB_PASSWORD=\n',
  });
  assert.deepEqual(planned.notes, []);
});

test('everything there: only .env and the example grow, in their own manner', () => {
  const texts = {
    '.gitignore': 'node_modules\n.env\n',
    'apps/web/.env': 'A=1\r\nB=2',
    'apps/web/.env.example': 'A=\r\n',
  };
  const planned = plan(texts, 'DB_PASSWORD', 'plain');
  assert.deepEqual(apply(texts, planned), {
    '.gitignore': 'node_modules\n.env\n',
    'apps/web/.env': 'A=1\r\nB=2\r\nDB_PASSWORD=plain',
    'apps/web/.env.example': 'A=\r\nDB_PASSWORD=\r\n',
  });
});

test('a key with the same value is reused, however it is written', () => {
  for (const entry of [
    'K=same',
    "K='same'",
    'K="same" # note',
    'export K=same',
    'K: same',
    ' K = `same`',
    'K=x\nK=same',
  ]) {
    for (const end of ['', '\n', '\r\n']) {
      const texts = { '.gitignore': '.env', 'apps/web/.env': entry + end, 'apps/web/.env.example': 'K=' };
      const planned = plan(texts, 'K', 'same');
      assert.equal(planned.name, 'K', entry);
      assert.deepEqual(planned.files, [], entry);
    }
  }
});

test('a key with another value stays; the next free number is taken', () => {
  for (const entry of ['K=other', 'export K="other"', 'K=', 'K=new\nK=other', "K='new\nx'"]) {
    const texts = { '.gitignore': '.env\n', 'apps/web/.env': `${entry}\n` };
    const planned = plan(texts, 'K', 'new');
    assert.equal(planned.name, 'K_2', entry);
    const after = apply(texts, planned);
    assert.equal(after['apps/web/.env'], `${entry}\nK_2=new\n`);
    assert.equal(after['apps/web/.env.example'], 'K_2=\n');
    assert.deepEqual(planned.notes, ['The key is K_2 instead of K.']);
  }
  assert.equal(plan({ 'apps/web/.env': 'K=1\nK_2=2\n' }, 'K', '3').name, 'K_3');
  assert.equal(plan({ 'apps/web/.env': 'K=1\nK_2=2\nK_3=3\n' }, 'K', '3').name, 'K_3');
  assert.equal(plan({ 'apps/web/.env': '# K=1\n' }, 'K', '3').name, 'K');
});

test('an example under another name is used, the first of several', () => {
  for (const name of ['.env.example', '.env.sample', '.env.template', '.env.dist']) {
    const texts = { '.gitignore': '.env', [`apps/web/${name}`]: 'A=' };
    assert.equal(apply(texts, plan(texts))[`apps/web/${name}`], 'A=\nDB_PASSWORD=');
    const known = { '.gitignore': '.env', [`apps/web/${name}`]: 'DB_PASSWORD=change-me\n' };
    assert.deepEqual(changed(plan(known)), ['apps/web/.env']);
  }
  const both = { '.gitignore': '.env', 'apps/web/.env.dist': '', 'apps/web/.env.sample': '' };
  assert.deepEqual(changed(plan(both)), ['apps/web/.env', 'apps/web/.env.sample']);
});

test('which ignore file gets the line', () => {
  const ignoreFile = (texts: Texts) => changed(plan(texts)).find((path) => path.endsWith('.gitignore'));
  assert.equal(ignoreFile({ '.gitignore': 'dist\n' }), '.gitignore');
  assert.equal(ignoreFile({ '.gitignore': 'dist\n', 'apps/web/.gitignore': 'x' }), 'apps/web/.gitignore');
  assert.equal(ignoreFile({ '.gitignore': '.env\n', 'apps/web/.gitignore': '!.env' }), 'apps/web/.gitignore');
  assert.equal(ignoreFile({ '.gitignore': '', 'apps/.gitignore': '!.env\n' }), 'apps/.gitignore');
  assert.equal(ignoreFile({ 'apps/.gitignore': 'x\n' }), 'apps/.gitignore');
  assert.equal(ignoreFile({ 'apps/api/.gitignore': '.env\n' }), 'apps/web/.gitignore');
  assert.equal(ignoreFile({ '.gitignore': '/.env\n' }), '.gitignore');
  for (const line of ['.env', '.env*', '**/.env', 'apps/web/.env', '/apps/', '*.env', 'apps/*/.env']) {
    assert.equal(ignoreFile({ '.gitignore': `${line}\r\n` }), undefined, line);
  }
  assert.equal(ignoreFile({ '.gitignore': 'x\n', 'apps/web/.gitignore': '/.env' }), undefined);
});

test('the ignore line keeps the manner of the file', () => {
  const texts = { '.gitignore': 'a\r\nb' };
  assert.equal(apply(texts, plan(texts))['.gitignore'], 'a\r\nb\r\n.env');
});

test('folders with escaped characters in their URI', () => {
  const root = `${repository}/my%20app`;
  assert.deepEqual(changed(plan({ '.gitignore': 'my app/.env\n' }, 'K', 'v', root)), [
    'my%20app/.env',
    'my%20app/.env.example',
  ]);
  const broken = `${repository}/100%`;
  assert.equal(changed(plan({ '.gitignore': '' }, 'K', 'v', broken))[0], '.gitignore');
});

test('an app at the root of the repository, with or without a slash', () => {
  for (const root of [repository, `${repository}/`]) {
    const planned = plan({ '.gitignore': 'x\n' }, 'K', 'v', root);
    assert.deepEqual(changed(planned), ['.gitignore', '.env', '.env.example']);
  }
});

test('nested apps do not see each other', () => {
  const texts = { '.gitignore': '.env\n', '.env': 'K=other\n', 'apps/api/.env': 'K=other\n' };
  assert.equal(plan(texts, 'K', 'v').name, 'K');
  assert.equal(plan(texts, 'K', 'v', repository).name, 'K_2');
});

test('names: valid, never public, never one of the system', () => {
  const expected: [string, string][] = [
    ['DB_PASSWORD', 'DB_PASSWORD'],
    ['_TOKEN', '_TOKEN'],
    ['dbPassword', 'DB_PASSWORD'],
    ['api-key.v2', 'API_KEY_V2'],
    ['2FA_SEED', '_2FA_SEED'],
    ['', 'SECRET'],
    ['schlüssel', 'SCHL_SSEL'],
    ['VITE_API_KEY', 'API_KEY'],
    ['NEXT_PUBLIC_API_KEY', 'API_KEY'],
    ['REACT_APP_API_KEY', 'API_KEY'],
    ['NUXT_PUBLIC_API_KEY', 'API_KEY'],
    ['EXPO_PUBLIC_API_KEY', 'API_KEY'],
    ['PUBLIC_API_KEY', 'API_KEY'],
    ['GATSBY_API_KEY', 'API_KEY'],
    ['VITE_PUBLIC_KEY', 'KEY'],
    ['viteApiKey', 'API_KEY'],
    ['VITE_', 'SECRET'],
    ['VITE_2FA', '_2FA'],
    ['PATH', 'APP_PATH'],
    ['user', 'APP_USER'],
  ];
  for (const [wished, name] of expected) {
    assert.equal(environmentName(wished), name);
    assert.equal(plan({}, wished, 'v').name, name);
    assert.equal(isPublicName(name), false);
    assert.match(name, /^[A-Z_][A-Z0-9_]*$/);
  }
  assert.equal(isPublicName('VITE_X'), true);
  assert.deepEqual(plan({}, 'VITE_X', 'v').notes, ['The key is X instead of VITE_X.']);
});

test('awkward values read back exactly', () => {
  const values = ['a b', 'a#b', "it's", 'a"b\'c', 'x$y', 'a\\nb', 'a\nb', 'a\r\nb', ' pad ', '😀', '`', ''];
  for (const value of values) {
    const texts = { 'apps/web/.env': 'A=1\r\n' };
    const after = apply(texts, plan(texts, 'K', value));
    assert.deepEqual({ ...dotenv.parse(after['apps/web/.env'] ?? '') }, { A: '1', K: value });
  }
});

test('a value that no .env file can hold: no plan, and a reason', () => {
  const outcome = outcomeOf({}, 'K', `${canary}\0`);
  assert.ok('unavailable' in outcome && outcome.unavailable !== '' && !outcome.unavailable.includes(canary));
});

test('notes: a .env that may be committed, an ignored example, a dollar sign', () => {
  assert.match(plan({ 'apps/web/.env': 'A=1' }, 'K', 'v').notes.join(), /git rm --cached/);
  assert.deepEqual(plan({ 'apps/web/.env': 'A=1', '.gitignore': '.env' }, 'K', 'v').notes, []);
  assert.match(plan({ '.gitignore': '.env*\n' }, 'K', 'v').notes.join(), /!\.env\.example/);
  assert.match(plan({}, 'K', 'a$b').notes.join(), /dollar sign in K/);
});

test('a second run changes nothing', () => {
  const old: Texts = { '.gitignore': 'x', 'apps/web/.env': 'DB_PASSWORD=old', 'apps/web/.env.dist': '' };
  for (const texts of [{}, old]) {
    const first = plan(texts);
    const second = plan(apply(texts, first), first.name);
    assert.equal(second.name, first.name);
    assert.deepEqual(second.files, []);
  }
});

test('the value stands nowhere but in the edit of .env', () => {
  const situations: Texts[] = [
    {},
    { 'apps/web/.env': 'DB_PASSWORD=other\n' },
    { 'apps/web/.env': `DB_PASSWORD="${canary}"\n` },
    { '.gitignore': '.env*', 'apps/web/.env.example': 'A=\n' },
  ];
  for (const texts of situations) {
    const planned = plan(texts);
    const rest = { ...planned, files: planned.files.filter((file) => !file.uri.endsWith('/.env')) };
    const said = JSON.stringify(rest);
    for (let at = 0; at + 4 <= canary.length; at++) {
      assert.ok(!said.includes(JSON.stringify(canary.slice(at, at + 4)).slice(1, -1)), said);
    }
  }
});
