/** What keeps files out of an image, wherever it lies, and the file that the fix makes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherFileEdits } from '../../../server/src/fixes/other-file.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check, root, type Files } from '../../harness/check.ts';

const image = 'FROM node:22.12\nCOPY . .\nCMD ["node", "server.js"]\n';

async function found(files: Files, path: string) {
  const { findings } = await check({ [path]: image, ...files }, path);
  return findings.filter(({ rule }) => rule === 'codebase/missing-dockerignore');
}

test('an ignore file counts beside the Dockerfile, in the app and by the name of the Dockerfile', async () => {
  assert.equal((await found({}, 'Dockerfile')).length, 1);
  assert.equal((await found({ '.dockerignore': '' }, 'Dockerfile')).length, 0);
  assert.equal((await found({ 'Dockerfile.dockerignore': '' }, 'Dockerfile')).length, 0);
  assert.equal((await found({ 'other/.dockerignore': '' }, 'Dockerfile')).length, 1);
  for (const name of ['.dockerignore', 'docker/.dockerignore', 'docker/web.Dockerfile.dockerignore'])
    assert.equal((await found({ [name]: '' }, 'docker/web.Dockerfile')).length, 0, name);
});

test('the fix makes a file with lines that fit', async () => {
  const [finding] = await found({ 'package-lock.json': '{}' }, 'Dockerfile');
  const other = finding?.fixes[0]?.others?.[0];
  assert.ok(other?.create === true);
  assert.equal(other.uri, `${root}/.dockerignore`);
  const text = applyEdits('', otherFileEdits(other, ''));
  assert.equal(text, '.git\n.env\n.env.*\n!.env.example\n*.log\nnode_modules\n');
  assert.deepEqual(otherFileEdits(other, text), []);
});

test('no fix where another folder may be the one that is built', async () => {
  const [nested] = await found({}, 'docker/Dockerfile');
  assert.deepEqual(nested?.fixes, []);
  const compose = 'services:\n  web:\n    build: { context: web }\n';
  const [elsewhere] = await found({ 'compose.yaml': compose }, 'Dockerfile');
  assert.deepEqual(elsewhere?.fixes, []);
});
