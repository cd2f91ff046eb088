import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runNeovim } from './session.ts';

const service = "require('express')().listen(3000);\n";
/** Not a real password; in two pieces, so that scanners of this repository stay quiet. */
const secret = ['Tr0ub4dor', '&3x'].join('');

test('a file opens: findings; a code action: the finding is gone', async () => {
  const outcome = await runNeovim({
    files: { 'package.json': '{}\n', 'server.js': service },
    file: 'server.js',
    rule: 'port-binding/hardcoded-port',
    action: 'Read the port from ‘PORT’',
  });
  assert.equal(outcome.error, undefined);
  const rules = outcome.diagnostics.map((diagnostic) => diagnostic.rule).sort();
  assert.deepEqual(rules, ['disposability/missing-sigterm', 'port-binding/hardcoded-port']);
  assert.ok(outcome.diagnostics.every((diagnostic) => diagnostic.source === 'twelve-factor'));
  assert.ok(outcome.gone);
  assert.match(outcome.after['server.js'] ?? '', /process\.env\.PORT/);
  assert.match(outcome.actions.at(-1) ?? '', /^Disable /);
});

test('Python: log lines go to standard output', async () => {
  const lines = ['import logging', 'from flask import Flask', '', 'app = Flask(__name__)'];
  const text = [...lines, 'app.logger.addHandler(logging.FileHandler("a.log"))', 'app.run(host="0.0.0.0")', ''].join(
    '\n',
  );
  const outcome = await runNeovim({
    files: { 'requirements.txt': 'flask\n', 'app.py': text },
    file: 'app.py',
    rule: 'logs/file-handler',
    action: 'Log to standard output',
  });
  assert.equal(outcome.error, undefined);
  assert.ok(outcome.gone);
  assert.match(outcome.after['app.py'] ?? '', /logging\.StreamHandler\(/);
});

test('a secret moves to files that are created', async () => {
  const outcome = await runNeovim({
    files: { 'package.json': '{}\n', 'database.js': `exports.dbPassword = '${secret}';\n` },
    file: 'database.js',
    rule: 'config/hardcoded-secret',
    action: 'Move the secret to ‘.env’',
  });
  assert.equal(outcome.error, undefined);
  assert.ok(!outcome.diagnostics.some((diagnostic) => diagnostic.message.includes(secret)));
  assert.ok(!outcome.actions.some((title) => title.includes(secret)));
  assert.ok(!(outcome.after['database.js'] ?? secret).includes(secret));
  // Some versions of Neovim end a new file with an empty line.
  assert.match(outcome.after['.env'] ?? '', /^DB_PASSWORD=.*\n\n?$/);
  assert.match(outcome.after['.env.example'] ?? '', /^DB_PASSWORD=\n\n?$/);
  assert.match(outcome.after['.gitignore'] ?? '', /^\.env\n\n?$/);
});

test('settings given at the start count', async () => {
  const outcome = await runNeovim({
    files: { 'package.json': '{}\n', 'server.js': service },
    file: 'server.js',
    rule: 'disposability/missing-sigterm',
    action: 'Disable disposability/missing-sigterm for this line',
    settings: { rules: { 'port-binding/hardcoded-port': 'off' } },
  });
  assert.equal(outcome.error, undefined);
  assert.deepEqual(
    outcome.diagnostics.map((diagnostic) => diagnostic.rule),
    ['disposability/missing-sigterm'],
  );
  assert.ok(outcome.gone);
  assert.match(
    outcome.after['server.js'] ?? '',
    /^\/\/ twelve-factor-disable-next-line disposability\/missing-sigterm/,
  );
});
