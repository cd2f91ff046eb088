/** What version control has and leaves out: files that pages cannot show, and the files that fixes write. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { otherFileEdits } from '../../../server/src/fixes/other-file.ts';
import { nodeHost } from '../../../server/src/main/node-host.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { Workspace } from '../../../server/src/workspace.ts';
import { check, root, type Files } from '../../harness/check.ts';
import { checkFolder } from '../../harness/folder.ts';
import { grammarBytes } from '../../harness/grammars.ts';

const rule = 'codebase/env-file-tracked';
const random = 'kQ8vR2xLm4Tz9pWq7BnD';
const keyLine = 'MHcCAQEEIOq3Zt8vWxkR5uYb1nLd7sFh2jKg9pQa4mTc6eVi0oXrAoGCCqGSM49';
const key = [
  '-----BEGIN ',
  'EC PRIVATE KEY-----\n',
  keyLine,
  '\n',
  keyLine,
  '\n-----END ',
  'EC PRIVATE KEY-----\n',
].join('');

async function found(files: Files, file: string, id = rule) {
  const { findings } = await check(files, file);
  return findings.filter((finding) => finding.rule === id);
}

test('a private key is found under its names, but not one for tests or the own machine', async () => {
  for (const name of ['server.pem', 'certs/site.key', 'deploy/id_ed25519', 'AuthKey_1.p8']) {
    const [finding] = await found({ [name]: key }, name);
    assert.deepEqual(finding?.range, { start: 0, end: 30 }, name);
    assert.ok(!finding.message.includes(keyLine));
  }
  for (const name of ['test/server.pem', 'localhost-key.pem', 'certs/dev.key', 'ca.pem', 'example.key', 'key.txt'])
    assert.deepEqual(await found({ [name]: key }, name), [], name);
});

test('files that show, test or encrypt are none, and neither are those that Git does not have', async () => {
  const text = `API_TOKEN=${random}\n`;
  for (const name of ['.env', '.env.local', '.env.production', 'deploy/prod.env', '.envrc', '.env.staging'])
    assert.equal((await found({ [name]: text }, name)).length, 1, name);
  const silent = ['.env.example', '.env.sample', '.env.test', '.env.template', '.env.dist', '.env.ci', '.env.enc'];
  for (const name of [...silent, 'test/.env', 'examples/.env', '.env.development', '.env.vault', '.env.defaults'])
    assert.deepEqual(await found({ [name]: text }, name), [], name);
});

test('what a person chose with marks and digits is nobody’s default, as words are', async () => {
  const text = `SESSION_SECRET="M0nk3y@78"\nDB_PASSWORD=secret\nADMIN_PASSWORD=admin123\n`;
  const [finding, ...more] = await found({ '.env': text }, '.env');
  assert.deepEqual([finding?.range, finding?.related, more], [{ start: 0, end: 'SESSION_SECRET'.length }, [], []]);
});

test('the message names keys and tells no value; the fix writes keys without values', async () => {
  const text = `PORT=3000\nexport API_TOKEN='${random}'\nDB_PASSWORD="${random}x"\n`;
  const files = { '.env': text, '.gitignore': 'dist\n', 'package.json': '{}' };
  const [finding, ...more] = await found(files, '.env');
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /`API_TOKEN` and 1 more.*git rm --cached \.env/);
  const places = finding?.related.map(({ uri, range }) => [uri, text.slice(range.start, range.end)]);
  assert.deepEqual(places, [[`${root}/.env`, 'DB_PASSWORD']]);
  assert.ok(!JSON.stringify(finding).includes(random));
  const [ignore, list] = finding?.fixes[0]?.others ?? [];
  assert.ok(ignore !== undefined && list !== undefined);
  assert.deepEqual([ignore.uri, ignore.create], [`${root}/.gitignore`, false]);
  assert.equal(applyEdits('dist\n', otherFileEdits(ignore, 'dist\n')), 'dist\n.env\n');
  assert.deepEqual(otherFileEdits(ignore, 'dist\n.env\n'), []);
  assert.deepEqual([list.uri, list.create], [`${root}/.env.example`, true]);
  assert.equal(applyEdits('', otherFileEdits(list, '')), 'PORT=\nAPI_TOKEN=\nDB_PASSWORD=\n');
  assert.equal(applyEdits('PORT=1', otherFileEdits(list, 'PORT=1')), 'PORT=1\nAPI_TOKEN=\nDB_PASSWORD=');
  assert.equal(
    applyEdits('PORT=1\r\n', otherFileEdits(list, 'PORT=1\r\n')),
    'PORT=1\r\nAPI_TOKEN=\r\nDB_PASSWORD=\r\n',
  );
});

const environment = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };

/** A real repository, its files committed, in a folder that is removed at the end. */
async function inRepository(files: Files, use: (folder: string, git: (...words: string[]) => void) => Promise<void>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'twelve-factor-repository-'));
  const git = (...words: string[]): void => {
    execFileSync('git', words, { cwd: folder, stdio: 'ignore', env: { ...environment, HOME: folder } });
  };
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    git('init', '-q');
    git('add', '-A', '-f');
    await use(folder, git);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const secret = `API_TOKEN=${random}\n`;

