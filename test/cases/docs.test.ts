/** What the documents say is there, is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commandNames, parseArguments, reportFormats } from '../../server/src/cli/args.ts';
import { tokenFormats } from '../../server/src/catalog/tokens.ts';
import { parseConfig } from '../../server/src/policy/config.ts';
import { metaRules } from '../../server/src/policy/finding.ts';
import { factors } from '../../server/src/rules/rule.ts';
import { rules } from '../../server/src/rules/index.ts';

const published = ['README.md', 'CHANGELOG.md'];
const documents = [
  ...published,
  'docs/ARCHITECTURE.md',
  'docs/CONTRIBUTING.md',
  'demo/README.md',
  ...readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs/rules', name.replaceAll('\\', '/'))),
];

function textOf(document: string): string {
  return readFileSync(document, 'utf8');
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^ *```[^]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
}

function linksOf(document: string): string[] {
  return [...withoutCode(textOf(document)).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
}

function isRelative(link: string): boolean {
  return !/^(?:https?:|#|command:|mailto:)/.test(link);
}

for (const document of documents) {
  test(`${document}: every relative link leads somewhere`, () => {
    const dead = linksOf(document).filter((link) => {
      const target = path.posix.join(path.posix.dirname(document), link.replace(/#.*$/, ''));
      return isRelative(link) && !existsSync(target);
    });
    assert.deepEqual(dead, []);
  });

  // A rule's page shows the scripts of others.
  if (document.startsWith('docs/rules/')) continue;

  test(`${document}: every npm script it names is there`, () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...textOf(document).matchAll(/\bnpm (?:run (?:-s |--silent )?([a-z][\w:-]*)|(?:start|test)\b)/g)];
    assert.deepEqual(
      named.filter(([whole, script]) => !((script ?? whole.replace('npm ', '')) in scripts)).map(([whole]) => whole),
      [],
    );
  });
}

test('the pages of the marketplace have no relative links, which would lead nowhere there', () => {
  assert.deepEqual(published.flatMap(linksOf).filter(isRelative), []);
});

for (const document of ['README.md', 'docs/ARCHITECTURE.md', 'docs/CONTRIBUTING.md']) {
  test(`${document}: every path it names is there`, () => {
    const named = [
      ...textOf(document).matchAll(/`((?:server|client|test|tools|docs|demo|snippets|schemas|bench)\/[^`\s]*)`/g),
    ].map((match) => match[1] ?? '');
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !name.includes('<') && !existsSync(name)),
      [],
    );
  });

  test(`${document}: every rule it names is there`, () => {
    const ids = new Set<string>([...rules.map((rule) => rule.id), ...metaRules.map((rule) => rule.id)]);
    const pattern = new RegExp(`(?<![\\w/.-])(?:${factors.join('|')})/[a-z][a-z\\d-]+(?![\\w/.])`, 'g');
    const named = [...textOf(document).matchAll(pattern)].map((match) => match[0]);
    assert.deepEqual(
      named.filter((id) => !ids.has(id) && id !== 'logs/some-rule'),
      [],
    );
  });
}

test('the changelog names every rule', () => {
  const text = textOf('CHANGELOG.md');
  assert.deepEqual(
    rules.map((rule) => rule.id).filter((id) => !text.includes(`\`${id}\``)),
    [],
  );
});

test('README: the configuration file it shows is valid', () => {
  const shown = /```jsonc\n([^]*?)```/.exec(textOf('README.md'))?.[1] ?? '';
  assert.ok(shown.includes('"profile"'));
  assert.deepEqual(parseConfig(shown, 'file:///app/.twelve-factor.json', rules).problems, []);
});

test('README: every command line it shows can be given', () => {
  const shown = [...textOf('README.md').matchAll(/dist\/cli\.js ([a-z][^`#\n]*)/g)].map((match) =>
    (match[1] ?? '').trim(),
  );
  assert.ok(shown.length >= 5);
  for (const words of shown) {
    const read = parseArguments(words.split(/\s+/));
    assert.ok('command' in read, words);
    assert.ok(commandNames.some((name) => name === read.command.name));
  }
  for (const format of reportFormats) assert.ok(textOf('README.md').includes(`\`${format}\``), format);
});

test('README: the token formats are as many as it says', () => {
  assert.ok(tokenFormats.length > 100);
});

test('ARCHITECTURE: the captures are those of the queries', () => {
  const table = textOf('docs/ARCHITECTURE.md')
    .split('\n')
    .filter((line) => /^\| `@\w/.test(line));
  const explained = table.flatMap((row) => {
    const [names = '', parts = ''] = row.split('|').slice(1);
    const kinds = [...names.matchAll(/@(\w+)/g)].map((match) => match[1] ?? '');
    return kinds.flatMap((kind) => [
      kind,
      ...[...parts.matchAll(/`(\w+)`/g)].map((part) => `${kind}.${part[1] ?? ''}`),
    ]);
  });
  const queries = readdirSync('server/src/languages', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.scm'),
  );
  const used = queries.flatMap((name) =>
    [...textOf(`server/src/languages/${name}`).matchAll(/@([\w.]+)/g)].map((match) => match[1] ?? ''),
  );
  assert.deepEqual([...new Set(used)].filter((capture) => !explained.includes(capture)).sort(), []);
});

test('documents name no machine and no registry', () => {
  const broken = documents.filter((document) =>
    /(?:^|[\s`'"(])\/(?:work|home|root|Users)\/|registry\.npmjs/m.test(textOf(document)),
  );
  assert.deepEqual(broken, []);
});
