/** Documents that are not worth reading: the answer is there at once, and the status says why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusNotification, type Status } from '../../server/src/lsp/requests.ts';
import { ServerUnderTest } from '../harness/server.ts';

const minified = 'var a=b("c");'.repeat(80_000);
const json = JSON.stringify(
  Array.from({ length: 60_000 }, (_, id) => ({ id, name: `name ${id}`, path: `/items/${id}/part` })),
  undefined,
  1,
);

test('a minified line of 1 MB and 5 MB of JSON are skipped, with the reason in the status', async (context) => {
  assert.ok(minified.length >= 1_000_000 && json.length >= 5_000_000 - 500_000);
  const server = await ServerUnderTest.start({ files: { 'package.json': '{}' } });
  context.after(() => server.stop());
  const statuses = new Map<string, Status>();
  server.connection.onNotification(statusNotification, (status: Status) => {
    if (status.state !== 'checking') statuses.set(status.uri.slice(status.uri.lastIndexOf('/') + 1), status);
  });
  for (const [name, languageId, text, reason] of [
    ['bundle.js', 'javascript', minified, /^minified or generated$/],
    ['appsettings.json', 'json', json, /^larger than 1048576 bytes$/],
  ] as const) {
    const uri = await server.open(name, languageId, text);
    assert.deepEqual(await server.diagnostics(uri), []);
    for (let turn = 0; turn < 100 && !statuses.has(name); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const status = statuses.get(name);
    assert.equal(status?.state, 'skipped', name);
    assert.match(status.reason, reason);
  }
});
