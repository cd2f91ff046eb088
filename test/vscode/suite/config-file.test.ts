import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages } from 'vscode';
import { append, cleanUp, createApp, createSeenApp, rangeOf, replace, show } from '../app.ts';
import { exactly, findingOf, findings, goneFrom, ruleOf, waitFor } from '../findings.ts';
import { expressServer } from '../samples.ts';

const port = 'port-binding/hardcoded-port';
const server = { 'server.js': expressServer };
const name = '.twelve-factor.json';

describe('.twelve-factor.json', () => {
  afterEach(cleanUp);

  it('counts from the moment it is written until it is deleted', async () => {
    const app = await createSeenApp(server);
    const { uri } = await app.open('server.js');
    await findingOf(uri, port);
    await app.write(name, `{ "rules": { "${port}": "off" } } // a comment\n`);
    await goneFrom(uri, port);
    await app.write(name, `{ "rules": { "${port}": "error" } }\n`);
    assert.equal((await findingOf(uri, port)).severity, DiagnosticSeverity.Error);
    await app.remove(name);
    await waitFor('the usual severity', () =>
      findings(uri).some((one) => ruleOf(one) === port && one.severity === DiagnosticSeverity.Warning),
    );
  });

  it('counts when it is saved in the editor', async () => {
    const app = await createSeenApp({ ...server, [name]: '{ "rules": {} }\n' });
    const { uri } = await app.open('server.js');
    await findingOf(uri, port);
    const config = await show(app.uri(name));
    await replace(config, rangeOf(config, '{}'), `{ "${port}": "off" }`);
    await config.save();
    await show(uri);
    await goneFrom(uri, port);
  });

  it('excludes files', async () => {
    const app = await createApp({
      ...server,
      [name]: '{ "exclude": ["server.js"] }\n',
      'other.js': server['server.js'],
    });
    await app.open('server.js');
    await app.open('other.js');
    await findingOf(app.uri('other.js'), port);
    await exactly(app.uri('server.js'), []);
  });

  it('is JSON with comments to the editor, checked by the schema', async () => {
    const app = await createApp({ [name]: '// mine\n{ "profile": "loose" }\n' });
    const document = await app.open(name);
    assert.equal(document.languageId, 'jsonc');
    await append(document, '\n');
    await waitFor('a complaint about the value', () =>
      languages.getDiagnostics(document.uri).some((one) => document.getText(one.range) === '"loose"'),
    );
  });
});
