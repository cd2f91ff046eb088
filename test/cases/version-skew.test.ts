/** Which versions of a runtime files ask for, and when those and an image's contradict each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeWishes } from '../../server/src/semantics/manifest/runtime-wishes.ts';
import { meet, spanOf, spansOf } from '../../server/src/semantics/version-span.ts';
import { check, type Files } from '../harness/check.ts';

const wishes: readonly (readonly [file: string, text: string, wish: string | undefined])[] = [
  ['package.json', '{ "engines": { "node": ">=20", "npm": "10" } }', 'node >=20'],
  ['package.json', '{ "name": "shop" }', undefined],
  ['composer.json', '{ "require": { "php": "^8.2" } }', 'php ^8.2'],
  ['.nvmrc', 'v22.3.0\n', 'node 22.3.0'],
  ['.nvmrc', 'lts/jod\n', undefined],
  ['.node-version', '22', 'node 22'],
  ['.python-version', '3.12\n', 'python 3.12'],
  ['.python-version', '3.12\n3.13\n', undefined],
  ['.ruby-version', 'ruby-3.3.4\n', 'ruby 3.3.4'],
  ['.tool-versions', 'nodejs 22.1.0\nterraform 1.9\n', 'node 22.1.0'],
  ['.tool-versions', 'java temurin-21.0.2+13.0.LTS\n', undefined],
  ['.tool-versions', 'java temurin-21.0.2+13\n', 'java 21'],
  ['pyproject.toml', '[tool.poetry.dependencies]\ndjango = "^5"\npython = "^3.12"\n', 'python ^3.12'],
  ['pyproject.toml', '[tool.hatch.envs.test]\npython = "3.9"\n', undefined],
  ['Gemfile', "source 'https://rubygems.org'\nruby '~> 3.3'\ngem 'puma'\n", 'ruby ~> 3.3'],
  ['Gemfile', 'ruby file: ".ruby-version"\n', undefined],
  ['Cargo.toml', '[package]\nrust-version = "1.80"\n', 'rust >=1.80'],
  ['go.mod', 'module shop\n\ngo 1.23.1\n', 'go >=1.23.1'],
  ['pom.xml', '<java.version>1.8</java.version>', 'java >=8'],
  ['build.gradle.kts', 'kotlin { jvmToolchain(21) }', 'java >=21'],
  ['Shop.csproj', '<TargetFramework>net8.0</TargetFramework>', 'dotnet 8.0'],
  ['README.md', 'python = "3.9"', undefined],
];

for (const [file, text, expected] of wishes) {
  test(`${file}: ${JSON.stringify(text)} asks for ${expected ?? 'nothing'}`, () => {
    const [found] = runtimeWishes(file, text);
    assert.equal(found === undefined ? undefined : `${found.runtime} ${found.wanted}`, expected);
    if (found !== undefined) assert.equal(text.slice(found.range.start, found.range.end), found.written);
  });
}

const ranges: readonly (readonly [range: string, allowed: string, refused: string])[] = [
  ['>=20', '22', '18'],
  ['^18 || ^20.9', '20', '22'],
  ['>=18 <21', '20.4', '21'],
  ['18 - 20', '20', '21'],
  ['20.x', '20.4', '22'],
  ['>=3.11,<3.13', '3.12', '3.13'],
  ['~=3.12.1', '3.12', '3.13'],
  ['~> 3.3', '3.4', '4.0'],
  ['>=3.12,!=3.12.2', '3.12', '3.11'],
  ['<3.12.4', '3.12', '3.13'],
  ['<=20', '20.4', '21'],
  ['==3.12.*', '3.12', '3.13'],
];

for (const [range, allowed, refused] of ranges) {
  test(`${range} allows ${allowed} and not ${refused}`, () => {
    const isAllowed = (version: string): boolean => {
      const span = spanOf(version);
      return span !== undefined && meet(span, spansOf(range) ?? []);
    };
    assert.deepEqual([isAllowed(allowed), isAllowed(refused)], [true, false]);
  });
}

test('what is no range of versions is not judged', () => {
  assert.deepEqual(
    ['lts/*', 'stable', '>=20 && fast', '@dev'].map((range) => spansOf(range)),
    [undefined, undefined, undefined, undefined],
  );
});

async function skews(files: Files, path = 'Dockerfile'): Promise<readonly string[]> {
  const { findings } = await check(files, path);
  const own = findings.filter(({ rule }) => rule === 'parity/version-skew');
  return own.map(
    ({ message, related }) => `${message.split(':')[0] ?? ''} (${related.map(({ uri }) => uri).join(' ')})`,
  );
}

test('all files that contradict an image are named', async () => {
  const found = await skews({
    '.nvmrc': '22\n',
    'package.json': '{ "private": true, "engines": { "node": "22.x" } }',
    Dockerfile: 'FROM node:20\n',
  });
  assert.deepEqual(found, ['Node.js 20 here, `.nvmrc` asks for `22` (file:///app/.nvmrc file:///app/package.json)']);
});

test('files of other folders, mirrors and registries', async () => {
  assert.deepEqual(await skews({ 'docs/.nvmrc': '18\n', Dockerfile: 'FROM node:22\n' }), []);
  assert.deepEqual(await skews({ 'web/.nvmrc': '18\n', 'web/Dockerfile': 'FROM node:22\n' }, 'web/Dockerfile'), [
    'Node.js 22 here, `web/.nvmrc` asks for `18` (file:///app/web/.nvmrc)',
  ]);
  const mirrored = 'FROM public.ecr.aws/docker/library/ruby:3.2-slim\n';
  assert.equal((await skews({ '.ruby-version': '3.3.4\n', Dockerfile: mirrored })).length, 1);
  assert.deepEqual(await skews({ '.ruby-version': '3.3.4\n', Dockerfile: 'FROM acme/ruby:3.2\n' }), []);
});

test('an image for development says nothing', async () => {
  assert.deepEqual(await skews({ '.nvmrc': '22\n', 'Dockerfile.dev': 'FROM node:20\n' }, 'Dockerfile.dev'), []);
});
