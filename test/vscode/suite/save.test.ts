import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { append, cleanUp, createApp } from '../app.ts';
import { findingOf, goneFrom, rulesIn } from '../findings.ts';
import { expressServer } from '../samples.ts';

describe('source.fixAll.twelveFactor on save', () => {
  afterEach(cleanUp);
  afterEach(() => setOnSave(undefined));

  it('applies the safe fixes, and leaves the others to the user', async () => {
    const secret = ['Zr4u7x', 'ADGKbP'].join('');
    const app = await createApp({
      'server.js': `const app = require('express')();\napp.listen(3000);\nconst dbPassword = '${secret}';\n`,
    });
    const document = await app.open('server.js');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    await findingOf(document.uri, 'config/hardcoded-secret');
    await setOnSave({ 'source.fixAll.twelveFactor': 'explicit' });
    await append(document, '// saved\n');
    await document.save();
    await goneFrom(document.uri, 'port-binding/hardcoded-port');
    const text = (await app.onDisk('server.js')) ?? '';
    assert.match(text, /process\.env\.PORT/);
    assert.match(text, /SIGTERM/);
    assert.ok(text.includes(secret));
    assert.ok(rulesIn(document.uri).includes('config/hardcoded-secret'));
    assert.equal(await app.onDisk('.env'), undefined);
  });

  it('does nothing when it is not asked for', async () => {
    const app = await createApp({ 'server.js': expressServer });
    const document = await app.open('server.js');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    await append(document, '// saved\n');
    await document.save();
    assert.equal(await app.onDisk('server.js'), "require('express')().listen(3000);\n// saved\n");
  });
});

async function setOnSave(actions: Readonly<Record<string, string>> | undefined): Promise<void> {
  await workspace.getConfiguration('editor').update('codeActionsOnSave', actions, ConfigurationTarget.Workspace);
}
