import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countFindings, describeDuration, describeStatus } from '../../../client/src/status-text.ts';
import type { Status } from '../../../server/src/lsp/requests.ts';

const translate = (message: string, ...parts: (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_match, index: string) => String(parts[Number(index)]));

const ready: Status = {
  uri: 'file:///app/server.js',
  state: 'ready',
  reason: '',
  configUri: '',
  durationMs: 12.4,
  findings: 3,
  rules: 58,
  slowestRule: 'logs/file-handler',
};

describe('language status', () => {
  test('tells findings, rules and duration', () => {
    assert.deepEqual(describeStatus(ready, translate), {
      text: '3 findings',
      detail: '58 rules, 12 ms',
      severity: 'information',
      busy: false,
    });
  });

  test('names the slowest rule of a slow check', () => {
    const slow = { ...ready, durationMs: 1420 };
    assert.equal(describeStatus(slow, translate).detail, '58 rules, 1.4 s, slowest logs/file-handler');
  });

  test('says why a file is not checked', () => {
    const skipped = describeStatus({ ...ready, state: 'skipped', reason: 'larger than 1 MB' }, translate);
    assert.deepEqual(
      [skipped.text, skipped.detail, skipped.severity],
      ['Not checked', 'larger than 1 MB', 'information'],
    );
    assert.equal(describeStatus({ ...ready, state: 'off' }, translate).text, 'Off');
  });

  test('is busy during a check and an error after a failure', () => {
    assert.equal(describeStatus({ ...ready, state: 'checking' }, translate).busy, true);
    assert.equal(describeStatus({ ...ready, state: 'failed', reason: 'out of memory' }, translate).severity, 'error');
  });

  test('counts in words', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => countFindings(count, translate)),
      ['No findings', '1 finding', '2 findings'],
    );
    assert.equal(describeDuration(999.4), '999 ms');
  });
});
