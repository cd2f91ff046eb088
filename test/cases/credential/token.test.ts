import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { base62 as inBase62, crc32 } from '../../../server/src/semantics/credential/checksum.ts';
import { findTokens } from '../../../server/src/semantics/credential/token.ts';
import { fastest } from '../../harness/fastest.ts';
import { base62, hexadecimal, randomStream, randomText, upper, digit } from './random.ts';
import { webToken } from './token-samples.ts';

describe('findTokens', () => {
  const next = randomStream(7);
  const body = randomText(base62, 30, next);
  const github = ['ghp', body + inBase62(crc32(body), 6)].join('_');
  const stripe = ['sk', 'live', randomText(base62, 24, next)].join('_');

  it('finds several, in order, with exact places', () => {
    const text = `a = '${github}'\nb = "${stripe}"\n`;
    assert.deepEqual(
      findTokens(text).map((found) => text.slice(found.start, found.end)),
      [github, stripe],
    );
  });
  it('finds one behind an escape and at both ends of the text', () => {
    assert.equal(findTokens(`"\\n${github}"`).length, 1);
    assert.equal(findTokens(github).length, 1);
  });
  const clean: readonly (readonly [string, string])[] = [
    ['wrong check digits', `${github.slice(0, -1)}${github.endsWith('A') ? 'B' : 'A'}`],
    ['a longer word', `x${github}`],
    ['a word that goes on', `${stripe}_more`],
    ['crosses', ['ghp', 'x'.repeat(36)].join('_')],
    ['a sequence', ['sk', 'live', '1234567890abcdefghijklmn'].join('_')],
    ['repetition', ['sk', 'live', 'a'.repeat(24)].join('_')],
    ['the AWS documentation key', ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')],
    ['the Stripe documentation key', ['sk', 'test', '4eC39HqLyjW' + 'Darjtt1zdp7dc'].join('_')],
    ['a described shape', 'tokens start with ghp_ and keys with sk_live_, AKIA or xoxb-'],
    ['the pattern itself', 'gh[pousr]_[A-Za-z0-9]{36}'],
    ['a key header alone', "if (text.startsWith('-----BEGIN RSA PRIVATE KEY-----')) return parse(text);"],
    ['a key with dots', ['-----BEGIN RSA', 'PRIVATE KEY-----\\n...\\n-----END RSA', 'PRIVATE KEY-----'].join(' ')],
    ['a public key', `-----BEGIN PUBLIC KEY-----\n${randomText(base62, 200, next)}\n-----END PUBLIC KEY-----`],
    ['a certificate', `-----BEGIN CERTIFICATE-----\n${randomText(base62, 200, next)}\n-----END CERTIFICATE-----`],
    ['an unsigned web token', webToken({ alg: 'none' }, { sub: 'x' })],
    ['the web token sample', webToken({ alg: 'HS256', typ: 'JWT' }, { sub: '1234567890', name: 'J' })],
    ['a role that is public', webToken({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' })],
    [
      'base64 of no JSON',
      `eyJ${randomText(base62, 30, next)}.eyJ${randomText(base62, 30, next)}.${randomText(base62, 43, next)}`,
    ],
    ['a Twilio shape without the word', `SK${randomText(hexadecimal, 32, next)}`],
    ['an npm word', 'npm_config_registry npm_package_version npm_lifecycle_event_with_a_long_name'],
    ['a Slack word', 'xoxb-your-token-goes-here-please'],
  ];
  for (const [what, text] of clean) {
    it(`leaves ${what} alone`, () => {
      assert.deepEqual(
        findTokens(text)
          .filter(({ token }) => token.kind !== 'publishable')
          .map((found) => found.token.id),
        [],
      );
    });
  }
  it('tells live, test and publishable keys apart', () => {
    const value = randomText(base62, 24, randomStream(9));
    const kinds = ['sk_live', 'sk_test', 'pk_live'].map((prefix) => findTokens(`${prefix}_${value}`)[0]?.token.kind);
    assert.deepEqual(kinds, ['secret', 'test', 'publishable']);
  });
  it('takes a Google key beside browser configuration as publishable', () => {
    const key = `AIza${randomText(base62, 35, randomStream(11))}`;
    assert.equal(findTokens(`{ apiKey: "${key}", authDomain: "a.firebaseapp.com" }`)[0]?.token.kind, 'publishable');
    assert.equal(findTokens(`{ apiKey: "${key}" }`)[0]?.token.kind, 'secret');
  });
  it('takes linear time on hostile texts', () => {
    const hostile = [
      '-eyJ',
      'sk-',
      '-----BEGIN RSA PRIVATE KEY-----',
      'AKIA',
      ':AA',
      '-us',
      'A',
      '1',
      ' xoxb-',
      'T3BlbkFJ',
      ' AccountKey=',
    ];
    const alphabet = randomText(upper + digit, 64, randomStream(5));
    for (const piece of [...hostile, alphabet]) {
      const small = fastest(() => findTokens(piece.repeat(Math.ceil(125_000 / piece.length))));
      const large = fastest(() => findTokens(piece.repeat(Math.ceil(500_000 / piece.length))));
      assert.ok(large < 4 * 4 * Math.max(small, 4), `${piece}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
  });
});
