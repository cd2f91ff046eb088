import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeatsName, suspectBinding } from '../../../server/src/semantics/credential/judge.ts';
import { randomnessBits } from '../../../server/src/semantics/credential/randomness.ts';
import { isSecretAtUse, judgeValue, type Verdict } from '../../../server/src/semantics/credential/value.ts';
import { harmless, naming, weak } from './values.ts';
import { fastest } from '../../harness/fastest.ts';
import { base62, digit, hexadecimal, lower, randomStream, randomText, upper } from './random.ts';

describe('values', () => {
  for (const [verdict, values] of Object.entries(harmless)) {
    for (const value of values) {
      it(`judges ${JSON.stringify(value)} as ${verdict}`, () => {
        assert.equal(judgeValue(value).verdict, verdict);
      });
    }
  }
  for (const value of naming) {
    it(`takes ${JSON.stringify(value)} for no secret`, () => {
      assert.match(judgeValue(value).verdict, /^(?:placeholder|identifier|prose|reference)$/);
    });
  }
  for (const value of weak) {
    it(`judges ${value} as a weak password`, () => {
      assert.equal(judgeValue(value).verdict, 'weak');
    });
  }
  const alphabets = {
    base62,
    hexadecimal,
    base64: base62 + '+/',
    base36: lower + digit,
    upper: upper + digit,
    base64url: base62 + '-_',
  };
  for (const [name, alphabet] of Object.entries(alphabets)) {
    for (const length of [20, 24, 32, 40, 64, 88]) {
      it(`takes ${length} random characters of ${name} as random`, () => {
        const next = randomStream(length * 31 + name.length);
        const verdicts = Array.from({ length: 200 }, () => judgeValue(randomText(alphabet, length, next)).verdict);
        const found = verdicts.filter((verdict) => verdict === 'random').length;
        assert.ok(found >= (length === 20 ? 185 : 190), `${found} of 200`);
      });
    }
  }
  it('takes no identifier as random', () => {
    const words =
      'get set user account password token create update delete request response handler builder index value message error default options internal visible container element node parser'.split(
        ' ',
      );
    const next = randomStream(3);
    for (let round = 0; round < 2000; round += 1) {
      const picked = Array.from(
        { length: 2 + Math.floor(next() * 4) },
        () => words[Math.floor(next() * words.length)] ?? '',
      );
      for (const joined of [
        picked.join('-'),
        picked.join('_').toUpperCase(),
        picked.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(''),
      ]) {
        assert.notEqual(judgeValue(joined).verdict, 'random', joined);
        assert.ok(randomnessBits(joined) < 0, joined);
      }
    }
  });
  it('looks through the scheme of a header and at padding', () => {
    const value = randomText(base62, 32, randomStream(1));
    assert.equal(judgeValue(`Bearer ${value}`).verdict, 'random');
    assert.equal(judgeValue(`Basic ${value}==`).verdict, 'random');
    assert.equal(judgeValue(`${value}=`).verdict, 'random');
  });
  it('never quotes the value in its reason', () => {
    for (const value of weak) assert.ok(!judgeValue(value).reason.includes(value));
  });
  it('takes linear time on hostile texts', () => {
    for (const piece of [
      'a',
      'A',
      'aA',
      'a1',
      'a-',
      '1',
      '-',
      '.',
      '/',
      '=',
      'a=&',
      '[',
      '\\',
      '{',
      '<a ',
      '$',
      'x',
      'a:',
      '%',
      ' ',
      '(',
      '\n',
    ]) {
      const short = fastest(() => judgeValue(piece.repeat(2000 / piece.length) + '!'));
      const long = fastest(() => judgeValue(piece.repeat(4000 / piece.length) + '!'));
      const huge = fastest(() => judgeValue(piece.repeat(1_000_000 / piece.length) + '!'));
      assert.ok(long < 8 * Math.max(short, 1), `${JSON.stringify(piece)}: ${short} ms, then ${long} ms`);
      assert.ok(huge < 8 * Math.max(short, 10), `${JSON.stringify(piece)}: ${huge} ms for 1 MB`);
    }
  });
});

describe('bindings', () => {
  const value = randomText(base62, 32, randomStream(21));
  const clean: readonly (readonly [string, string])[] = [
    ['password', 'password'],
    ['TOKEN', 'token'],
    ['API_KEY', 'apiKey'],
    ['dbPassword', 'db_password'],
    ['token', 'admin123'],
    ['pass', 'hunter2'],
    ['key', value],
    ['password', 'Please enter your password'],
    ['passwordLabel', value],
    ['publicKey', value],
    ['apiKey', 'x-api-key'],
    ['accessToken', 'access_token'],
    ['SECRET_KEY', 'secretKey'],
    ['apiKey', 'header1'],
    ['type', 'password'],
  ];
  for (const [name, text] of clean) {
    it(`stays silent for ${name} = ${text === value ? 'a random value' : text}`, () => {
      assert.equal(suspectBinding(name, text), undefined);
    });
  }
  const found: readonly (readonly [string, string, Verdict])[] = [
    ['password', 'hunter2', 'weak'],
    ['DB_PASSWORD', 'postgres', 'weak'],
    ['secret', 'my-super-secret-key', 'weak'],
    ['token', value, 'random'],
    ['apiKey', value, 'random'],
    ['pass', value, 'random'],
    ['Authorization', `Bearer ${value}`, 'random'],
    ['X-Api-Key', value, 'random'],
    ['jwtSecret', 'Tr0ub4dor&3', 'plausible'],
    ['adminPassword', 'correct8horse', 'weak'],
    ['password', 'k9#mQ2$vX', 'plausible'],
  ];
  for (const [name, text, verdict] of found) {
    it(`suspects ${name} with a ${verdict} value`, () => {
      const suspicion = suspectBinding(name, text);
      assert.ok(suspicion);
      if (verdict !== 'plausible') assert.equal(suspicion.judgement.verdict, verdict);
    });
  }
  it('takes a stand-in as a secret only where it is certainly used', () => {
    for (const text of ['changeme', 'dev', 'keyboard cat', 'secret', 'hunter2', value])
      assert.ok(isSecretAtUse(judgeValue(text)), text);
    for (const text of ['', '${SECRET}', '/run/secrets/x', 'JWT_SECRET', '%s'])
      assert.ok(!isSecretAtUse(judgeValue(text)), text);
  });
  it('sees that a value repeats its name', () => {
    assert.ok(repeatsName('userAccessToken', 'access-token'));
    assert.ok(!repeatsName('password', 'admin'));
    assert.ok(!repeatsName('password', 'password1'));
  });
});
