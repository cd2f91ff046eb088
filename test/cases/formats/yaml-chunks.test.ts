/** Long YAML is read in pieces: it must say what the whole says, whatever was read before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlias, isMap, isScalar, isSeq, Lexer, parseAllDocuments } from 'yaml';
import { commentsOf, parsedDocuments } from '../../../server/src/formats/yaml-chunks.ts';

/** Each scalar with its path and where it stands. */
function scalars(node: unknown, path = ''): string[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => [
      ...scalars(key, `${path} key`),
      ...scalars(value, `${path}.${isScalar(key) ? String(key.value) : '?'}`),
    ]);
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => scalars(item, `${path}[${index}]`));
  if (isAlias(node)) return [`${path} *${node.source} ${node.range?.slice(0, 2).join()}`];
  return isScalar(node) ? [`${path} ${String(node.value)} ${node.range?.slice(0, 2).join()}`] : [];
}

function whole(text: string): string[] {
  const documents = [...parseAllDocuments(text, { logLevel: 'silent', strict: false, uniqueKeys: false })];
  return documents.filter(({ contents }) => contents !== null).flatMap(({ contents }) => scalars(contents));
}

function inPieces(text: string): string[] {
  return parsedDocuments(text)
    .filter(({ root }) => root !== null)
    .flatMap(({ root }) => scalars(root));
}

function comments(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    if (/^[\u0002\u0018\u001F]$/.test(token)) {
      isScalarNext = token === '\u001F';
      continue;
    }
    if (token.startsWith('#') && !isScalarNext) found.push(`${at} ${token}`);
    isScalarNext = false;
    at += token.length;
  }
  return found;
}

const service = (index: number): string => `  service-${index}: # number ${index}
    build: ./service-${index}

    # what it runs
    command: ["node", "server.js",
      "--number", "${index}"]
    environment:
      "quoted key": 'it''s: # no comment'
      SCRIPT: |
        echo one # no comment

        # no comment either
        echo: two
      FOLDED: >-
        some words
        more words
    <<: *base
    list:
    - a
    - b: c
`;

const compose = `# head
x-base: &base
  restart: always # as all
version: "3"
services: # all of them

  # the first
${Array.from({ length: 40 }, (_, index) => service(index)).join('\n  # between\n')}
volumes: { data: {}, more: {} } # end
networks:
  inner:
`;

const resource = (index: number): string => `apiVersion: v1 # ${index}
kind: ConfigMap
metadata: { name: map-${index} }
data:
  text: |
    --- not a mark
    key: value
  other: "a
    b"
`;

const texts: Readonly<Record<string, string>> = {
  'one long map': compose,
  'one long map with carriage returns': compose.replaceAll('\n', '\r\n'),
  'documents after one another': `--- # first\n${Array.from({ length: 60 }, (_, index) => resource(index)).join('---\n')}...\n`,
  'a long document among short ones': `a: 1\n---\n${compose}---\nb: 2\n`,
  'the same entries twice': `a:\n${service(1)}${service(1)}b:\n${service(1)}${'c: 1\n'.repeat(300)}`,
  'a long list': `- a: 1\n  b: 2\n`.repeat(200),
  'a long flow map': `{${Array.from({ length: 300 }, (_, index) => `k${index}: ${index}`).join(', ')}}\n`,
  'a byte order mark': `\uFEFF${compose}`,
  'keys of other kinds': `? a\n: b\n${'x: y\n'.repeat(500)}`,
  'nothing but comments': '# a\n'.repeat(600),
  'no line break at the end': compose.trimEnd(),
};

for (const [what, text] of Object.entries(texts)) {
  test(`${what} says the same in pieces`, () => {
    assert.deepEqual(inPieces(text), whole(text));
    assert.deepEqual(
      commentsOf(text).map(({ text: comment, range }) => `${range.start} ${comment}`),
      comments(text),
    );
  });
}

test('pieces that were read before stand where they are now', () => {
  let text = compose;
  for (const [before, typed] of [
    ['20: # number', 'x'],
    ['# head', '# more\n'],
    ['networks:', 'last: 1\n'],
    ['  service-5:', '  new:\n    image: a\n'],
    ['echo one', 'echo zero; '],
  ] as const) {
    text = text.replace(before, typed + before);
    assert.deepEqual(inPieces(text), whole(text));
  }
  assert.deepEqual(inPieces(compose), whole(compose));
});

test('half-typed text never throws, and every plain word stands where it says', () => {
  for (let at = 0; at < compose.length; at += 37) {
    for (const typed of ['"', '{', '\n', ': ', '&a ', '- ', '|']) {
      const text = compose.slice(0, at) + typed + compose.slice(at);
      for (const { root } of parsedDocuments(text)) {
        for (const line of scalars(root)) {
          const [, value = '', start = '', end = ''] = /^\S+ (?:key )?(service-\d+) (\d+),(\d+)$/.exec(line) ?? [];
          if (value !== '')
            assert.equal(
              text.slice(Number(start), Number(end)).replace(/["']/g, ''),
              value,
              text.slice(at - 20, at + 20),
            );
        }
      }
    }
  }
});

test('a line that never becomes a key costs no time', () => {
  const text = `a: 1\n${`b${' '.repeat(1000)}`.repeat(300)}\nc: 2\n`;
  const start = performance.now();
  parsedDocuments(text);
  assert.ok(performance.now() - start < 3000);
});
