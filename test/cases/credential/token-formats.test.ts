/** Every format of tokens: its row is whole, and its samples are found where a made-up value is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenFormats, type TokenFormat } from '../../../server/src/catalog/tokens.ts';
import { findTokens, holdsToken } from '../../../server/src/semantics/credential/token.ts';
import { lineWith, sampleToken, seededFormats } from './token-samples.ts';

function idsIn(text: string): readonly string[] {
  return findTokens(text).map(({ token }) => token.id);
}

describe('token formats', () => {
  it('are at least 250', () => {
    assert.ok(tokenFormats.length >= 250);
  });
  it('have unique ids, links, environment names and something to look for', () => {
    assert.equal(new Set(tokenFormats.map((format) => format.id)).size, tokenFormats.length);
    for (const format of tokenFormats) {
      assert.match(format.id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.match(format.environment, /^[A-Z][A-Z0-9_]*(?:_[a-z_]+)?$/, format.id);
      assert.match(format.documentation, /^https:\/\/[\w.-]+\/?/, format.id);
      if (format.revoke !== undefined) assert.match(format.revoke, /^https:\/\//, format.id);
      assert.ok(format.name !== '' && !format.name.includes(format.issuer), format.id);
      assert.equal(format.prefixes === undefined, format.names !== undefined, format.id);
      for (const sign of [...(format.prefixes ?? []), ...(format.names ?? [])]) assert.ok(sign.length >= 2, format.id);
      assert.ok((format.leastLead ?? 0) <= (format.lead ?? 0), format.id);
    }
  });
  it('repeat nothing that repeats, and nothing without an end', () => {
    for (const { id, pattern } of tokenFormats) assert.doesNotMatch(pattern, /[+*?}]\)[+*{]|[\])][+*]|\.[+*]|,\}/, id);
  });
  it('have keywords in lower case and prefixes that a sample holds', () => {
    for (const { format, seed } of seededFormats) {
      for (const keyword of format.keywords ?? []) assert.equal(keyword, keyword.toLowerCase());
      const sample = sampleToken(format, seed);
      if (format.prefixes)
        assert.ok(
          format.prefixes.some((prefix) => sample.includes(prefix)),
          format.id,
        );
      assert.match(
        sample,
        new RegExp(`^(?:${format.pattern})$`),
        `${format.id}: the sample is not what the pattern takes`,
      );
    }
  });
});

describe('samples', () => {
  for (const { format, seed } of seededFormats) {
    it(`of ${format.id} are found whole, in code and by name`, () => {
      for (let round = 0; round < 8; round += 1) {
        const value = sampleToken(format, seed + round);
        const text = lineWith(format, value);
        const [found, ...others] = findTokens(text);
        assert.deepEqual([found?.token.id, others.length], [format.id, 0], `round ${round}`);
        assert.equal(text.slice(found?.start, found?.end), value);
        assert.equal(holdsToken(text), format.kind !== 'publishable');
      }
    });
  }
});

/** A character that is none of the value's own, so that a check digit is wrong for certain. */
function otherThan(character: string): string {
  return character === 'A' ? 'B' : 'A';
}

describe('what only looks like one', () => {
  it('is not found when a check digit differs', () => {
    const checked = seededFormats.filter(({ format }) => format.check === 'crc32');
    assert.ok(checked.length >= 10);
    for (const { format, seed } of checked) {
      const value = sampleToken(format, seed);
      const text = lineWith(format, value.slice(0, -1) + otherThan(value.slice(-1)));
      assert.deepEqual(idsIn(text), [], format.id);
    }
  });
  it('is not found as a part of a longer word', () => {
    for (const { format, seed } of seededFormats) {
      const value = sampleToken(format, seed);
      const before = format.names ? value : `x${value}`;
      // What may stand in the middle of a text by its nature: an address, a line of a key, a part of a setting.
      const isInner = !/^\w/.test(value);
      if (!isInner && format.names === undefined)
        assert.ok(!idsIn(lineWith(format, before)).includes(format.id), format.id);
      if (/\w$/.test(value) && hasFixedLength(format))
        assert.ok(!idsIn(lineWith(format, `${value}Zz9`)).includes(format.id), `${format.id} goes on`);
    }
  });
  const fillers: readonly (readonly [string, (alphabet: string, length: number) => string])[] = [
    ['one character', (alphabet, length) => pick(alphabet, 'xX0Aa').repeat(length)],
    [
      'two characters in turn',
      (alphabet, length) => (pick(alphabet, 'aA1') + pick(alphabet, 'bB2')).repeat(length).slice(0, length),
    ],
    ['a sequence', inOrder],
  ];
  for (const [what, fill] of fillers) {
    it(`is not found when it is filled with ${what}`, () => {
      for (const { format, seed } of seededFormats) {
        const value = sampleToken(format, seed, fill);
        assert.deepEqual(idsIn(lineWith(format, value)), [], `${format.id}: ${value.slice(0, 60)}`);
      }
    });
  }
  it('is not found when it says that it is an example', () => {
    for (const { format, seed } of seededFormats) {
      const value = sampleToken(format, seed, (alphabet, length) => exampleText(alphabet, length));
      // Chance makes long keys and web tokens hold any word.
      if (!/EXAMPLE|example/.test(value) || value.length > 300) continue;
      assert.deepEqual(idsIn(lineWith(format, value)), [], format.id);
    }
  });
});

function pick(alphabet: string, wished: string): string {
  return Array.from(wished).find((character) => alphabet.includes(character)) ?? alphabet.charAt(0);
}

/** The letters of the alphabet in their order, or the digits before them where there are few letters. */
function inOrder(alphabet: string, length: number): string {
  const letters = alphabet.replace(
    alphabet.includes('z') ? /[^a-z]/g : alphabet.includes('Z') ? /[^A-Z]/g : /[^0-9a-fA-F]/g,
    '',
  );
  const sorted = Array.from(letters).sort();
  return Array.from({ length }, (_, at) => sorted[at % sorted.length]).join('');
}

function exampleText(alphabet: string, length: number): string {
  const word = alphabet.includes('E') ? 'EXAMPLE' : 'example';
  const fits = Array.from(word).every((character) => alphabet.includes(character)) && length > word.length;
  const random = Array.from({ length }, (_, at) => alphabet[(at * 7 + 3) % alphabet.length]).join('');
  return fits ? random.slice(word.length) + word : random;
}

/** True when the pattern ends in a class of exactly so many characters, so that more of them make it another word. */
function hasFixedLength({ pattern }: TokenFormat): boolean {
  return /\{\d+\}$/.test(pattern);
}
