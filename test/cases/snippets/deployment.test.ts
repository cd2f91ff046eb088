/** Snippets of deploy files: they are read as what they are, without a finding. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { formatOf } from '../../../server/src/formats/index.ts';
import { check } from '../../harness/check.ts';
import { expandSnippet, tabStops } from './expand.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Where each snippet would stand. */
const pathOf: Readonly<Record<string, string>> = {
  '12f-image-node': 'Dockerfile',
  '12f-image-python': 'Dockerfile',
  '12f-image-go': 'Dockerfile',
  '12f-build-secret': 'Dockerfile',
  '12f-entrypoint': 'docker-entrypoint.sh',
  '12f-compose-service': 'compose.yaml',
  '12f-kubernetes-deployment': 'k8s/shop.yaml',
  '12f-kubernetes-migration': 'k8s/migrate.yaml',
  '12f-procfile': 'Procfile',
  '12f-env-example': '.env.example',
  '12f-workflow-build': '.github/workflows/build.yml',
  '12f-workflow-test': '.github/workflows/test.yml',
  '12f-gitlab-build': '.gitlab-ci.yml',
  '12f-gitignore': '.gitignore',
};

const snippets = Object.entries(
  JSON.parse(readFileSync('snippets/deployment.code-snippets', 'utf8')) as Record<string, Snippet>,
);

describe('snippets of deploy files', () => {
  for (const [title, { prefix, description, body }] of snippets) {
    const source = body.join('\n');
    const path = pathOf[prefix] ?? '';
    const text = expandSnippet(source);

    test(`${title}: is read, and free of findings`, async () => {
      assert.notEqual(path, '', `where does ${prefix} stand?`);
      if (/\.ya?ml$/.test(path)) {
        for (const document of parseAllDocuments(text)) assert.deepEqual(document.errors, []);
      }
      if (formatOf(path) === undefined) return;
      const { findings, view } = await check({ [path]: text, 'package.json': '{ "name": "shop" }', '.dockerignore': '.git\n' }, path);
      assert.ok(view !== undefined);
      assert.deepEqual(
        findings.map((finding) => `${finding.rule} ${finding.message}`),
        [],
      );
    });

    test(`${title}: names its factor, and counts its stops`, () => {
      assert.match(prefix, /^12f-[a-z]+(-[a-z]+)*$/);
      assert.match(description, /^Factors? [IVX]+/);
      assert.equal(body.at(-1), '$0');
      const stops = [...tabStops(source)].map(Number).sort((a, b) => a - b);
      assert.deepEqual(stops, Array.from({ length: stops.length }, (_, index) => index));
    });
  }

  test('every prefix is offered once', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.deepEqual([...new Set(prefixes)], prefixes);
  });
});
