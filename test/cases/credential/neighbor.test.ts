/** The name beside a literal: what it is not comes first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighborOf } from '../../../server/src/semantics/credential/neighbor.ts';

/** The neighbor of the literal between the marks, as `relation name`; empty when it has none. */
function told(marked: string): string {
  const start = marked.indexOf('§');
  const end = marked.indexOf('§', start + 1) - 1;
  const text = marked.replaceAll('§', '');
  const neighbor = neighborOf(text, { range: { start, end } });
  return neighbor === undefined ? '' : `${neighbor.relation} ${neighbor.written}`;
}

test('what a credential is given with is none', () => {
  for (const text of [
    "derive(password, §'5c0744940b5c369b'§)",
    "derive(user.password, §'5c0744940b5c369b'§, 32)",
    "derive(process.env.PASSWORD, §'5c0744940b5c369b'§)",
    "derive(config.env.DB_PASSWORD, §'5c0744940b5c369b'§)",
    "scrypt(DB_PASSWORD, §'5c0744940b5c369b'§)",
    "label(passwordField, §'Your password'§)",
  ])
    assert.equal(told(text), '', text);
});

test('a literal that is neither compared, set nor given has no neighbor', () => {
  for (const text of [
    "§'abc'§",
    "password += §'abc'§",
    "print(§'abc'§)",
    "form.get(§'password'§)",
    "count == §'abc'§",
    "x.setTitle(§'abc'§)",
    "tokenizer.equals(§'abc'§)",
    "§'abc'§.equals(name)",
    "(§'abc'§)",
  ])
    assert.equal(told(text), '', text);
});

test('a comparison names the other side, in either direction', () => {
  for (const [text, name] of [
    ["if (password === §'abc'§)", 'password'],
    ["if (password != §'abc'§)", 'password'],
    ["if (form.get('password') == §'abc'§)", 'password'],
    ["if (user.getPassword() == §'abc'§)", 'Password'],
    ['if (§"abc"§.equals(password))', 'password'],
    ['if (§"abc"§.equalsIgnoreCase(request.password))', 'password'],
    ["if (§'abc'§ === request.body.password)", 'password'],
    ["if (§'abc'§ !== headers['x-api-key'])", 'x-api-key'],
    ["if (§'abc'§ == params[:password])", 'password'],
    ["hmac.compare_digest(token, §'abc'§)", 'token'],
    ["hash_equals(§'abc'§, $token)", '$token'],
    ['subtle.ConstantTimeCompare([]byte(token), []byte(§"abc"§))', 'token'],
    ['if token == Some(§"abc"§)', 'token'],
    ['MessageDigest.isEqual(token.getBytes(), §"abc"§.getBytes())', 'token'],
  ] as const)
    assert.equal(told(text), `compared with ${name}`, text);
});

test('setters, pairs and defaults name what they set', () => {
  for (const [text, expected] of [
    ["client.setPassword(§'abc'§)", 'set as Password'],
    ["builder.with_password(§'abc'§)", 'set as password'],
    ["map.put('password', §'abc'§)", 'set as password'],
    ["headers.set('X-Api-Key', §'abc'§);", 'set as X-Api-Key'],
    ["[['dbPassword', §'abc'§]]", 'given with dbPassword'],
    ['env.put(DB_PASSWORD, §"abc"§)', 'set as DB_PASSWORD'],
    ["config.get('password', §'abc'§)", 'the default of password'],
    ["set :session_secret, §'abc'§\n", 'set as session_secret'],
  ] as const)
    assert.equal(told(text), expected, text);
});
