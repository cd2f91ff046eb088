import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Log, Result } from 'sarif';
import { sarifReport } from '../../../server/src/cli/report/sarif.ts';
import { exampleResult } from './result.ts';

const log: Log = JSON.parse(sarifReport(exampleResult()));
const run = log.runs[0] ?? assert.fail('no run');
const results: readonly Result[] = run.results ?? [];

/** Every object in a JSON value with its path. */
function* objectsIn(value: unknown, path = ''): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}

test('the log says what it is', () => {
  assert.equal(log.version, '2.1.0');
  assert.equal(log.$schema, 'https://json.schemastore.org/sarif-2.1.0.json');
  assert.equal(log.runs.length, 1);
  assert.equal(run.tool.driver.name, 'twelve-factor');
  assert.equal(run.tool.driver.semanticVersion, '1.2.3');
  assert.equal(run.columnKind, 'utf16CodeUnits');
});

test('rules carry help, precision and, for secrets only, a security score', () => {
  const rules = run.tool.driver.rules ?? [];
  assert.deepEqual(
    rules.map(({ id }) => id),
    ['config/hardcoded-secret', 'logs/file-handler', 'meta/unused-suppression'],
  );
  const [secret, logs, meta] = rules;
  assert.equal(secret?.help?.markdown, '# Hardcoded secret\n\nWhy.');
  assert.equal(secret.helpUri, 'https://example.com/rules/config/hardcoded-secret');
  assert.deepEqual(secret.deprecatedIds, ['config/secret']);
  assert.equal(secret.name, 'HardcodedSecret');
  assert.equal(secret.properties?.['precision'], 'very-high');
  assert.equal(secret.properties['security-severity'], '9.0');
  assert.deepEqual(secret.properties.tags, ['twelve-factor', 'config', 'security', 'external/cwe/cwe-798']);
  assert.equal(logs?.properties?.['precision'], 'high');
  assert.equal('security-severity' in logs.properties, false);
  assert.equal(logs.properties['problem.severity'], 'warning');
  assert.equal(logs.help?.text, 'Log file');
  assert.equal(meta?.defaultConfiguration?.level, 'note');
});

test('results point to their rule, level and region', () => {
  assert.equal(results.length, 6);
  for (const { ruleId, ruleIndex } of results) {
    assert.equal(run.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
  }
  const logs = results.find(({ level }) => level === 'warning');
  assert.deepEqual(logs?.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: 'src/main.js', uriBaseId: '%SRCROOT%' },
        region: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 13 },
      },
    },
  ]);
});

test('paths are relative, with slashes, encoded, and below a declared base', () => {
  const uris = [...objectsIn(results)].flatMap(([, object]) =>
    'uriBaseId' in object ? [[object['uri'], object['uriBaseId']]] : [],
  );
  assert.ok(uris.length >= 5);
  for (const [uri, base] of uris) {
    assert.match(String(uri), /^[^/:\\][^:\\]*$/);
    assert.ok(String(base) in (run.originalUriBaseIds ?? {}));
  }
  assert.ok(uris.some(([uri]) => uri === 'a%20dir/100%25%2Cx%3Ay.js'));
});

test('fingerprints have a key of our own', () => {
  for (const { partialFingerprints } of results) {
    assert.deepEqual(Object.keys(partialFingerprints ?? {}), ['twelveFactor/v1']);
    assert.match(partialFingerprints?.['twelveFactor/v1'] ?? '', /^[0-9a-f]{32}$/);
  }
  assert.equal(
    new Set(results.map(({ partialFingerprints }) => partialFingerprints?.['twelveFactor/v1'])).size,
    results.length,
  );
});

test('silenced and accepted findings are there, suppressed, and all others say that they are not', () => {
  const of = (message: string) => results.filter((result) => result.message.text === message)[0]?.suppressions;
  assert.deepEqual(of('Another secret'), [{ kind: 'inSource', justification: 'for the demo' }]);
  assert.deepEqual(of('Another log file'), [{ kind: 'external', status: 'accepted' }]);
  const others = results.filter(({ suppressions }) => suppressions?.length === 0);
  assert.equal(others.length, results.length - 2, 'an absent list would say that nobody looked');
});

test('only fixes that are whole in one file are listed', () => {
  const fixed = results.filter(({ fixes }) => fixes !== undefined);
  assert.deepEqual(
    fixed.map(({ ruleId }) => ruleId),
    ['logs/file-handler'],
  );
  const fixes = fixed.flatMap((result) => result.fixes ?? []);
  assert.deepEqual(
    fixes.map(({ description }) => description?.text),
    ['Log to standard output', 'Remove'],
  );
  assert.deepEqual(fixes[0]?.artifactChanges, [
    {
      artifactLocation: { uri: 'src/main.js', uriBaseId: '%SRCROOT%' },
      replacements: [
        {
          deletedRegion: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 13 },
          insertedContent: { text: 'log.toOutput()' },
        },
      ],
    },
  ]);
});

test('no text of the checked files travels: no snippet, no context region, no contents', () => {
  for (const [path, object] of objectsIn(log)) {
    for (const key of ['snippet', 'contextRegion', 'contents', 'rendered']) assert.equal(key in object, false, path);
  }
});

test('no null and no undefined, and one-based regions that do not run backward', () => {
  for (const [path, object] of objectsIn(log)) {
    for (const value of Object.values(object)) assert.notEqual(value, null, path);
    if (!('startLine' in object)) continue;
    const { startLine, startColumn, endLine, endColumn } = object as Record<string, number>;
    assert.ok(Number(startLine) >= 1 && Number(startColumn) >= 1, path);
    assert.ok(Number(endLine) > Number(startLine) || Number(endColumn) >= Number(startColumn), path);
  }
});
