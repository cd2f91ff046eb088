/** From a squiggle to a repaired file: what a new user sees first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession, type Session } from './session.ts';
import {
  applyQuickFix,
  clickOn,
  closeTab,
  hoverOver,
  openFile,
  problems,
  quickFixes,
  runCommand,
  squiggles,
  waitForSquiggle,
  waitForText,
  webviewText,
} from '../../../tools/vscode/workbench.ts';

const server = "const app = require('express')();\n\napp.listen(3000);\n";

let session: Session;

before(async () => {
  session = await startSession({ name: 'first-steps', files: { 'package.json': '{}\n', 'server.js': server } });
  await openFile(session.page, 'server.js');
});

after(() => session.close());

test('a finding is underlined, and hovering tells why', async () => {
  const { page } = session;
  await waitForSquiggle(page, 'warning');
  const hover = await hoverOver(page, '3000', 'Explain port-binding/hardcoded-port');
  assert.match(hover, /listens on a fixed port \(3000\)/);
  assert.match(hover, /Port is fixed in the code/);
  assert.match(hover, /Quick fix: Read the port/);
  await session.screenshot('hover');
});

test('the link in the hover opens the page of the rule', async () => {
  const { page } = session;
  await hoverOver(page, '3000', 'Explain port-binding/hardcoded-port');
  await page.locator('.monaco-hover:visible a', { hasText: 'Explain port-binding/hardcoded-port' }).click();
  const text = await webviewText(page, 'Port is fixed in the code');
  assert.match(text, /Why/);
  assert.match(text, /Bad/);
  await session.screenshot('explain');
  await closeTab(page);
});

test('the light bulb has the repair first and silencing last', async () => {
  const { page } = session;
  await openFile(page, 'server.js');
  await clickOn(page, '3000');
  const titles = await quickFixes(page);
  await session.screenshot('light-bulb');
  await page.keyboard.press('Escape');
  assert.match(titles[0] ?? '', /^Read the port from ‘PORT’, else 3000$/);
  // Below them are the refactorings of VS Code's own.
  assert.deepEqual(titles.slice(1, 5), [
    'Explain port-binding/hardcoded-port',
    'Disable port-binding/hardcoded-port for this line',
    'Disable port-binding/hardcoded-port for this file',
    'Disable port-binding/hardcoded-port in .twelve-factor.json',
  ]);
});

test('the status of the language tells what is going on', async () => {
  const { page } = session;
  await page.locator('#status\\.languageStatus').hover();
  const hover = page.locator('.monaco-hover:visible', { hasText: 'Twelve-Factor' });
  await hover.first().waitFor({ timeout: 20_000 });
  await session.screenshot('language-status');
  const text = await hover.first().innerText();
  assert.match(text, /2 findings/);
  assert.match(text, /\d+ rules/);
  assert.match(text, /No configuration file/);
  await page.keyboard.press('Escape');
});

test('the Problems panel has short messages with the rule', async () => {
  const rows = await problems(session.page);
  await session.screenshot('problems');
  assert.ok(
    rows.some((row) => row.includes('port-binding/hardcoded-port')),
    rows.join('\n'),
  );
  await runCommand(session.page, 'View: Hide Panel');
});

test('a repair is applied, and one undo takes it back', async () => {
  const { page } = session;
  await clickOn(page, '3000');
  await applyQuickFix(page, 'Read the port');
  await waitForText(page, 'process.env.PORT');
  await session.screenshot('fixed');
  await page.keyboard.press('Control+Z');
  await waitForText(page, 'process.env.PORT', false);
});

test('the documentation action opens the page', async () => {
  const { page } = session;
  await clickOn(page, '3000');
  await applyQuickFix(page, 'Explain port-binding/hardcoded-port');
  await webviewText(page, 'Port is fixed in the code');
  await closeTab(page);
});

test('silencing in the project writes the file at once', async () => {
  const { page } = session;
  await openFile(page, 'server.js');
  await clickOn(page, '3000');
  await applyQuickFix(page, 'Disable port-binding/hardcoded-port in .twelve-factor.json');
  await session.until('the configuration', async () =>
    ((await session.onDisk('.twelve-factor.json')) ?? '').includes('"port-binding/hardcoded-port": "off"'),
  );
  await session.until('one finding', async () => (await squiggles(page, 'warning').count()) === 1);
  await session.screenshot('silenced');
});