test('in a real repository the index decides, not the disk', async () => {
  await inRepository({ '.env': secret, 'api/.env': secret, 'package.json': '{}' }, async (folder, git) => {
    const paths = async () =>
      (await checkFolder(folder)).filter(({ finding }) => finding.rule === rule).map((one) => one.path);
    assert.deepEqual(await paths(), ['.env', 'api/.env']);
    git('rm', '-q', '--cached', '.env');
    assert.deepEqual(await paths(), ['api/.env']);
    rmSync(path.join(folder, '.git'), { recursive: true });
    assert.deepEqual(await paths(), []);
  });
});

test('an ignore line means nothing for a file that is tracked', async () => {
  const files = { '.env': secret, 'api/.env.local': secret, '.gitignore': '.env*\n', 'package.json': '{}' };
  await inRepository(files, async (folder, git) => {
    const paths = async () =>
      (await checkFolder(folder)).filter(({ finding }) => finding.rule === rule).map((one) => one.path);
    assert.deepEqual(await paths(), ['.env', 'api/.env.local']);
    git('rm', '-q', '--cached', 'api/.env.local');
    assert.deepEqual(await paths(), ['.env']);
  });
});

test('an editor hears of the index, and knows a tracked file that is ignored', async () => {
  await inRepository({ '.env': secret, '.gitignore': '.env\n', 'package.json': '{}' }, async (folder, git) => {
    const top = pathToFileURL(folder).href;
    const changed: string[] = [];
    const host = { ...nodeHost(''), grammar: grammarBytes };
    const workspace = new Workspace(host, (changedRoot) => changed.push(changedRoot));
    workspace.setFolders([top]);
    workspace.open({ uri: `${top}/.env`, languageId: 'dotenv', text: secret });
    const rules = async () =>
      (await workspace.check(`${top}/.env`, {}, 10_000))?.findings.map((finding) => finding.rule);
    assert.deepEqual(await rules(), [rule]);
    git('rm', '-q', '--cached', '.env');
    changed.length = 0;
    await workspace.filesChanged([{ uri: `${top}/.git/index`, kind: 'changed' }]);
    assert.deepEqual(changed, [top]);
    assert.deepEqual(await rules(), []);
  });
});

test('ignore rules of all places count', async () => {
  const id = 'codebase/missing-ignore';
  const files = { 'api/package.json': '{"dependencies":{"express":"5.1.0"}}', 'api/.gitignore': 'dist\n' };
  await inRepository(files, async (folder) => {
    const count = async (): Promise<number> =>
      (await checkFolder(path.join(folder, 'api'))).filter(({ finding }) => finding.rule === id).length;
    assert.equal(await count(), 1);
    writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n');
    assert.equal(await count(), 0);
    writeFileSync(path.join(folder, '.gitignore'), '/node_modules\n');
    assert.equal(await count(), 1);
    writeFileSync(path.join(folder, '.git/info/exclude'), 'node_modules\n');
    assert.equal(await count(), 0);
  });
});
