import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseConfig } from '../../../server/src/policy/config.ts';
import { closest } from '../../../server/src/policy/spelling.ts';
import { metaRules } from '../../../server/src/policy/finding.ts';
import { configValidator, schemaWithRules } from '../../../tools/config-schema.ts';
import { draw, testRules } from './drawing.ts';

const uri = 'file:///app/.twelve-factor.json';

function problemsOf(text: string): string {
  const { problems } = parseConfig(text, uri, testRules);
  for (const problem of problems) assert.equal(problem.uri, uri);
  return draw(
    text,
    problems.map(({ range, message }) => ({ range, label: message })),
  );
}

test('a full configuration with comments and trailing commas is read without a problem', () => {
  const text = `\uFEFF{
  // why we are here
  "$schema": "./schema.json",
  "root": true,
  "extends": "./base.json",
  "profile": "strict",
  "rules": { "config/hardcoded-secret": "off", "logs/*": "hint", "config/secret": "error", "meta/*": "off" },
  "overrides": [{ "files": ["scripts/**"], "rules": { "logs/file-handler": "information", }, },],
  "exclude": ["examples"], /* and more */
  "env": { "files": [".env.example"], "ignoredKeys": ["KUBERNETES_*"], "publicPrefixes": ["VITE_"] },
  "baseline": "b.json",
  "maxFileSize": 2000,
  "tests": "hint",
}
`;
  const { config, problems } = parseConfig(text, uri, testRules);
  assert.deepEqual(problems, []);
  assert.deepEqual(config, {
    root: true,
    extends: ['./base.json'],
    profile: 'strict',
    rules: new Map([
      ['config/hardcoded-secret', 'off'],
      ['logs/*', 'hint'],
      ['config/secret', 'error'],
      ['meta/*', 'off'],
    ]),
    overrides: [{ files: ['scripts/**'], rules: new Map([['logs/file-handler', 'information']]) }],
    exclude: ['examples'],
    env: { files: ['.env.example'], ignoredKeys: ['KUBERNETES_*'], publicPrefixes: ['VITE_'] },
    baseline: 'b.json',
    maxFileSize: 2000,
    tests: 'hint',
  });
});

test('each wrong key and value is marked where it stands', () => {
  const text = `{
  "profil": "strict",
  "root": "yes",
  "profile": "strickt",
  "extends": ["a.json", 3],
  "rules": {
    "config/hardcoded-secrets": "off",
    "log/file-handler": "off",
    "nothing/at-all-like-it": "off",
    "logs/*": "warn"
  },
  "overrides": [
    { "file": ["a"], "rules": { "logs/file": "off" } }
  ],
  "env": { "ignoreKeys": [] },
  "maxFileSize": 0,
  "maxFileSize": 1.5
}`;
  assert.equal(
    problemsOf(text),
    `{
  "profil": "strict",
  ^^^^^^^^ Unknown key "profil". Did you mean "profile"?
  "root": "yes",
          ^^^^^ "root" must be a boolean.
  "profile": "strickt",
             ^^^^^^^^^ "profile" must be one of "recommended", "strict". Did you mean "strict"?
  "extends": ["a.json", 3],
                        ^ This entry must be a string.
  "rules": {
    "config/hardcoded-secrets": "off",
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown rule "config/hardcoded-secrets". Did you mean "config/hardcoded-secret"?
    "log/file-handler": "off",
    ^^^^^^^^^^^^^^^^^^ Unknown rule "log/file-handler". Did you mean "logs/file-handler"?
    "nothing/at-all-like-it": "off",
    ^^^^^^^^^^^^^^^^^^^^^^^^ Unknown rule "nothing/at-all-like-it".
    "logs/*": "warn"
              ^^^^^^ "logs/*" must be one of "off", "hint", "information", "warning", "error".
  },
  "overrides": [
    { "file": ["a"], "rules": { "logs/file": "off" } }
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This entry needs the key "files".
      ^^^^^^ Unknown key "file". Did you mean "files"?
                                ^^^^^^^^^^^ Unknown rule "logs/file".
  ],
  "env": { "ignoreKeys": [] },
           ^^^^^^^^^^^^ Unknown key "ignoreKeys". Did you mean "ignoredKeys"?
  "maxFileSize": 0,
  "maxFileSize": 1.5
  ^^^^^^^^^^^^^ "maxFileSize" stands here twice; the last one counts.
                 ^^^ "maxFileSize" must be a whole number.
}`,
  );
});

test('what is right in a wrong file still applies', () => {
  const text = `{ "profile": 3, "exclude": ["a", 4, "b"], "rules": { "logs/file-handler": "off", "x/y": "off", "config/*": 1 }, "tests": "on" `;
  const { config, problems } = parseConfig(text, uri, testRules);
  assert.equal(config.profile, undefined);
  assert.deepEqual(config.exclude, ['a', 'b']);
  assert.deepEqual(
    [...config.rules],
    [
      ['logs/file-handler', 'off'],
      ['x/y', 'off'],
    ],
  );
  assert.equal(config.tests, 'on');
  assert.match(problems.map(({ message }) => message).join('\n'), /Not valid JSON: CloseBraceExpected/);
});

test('texts that are no configuration give one problem and no exception', () => {
  for (const text of [
    '',
    '   ',
    '// only a comment',
    '[]',
    '"x"',
    'null',
    '['.repeat(200_000),
    '{"a":'.repeat(50_000),
  ]) {
    const { config, problems } = parseConfig(text, uri, testRules);
    assert.ok(problems.length > 0, text.slice(0, 20));
    assert.deepEqual(config.exclude, []);
  }
});

test('a key called __proto__ is an unknown key and changes nothing else', () => {
  const { config, problems } = parseConfig('{ "__proto__": { "root": true, "profile": "strict" } }', uri, testRules);
  assert.equal(config.root, false);
  assert.equal(config.profile, undefined);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['Unknown key "__proto__".'],
  );
});

test('the validator in use is the one the schema gives, and needs nothing at run time', async () => {
  const text = await readFile('schemas/twelve-factor.schema.json', 'utf8');
  const generated = await readFile('server/src/policy/config-validator.generated.js', 'utf8');
  const { code, declaration } = configValidator(JSON.parse(text));
  assert.equal(generated, code);
  assert.equal(await readFile('server/src/policy/config-validator.generated.d.ts', 'utf8'), declaration);
  assert.doesNotMatch(code, /\brequire\(|^import |\beval\(|new Function/m);
});

test('the schema for editors lists every rule id and says what it is', () => {
  const base = '{ "definitions": { "rules": { "properties": { "old/one": {} } } } }';
  const rules = [...testRules, ...metaRules];
  const { definitions } = schemaWithRules(base, rules) as { definitions: { rules: { properties: object } } };
  assert.deepEqual(
    Object.keys(definitions.rules.properties),
    rules.map(({ id }) => id),
  );
  assert.deepEqual(Object.values(definitions.rules.properties)[0], {
    description: 'About config/hardcoded-secret (default: error)',
    $ref: '#/definitions/severity',
  });
});

test('the nearest word is found, and none where none is near', () => {
  const words = ['config/hardcoded-secret', 'logs/file-handler', 'processes/in-memory-session'];
  assert.equal(closest('config/hardcoded-sercet', words), 'config/hardcoded-secret');
  assert.equal(closest('CONFIG/hardcoded-secret', words), 'config/hardcoded-secret');
  assert.equal(closest('file-handler', words), 'logs/file-handler');
  assert.equal(closest('reason', words), undefined);
  assert.equal(closest('', words), undefined);
  assert.equal(closest('of', ['off', 'on']), 'off');
});
