import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concealer } from '../../../server/src/semantics/credential/conceal.ts';
import { liveKey, mark } from '../../harness/canary.ts';

const conceal = concealer(['Tr0ub4dor&3', 'postgres', 'a value\nof lines']);

test('what is known to be secret is not quoted', () => {
  const words: readonly (readonly [string, string])[] = [
    ['`x` holds Tr0ub4dor&3', '`x` holds ***'],
    [`run with ${liveKey} now`, 'run with *** now'],
    [`git clone https://x:${mark}@github.com/a/b`, 'git clone https://x:***@github.com/a/b'],
    [`git clone https://${mark}@github.com/a/b`, 'git clone https://***@github.com/a/b'],
    [`node a.js --token=${mark} -v`, 'node a.js --token=*** -v'],
    [`node a.js --api-key ${mark} -v`, 'node a.js --api-key *** -v'],
    [`env DB_PASSWORD=${mark} node`, 'env DB_PASSWORD=*** node'],
  ];
  for (const [written, told] of words) assert.equal(conceal(written), told);
});

test('what only speaks of secrets is told as it is', () => {
  for (const words of [
    '`DB_PASSWORD` holds a password from the code; whoever sees the code can use it',
    'the postgres service takes a password',
    'Read `STRIPE_SECRET_KEY` from the environment',
    'Run node server.js --port=80 --token-file=/run/token directly',
    'https://user@shop.io/ and mailto:me@shop.io',
    'replace a leaked one at https://dashboard.stripe.com/apikeys',
  ])
    assert.equal(conceal(words), words);
});
