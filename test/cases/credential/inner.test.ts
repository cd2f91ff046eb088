/** Credentials within a longer text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasKeyParameter,
  innerCredential,
  mayHoldAccount,
  withoutEnd,
} from '../../../server/src/semantics/credential/inner.ts';

const random = ['kT9vQ2mZ', '8rX1pLw4'].join('');

test('texts that only speak of a credential hold none', () => {
  for (const text of [
    '',
    'password=',
    'password=changeme123',
    'password=your-password-here',
    `password=\${DB_PASSWORD} host=db`,
    'password=%s user=%s host=%s',
    'Enter the password: at least twelve characters',
    'Authorization: Bearer <your-token>',
    'secret=projects/shop/secrets/db/versions/latest',
    `token_type=${random}`,
    `checksum=${random}`,
    `id=${random}`,
    'SELECT password FROM accounts WHERE id = $1',
    'UPDATE accounts SET password = ? WHERE id = ?',
    'Basic authentication is needed for this page',
    `${'x'.repeat(2_001)} password=${random}`,
  ])
    assert.equal(innerCredential(text), undefined, text);
});

test('a random value under a credential’s name is told with that name', () => {
  for (const [text, written] of [
    [`host=db.shop.io user=app password=${random}`, 'password'],
    [`Authorization: Bearer ${random}`, 'Authorization'],
    [`curl -H 'X-Api-Key: ${random}' https://api.shop.io`, 'X-Api-Key'],
    [`https://api.shop.io/v1?api_key=${random}&page=2`, 'api_key'],
  ] as const)
    assert.equal(innerCredential(text)?.written, written, text);
});

test('an account in base64 counts, a word does not', () => {
  const account = Buffer.from(`app:${random}`).toString('base64');
  assert.equal(innerCredential(`Basic ${account}`)?.written, 'Basic');
  assert.ok(mayHoldAccount(`Basic ${account}`));
  assert.equal(innerCredential(`Basic ${Buffer.from('just some words here').toString('base64')}`), undefined);
});

test('what a URL or a sentence adds to a value is taken off', () => {
  assert.equal(withoutEnd(`${random}.`), random);
  assert.equal(withoutEnd(`${random})`), random);
  assert.equal(withoutEnd(random), random);
  assert.ok(hasKeyParameter(`?appid=${'0123456789abcdef'.repeat(2)}`));
  assert.ok(!hasKeyParameter('?appid=shop'));
});
