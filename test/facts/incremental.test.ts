/** Reading a document change by change gives the same facts as reading its last text from scratch. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Facts } from '../../server/src/facts/facts.ts';
import { merged } from '../../server/src/document.ts';
import type { Change } from '../../server/src/languages/chunk.ts';
import { loadGrammar } from '../../server/src/languages/grammars.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Language } from '../../server/src/languages/language.ts';
import { DocumentReader } from '../../server/src/languages/read.ts';
import { grammarBytes } from '../harness/grammars.ts';

const words = /\b(?:env|environ)\b/g;

/** A small generator of numbers that gives the same run every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Facts with scope numbers in order of appearance: the numbers themselves mean nothing. */
function comparable(facts: Facts): unknown {
  const numbers = new Map<number, number>([[0, 0]]);
  const order = [...facts.scopes.values()].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  for (const scope of order) numbers.set(scope.id, numbers.size);
  const plain: unknown = JSON.parse(
    JSON.stringify({ ...facts, scopes: order }, (key, value: unknown) =>
      (key === 'scope' || key === 'id' || key === 'parent') && typeof value === 'number' ? numbers.get(value) : value,
    ),
  );
  return plain;
}

async function grammarOf(language: Language, languageId: string) {
  return await loadGrammar(language, language.grammars[languageId] ?? '', grammarBytes);
}

const pieces = ['x', ' ', '\n', '(', ')', '{', '}', "'", '"', '`', ':', '=', ';', 'const a = 1;\n', 'import os\n', '    ', '#', '//', '/*', '*/', 'process.env.X', 'os.environ["Y"]', 'f(1)\n', 'é', '😀', '\r\n', '"""'];

const samples = [
  ['javascript', 'typescript', 'server/src/semantics/view.ts'],
  ['javascript', 'javascript', 'eslint.config.mjs'],
  ['python', 'python', 'test/facts/sample.py'],
] as const;

for (const [name, languageId, file] of samples) {
  test(`${languageId}: 400 random changes`, async () => {
    const language = languages.find((candidate) => candidate.name === name);
    assert.ok(language !== undefined);
    const grammar = await grammarOf(language, languageId);
    const next = random(7);
    const original = readFileSync(file, 'utf8').slice(0, 12_000);
    let text = original;
    const reader = new DocumentReader(language, grammar, words);
    reader.read(text);
    for (let round = 0; round < 400; round++) {
      let change: Change | undefined;
      const edits = 1 + Math.floor(next() * 2);
      for (let edit = 0; edit < edits; edit++) {
        const start = Math.floor(next() * text.length);
        const oldEnd = Math.min(text.length, start + (next() < 0.6 ? 0 : Math.floor(next() * 12)));
        const inserted = next() < 0.25 ? '' : (pieces[Math.floor(next() * pieces.length)] ?? '');
        text = text.slice(0, start) + inserted + text.slice(oldEnd);
        change = merged(change, { start, oldEnd, newEnd: start + inserted.length });
      }
      // Mend the text now and then, so that not all rounds run on rubble.
      if (round % 8 === 7) {
        change = { start: 0, oldEnd: text.length, newEnd: original.length };
        text = original;
        reader.update(text, change);
        continue;
      }
      if (change === undefined) continue;
      const updated: Facts = reader.update(text, change);
      const fresh: DocumentReader = new DocumentReader(language, grammar, words);
      const expected: Facts = fresh.read(text);
      assert.deepEqual(comparable(updated), comparable(expected), `round ${round}`);
      fresh.dispose();
    }
    reader.dispose();
  });
}
