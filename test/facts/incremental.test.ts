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

const words = /\b(?:env|environ|ENV)\b/g;

/** A small generator of numbers that gives the same run every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Facts with scope numbers in order of appearance: the numbers themselves mean nothing. */
function comparable({ parts, ...facts }: Facts): unknown {
  const { bindings, calls, literals, branches } = facts;
  for (const [name, list] of Object.entries({ bindings, calls, literals, branches }))
    assert.deepEqual(
      parts?.flatMap((part) => part[name as 'bindings']),
      list,
      `the parts have other ${name}`,
    );
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

/** Mostly what leaves a file whole, so that most rounds can be compared; sometimes what breaks it. */
const harmless = ['x', ' ', '\n', 'é', '1', '_'];
const statements = {
  javascript: ['const a = process.env.X;\n', 'f(1);\n', '{ g("x"); }\n', '// note\n'],
  ruby: ["require 'os'\n", "f(ENV['Y'])\n", 'main\n', 'log.close\n', '# note\n'],
  java: ['import a.b.C;\n', 'f(System.getenv("Y"));\n', 'int a = 1;\n', '// note\n'],
  kotlin: ['import a.b.C\n', 'f(System.getenv("Y"))\n', '// note\n'],
  php: ["f($_ENV['Y']);\n", '$a = new B(1);\n', '{ g("x"); }\n', '// note\n'],
  csharp: ['using System.IO;\n', 'f(Environment.GetEnvironmentVariable("Y"));\n', '{ g("x"); }\n', '// note\n'],
  rust: ['use a::b;\n', 'f(env::var("Y"));\n', '// note\n'],
  go: ['import "os"\n', 'f(os.Getenv("Y"))\n', 'a := 1\n', '// note\n'],
  python: ['import os\n', 'f(os.environ["Y"])\n', '# note\n'],
};
const breaking = ['(', ')', '{', '}', "'", '"', '`', ':', '/*', '*/', '😀', '\r\n', '"""', 'def ', 'function '];

const samples = [
  ['javascript', 'typescript', 'server/src/languages/reading.ts'],
  ['javascript', 'javascript', 'eslint.config.mjs'],
  ['python', 'python', 'test/facts/sample.py'],
  ['php', 'php', 'test/facts/sample.php'],
  ['ruby', 'ruby', 'test/facts/sample.rb'],
  ['java', 'java', 'test/facts/sample.java'],
  ['rust', 'rust', 'test/facts/sample.rs'],
  ['kotlin', 'kotlin', 'test/facts/sample.kt'],
  ['csharp', 'csharp', 'test/facts/sample.cs'],
  ['go', 'go', 'test/facts/sample.go'],
] as const;

for (const [name, languageId, file] of samples) {
  test(`${languageId}: 400 random changes`, async () => {
    const language = languages.find((candidate) => candidate.name === name);
    assert.ok(language !== undefined);
    const grammar = await grammarOf(language, languageId);
    const next = random(7);
    const original = readFileSync(file, 'utf8');
    let text = original;
    let compared = 0;
    const reader = new DocumentReader(language, grammar, words);
    reader.read(text);
    const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
    for (let round = 0; round < 400; round++) {
      let change: Change | undefined;
      for (let edit = 0; edit < 1 + Math.floor(next() * 2); edit++) {
        const kind = next();
        const anywhere = Math.floor(next() * text.length);
        const start = kind < 0.4 ? text.lastIndexOf('\n', anywhere) + 1 : anywhere;
        const oldEnd = kind > 0.9 ? Math.min(text.length, start + Math.floor(next() * 12)) : start;
        const inserted =
          kind < 0.4 ? pick(statements[name]) : kind < 0.8 ? pick(harmless) : kind < 0.9 ? pick(breaking) : '';
        text = text.slice(0, start) + inserted + text.slice(oldEnd);
        change = merged(change, { start, oldEnd, newEnd: start + inserted.length });
      }
      if (change === undefined) continue;
      const guessed: Facts = reader.update(text, change);
      const updated = reader.settle() ?? guessed;
      const tree = grammar.parser.parse(text);
      const isWhole = tree?.rootNode.hasError === false;
      tree?.delete();
      if (isWhole) {
        const fresh: DocumentReader = new DocumentReader(language, grammar, words);
        assert.deepEqual(comparable(updated), comparable(fresh.read(text)), `round ${round}`);
        fresh.dispose();
        compared++;
      } else if (round % 3 === 0) {
        // The parser's way out of an error depends on what it knew before; what it says of the mended text must not.
        reader.update(original, { start: 0, oldEnd: text.length, newEnd: original.length });
        text = original;
      }
    }
    assert.ok(compared > 50, `only ${compared} rounds could be compared`);
    reader.dispose();
  });
}
