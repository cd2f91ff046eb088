/** `new-rule` and `new-language` write what works: run in a copy of the sources, checked with the compiler and the tests. */
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const copy = mkdtempSync(path.join(realpathSync(tmpdir()), 'twelve-factor scaffold '));
for (const part of [
  'client/src/checked-files.ts',
  'server',
  'tools',
  'docs',
  'schemas',
  'package.json',
  'package.nls.json',
  'tsconfig.json',
  '.prettierrc.json',
  'README.md',
]) {
  if (existsSync(part)) cpSync(part, path.join(copy, part), { recursive: true });
}
cpSync('test/harness', path.join(copy, 'test/harness'), { recursive: true });
cpSync('test/rules.test.ts', path.join(copy, 'test/rules.test.ts'));
symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction');
after(() => {
  rmSync(copy, { recursive: true, force: true });
});

function run(
  tool: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment };
  // A test runner inside a test runner would report to the outer one.
  delete env['NODE_TEST_CONTEXT'];
  return spawnSync(process.execPath, ['tools/run.mjs', tool, ...args], { cwd: copy, encoding: 'utf8', env });
}

function passes(result: SpawnSyncReturns<string>): void {
  assert.equal(result.status, 0, result.stdout + result.stderr);
}

function typeChecks(files: readonly string[]): void {
  const project = path.join(copy, 'tsconfig.scaffold.json');
  const assets = 'server/src/languages/assets.d.ts';
  writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', include: [], files: [...files, assets] }));
  const argv = [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '-p', project];
  passes(spawnSync(process.execPath, argv, { cwd: copy, encoding: 'utf8' }));
}

test('a new rule type-checks, is listed, and its page passes', () => {
  passes(run('new-rule', ['logs/scaffolded-rule', "A rule that can't be"]));
  typeChecks(['server/src/rules/logs/scaffolded-rule.ts']);
  assert.match(readFileSync(path.join(copy, 'server/src/rules/index.ts'), 'utf8'), /logs\/scaffolded-rule\.ts/);
  assert.match(readFileSync(path.join(copy, 'schemas/twelve-factor.schema.json'), 'utf8'), /"logs\/scaffolded-rule"/);
  passes(run('generate', ['--check']));
  const tests = run('test', ['rules.test'], { RULE: 'logs/scaffolded-rule' });
  passes(tests);
  assert.match(tests.stdout, /^# pass [6-9]$/m);
});

for (const [what, id, title] of [
  ['an unknown factor', 'speed/too-slow', 'Too slow'],
  ['a name in another case', 'logs/FileHandler', 'To a file'],
  ['a taken id', 'logs/file-handler', 'To a file'],
  ['no factor', 'file-handler', 'To a file'],
  ['a path out of the rules', 'logs/../../../escape', 'To a file'],
  ['no title', 'logs/untitled', ''],
] as const) {
  test(`a new rule with ${what} is refused`, () => {
    const result = run('new-rule', [id, title]);
    assert.equal(result.status, 2, result.stdout);
    assert.match(result.stderr, /^usage: npm run new-rule/m);
    if (id !== 'logs/file-handler') assert.equal(existsSync(path.join(copy, `server/src/rules/${id}.ts`)), false);
  });
}

/** A trivial file of languages whose folders the copy does without, with what must be read from it. */
const trivial: Readonly<
  Record<string, { extension: string; grammar: string; text: string; call: string; literal: string; comment: string }>
> = {
  go: {
    extension: 'go',
    grammar: 'go',
    text: 'package main\n\nimport "os"\n\n// reads\nfunc main() {\n\tname := os.Getenv("HOME")\n\tprintln(name)\n}\n',
    call: 'os.Getenv',
    literal: 'HOME',
    comment: '// reads',
  },
  rust: {
    extension: 'rs',
    grammar: 'rust',
    text: 'use std::env;\n\n// reads\nfn main() {\n    let name = var("HOME");\n}\n',
    call: 'var',
    literal: 'HOME',
    comment: '// reads',
  },
};

for (const [name, { extension, grammar, text, call, literal, comment }] of Object.entries(trivial)) {
  test(`a new language, ${name}, type-checks and reads a file`, () => {
    for (const place of [`languages/${name}`, `catalog/apis/${name}`, `catalog/apis/${name}.ts`]) {
      rmSync(path.join(copy, 'server/src', place), { recursive: true });
    }
    passes(run('generate', []));
    passes(run('new-language', [name, '--extensions', extension, '--grammar', grammar]));
    typeChecks([`server/src/languages/${name}/index.ts`, `server/src/catalog/apis/${name}/standard.ts`]);
    writeFileSync(path.join(copy, `sample.${extension}`), text);
    const read = run('facts', [`sample.${extension}`]);
    passes(read);
    const facts = JSON.parse(read.stdout);
    assert.ok(
      facts.calls.some((fact: { callee: string[] }) => fact.callee.join('.') === call),
      read.stdout,
    );
    assert.ok(facts.literals.some((fact: { text: string }) => fact.text === literal));
    assert.deepEqual(
      facts.comments.map((fact: { text: string }) => fact.text),
      [comment],
    );
    assert.equal(facts.imports.length, 1);
    passes(run('generate', ['--check']));
  });
}

for (const [what, args] of [
  ['a name that is no word', ['c-sharp', '--extensions', 'cs', '--grammar', 'c-sharp']],
  ['a grammar that is not there', ['cobol', '--extensions', 'cob', '--grammar', 'cobol']],
  ['an extension of another language', ['mypy', '--extensions', 'py', '--grammar', 'python']],
  ['a name that is taken', ['python', '--extensions', 'py3', '--grammar', 'python']],
  ['an option that is none', ['go2', '--extension', 'go2']],
] as const) {
  test(`a new language with ${what} is refused`, () => {
    const result = run('new-language', args);
    assert.equal(result.status, 2, result.stdout);
    assert.match(result.stderr, /^usage: npm run new-language/m);
  });
}
