/** Checks of a whole workspace, snippets, the walkthrough, and Restricted Mode. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSession, type Session } from './session.ts';
import {
  commandTitles,
  completeSnippet,
  editorText,
  openFile,
  problems,
  runCommand,
} from '../../../tools/vscode/workbench.ts';

const server = "const app = require('express')();\n\napp.listen(3000);\n";
const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`src/module${index}.js`, server]));

let session: Session;

before(async () => {
  session = await startSession({
    name: 'workspace',
    files: {
      'package.json': '{}\n',
      'empty.js': '\n',
      'empty.py': '\n',
      'mail/package.json': '{}\n',
      'mail/server.js': server,
      ...many,
    },
  });
});

after(() => session.close());

test('every command is in the palette under one name', async () => {
  await openFile(session.page, 'empty.js');
  const titles = await commandTitles(session.page, 'Twelve-Factor:');
  await session.screenshot('commands');
  for (const title of [
    'Check File',
    'Check Workspace',
    'Create Configuration File',
    'Explain Rule',
    'Fix File',
    'Restart Server',
    'Show Output',
  ]) {
    assert.ok(
      titles.some((one) => one === `Twelve-Factor: ${title}`),
      titles.join(' | '),
    );
  }
  assert.ok(!titles.some((title) => title.includes('Check Folder')));
});

for (const [file, prefix, expected] of [
  ['empty.js', '12f-config', 'process.env'],
  ['empty.py', '12f-log-json', 'logging'],
] as const) {
  test(`snippets in ${file}`, async () => {
    const { page } = session;
    await openFile(page, file);
    await completeSnippet(page, prefix);
    assert.ok((await editorText(page)).includes(expected));
    await session.screenshot(`snippet-${file}`);
    await page.keyboard.press('Escape');
  });
}

test('a check of the workspace shows progress and lists what it finds', async () => {
  const { page } = session;
  await runCommand(page, 'Twelve-Factor: Check Workspace');
  const progress = page.locator('.notification-list-item', { hasText: 'Twelve-Factor: checking' });
  await progress.first().waitFor({ timeout: 20_000 });
  await session.screenshot('workspace-check');
  await page.locator('.notification-list-item-message', { hasText: 'findings in' }).waitFor({ timeout: 60_000 });
  const rows = await problems(page);
  await session.screenshot('workspace-problems');
  assert.ok(
    rows.some((row) => row.includes('mail')),
    rows.slice(0, 10).join('\n'),
  );
  await runCommand(page, 'View: Hide Panel');
});

test('a rule is explained from a list of all rules', async () => {
  const { page } = session;
  await openFile(page, 'empty.js');
  await runCommand(page, 'Twelve-Factor: Explain Rule');
  // The list comes from the server, and is longer than what is on the screen.
  const first = page.locator('.quick-input-list .monaco-list-row', { hasText: 'admin-processes/' });
  await first.first().waitFor({ timeout: 20_000 });
  await page.keyboard.type('hardcoded-port');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'port-binding/hardcoded-port' });
  await row.first().waitFor({ timeout: 20_000 });
  await session.screenshot('explain-picker');
  await page.keyboard.press('Escape');
});

test('the walkthrough opens from the list of walkthroughs', async () => {
  const { page } = session;
  await runCommand(page, 'Welcome: Open Walkthrough...');
  await page.keyboard.type('Twelve-Factor');
  await page.keyboard.press('Enter');
  const step = page.locator('.gettingStartedContainer', { hasText: 'See a finding' });
  await step.first().waitFor({ timeout: 20_000 });
  await session.screenshot('walkthrough');
});
