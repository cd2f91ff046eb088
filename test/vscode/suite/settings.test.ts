import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, type Hover, type TextDocument } from 'vscode';
import { actionsFor } from '../actions.ts';
import { cleanUp, createApp, createSeenApp, rangeOf, replace } from '../app.ts';
import { exactly, findingOf, goneFrom, rulesIn, waitFor } from '../findings.ts';
import { resetSettings, setSetting } from '../settings.ts';
import { expressServer, strictOnly } from '../samples.ts';

const port = 'port-binding/hardcoded-port';
const server = { 'server.js': expressServer };

describe('settings', () => {
  afterEach(cleanUp);
  afterEach(resetSettings);

  it('enable: off and on again while a file is open', async () => {
    const { uri } = await (await createApp(server)).open('server.js');
    await findingOf(uri, port);
    await setSetting(uri, 'enable', false);
    await exactly(uri, []);
    await setSetting(uri, 'enable', undefined);
    await findingOf(uri, port);
  });

  it('enable: differs by workspace folder', async () => {
    const first = await createApp(server, 0);
    const second = await createApp(server, 1);
    await setSetting(first.uri('server.js'), 'enable', false);
    await second.open('server.js');
    await first.open('server.js');
    await findingOf(second.uri('server.js'), port);
    await exactly(first.uri('server.js'), []);
  });

  it('rules: severity of one rule, and off for a whole factor', async () => {
    const { uri } = await (await createApp(server)).open('server.js');
    await findingOf(uri, 'disposability/missing-sigterm');
    await setSetting(uri, 'rules', { [port]: 'error', 'disposability/*': 'off' });
    await goneFrom(uri, 'disposability/missing-sigterm');
    assert.equal((await findingOf(uri, port)).severity, DiagnosticSeverity.Error);
  });

  it('profile: strict shows what recommended holds back', async () => {
    const app = await createApp({ 'server.js': strictOnly });
    const { uri } = await app.open('server.js');
    await exactly(uri, ['disposability/missing-sigterm']);
    await setSetting(uri, 'profile', 'strict');
    await exactly(uri, ['disposability/missing-sigterm', 'processes/local-file-state']);
  });

  it('exclude: a glob below the workspace folder', async () => {
    const app = await createApp({ 'old/server.js': server['server.js'], 'new/server.js': server['server.js'] });
    const old = await app.open('old/server.js');
    await findingOf(old.uri, port);
    await setSetting(old.uri, 'exclude', ['**/old/**']);
    await exactly(old.uri, []);
    await app.open('new/server.js');
    await findingOf(app.uri('new/server.js'), port);
  });

  it('run: onSave leaves typing in peace', async () => {
    const app = await createApp(server);
    await setSetting(app.uri('server.js'), 'run', 'onSave');
    const document = await app.open('server.js');
    // News of other files bring new findings at any time, also just now; so the typing has three chances.
    let kept = false;
    for (let tries = 0; tries < 3; tries += 1) {
      await findingOf(document.uri, port);
      await replace(document, rangeOf(document, '3000'), 'process.env.PORT');
      await serverKnows(document, 'process.env.PORT');
      kept = rulesIn(document.uri).includes(port);
      if (kept) break;
      await replace(document, rangeOf(document, 'process.env.PORT'), '3000');
      await document.save();
    }
    assert.ok(kept);
    await document.save();
    await goneFrom(document.uri, port);
  });

  it('requireConfig: nothing is checked without a configuration file', async () => {
    const app = await createSeenApp(server);
    const { uri } = await app.open('server.js');
    await findingOf(uri, port);
    await setSetting(uri, 'requireConfig', true);
    await exactly(uri, []);
    await app.write('.twelve-factor.json', '{}\n');
    await findingOf(uri, port);
  });

  it('codeAction: silencing and documentation can be left out', async () => {
    const app = await createApp(server);
    const document = await app.open('server.js');
    await setSetting(document.uri, 'codeAction.disableRuleComment.enable', false);
    await setSetting(document.uri, 'codeAction.showDocumentation.enable', false);
    const finding = await findingOf(document.uri, port);
    await waitFor('only the repair', async () => {
      const titles = (await actionsFor(document, finding)).map((action) => action.title);
      return (
        titles.some((title) => title.startsWith('Read the port')) &&
        !titles.some((title) => /^(Disable|Explain)/.test(title))
      );
    });
  });
});

/** Waits until the server's answer to a hover shows that it has the new text, which holds no fixed port. */
async function serverKnows(document: TextDocument, text: string): Promise<void> {
  const place = rangeOf(document, text).start;
  await waitFor('no hover of ours', async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    return !JSON.stringify(hovers).includes('12factor.net/port-binding');
  });
}
