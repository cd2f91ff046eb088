/** A secret moves into the environment files of its app, through the built server: the program says the same after it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import ts from 'typescript';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { ServerUnderTest, type ServerOptions } from '../harness/server.ts';

/** Values that `.env` files and code quote in different ways; none looks like a live one. */
const values: Readonly<Record<string, string>> = {
  plain: ['Zr4u7x', 'ADGKbPe', 'ShVmYq3t6w'].join(''),
  hash: `not #a comment ${['q', '8'].join('')}`,
  dollar: 'pay $HOME and $more?',
  'single quotes': "it's the rock'n'roll key",
  'double quotes': 'say "friend" and enter',
  backslash: 'back\\slash in a key',
  lines: 'first line\nsecond line',
  unicode: 'grün → 日本 key 🔑',
  spaces: '  keep the spaces  ',
};

const javascript = (value: string): string =>
  `const { createHmac } = require('node:crypto');\n\nconsole.log(createHmac('sha256', ${JSON.stringify(value)}).update('x').digest('hex'));\n`;
const python = (value: string): string =>
  `"""Signs."""\nimport hmac\n\nSIGNING_SECRET = ${JSON.stringify(value)}\nprint(hmac.new(SIGNING_SECRET.encode(), b"x", "sha256").hexdigest())\n`;
async function start(context: TestContext, options: ServerOptions): Promise<ServerUnderTest> {
  const server = await ServerUnderTest.start(options);
  context.after(() => server.stop());
  return server;
}

interface Moved {
  readonly action: CodeAction;
  readonly texts: ReadonlyMap<string, string>;
  readonly edit: WorkspaceEdit;
  /** Text of a file by its path below the workspace. */
  text(name: string): string | undefined;
}

async function actionsOf(server: ServerUnderTest, uri: string, nth = 0): Promise<CodeAction[]> {
  const found = (await server.diagnostics(uri)).filter((diagnostic) => String(diagnostic.code).startsWith('config/'));
  const diagnostic = found[nth];
  assert.ok(diagnostic, 'no finding');
  return await server.actions(uri, diagnostic.range);
}

async function move(
  server: ServerUnderTest,
  uri: string,
  files: Readonly<Record<string, string>>,
  nth = 0,
): Promise<Moved> {
  const action = (await actionsOf(server, uri, nth)).find(({ title }) => title.startsWith('Move the secret'));
  assert.ok(action && action.disabled === undefined, 'the move is not offered');
  assert.equal(action.edit, undefined, 'the edit is made before it is asked for');
  const { edit } = await server.resolve(action);
  assert.ok(edit);
  const read = (at: string): string =>
    files[path.relative(server.folder, fileURLToPath(at)).replaceAll('\\', '/')] ?? '';
  const texts = server.applied(edit, read);
  return {
    action,
    edit,
    texts,
    text: (name) => [...texts].find(([at]) => decodeURI(at) === decodeURI(server.uri(name)))?.[1],
  };
}

function run(folder: string, name: string, code: string, environment: Readonly<Record<string, string>>): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  const program = name.endsWith('.py') ? 'python3' : process.execPath;
  const result = spawnSync(program, [file], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  return result.status === 0 ? result.stdout.trim() : `failed: ${result.stderr}`;
}

for (const [title, value] of Object.entries(values)) {
  for (const [name, languageId, write, key] of [
    ['src/sign.js', 'javascript', javascript, 'HMAC_SECRET'],
    ['src/sign.py', 'python', python, 'SIGNING_SECRET'],
  ] as const) {
    test(`${name} with a value of ${title}: the program computes the same from .env`, async (context) => {
      const code = write(value);
      const files = { 'package.json': '{}', [name]: code };
      const server = await start(context, { files });
      const uri = await server.open(name, languageId, code);
      const moved = await move(server, uri, files);
      const environment = parse(moved.text('.env') ?? '');
      assert.deepEqual(environment, { [key]: value });
      assert.match(moved.text('.gitignore') ?? '', /^\.env$/m);
      assert.deepEqual(parse(moved.text('.env.example') ?? ''), { [key]: '' });
      const after = moved.text(name) ?? '';
      assert.ok(!after.includes(JSON.stringify(value)), 'the value is still in the code');
      const scratch = path.join(server.folder, 'run');
      const before = run(scratch, path.basename(name), code, {});
      assert.match(before, /^[0-9a-f]{64}$/);
      assert.equal(run(scratch, path.basename(name), after, environment), before);
      assert.match(run(scratch, path.basename(name), after, {}), /^failed: [^]*(?:is not set|KeyError)/);
      for (const said of server.said)
        assert.ok(!said.includes(JSON.stringify(value).slice(1, -1)), 'the server said the value');
    });
  }
}

