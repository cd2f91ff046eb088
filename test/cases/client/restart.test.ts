import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRestartPolicy } from '../../../client/src/restart.ts';

describe('restart of a dead server', () => {
  test('happens four times within three minutes, then not again', () => {
    let now = 0;
    const policy = createRestartPolicy(() => now);
    const answers = Array.from({ length: 6 }, () => {
      now += 1000;
      return policy.died();
    });
    assert.deepEqual(answers, [true, true, true, true, false, false]);
  });

  test('goes on forever when the deaths lie far apart', () => {
    let now = 0;
    const policy = createRestartPolicy(() => now);
    for (let death = 0; death < 20; death += 1) {
      now += 50_000;
      assert.equal(policy.died(), true);
    }
  });

  test('is allowed again after the user started the server', () => {
    const policy = createRestartPolicy(() => 0);
    for (let death = 0; death < 5; death += 1) policy.died();
    policy.reset();
    assert.equal(policy.died(), true);
  });
});
