import assert from 'node:assert/strict';
import { commands, extensions, Selection, TabInputText, TabInputWebview, window, type Tab } from 'vscode';
import { append, cleanUp, closeAll, createApp, createSeenApp, rangeOf, replace } from '../app.ts';
import { exactly, findingOf, goneFrom, rulesIn, waitFor } from '../findings.ts';
import { resetSettings, setSetting } from '../settings.ts';
import { expressServer, flaskLog } from '../samples.ts';

const port = 'port-binding/hardcoded-port';
const server = { 'server.js': expressServer };

describe('commands', () => {
  afterEach(cleanUp);
  afterEach(resetSettings);

  it('are all there that the manifest names', async () => {
    const manifest = extensions.getExtension('twelve-factor.twelve-factor')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands.map((one) => one.command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('check file: looks again, also when checks run on save only', async () => {
    const app = await createApp(server);
    await setSetting(app.uri('server.js'), 'run', 'onSave');
    const document = await app.open('server.js');
    await findingOf(document.uri, port);
    await replace(document, rangeOf(document, '3000'), 'process.env.PORT');
    await commands.executeCommand('twelveFactor.checkFile');
    await goneFrom(document.uri, port);
  });

  it('check workspace: lists findings of files that are not open, until they are repaired', async () => {
    const app = await createSeenApp({ 'server.js': expressServer, 'log.py': flaskLog });
    await commands.executeCommand('twelveFactor.checkWorkspace');
    await findingOf(app.uri('server.js'), port);
    await findingOf(app.uri('log.py'), 'logs/file-handler');
    await app.write('server.js', 'module.exports = 1;\n');
    await exactly(app.uri('server.js'), []);
    const document = await app.open('log.py');
    await findingOf(document.uri, 'logs/file-handler');
    assert.equal(rulesIn(document.uri).length, new Set(rulesIn(document.uri)).size, 'no finding twice');
    await replace(document, rangeOf(document, 'logging.FileHandler("app.log")'), 'pass');
    await document.save();
    await closeAll();
    await exactly(document.uri, []);
  });

  it('check folder: leaves the rest of the workspace alone', async () => {
    const inside = await createApp(server);
    const outside = await createApp(server);
    await commands.executeCommand('twelveFactor.checkFolder', inside.uri('.'));
    await findingOf(inside.uri('server.js'), port);
    assert.deepEqual(rulesIn(outside.uri('server.js')), []);
  });

  it('fix file: applies the safe fixes', async () => {
    const document = await (await createApp(server)).open('server.js');
    await findingOf(document.uri, port);
    await commands.executeCommand('twelveFactor.fixFile');
    await waitFor('the port from the environment', () => document.getText().includes('process.env.PORT'));
    await goneFrom(document.uri, port);
  });

  it('explain rule: opens the page of the finding under the cursor', async () => {
    const document = await (await createApp(server)).open('server.js');
    await findingOf(document.uri, port);
    const place = rangeOf(document, '3000').start;
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('twelveFactor.explainRule');
    await waitFor(
      () =>
        `a page; there is: ${tabs()
          .map((tab) => tab.label)
          .join(', ')}`,
      () => tabs().some((tab) => tab.input instanceof TabInputWebview && tab.label.includes('hardcoded-port')),
    );
  });

  it('create configuration: writes a file that says what can be set, and opens it', async () => {
    const document = await (await createApp(server, 1)).open('server.js');
    await findingOf(document.uri, port);
    await commands.executeCommand('twelveFactor.createConfig');
    await waitFor('the file in the editor', () =>
      tabs().some(
        (tab) =>
          tab.isActive &&
          tab.input instanceof TabInputText &&
          tab.input.uri.path.endsWith('/second/.twelve-factor.json'),
      ),
    );
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /"rules": \{\}/);
    assert.equal(window.activeTextEditor?.document.languageId, 'jsonc');
  });

  it('show output: opens the channel', async () => {
    await commands.executeCommand('twelveFactor.showOutput');
    await waitFor('the channel', () => window.visibleTextEditors.some((one) => one.document.uri.scheme === 'output'));
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('restart server: findings come back and follow the typing', async () => {
    const document = await (await createApp(server)).open('server.js');
    await findingOf(document.uri, port);
    await commands.executeCommand('twelveFactor.restartServer');
    await findingOf(document.uri, port);
    await append(
      document,
      `require('winston').add(new (require('winston').transports.File)({ filename: 'a.log' }));\n`,
    );
    await findingOf(document.uri, 'logs/file-handler');
    await replace(document, rangeOf(document, '3000'), 'process.env.PORT');
    await goneFrom(document.uri, port);
  });
});

function tabs(): Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}
