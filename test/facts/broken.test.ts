/** While a text is broken, the facts of what the changes do not touch stay, and what is written is read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../server/src/facts/facts.ts';
import { loadGrammar } from '../../server/src/languages/grammars.ts';
import { languages } from '../../server/src/languages/index.ts';
import { DocumentReader } from '../../server/src/languages/read.ts';
import { grammarBytes } from '../harness/grammars.ts';

/** A document that is typed into; each text goes in key by key. */
async function opened(name: string, languageId: string, original: string) {
  const language = languages.find((candidate) => candidate.name === name);
  assert.ok(language !== undefined);
  const grammar = await loadGrammar(language, language.grammars[languageId] ?? '', grammarBytes);
  const reader = new DocumentReader(language, grammar, /\benviron\b/g);
  let text = original;
  let facts = reader.read(text);
  const type = (at: number, written: string, removed = 0): Facts => {
    text = text.slice(0, at) + text.slice(at + removed);
    if (removed > 0) facts = reader.update(text, { start: at, oldEnd: at + removed, newEnd: at });
    for (let index = 0; index < written.length; index++) {
      const start = at + index;
      const key = written.charAt(index);
      text = text.slice(0, start) + key + text.slice(start);
      facts = reader.update(text, { start, oldEnd: start, newEnd: start + 1 });
    }
    return facts;
  };
  return { reader, type, indexOf: (part: string) => text.indexOf(part), get: () => text };
}

const calls = (facts: Facts): string[] => facts.calls.map((call) => call.callee.join('.'));

const filler = Array.from({ length: 120 }, (_, index) => `    step${index}(${index});`).join('\n');
const typescript = `first(1);\nclass Shop {\n  open() {\n${filler}\n  }\n  close() { this.server.close(); }\n}\nlast(2);\n`;

test('typescript: a statement that is being written leaves the rest as it was', async () => {
  const { type, indexOf, reader } = await opened('javascript', 'typescript', typescript);
  const facts = type(indexOf('last'), 'write(`a ${');
  assert.deepEqual(calls(facts).slice(0, 2), ['first', 'step0']);
  assert.ok(calls(facts).includes('last'));
  const done = type(indexOf('${') + 2, '1}`);\n');
  assert.deepEqual(calls(done).slice(-3), ['this.server.close', 'write', 'last']);
  assert.equal(reader.settle(), undefined);
});

test('typescript: inside a large method only the statement beside the change is read again', async () => {
  const { type, indexOf } = await opened('javascript', 'typescript', typescript);
  const facts = type(indexOf('    step30'), '    logger.info({ a: [\n');
  assert.ok(calls(facts).includes('step31') && calls(facts).includes('this.server.close'));
  const written = type(indexOf('a: [') + 4, '] });');
  const logged = written.calls.find((call) => call.callee.join('.') === 'logger.info');
  assert.equal(written.scopes.get(logged?.scope ?? 0)?.name, 'open');
  const places = written.calls.map((call) => call.range.start);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test('python: an open bracket in a method leaves the rest of the class as it was', async () => {
  const steps = Array.from({ length: 60 }, (_, index) => `        step${index}(${index}, "what the step is for")`);
  const text = `first(1)\n\nclass Shop:\n    def open(self):\n${steps.join('\n')}\n\n    def close(self):\n        self.stop(2)\n\nlast(3)\n`;
  const { type, indexOf, get } = await opened('python', 'python', text);
  const facts = type(indexOf('        step30'), '        value = os.environ[\n');
  assert.ok(['first', 'step0', 'step59', 'last'].every((name) => calls(facts).includes(name)));
  const healed = type(indexOf('environ[') + 8, '"HOME"]');
  assert.deepEqual(
    healed.accesses.map((access) => get().slice(access.range.start, access.range.end)),
    ['os.environ["HOME"]'],
  );
});

test('what seems broken but is well is settled when nobody types', async () => {
  const text = `first(1);\nsecond(2);\n/* a note */\nlast(3);\n`;
  const { type, indexOf, reader } = await opened('javascript', 'typescript', text);
  const guessed = type(indexOf('second'), '/*');
  assert.deepEqual(calls(guessed), ['first', 'last']);
  assert.deepEqual(calls(reader.settle() ?? guessed), ['first', 'last']);
  assert.equal(reader.settle(), undefined);
  const back = type(indexOf('second') - 2, '', 2);
  assert.deepEqual(calls(back), ['first', 'second', 'last']);
});

test('a file that is broken from the start is read whole and heals', async () => {
  const { type, indexOf } = await opened('javascript', 'typescript', `first(1);\nopen(((;\nlast(2);\n`);
  const facts = type(indexOf('last'), 'more(3);\n');
  assert.ok(calls(facts).includes('more'));
  assert.deepEqual(calls(type(indexOf('((('), '()', 3)), ['first', 'open', 'more', 'last']);
});
