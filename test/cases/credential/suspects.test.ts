/** Credentials told by their company, in comments, and by the API that they reach: what is none comes first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentSuspects } from '../../../server/src/semantics/credential/comment.ts';
import { logIns } from '../../../server/src/semantics/credential/log-in.ts';
import { usedCredentials } from '../../../server/src/semantics/credential/use.ts';
import { check } from '../../harness/check.ts';

const random = ['kT9vQ2mZ', '8rX1pLw4'].join('');

async function viewOf(text: string, file: string) {
  const { view } = await check({ [file]: text }, file);
  return view ?? assert.fail(file);
}

test('comments that explain, ask or show an example hold no credential', async () => {
  for (const comment of [
    'password: the one of the database',
    'set the password before the first start',
    "password = 'changeme'",
    "password = '<your password>'",
    'password = process.env.DB_PASSWORD',
    'token = next(tokens)',
    "secretName = 'shop-database'",
    `sha256: ${random}`,
    'https://example.org/reset?token=abc',
    'TODO password = getPassword()',
  ]) {
    const view = await viewOf(`// ${comment}\nexport const a = 1;\n`, 'a.js');
    assert.deepEqual(commentSuspects(view), [], comment);
  }
});

test('code that was commented out still opens what it opened', async () => {
  for (const comment of [`const dbPassword = '${random}';`, `password: "${random}",`, `api_key=${random}`]) {
    const view = await viewOf(`// ${comment}\nexport const a = 1;\n`, 'a.js');
    assert.ok(commentSuspects(view).length > 0, comment);
  }
});

/** What the password of a code's account stands beside. */
async function companyOf(code: string): Promise<string | undefined> {
  const view = await viewOf(`${code}\n`, 'a.js');
  return logIns(view).get(code.indexOf("'secret'"));
}

test('a password alone, or beside no user, is no log-in', async () => {
  for (const code of [
    "const a = { password: 'secret' };",
    "const a = { password: 'secret', host: 'db' };",
    "const a = { user: 'Your name', password: 'secret', host: 'db' };",
    "const a = { label: 'Password', hint: 'secret' };",
  ])
    assert.equal(await companyOf(code), undefined, code);
});

test('beside a user it is one, and where a host is told it is one whatever it looks like', async () => {
  assert.equal(await companyOf("const a = { user: 'app', password: 'secret' };"), 'beside');
  assert.equal(await companyOf("const a = { host: 'db', user: 'app', password: 'secret' };"), 'log-in');
});

test('an API gets nothing to judge from what is not constant, and a constant under any name', async () => {
  const head = "import { createHmac } from 'node:crypto';\n";
  for (const code of [
    "createHmac('sha256', process.env.HMAC_SECRET);",
    "createHmac('sha256', secret());",
    "createHmac('sha256', key);",
    'createHmac(`sha256`, `${prefix}-key`);',
    `createHmac('${random}', key);`,
  ]) {
    const view = await viewOf(`${head}${code}\n`, 'a.js');
    assert.deepEqual(usedCredentials(view), [], code);
  }
  const used = await viewOf(`${head}const pelican = '${random}';\ncreateHmac('sha256', pelican);\n`, 'a.js');
  assert.equal(usedCredentials(used).length, 1);
});
