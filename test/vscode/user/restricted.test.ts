/** A folder that the user does not trust: the extension only reads text, so it works there, too. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession, type Session } from './session.ts';
import { openFile, problems, waitForSquiggle } from '../../../tools/vscode/workbench.ts';

let session: Session;

before(async () => {
  session = await startSession({
    name: 'restricted',
    files: { 'package.json': '{}\n', 'server.js': "require('express')().listen(3000);\n" },
    settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
  });
});

after(() => session.close());

test('findings are shown in Restricted Mode', async () => {
  const { page } = session;
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 20_000 });
  await openFile(page, 'server.js');
  await waitForSquiggle(page, 'warning');
  const rows = await problems(page);
  await session.screenshot('restricted');
  assert.ok(
    rows.some((row) => row.includes('port-binding/hardcoded-port')),
    rows.join('\n'),
  );
});
