import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { languageFor, languageIdOf, outlook } from '../../server/src/files.ts';
import { createWordScanner } from '../../server/src/text/words.ts';
import { check } from '../harness/check.ts';
import { readPage } from '../harness/page.ts';

interface Program {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly rules: readonly string[];
}

/** What the words of a program promise; undefined for files that are always read. */
function prospectOf({ path: file, text }: Pick<Program, 'path' | 'text'>): string | undefined {
  const language = languageFor(languageIdOf(file) ?? '')?.language;
  return language === undefined ? undefined : outlook(text, language).prospect;
}

function examples(): readonly Program[] {
  const root = 'docs/rules';
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return pages.flatMap((page) =>
    readPage(readFileSync(path.join(root, page), 'utf8')).map((block) => ({
      name: `${page}:${block.line}`,
      path: block.path,
      text: block.text,
      rules: block.expected.map(({ rule }) => rule),
    })),
  );
}

test('no example with a finding is passed over', () => {
  const withFindings = examples().filter(({ rules }) => rules.length > 0);
  assert.ok(withFindings.length > 30, 'the pages have examples');
  const passedOver = withFindings.filter((program) => prospectOf(program) === 'none');
  assert.deepEqual(
    passedOver.map(({ name, rules }) => `${name} ${rules.join(' ')}`),
    [],
  );
});

test('no file of the demonstration or the fixtures with a finding is passed over', async () => {
  const passedOver: string[] = [];
  let programs = 0;
  for (const folder of ['demo', 'test/fixtures']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name);
      if (!statSync(file).isFile() || prospectOf({ path: file, text: '' }) === undefined) continue;
      const text = readFileSync(file, 'utf8');
      const base = path.basename(file);
      const { findings } = await check({ [base]: text }, base, 'strict');
      if (findings.length === 0) continue;
      programs++;
      if (prospectOf({ path: file, text }) === 'none') passedOver.push(file);
    }
  }
  assert.ok(programs > 3, 'some files have findings');
  assert.deepEqual(passedOver, []);
});

const prospects: readonly (readonly [what: string, file: string, text: string, prospect: string])[] = [
  ['an import without a use', 'a.ts', `import { connect } from 'node:net';\n`, 'none'],
  ['words of a license', 'a.ts', '// either express or implied, see https://example.org/http\nlisten();\n', 'none'],
  ['a module as if it were global', 'a.js', 'const app = express();\napp.listen(3000);\n', 'any'],
  ['a module required', 'a.js', 'const a = require("express")().listen(3000)\n', 'any'],
  ['a directive that silences nothing', 'a.ts', '// twelve-factor-disable-file\n', 'any'],
  ['an end of a silenced stretch', 'a.py', '# twelve-factor-enable\n', 'any'],
  ['a longer name', 'a.py', 'import flaskish\nflaskish.running()\n', 'none'],
];

for (const [what, file, text, prospect] of prospects) {
  test(`${what}: ${prospect}`, () => {
    const found = prospectOf({ path: file, text });
    assert.equal(found === 'none', prospect === 'none', String(found));
  });
}

test('words are found wherever a search finds them', () => {
  const words = ['he', 'she', 'his', 'hers', 'a.b', 'aab', 'ab', 'é', 's'];
  const texts = ['ushers', 'ahishers', 'aaab', 'a.ab', 'xéx', '', 'h', 'shis her'];
  const scanner = createWordScanner(words);
  for (const text of texts) {
    const found = scanner.scan(text);
    const expected = words.filter((word) => text.includes(word) || word === 'é');
    assert.deepEqual(
      words.filter((_, index) => found[index] === 1),
      expected,
      text,
    );
  }
});

test('an occurrence that is turned down leaves room for the next', () => {
  const starts: number[] = [];
  const found = createWordScanner(['ab']).scan('ab ab ab', (_word, start) => {
    starts.push(start);
    return start === 3;
  });
  assert.equal(found[0], 1);
  assert.deepEqual(starts, [0, 3]);
});
