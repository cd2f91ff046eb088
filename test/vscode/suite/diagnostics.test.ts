import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, Uri } from 'vscode';
import { append, cleanUp, closeAll, createApp, createSeenApp, rangeOf, replace, showUntitled } from '../app.ts';
import { exactly, findingOf, findings, goneFrom, rulesIn, waitFor } from '../findings.ts';
import { flaskLog } from '../samples.ts';

describe('diagnostics', () => {
  afterEach(cleanUp);

  it('appear when a file is opened, with rule, place, severity and a link', async () => {
    const app = await createApp({ 'server.js': "// 📦 é\nrequire('express')().listen(3000);\n" });
    const document = await app.open('server.js');
    const finding = await findingOf(document.uri, 'port-binding/hardcoded-port');
    assert.equal(document.getText(finding.range), '3000');
    assert.equal(finding.severity, DiagnosticSeverity.Warning);
    assert.ok(typeof finding.code === 'object' && /^https:\/\//.test(finding.code.target.toString()));
    assert.ok(finding.message.length <= 100 && !finding.message.includes('\n'), finding.message);
  });

  it('follow the typing', async () => {
    const app = await createApp({ 'server.ts': "import express from 'express';\n" });
    const document = await app.open('server.ts');
    await append(document, 'const app = express();\n');
    await append(document, 'app.listen(3000);\n');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    await replace(document, rangeOf(document, '3000'), 'Number(process.env.PORT)');
    await goneFrom(document.uri, 'port-binding/hardcoded-port');
  });

  it('move with the text above them', async () => {
    const app = await createApp({ 'server.js': "require('express')().listen(3000);\n" });
    const document = await app.open('server.js');
    await findingOf(document.uri, 'port-binding/hardcoded-port');
    await replace(document, rangeOf(document, 'require'), '/* more\n lines */\n\nrequire');
    await waitFor('the finding on the fourth line', () => {
      const [finding] = findings(document.uri).filter((one) => document.getText(one.range) === '3000');
      return finding?.range.start.line === 3;
    });
  });

  it('work in documents that are not saved, and go when those are closed', async () => {
    const python = await showUntitled('python', flaskLog);
    const { uri } = python;
    await findingOf(uri, 'logs/file-handler');
    await closeAll();
    await exactly(uri, []);
  });

  it('go when a file is closed', async () => {
    const app = await createApp({ 'server.js': "require('express')().listen(3000);\n" });
    const { uri } = await app.open('server.js');
    await findingOf(uri, 'port-binding/hardcoded-port');
    await closeAll();
    await exactly(uri, []);
  });

  it('begin and end with the language of a document', async () => {
    const document = await showUntitled('plaintext', "require('express')().listen(3000);\n");
    const script = await languages.setTextDocumentLanguage(document, 'javascript');
    await findingOf(script.uri, 'port-binding/hardcoded-port');
    const text = await languages.setTextDocumentLanguage(script, 'plaintext');
    await exactly(text.uri, []);
  });

  it('follow a change of another file of the app', async () => {
    const app = await createSeenApp({
      'server.js': "require('./stop.js');\nrequire('express')().listen(process.env.PORT);\n",
      'stop.js': 'exports.nothing = 1;\n',
    });
    const { uri } = await app.open('server.js');
    await findingOf(uri, 'disposability/missing-sigterm');
    await app.write('stop.js', "process.on('SIGTERM', () => require('./server.js').close());\n");
    await goneFrom(uri, 'disposability/missing-sigterm');
  });

  it('stay away from the old side of a comparison', async () => {
    const app = await createApp({ 'server.js': "require('express')().listen(3000);\n" });
    const other = await createApp({ 'server.js': "require('express')().listen(4000);\n" });
    await commands.executeCommand('vscode.diff', other.uri('server.js'), app.uri('server.js'), 'old ↔ new');
    await findingOf(app.uri('server.js'), 'port-binding/hardcoded-port');
    assert.deepEqual(rulesIn(Uri.parse('git:/server.js')), []);
  });
});
