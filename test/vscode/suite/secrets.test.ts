import assert from 'node:assert/strict';
import { workspace, type TextDocument } from 'vscode';
import { actionsFor, applyAction } from '../actions.ts';
import { cleanUp, createApp, undoOnce, type App } from '../app.ts';
import { findingOf, goneFrom, waitFor } from '../findings.ts';

const rule = 'config/hardcoded-secret';
/** Not a real password; in two pieces, so that scanners of this repository stay quiet. */
const secret = ['Tr0ub4dor', '&3x'].join('');
const code = `const dbPassword = '${secret}';\nmodule.exports = { dbPassword };\n`;
const python = `import hmac\n\n\ndef sign(body):\n    return hmac.new(b"${secret}", body, "sha256").digest()\n`;

describe('moving a secret to .env', () => {
  afterEach(cleanUp);

  it('creates .env, .env.example and .gitignore, and reads the variable in the code', async () => {
    const app = await createApp({ 'database.js': code });
    const document = await move(app, 'database.js');
    assert.match(document.getText(), /process\.env/);
    assert.match(document.getText(), /DB_PASSWORD/);
    assert.ok(!document.getText().includes(secret));
    assert.equal(await current(app, '.env'), `DB_PASSWORD='${secret}'\n`);
    assert.equal(await current(app, '.env.example'), 'DB_PASSWORD=\n');
    assert.equal(await current(app, '.gitignore'), '.env\n');
  });

  it('works in Python', async () => {
    const app = await createApp({ 'requirements.txt': 'flask\n', 'tokens.py': python });
    const document = await move(app, 'tokens.py');
    assert.match(document.getText(), /os\.environ\["HMAC_SECRET"\]/);
    assert.match((await current(app, '.env')) ?? '', /^HMAC_SECRET=/);
  });

  it('keeps what the files hold, and takes another name when the key has another value', async () => {
    const app = await createApp({
      'database.js': code,
      '.env': '# mine\nDB_PASSWORD=other',
      '.env.example': 'PORT=\n',
      '.gitignore': 'node_modules\n.env\n',
    });
    const document = await move(app, 'database.js');
    assert.match(document.getText(), /DB_PASSWORD_2/);
    assert.equal(await current(app, '.env'), `# mine\nDB_PASSWORD=other\nDB_PASSWORD_2='${secret}'`);
    assert.equal(await current(app, '.env.example'), 'PORT=\nDB_PASSWORD_2=\n');
    assert.equal(await current(app, '.gitignore'), 'node_modules\n.env\n');
  });

  it('never writes a key twice', async () => {
    const app = await createApp({ 'database.js': code, '.env': `DB_PASSWORD='${secret}'\n`, '.gitignore': '.env\n' });
    const document = await move(app, 'database.js');
    assert.match(document.getText(), /DB_PASSWORD\b/);
    assert.equal(await current(app, '.env'), `DB_PASSWORD='${secret}'\n`);
  });

  it('uses the files of the nested app', async () => {
    const app = await createApp({
      'services/mail/package.json': '{}\n',
      'services/mail/database.js': code,
      '.env': 'OUTER=1\n',
    });
    await move(app, 'services/mail/database.js');
    assert.match((await current(app, 'services/mail/.env')) ?? '', /^DB_PASSWORD=/);
    assert.equal(await app.onDisk('.env'), 'OUTER=1\n');
  });

  it('stays in the workspace folder of the file', async () => {
    const app = await createApp({ 'database.js': code }, 1);
    assert.match(app.folder, /second/);
    await move(app, 'database.js');
    assert.match((await current(app, '.env')) ?? '', /^DB_PASSWORD=/);
  });

  it('comes after the plain read of the variable and before silencing', async () => {
    const app = await createApp({ 'database.js': code });
    const document = await app.open('database.js');
    const titles = (await actionsFor(document, await findingOf(document.uri, rule))).map((action) => action.title);
    assert.ok(!titles.some((title) => title.includes(secret)));
    const order = ['Read `DB_PASSWORD`', 'Move the secret to `.env`', 'Explain ', 'Disable '];
    const places = order.map((start) => titles.findIndex((title) => title.startsWith(start)));
    assert.deepEqual(
      places,
      [...places].sort((left, right) => left - right),
      titles.join(' | '),
    );
    assert.ok(!places.includes(-1), titles.join(' | '));
  });

  it('is taken back in the code by one undo, when the other files are left as they are', async () => {
    const app = await createApp({
      'database.js': code,
      '.env': 'A=1\n',
      '.env.example': 'A=\n',
      '.gitignore': '.env\n',
    });
    const document = await move(app, 'database.js');
    // A saved change of one of the files splits the step: VS Code then undoes only this file, and asks nothing.
    for (const name of ['.env', '.env.example']) await (await workspace.openTextDocument(app.uri(name))).save();
    await undoOnce(document);
    await waitFor('the code as before', () => document.getText() === code);
    await findingOf(document.uri, rule);
  });
});

/** Opens a file and moves its secret. */
async function move(app: App, file: string): Promise<TextDocument> {
  const document = await app.open(file);
  await applyAction(document, await findingOf(document.uri, rule), 'Move the secret to `.env`');
  await goneFrom(document.uri, rule);
  return document;
}

/** The text of a file of the app, unsaved changes included. */
async function current(app: App, name: string): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === app.uri(name).toString());
  return open?.getText() ?? (await app.onDisk(name));
}