test('hover and log keep silent about the value', async (context) => {
  const value = values['plain'] ?? '';
  const code = `const dbPassword = '${value}';\n`;
  const server = await start(context, { files: { 'db.js': code } });
  const uri = await server.open('db.js', 'javascript', code);
  const actions = await actionsOf(server, uri);
  const hover: unknown = await server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 22 },
  });
  assert.match(JSON.stringify(hover), /assigned to `dbPassword`/);
  const said = JSON.stringify([hover, actions, server.said]);
  assert.ok(!said.includes(value.slice(0, 8)));
});

test('an existing key with another value is kept: the code reads one with the name of its file before it', async (context) => {
  const code = javascript(values['plain'] ?? '');
  const files = {
    'package.json': '{}',
    '.env': 'PORT=3000\nHMAC_SECRET=other\n',
    '.env.example': 'PORT=\n',
    '.gitignore': 'node_modules\n.env\n',
    'sign.js': code,
  };
  const server = await start(context, { files });
  const moved = await move(server, await server.open('sign.js', 'javascript', code), files);
  assert.deepEqual(parse(moved.text('.env') ?? ''), {
    PORT: '3000',
    HMAC_SECRET: 'other',
    SIGN_HMAC_SECRET: values['plain'],
  });
  assert.match(moved.text('sign.js') ?? '', /requireEnv\('SIGN_HMAC_SECRET'\)/);
  assert.deepEqual(Object.keys(parse(moved.text('.env.example') ?? '')), ['PORT', 'SIGN_HMAC_SECRET']);
  assert.equal(moved.text('.gitignore'), undefined, 'the ignore file needs no change');
});

test('the same value that .env holds already is reused', async (context) => {
  const code = javascript(values['plain'] ?? '');
  const files = {
    '.env': `HMAC_SECRET=${values['plain'] ?? ''}\n`,
    '.env.example': 'HMAC_SECRET=\n',
    '.gitignore': '.env\n',
    'sign.js': code,
  };
  const server = await start(context, { files });
  const moved = await move(server, await server.open('sign.js', 'javascript', code), files);
  assert.deepEqual(
    [...moved.texts.keys()].map((uri) => uri.slice(uri.lastIndexOf('/') + 1)),
    ['sign.js'],
  );
});

test('a nested app has files of its own', async (context) => {
  const code = javascript(values['plain'] ?? '');
  const files = {
    'package.json': '{}',
    'services/pay/package.json': '{}',
    'services/pay/src/sign.js': code,
    '.gitignore': '.env\n',
  };
  const server = await start(context, { files });
  const moved = await move(server, await server.open('services/pay/src/sign.js', 'javascript', code), files);
  assert.equal(parse(moved.text('services/pay/.env') ?? '')['HMAC_SECRET'], values['plain']);
  assert.equal(moved.text('.env'), undefined);
  assert.equal(moved.text('.gitignore'), undefined, 'the ignore file above covers it');
});

test('each root of a workspace has files of its own', async (context) => {
  const code = javascript(values['plain'] ?? '');
  const files = { 'one/sign.js': code, 'two/sign.js': code };
  const server = await start(context, { files, folders: ['one', 'two'] });
  const moved = await move(server, await server.open('two/sign.js', 'javascript', code), files);
  assert.equal(parse(moved.text('two/.env') ?? '')['HMAC_SECRET'], values['plain']);
  assert.equal(moved.text('one/.env'), undefined);
});

test('of two secrets in a file each moves alone, under a name of its own', async (context) => {
  const [first, second] = [['k9Xw2PqLr8', 'ZtVb3NmYc7'].join(''), ['m4Tz7RsWd1', 'HgKx5QbVn8'].join('')];
  const code = `const jwt = require('jsonwebtoken');\nexports.a = (user) => jwt.sign(user, '${first}');\nexports.b = (user) => jwt.sign(user, '${second}');\n`;
  const files = { 'sign.js': code };
  const server = await start(context, { files });
  const uri = await server.open('sign.js', 'javascript', code);
  const one = await move(server, uri, files, 0);
  const two = await move(server, uri, files, 1);
  assert.deepEqual(parse(one.text('.env') ?? ''), { JWT_SECRET: first });
  assert.deepEqual(parse(two.text('.env') ?? ''), { JWT_SECRET_2: second });
  assert.ok((one.text('sign.js') ?? '').includes(second), 'the other secret stays for its own fix');
});

