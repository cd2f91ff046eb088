/** The editor honors a baseline quietly: accepted findings are not shown, and it follows the file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ServerUnderTest } from '../harness/server.ts';

const value = ['Tr0ub4dor', '3xK9'].join('&');
const code = `const dbPassword = '${value}';\nmodule.exports = dbPassword;\n`;
const name = '.twelve-factor-baseline.json';

test('accepted findings are not shown, new ones are, and without the file all are', async (context) => {
  const server = await ServerUnderTest.start({ files: { 'package.json': '{}', 'src/db.js': code } });
  context.after(() => server.stop());
  const uri = await server.open('src/db.js', 'javascript', code);
  const codes = async (): Promise<unknown[]> => (await server.diagnostics(uri)).map((diagnostic) => diagnostic.code);
  assert.deepEqual(await codes(), ['config/hardcoded-secret']);
  const written = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'baseline'], { cwd: server.folder });
  assert.equal(written.status, 0, String(written.stderr));
  const told = async (type: number): Promise<void> => {
    const before = server.refreshes;
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: server.uri(name), type }],
    });
    await server.until(() => server.refreshes > before);
  };
  await told(1);
  assert.deepEqual(await codes(), []);
  await server.change(uri, 0, 0, `// moved\n\nconst mailPassword = '${value}';\n`);
  assert.deepEqual(
    (await server.diagnostics(uri)).map(({ range }) => range.start.line),
    [2],
  );
  assert.ok(!readFileSync(path.join(server.folder, name), 'utf8').includes(value.slice(0, 6)));
  rmSync(path.join(server.folder, name));
  await told(3);
  assert.equal((await codes()).length, 2);
});
