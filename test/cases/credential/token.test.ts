import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenFormats } from '../../../server/src/catalog/tokens.ts';
import { base62 as inBase62, crc32 } from '../../../server/src/semantics/credential/checksum.ts';
import { findTokens, holdsToken } from '../../../server/src/semantics/credential/token.ts';
import { fastest } from '../../harness/fastest.ts';
import { base62, hexadecimal, randomStream, randomText, sampleOf, upper, digit } from './random.ts';

/** Each format's own kind of value; the checked ones get right check digits. */
function sample(format: (typeof tokenFormats)[number], seed: number): string {
  const next = randomStream(seed);
  if (format.check === 'jwt')
    return webToken({ alg: 'HS256', typ: 'JWT' }, { sub: randomText(hexadecimal, 9, next) }, seed);
  const text = sampleOf(format.pattern, next);
  if (format.check !== 'crc32') return text;
  return text.slice(0, -6) + inBase62(crc32(text.slice(-36, -6)), 6);
}

function webToken(header: object, payload: object, seed: number): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return [encode(header), encode(payload), randomText(base62, 43, randomStream(seed))].join('.');
}

describe('token formats', () => {
  it('have unique ids, https links, environment names and prefixes of at least two characters', () => {
    assert.equal(new Set(tokenFormats.map((format) => format.id)).size, tokenFormats.length);
    assert.ok(tokenFormats.length >= 100);
    for (const format of tokenFormats) {
      assert.match(format.id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.match(format.environment, /^[A-Z][A-Za-z0-9_]+$/);
      if (format.revoke) assert.match(format.revoke, /^https:\/\//);
      for (const prefix of format.prefixes) assert.ok(prefix.length >= 2, format.id);
    }
  });
  it('repeat nothing that repeats, so that matching stays linear', () => {
    for (const format of tokenFormats)
      assert.doesNotMatch(format.pattern, /[+*]\)[+*{]|\}\)[+*{]|\.\*|\.\+/, format.id);
  });
  for (const [index, format] of tokenFormats.entries()) {
    it(`finds ${format.id}`, () => {
      for (let round = 0; round < 5; round += 1) {
        const value = sample(format, 1000 * index + round);
        const before = `// ${format.keywords?.[0] ?? 'client'}\nconst value = "`;
        const found = findTokens(`${before}${value}";\n`);
        assert.equal(found.length, 1, `${format.id} in round ${round}`);
        for (const { token, start, end } of found) {
          assert.deepEqual([token.kind, token.issuer], [format.kind, format.issuer]);
          assert.ok(start >= before.length && end <= before.length + value.length);
        }
        assert.equal(holdsToken(`${before}${value}";\n`), format.kind !== 'publishable');
      }
    });
  }
});

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
    ['an unsigned web token', webToken({ alg: 'none' }, { sub: 'x' }, 3)],
    ['the web token sample', webToken({ alg: 'HS256', typ: 'JWT' }, { sub: '1234567890', name: 'J' }, 3)],
    ['a role that is public', webToken({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' }, 3)],
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
        findTokens(text).map((found) => found.token.id),
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
