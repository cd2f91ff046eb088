import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode';
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
    await becomes(app, '.env', `DB_PASSWORD='${secret}'\n`);
    await becomes(app, '.env.example', 'DB_PASSWORD=\n');
    await becomes(app, '.gitignore', '.env\n');
  });

  it('works in Python', async () => {
    const app = await createApp({ 'requirements.txt': 'flask\n', 'tokens.py': python });
    const document = await move(app, 'tokens.py');
    assert.match(document.getText(), /os\.environ\["HMAC_SECRET"\]/);
    await becomes(app, '.env', `HMAC_SECRET='${secret}'\n`);
  });

  it('keeps what the files hold, and takes another name when the key has another value', async () => {
    const app = await createApp({
      'database.js': code,
      '.env': '# mine\nDB_PASSWORD=other',
      '.env.example': 'PORT=\n',
      '.gitignore': 'node_modules\n.env\n',
    });
    const document = await move(app, 'database.js');
    assert.match(document.getText(), /DATABASE_DB_PASSWORD/);
    await becomes(app, '.env', `# mine\nDB_PASSWORD=other\nDATABASE_DB_PASSWORD='${secret}'`);
    await becomes(app, '.env.example', 'PORT=\nDATABASE_DB_PASSWORD=\n');
    await becomes(app, '.gitignore', 'node_modules\n.env\n');
  });

  it('never writes a key twice', async () => {
    const app = await createApp({ 'database.js': code, '.env': `DB_PASSWORD='${secret}'\n`, '.gitignore': '.env\n' });
    const document = await move(app, 'database.js');
    assert.match(document.getText(), /DB_PASSWORD\b/);
    await becomes(app, '.env', `DB_PASSWORD='${secret}'\n`);
  });

  it('uses the files of the nested app', async () => {
    const app = await createApp({
      'services/mail/package.json': '{}\n',
      'services/mail/database.js': code,
      '.env': 'OUTER=1\n',
    });
    await move(app, 'services/mail/database.js');
    await becomes(app, 'services/mail/.env', `DB_PASSWORD='${secret}'\n`);
    assert.equal(await app.onDisk('.env'), 'OUTER=1\n');
  });

  it('stays in the workspace folder of the file', async () => {
    const app = await createApp({ 'database.js': code }, 1);
    assert.match(app.folder, /second/);
    await move(app, 'database.js');
    await becomes(app, '.env', `DB_PASSWORD='${secret}'\n`);
  });

  it('comes after the plain read of the variable and before silencing', async () => {
    const app = await createApp({ 'database.js': code });
    const document = await app.open('database.js');
    const titles = (await actionsFor(document, await findingOf(document.uri, rule))).map((action) => action.title);
    assert.ok(!titles.some((title) => title.includes(secret)));
    const order = ['Read ‘DB_PASSWORD’', 'Move the secret to ‘.env’', 'Explain ', 'Disable '];
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
    await undoOnce(document);
    await waitFor('the code as before', () => document.getText() === code);
    await findingOf(document.uri, rule);
  });
});

/** Opens a file and moves its secret. */
async function move(app: App, file: string): Promise<TextDocument> {
  const document = await app.open(file);
  await applyAction(document, await findingOf(document.uri, rule), 'Move the secret to ‘.env’');
  await goneFrom(document.uri, rule);
  return document;
}

/** Waits until a file has a text on the disk: VS Code saves after an action that changes several files. */
async function becomes(app: App, name: string, text: string): Promise<void> {
  let last: string | undefined;
  await waitFor(
    () => `${name} with ${JSON.stringify(text)}; there is: ${JSON.stringify(last)}`,
    async () => (last = await app.onDisk(name)) === text,
  );
}
