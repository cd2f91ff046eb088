import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode';
import { applyAction } from '../actions.ts';
import { cleanUp, closeAll, createApp, rangeOf, replace, undoOnce } from '../app.ts';
import { exactly, findingOf, goneFrom, waitFor } from '../findings.ts';
import { flaskLog } from '../samples.ts';

const port = 'port-binding/hardcoded-port';
const text = "const app = require('express')();\n\n  app.listen(3000);\n";

describe('silencing', () => {
  afterEach(cleanUp);

  it('a line: by a comment above it, taken back by one undo', async () => {
    const document = await (await createApp({ 'server.js': text })).open('server.js');
    await applyAction(document, await findingOf(document.uri, port), `Disable ${port} for this line`);
    assert.match(
      document.getText(),
      /\n {2}\/\/ twelve-factor-disable-next-line port-binding\/hardcoded-port.*\n {2}app\.listen/,
    );
    await goneFrom(document.uri, port);
    await undoOnce(document);
    await waitFor('the text as before', () => document.getText() === text);
    await findingOf(document.uri, port);
  });

  it('a file: by a comment at its top', async () => {
    const app = await createApp({
      'log.py': `#!/usr/bin/env python\n${flaskLog}`,
    });
    const document = await app.open('log.py');
    await applyAction(
      document,
      await findingOf(document.uri, 'logs/file-handler'),
      'Disable logs/file-handler for this file',
    );
    assert.match(document.lineAt(1).text, /^# twelve-factor-disable-file logs\/file-handler/);
    await goneFrom(document.uri, 'logs/file-handler');
  });

  it('a project: by its configuration file, which is created', async () => {
    const app = await createApp({ 'server.js': text, 'other.js': text });
    const config = path.join(app.folder, '..', '.twelve-factor.json');
    const document = await app.open('server.js');
    await applyAction(document, await findingOf(document.uri, port), `Disable ${port} in .twelve-factor.json`);
    await goneFrom(document.uri, port);
    const other = await app.open('other.js');
    await findingOf(other.uri, 'disposability/missing-sigterm');
    await goneFrom(other.uri, port);
    assert.match(await readFile(config, 'utf8'), /"port-binding\/hardcoded-port": "off"/);
    await closeAll();
    await rm(config);
    await app.open('server.js');
    await findingOf(document.uri, port);
  });

  it('that silences nothing is faded', async () => {
    const app = await createApp({
      'server.js': `// twelve-factor-disable-next-line ${port} -- fixed by the platform\n${text.trimStart()}`,
    });
    const document = await app.open('server.js');
    const finding = await findingOf(document.uri, 'meta/unused-suppression');
    assert.equal(finding.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(finding.tags, [DiagnosticTag.Unnecessary]);
    const line = rangeOf(document, "const app = require('express')();\n\n  ");
    await replace(document, line, '');
    await replace(document, rangeOf(document, 'app.listen'), "require('express')().listen");
    await goneFrom(document.uri, 'meta/unused-suppression');
    await goneFrom(document.uri, port);
  });

  it('of an unused comment is a fix of its own', async () => {
    const app = await createApp({ 'index.js': `// twelve-factor-disable-file ${port}\nmodule.exports = 1;\n` });
    const document = await app.open('index.js');
    await applyAction(document, await findingOf(document.uri, 'meta/unused-suppression'), 'Remove');
    await exactly(document.uri, []);
    assert.equal(document.getText(), 'module.exports = 1;\n');
  });
});
