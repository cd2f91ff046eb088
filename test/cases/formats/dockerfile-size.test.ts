/** Long lines of a Dockerfile: passed over with a reason, and what is read takes no more than its share of time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotRead } from '../../../server/src/files.ts';
import { format } from '../../../server/src/formats/dockerfile.ts';

const uri = 'file:///app/Dockerfile';

function source(text: string) {
  return { uri, languageId: 'dockerfile', text };
}

test('a line that nobody wrote is passed over, and the reason told', () => {
  for (const piece of ['#', '# ', 'RUN a; ', '$'])
    assert.equal(
      whyNotRead(source(`FROM node\n${piece.repeat(25_000)}\n`), 'Dockerfile', 1_048_576),
      'minified or generated',
      piece,
    );
  assert.equal(whyNotRead(source(`FROM node\n${'# a\n'.repeat(25_000)}`), 'Dockerfile', 1_048_576), '');
});

test('what is read takes time by its length alone', () => {
  const before = ['', 'FROM node\n', 'FROM node\nRUN ', 'FROM node\nENV a ', 'FROM node\nCOPY ', 'FROM node\nLABEL '];
  const pieces = ['#', '# ', '#\n', '$', '"', "' ", '\\ ', 'a ', 'a=b ', 'a \\\n', '${a}', '<<a '];
  for (const start of before)
    for (const piece of pieces) {
      const text = (length: number): string => `${start}${piece.repeat(length / piece.length)}\n`;
      format.read(source(text(1_000)));
      const begun = performance.now();
      format.read(source(text(19_000)));
      const taken = performance.now() - begun;
      assert.ok(taken < 10_000, `${JSON.stringify(start + piece)}: ${taken.toFixed(0)} ms`);
    }
});
