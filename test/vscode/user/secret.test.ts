/** A secret moves out of the code, and back. Its value is never shown anywhere but in the files. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession, type Session } from './session.ts';
import {
  applyQuickFix,
  clickOn,
  hoverOver,
  notifications,
  openFile,
  problems,
  quickFixes,
  runCommand,
  waitForSquiggle,
  waitForText,
} from '../../../tools/vscode/workbench.ts';

/** Marked, so that it can be searched for; in two pieces, so that scanners of this repository stay quiet. */
const secret = ['Tr0ub4dor', '9canary3x'].join('&');
const code = `const mysql = require('mysql2');\n\nconst dbPassword = '${secret}';\nmodule.exports = mysql.createPool({ password: dbPassword });\n`;

let session: Session;

before(async () => {
  session = await startSession({
    name: 'secret',
    files: { 'package.json': '{}\n', 'database.js': code },
    settings: { 'twelveFactor.trace.server': 'messages' },
  });
  await openFile(session.page, 'database.js');
});

after(() => session.close());

test('the value is in no message, hover, title or problem', async () => {
  const { page } = session;
  await waitForSquiggle(page, 'warning');
  const hover = await hoverOver(page, 'Tr0ub4dor', 'Explain config/hardcoded-secret');
  assert.match(hover, /secret/i);
  assert.match(hover, /Very likely right: given to the MySQL connection as the password/);
  assert.match(hover, /counts as leaked/);
  await session.screenshot('secret-hover');
  await clickOn(page, 'Tr0ub4dor');
  const titles = await quickFixes(page);
  await session.screenshot('secret-light-bulb');
  await page.keyboard.press('Escape');
  const rows = await problems(page);
  await runCommand(page, 'View: Hide Panel');
  for (const text of [hover, ...titles, ...rows]) assert.ok(!text.includes('canary'), text);
});

test('it moves to .env in one step', async () => {
  const { page } = session;
  await clickOn(page, 'Tr0ub4dor');
  await applyQuickFix(page, 'Move the secret to ‘.env’');
  await waitForText(page, "requireEnv('DB_PASSWORD')");
  await session.until('.env', async () => (await session.onDisk('.env')) === `DB_PASSWORD='${secret}'\n`);
  await session.until('.env.example', async () => (await session.onDisk('.env.example')) === 'DB_PASSWORD=\n');
  await session.until('.gitignore', async () => (await session.onDisk('.gitignore')) === '.env\n');
  await session.until('the note', async () =>
    (await notifications(page)).some((text) => /may still stand in Git/.test(text)),
  );
  await session.screenshot('secret-moved');
});

test('one undo takes it back: the code as before, and the created files are gone', async () => {
  const { page } = session;
  await clickOn(page, 'requireEnv(name)');
  await page.keyboard.press('Control+Z');
  await waitForText(page, 'requireEnv', false);
  await waitForText(page, secret);
  for (const name of ['.env', '.env.example', '.gitignore']) {
    await session.until(`no ${name}`, async () => (await session.onDisk(name)) === undefined);
  }
  await waitForSquiggle(page, 'warning');
  await session.screenshot('secret-undone');
});

test('it moves under a name of one’s own', async () => {
  const { page } = session;
  await clickOn(page, 'Tr0ub4dor');
  // What the undo brought back is checked first.
  await session.until('the action', async () => {
    const titles = await quickFixes(page);
    await page.keyboard.press('Escape');
    return titles.some((title) => title.includes('under another name'));
  });
  await applyQuickFix(page, 'Move it to ‘.env’ under another name');
  await page.waitForSelector('.quick-input-widget input');
  await session.screenshot('secret-name');
  await page.keyboard.type('SHOP_DB_PASSWORD');
  await page.keyboard.press('Enter');
  await waitForText(page, "requireEnv('SHOP_DB_PASSWORD')");
  await session.until('.env', async () => (await session.onDisk('.env')) === `SHOP_DB_PASSWORD='${secret}'\n`);
  await session.screenshot('secret-named');
});

test('the logs do not have the value', async () => {
  const logs = await session.logs();
  assert.ok(logs.length > 1);
  for (const { file, text } of logs)
    assert.ok(
      !text.includes('canary'),
      `${file}: ${text
        .split('\n')
        .filter((line) => line.includes('canary'))
        .join('\n')
        .replaceAll('canary', '***')
        .slice(0, 1500)}`,
    );
});