test('the title says when nothing loads .env, and is plain when something does', async (context) => {
  const code = javascript(values['plain'] ?? '');
  const files = {
    'plain/package.json': '{}',
    'plain/sign.js': code,
    'loaded/package.json': '{}',
    'loaded/index.js': "require('dotenv').config();\nrequire('./sign');\n",
    'loaded/sign.js': code,
  };
  const server = await start(context, { files });
  const plain = await move(server, await server.open('plain/sign.js', 'javascript', code), files);
  assert.equal(
    plain.action.title,
    'Move the secret to ‘.env’ as ‘HMAC_SECRET’ (nothing loads it yet: start with node --env-file=.env)',
  );
  const loaded = await move(server, await server.open('loaded/sign.js', 'javascript', code), files);
  assert.equal(loaded.action.title, 'Move the secret to ‘.env’ as ‘HMAC_SECRET’');
});

test('code for a browser keeps no secret: both fixes say so', async (context) => {
  const code = `import { createRoot } from 'react-dom/client';\n\nconst apiKey = '${values['plain'] ?? ''}';\ncreateRoot(document.body).render(apiKey);\n`;
  const server = await start(context, { files: { 'package.json': '{}', 'src/main.tsx': code } });
  const fixes = (await actionsOf(server, await server.open('src/main.tsx', 'typescriptreact', code))).filter(
    ({ title }) => /^(?:Read|Move)/.test(title),
  );
  assert.equal(fixes.length, 2);
  for (const fix of fixes) assert.match(fix.disabled?.reason ?? '', /browser cannot keep a secret/);
});

const typed = `import { createHmac } from 'node:crypto';

const authSecret = 'VALUE-a1' as const;
export class Client {
  private readonly apiKey: string = 'VALUE-b2';
  static readonly clientSecret = \`VALUE-c3\`;
  sign(body: string): string {
    return createHmac('sha256', 'VALUE-d4').update(body + this.apiKey + authSecret).digest('hex');
  }
}
export const settings: { jwt: { secret: string } } = { jwt: { secret: 'VALUE-e5' } };
`.replaceAll('VALUE', ['q7Lm2Vx9', 'Tk4Rw8Zp'].join(''));

test('TypeScript compiles after each fix, alone and all together', async (context) => {
  const server = await start(context, { files: { 'package.json': '{}', 'src/client.ts': typed } });
  const uri = await server.open('src/client.ts', 'typescript', typed);
  let text = typed;
  for (let round = 0; round < 5; round++) {
    const action = (await actionsOf(server, uri)).find(({ title }) => title.startsWith('Read'));
    assert.ok(action && action.disabled === undefined, `round ${round}`);
    const { edit } = await server.resolve(action);
    assert.ok(edit);
    const after = server.applied(edit).get(uri) ?? '';
    assert.deepEqual(problemsOf(after), []);
    await server.change(uri, 0, text.length, after);
    text = after;
  }
  assert.deepEqual(await server.diagnostics(uri), []);
  assert.equal(text.match(/function requireEnv/g)?.length, 1);
  assert.equal(text.match(/requireEnv\('/g)?.length, 5);
});

/** What the TypeScript compiler says of a module, in strict mode with the types of Node. */
function problemsOf(code: string): string[] {
  const file = path.resolve('.build/move-secret/client.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node'],
    typeRoots: [path.resolve('node_modules/@types')],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('Python compiles with the import in its place, bytes stay bytes', async (context) => {
  const value = values['plain'] ?? '';
  const code = `#!/usr/bin/env python3\n"""Signs."""\nfrom __future__ import annotations\n\nimport hmac\n\n\ndef sign(body: bytes, digest="sha256"):\n    return hmac.new(b"${value}", body, digest).hexdigest()\n\n\nprint(sign(b"x"))\n`;
  const files = { 'requirements.txt': '', 'sign.py': code };
  const server = await start(context, { files });
  const moved = await move(server, await server.open('sign.py', 'python', code), files);
  const after = moved.text('sign.py') ?? '';
  assert.match(after, /import hmac\nimport os\n/);
  assert.match(after, /os\.environ\["HMAC_SECRET"\]\.encode\(\)/);
  assert.match(moved.action.title, /python-dotenv/);
  const scratch = path.join(server.folder, 'run');
  const before = run(scratch, 'sign.py', code, {});
  assert.match(before, /^[0-9a-f]{64}$/);
  assert.equal(run(scratch, 'sign.py', after, parse(moved.text('.env') ?? '')), before);
});

test('a literal that nothing may replace is left alone, with the reason', async (context) => {
  const value = ['q7Lm2Vx9', 'Tk4Rw8Zp'].join('');
  const code = `process.env.JWT_SECRET = '${value}';\nconst apiKey = 'abc' +\n  '${value}';\n`;
  const server = await start(context, { files: { 'setup.js': code } });
  const uri = await server.open('setup.js', 'javascript', code);
  const fixes = (await actionsOf(server, uri)).filter(({ title }) => /^(?:Read|Move)/.test(title));
  assert.deepEqual(
    fixes.map(({ disabled }) => disabled?.reason),
    ['only a constant may stand here', 'only a constant may stand here'],
  );
});
