/** Long deploy files are read service by service and document by document: what that gives is what the whole text gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import type { Facts } from '../../../server/src/facts/facts.ts';
import { formatOf } from '../../../server/src/formats/index.ts';
import { isTooLong } from '../../../server/src/formats/tolerant.ts';
import { PieceMemory } from '../../../server/src/text/piece-memory.ts';
import { factsIn } from '../../../server/src/formats/whole.ts';
import type { Source } from '../../../server/src/text/source.ts';

const service = (index: number): string => `  service-${index}: # number ${index}
    build: ./service-${index}

    # what it runs
    command: ["node", "server.js", "--number", "${index}"]
    ports: ["80${index % 10}0:80", "9000"]
    environment:
      DATABASE_URL: postgres://shop:pw${index}@db/shop
      NAME: \${NAME:-web-${index}}
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:80/health-of-the-service"]
    volumes: ["data:/data"]
    deploy: { replicas: 2 }
`;

const workload = (index: number): string => `apiVersion: apps/v1 # ${index}
kind: Deployment
metadata: { name: web-${index} }
spec:
  replicas: 2
  template:
    metadata: { labels: { app: web-${index} } }
    spec:
      containers:
        - name: web
          image: shop/web:1.${index}
          command: ["npm", "start"]
          ports: [{ containerPort: 80${index % 10}0, hostPort: 80 }]
          env:
            - name: TOKEN
              value: "word-${index}"
`;

const texts: Readonly<Record<string, string>> = {
  'compose.yaml': `# head\nname: shop\nservices: # all of them\n\n  # the first\n${Array.from({ length: 30 }, (_, index) => service(index)).join('\n  # between\n')}\nvolumes:\n  data: {} # end\n`,
  'compose.prod.yaml': `services:\n${Array.from({ length: 12 }, (_, index) => service(index)).join('')}\n# end`,
  'k8s/shop.yaml': `--- # first\n${Array.from({ length: 40 }, (_, index) => workload(index)).join('---\n')}...\n`,
  'k8s/claims.yaml': `${workload(1)}---\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce] }\n---\n${workload(2)}`,
  'k8s/same.yaml': Array.from({ length: 12 }, () => workload(1)).join('--- # again\n'),
};

const typed = [' ', '\n', 'x', '"', '#', ':', '- ', '    ', '*', '${X}', '\n---\n', '\r\n', '  image: a\n', '{{ x }}'];

/** The facts in document order, without how the text was cut. */
function plain(facts: Facts): unknown {
  const ordered = [...facts.literals].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const plainly: unknown = JSON.parse(
    JSON.stringify({ ...facts, literals: ordered, steps: facts.steps ?? [], parts: undefined }),
  );
  return plainly;
}

for (const [path, original] of Object.entries(texts)) {
  test(`${path}: pieces say what the whole says, after any change`, () => {
    const uri = `file:///app/${path}`;
    const format = formatOf(uri);
    assert.ok(format !== undefined);
    const memory = new PieceMemory<Facts>();
    let text = original;
    let seed = 3;
    const next = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    let compared = 0;
    let inPieces = 0;
    for (let round = 0; round < 150; round++) {
      const source: Source = { uri, languageId: format.languageId, text };
      const read = factsIn(format, source, memory);
      const isWhole = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false }).every(
        (document) => 'errors' in document && document.errors.length === 0,
      );
      if (isWhole) {
        assert.deepEqual(plain(read), plain(factsIn(format, source)), `round ${round}`);
        compared++;
        if (read.parts !== undefined) inPieces++;
      } else if (round % 2 === 0) text = original;
      const at = Math.floor(next() * text.length);
      const end = next() < 0.2 ? Math.min(text.length, at + Math.floor(next() * 40)) : at;
      text = text.slice(0, at) + (typed[Math.floor(next() * typed.length)] ?? '') + text.slice(end);
    }
    assert.ok(compared > 30, `only ${compared} rounds could be compared`);
    assert.ok(inPieces > 20, `only ${inPieces} rounds were read in pieces`);
  });
}

test('a piece that did not change keeps its facts, moved along', () => {
  const uri = 'file:///app/compose.yaml';
  const format = formatOf(uri);
  const text = texts['compose.yaml'] ?? '';
  assert.ok(format !== undefined);
  const memory = new PieceMemory<Facts>();
  const first = factsIn(format, { uri, languageId: '', text }, memory);
  const last = first.bindings.at(-1);
  const start = last?.range.start ?? 0;
  const second = factsIn(format, { uri, languageId: '', text: text.replace('./service-3', './service-33') }, memory);
  assert.equal(second.bindings.at(-1), last);
  assert.equal(last?.range.start, start + 1);
});

test('a document of many pieces alike gives each its own places', () => {
  const uri = 'file:///app/k8s/same.yaml';
  const format = formatOf(uri);
  assert.ok(format !== undefined);
  const text = Array.from({ length: 300 }, () => workload(1)).join('---\n');
  const { bindings } = factsIn(format, { uri, languageId: '', text }, new PieceMemory<Facts>());
  assert.equal(new Set(bindings.map(({ range }) => range.start)).size, bindings.length);
});

test('what is too long is read neither whole nor in pieces', () => {
  const uri = 'file:///app/k8s/long.yaml';
  const format = formatOf(uri);
  assert.ok(format !== undefined);
  const text = Array.from({ length: 1500 }, (_, index) => workload(index)).join('---\n');
  assert.ok(isTooLong(text));
  const source: Source = { uri, languageId: format.languageId, text };
  assert.deepEqual(plain(factsIn(format, source, new PieceMemory<Facts>())), plain(factsIn(format, source)));
});
