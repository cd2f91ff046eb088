import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { rulesOf } from '../../../server/src/policy/config.ts';
import { decide } from '../../../server/src/policy/decide.ts';
import { noConfig } from '../../../server/src/policy/load.ts';
import { settingsFor, type EditorSettings } from '../../../server/src/policy/settings.ts';
import { factsOf, findingOn, sourceOf, testRules } from './drawing.ts';

const secret = 'config/hardcoded-secret';
const url = 'config/credential-in-url';

function run(text: string, findings: readonly Finding[], editor: EditorSettings = {}, uri = 'file:///app/main.js') {
  const settings = settingsFor(uri, { ...noConfig, root: 'file:///app' }, editor, {}, testRules);
  return decide({ findings, facts: factsOf(text), source: sourceOf(text), settings, rules: testRules });
}

const shown = (result: ReturnType<typeof run>) => result.findings.map(({ rule, severity }) => `${rule} ${severity}`);

test('a set severity replaces the finding’s own, and off drops it', () => {
  const findings = [findingOn('a b', 'a', secret, { severity: 'error' }), findingOn('a b', 'b')];
  assert.deepEqual(shown(run('a b', findings)), [`${secret} error`, 'logs/file-handler warning']);
  const rules = rulesOf({ [secret]: 'hint', 'logs/*': 'off' });
  assert.deepEqual(shown(run('a b', findings, { rules })), [`${secret} hint`]);
});

test('low confidence shows only in the strict profile', () => {
  const findings = [findingOn('a', 'a', 'logs/file-handler', { confidence: 'low' })];
  assert.deepEqual(shown(run('a', findings)), []);
  assert.deepEqual(shown(run('a', findings, { profile: 'strict' })), ['logs/file-handler warning']);
});

test('secrets in tests are dropped, hints or like others; other rules are not concerned', () => {
  const findings = [findingOn('a b', 'a', secret), findingOn('a b', 'b')];
  const at = (tests: 'off' | 'hint' | 'on') => shown(run('a b', findings, { tests }, 'file:///app/test/a.js'));
  assert.deepEqual(at('off'), ['logs/file-handler warning']);
  assert.deepEqual(at('hint'), [`${secret} hint`, 'logs/file-handler warning']);
  assert.deepEqual(at('on'), [`${secret} warning`, 'logs/file-handler warning']);
});

test('a live key in a test is shown as a hint: who committed it has leaked it', () => {
  const live = { ...findingOn('a b', 'a', secret, { severity: 'error' }), isLive: true };
  const at = (tests: 'off' | 'hint' | 'on') => shown(run('a b', [live], { tests }, 'file:///app/test/a.js'));
  assert.deepEqual(at('off'), [`${secret} hint`]);
  assert.deepEqual(at('hint'), [`${secret} hint`]);
  assert.deepEqual(at('on'), [`${secret} error`]);
});

test('one literal is one secret: the known token stays, and no locator beside it', () => {
  const text = 'x = "abcdef"';
  const guessed = findingOn(text, '"abcdef"', secret, { severity: 'warning', confidence: 'medium' });
  const token = findingOn(text, 'abcdef', url, { severity: 'error' });
  const locator = findingOn(text, 'abcdef', 'backing-services/hardcoded-locator');
  assert.deepEqual(shown(run(text, [guessed, locator, token])), [`${url} error`]);
  const wider = { ...locator, range: guessed.range };
  assert.deepEqual(shown(run(text, [wider, guessed])), [`${secret} warning`]);
});

test('different problems at one place both stay; the same one twice does not', () => {
  const text = 'listen()';
  const one = findingOn(text, 'listen()');
  const other = findingOn(text, 'listen()', 'backing-services/hardcoded-locator');
  assert.equal(run(text, [one, other, one]).findings.length, 2);
  assert.equal(run(text, [one, { ...one, message: 'About another file' }]).findings.length, 2);
});

test('silencing one name of a problem does not bring up another', () => {
  const text = 'x = "abc" // twelve-factor-disable-line config/hardcoded-secret -- demo';
  const result = run(text, [findingOn(text, '"abc"', secret), findingOn(text, 'abc', url)]);
  assert.deepEqual(shown(result), []);
  assert.deepEqual(
    result.suppressed.map(({ finding, reason }) => [finding.rule, reason]),
    [[secret, 'demo']],
  );
});

test('a comment for a rule that is off, or for less sure findings, is not called unused', () => {
  const text = 'x // twelve-factor-disable-line logs/file-handler';
  const low = findingOn(text, 'x ', 'logs/file-handler', { confidence: 'low' });
  assert.deepEqual(run(text, [low]), { findings: [], suppressed: [], accepted: [], omitted: 0 });
  assert.deepEqual(shown(run(text, [], { rules: rulesOf({ 'logs/*': 'off' }) })), []);
  assert.deepEqual(shown(run(text, [])), ['meta/unused-suppression hint']);
  assert.deepEqual(shown(run(text, [], { rules: rulesOf({ 'meta/unused-suppression': 'off' }) })), []);
});

test('the order is by position, whatever order the rules ran in', () => {
  const text = 'a b c';
  const findings = ['c', 'a', 'b'].map((word) => findingOn(text, word));
  const forward = run(text, findings).findings;
  assert.deepEqual(
    forward.map(({ range }) => range.start),
    [0, 2, 4],
  );
  assert.deepEqual(run(text, [...findings].reverse()).findings, forward);
});

test('beyond the limit the most severe stay, in order of position, and the rest is counted', () => {
  const text = 'a b c d';
  const findings = ['a', 'b', 'c', 'd'].map((word) =>
    findingOn(text, word, 'logs/file-handler', { severity: word === 'd' ? 'error' : 'warning' }),
  );
  const result = run(text, findings, { maxProblemsPerFile: 2 });
  assert.deepEqual(
    result.findings.map(({ range }) => text.slice(range.start, range.end)),
    ['a', 'd'],
  );
  assert.equal(result.omitted, 2);
});

test('an excluded or switched-off document shows nothing', () => {
  const findings = [findingOn('a', 'a')];
  assert.deepEqual(shown(run('a', findings, { enable: false })), []);
  assert.deepEqual(shown(run('a', findings, { exclude: ['*.js'] })), []);
});
