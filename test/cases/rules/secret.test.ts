/** What the three secret rules say beyond their pages: roles of files, shapes that fixes must respect, the prefilter. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageFor, languageIdOf, outlook } from '../../../server/src/files.ts';
import { mayHoldSetting } from '../../../server/src/semantics/credential/trigger.ts';
import type { PolicyFinding } from '../../../server/src/policy/finding.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { check } from '../../harness/check.ts';
import { readPage } from '../../harness/page.ts';

const rules = ['config/hardcoded-secret', 'config/secret-fallback', 'config/credential-in-url'];
const random = ['k9Xw2PqLr8', 'ZtVb3NmYc7'].join('');

async function secrets(
  path: string,
  code: string,
  profile: 'recommended' | 'strict' = 'recommended',
): Promise<readonly PolicyFinding[]> {
  const { findings } = await check({ [path]: code }, path, profile);
  return findings.filter(({ rule }) => rules.includes(rule));
}

/** The text after the fix whose title starts so. */
function fixed(code: string, finding: PolicyFinding | undefined, title: string): string {
  const fix = finding?.fixes.find((candidate) => candidate.title.startsWith(title));
  assert.ok(fix && fix.unavailable === undefined, `${title} is not offered`);
  return applyEdits(code, fix.edits.length > 0 ? fix.edits : (fix.move?.edits(fix.move.name) ?? []));
}

for (const rule of rules) {
  test(`${rule}: every block of the page with a finding passes the prefilter`, () => {
    const blocks = readPage(readFileSync(`docs/rules/${rule}.md`, 'utf8'));
    for (const block of blocks.filter(({ expected }) => expected.some((mark) => mark.rule === rule))) {
      const language = languageFor(languageIdOf(block.path) ?? '')?.language;
      const passes =
        language === undefined ? mayHoldSetting(block.text) : outlook(block.text, language).prospect === 'any';
      assert.ok(passes, `${block.path}, line ${block.line}`);
    }
  });
}

const settingLines: readonly (readonly [path: string, line: string])[] = [
  ['tinyproxy.conf', `BasicAuth shop ${random}`],
  ['proxychains.conf', `socks5 10.0.0.1 1080 shop ${random}`],
  ['snmpd.conf', `createUser shop SHA "${random}"`],
  ['redis.conf', `user worker on >${random} ~* +@all`],
  ['monit.conf', `allow admin:${random}`],
  ['app.yml', `upstream: Basic ${random}`],
  ['app.yml', `Cookie: sessionid=${random}`],
  ['app.yml', `cloud.auth: elastic:${random}`],
  ['app.yml', `basic_auth_users: { alice: ${random} }`],
  ['app.yml', `secureJsonData: { httpHeaderValue1: ${random} }`],
  ['app.yml', `chpasswd:\n  list: |\n    root:${random}\n`],
  ['app.yml', `data:\n  .pgpass: |\n    db:5432:*:shop:${random}\n`],
];

for (const [path, line] of settingLines) {
  test(`settings that say without a name what they hold pass the prefilter: ${path}: ${line.replaceAll(random, '…')}`, async () => {
    assert.ok(mayHoldSetting(line));
    assert.equal((await secrets(path, line)).length, 1);
  });
}

const findings: readonly (readonly [title: string, path: string, code: string, rule: string])[] = [
  ['a default of a parameter', 'db.py', `def connect(password="${random}"):\n    pass\n`, 'config/hardcoded-secret'],
  [
    'an entry under a quoted key',
    'c.js',
    `module.exports = { 'client-secret': '${random}' };`,
    'config/hardcoded-secret',
  ],
  ['a choice between two values', 'c.js', `const apiKey = live ? '${random}' : undefined;`, 'config/hardcoded-secret'],
  [
    'a key that is decoded',
    'c.py',
    `import base64\nSIGNING_KEY = base64.b64decode("${random}==")\n`,
    'config/hardcoded-secret',
  ],
  [
    'a constant that reaches an API under a neutral name',
    'c.js',
    "const crypto = require('crypto');\nconst salt = 'pepper';\ncrypto.createHmac('sha256', salt);\n",
    'config/hardcoded-secret',
  ],
  [
    'credentials of basic authentication',
    'c.py',
    'import requests\nrequests.get(URL, auth=("admin", "opensesame"))\n',
    'config/hardcoded-secret',
  ],
  [
    'a mail password',
    'c.py',
    'import smtplib\nserver = smtplib.SMTP("mail")\nserver.login("app", "letmein")\n',
    'config/hardcoded-secret',
  ],
  ['a key in JSX', 'c.jsx', `export const Map = () => <GoogleMap apiSecret="${random}" token={'${random}'} />;`, ''],
  [
    "a framework's own key, however plain",
    'settings.py',
    "SECRET_KEY = 'you-will-never-guess'\n",
    'config/hardcoded-secret',
  ],
  [
    'a fallback that is cast',
    'c.ts',
    "export const secret = (process.env.JWT_SECRET as string) || 'dev';",
    'config/secret-fallback',
  ],
  [
    'a fallback behind another source',
    'c.js',
    "module.exports = process.env.JWT_SECRET || options.secret || 'dev';",
    'config/secret-fallback',
  ],
  [
    'a fallback in an argument',
    'c.js',
    "start({ secret: process.env.SESSION_SECRET ?? 'keyboard cat' });",
    'config/secret-fallback',
  ],
  ['setdefault', 'c.py', 'import os\nos.environ.setdefault("SECRET_KEY", "dev")\n', 'config/secret-fallback'],
  [
    'a fallback of django-environ',
    'c.py',
    'import environ\nenv = environ.Env()\nSECRET_KEY = env("SECRET_KEY", default="dev")\n',
    'config/secret-fallback',
  ],
  [
    'a connection string of pairs',
    'c.js',
    "const dsn = 'Server=db;Database=app;Uid=app;Pwd=Xk29qLw82nMz;';",
    'config/credential-in-url',
  ],
];
for (const [title, path, code, rule] of findings) {
  test(`finds ${title}`, async () => {
    const found = await secrets(path, code);
    assert.deepEqual([...new Set(found.map((finding) => finding.rule))], rule === '' ? [] : [rule]);
    for (const { message, evidence, fixes } of found) {
      const said = JSON.stringify([message, evidence, fixes.map((fix) => [fix.title, fix.unavailable])]);
      assert.ok(!said.includes(random) && !said.includes('letmein') && !said.includes('opensesame'));
    }
  });
}

const clean: readonly (readonly [title: string, path: string, code: string])[] = [
  ['an example', 'examples/server.js', `const dbPassword = '${random}';`],
  ['a seed', 'seeds/users.js', "const password = 'hunter22';"],
  ['settings for development', 'settings/development.py', 'SECRET_KEY = "django-insecure-x9f8g7"\n'],
  [
    'a fallback in development only',
    'c.js',
    "const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : process.env.JWT_SECRET || 'dev';",
  ],
  ['a test', 'login.test.js', `const password = '${random}';`],
  ['a reference by name', 'c.js', "const password = config.get('db.password'); const secretName = 'prod-db-password';"],
  [
    'a password passed on',
    'c.py',
    'user.password = form.password\nif user.password != form.confirm_password:\n    raise ValueError("passwords differ")\n',
  ],
  [
    'translations',
    'de.js',
    "module.exports = { password: 'Passwort', forgotPassword: 'Passwort vergessen?', apiKey: 'API-Schlüssel' };",
  ],
  ['a comparison with a mode', 'c.js', "if (token === 'operator' || password === '') next();"],
  ['a public variable', 'c.ts', "export const key = process.env.NEXT_PUBLIC_MAPS_API_KEY || 'AbC123xyz789';"],
  ['a placeholder in a URL', 'c.js', "const url = 's3://ACCESSKEY:SECRETKEY@s3.amazonaws.com/bucket';"],
  ['a docstring', 'c.py', 'def f():\n    """Connect: postgres://admin:Xk29qLw82nMz@db.internal/app"""\n'],
];
for (const [title, path, code] of clean) {
  test(`keeps silent about ${title}`, async () => {
    assert.deepEqual(
      (await secrets(path, code)).map((finding) => finding.message),
      [],
    );
  });
}

test('a field of a settings class is called as its class and the field itself say', async () => {
  const head = 'from pydantic import Field\nfrom pydantic_settings import BaseSettings, SettingsConfigDict\n\n\n';
  const fields = ['jwt_secret: str = "changeit"', 'key: str = Field("changeit", validation_alias="SIGNING_SECRET")'];
  const before = ['model_config = SettingsConfigDict(env_prefix="shop_")', ...fields];
  const code = `${head}class Settings(BaseSettings):\n${before.map((line) => `    ${line}\n`).join('')}`;
  assert.deepEqual(
    (await secrets('settings.py', code)).map(({ message }) => /`(\w+)`/.exec(message)?.[1]),
    ['SHOP_JWT_SECRET', 'SIGNING_SECRET'],
  );
});

test('a token of a known format counts in examples too, as an error', async () => {
  const token = ['sk_live_', '4eC39HqXyjWDarjtT1zd', 'p7dc'].join('');
  const [finding] = await secrets('examples/pay.js', `stripe('${token}');`);
  assert.equal(finding?.severity, 'error');
  assert.equal(finding.fixes[0]?.title, 'Read `STRIPE_SECRET_KEY` from the environment');
});

test('a private key in a template moves as a whole', async () => {
  const body = Array.from({ length: 6 }, (_, row) =>
    Array.from(
      { length: 64 },
      (_unused, at) => 'kR7wQ2xLbT9zKc4vYpN8sHdF6gJ1aE3mVu5oPi0'[(row * 7 + at * 11) % 39],
    ).join(''),
  ).join('\n');
  const key = ['-----BEGIN ', 'RSA PRIVATE KEY-----\n', body, '\n-----END ', 'RSA PRIVATE KEY-----'].join('');
  const code = `const privateKey = \`${key}\`;\n`;
  const [finding] = await secrets('key.js', code);
  assert.equal(finding?.severity, 'error');
  const move = finding.fixes.find((fix) => fix.move !== undefined)?.move;
  assert.equal(move?.value, key);
  assert.match(fixed(code, finding, 'Move'), /\nconst privateKey = requireEnv\('PRIVATE_KEY'\);\n$/);
});

test('an attribute gets braces, an await its space, `as const` goes', async () => {
  const code = `const apiSecret = '${random}' as const;\n`;
  assert.match(
    fixed(code, (await secrets('a.ts', code))[0], 'Read'),
    /\nconst apiSecret = requireEnv\('API_SECRET'\);\n$/,
  );
});

test('a name that frameworks publish is not suggested', async () => {
  const code = `const REACT_APP_API_SECRET = '${random}';\n`;
  assert.equal((await secrets('a.js', code))[0]?.fixes[0]?.title, 'Read `API_SECRET` from the environment');
});

test('pieces of a text are not replaced', async () => {
  const code = `url = ("postgres://app:Xk29qLw82nMz@db.internal/app"\n       "?sslmode=require")\n`;
  const [finding] = await secrets('a.py', code);
  assert.deepEqual(
    finding?.fixes.map((fix) => fix.unavailable !== undefined),
    [true, true],
  );
});

test('the fallback of a URL becomes a required read', async () => {
  const code = "const url = process.env.DATABASE_URL || 'postgres://app:Xk29qLw82nMz@db.internal/app';\n";
  assert.match(
    fixed(code, (await secrets('a.js', code))[0], 'Require'),
    /\nconst url = requireEnv\('DATABASE_URL'\);\n$/,
  );
});

test('the strict profile shows what examples hold', async () => {
  assert.equal((await secrets('examples/server.js', `const dbPassword = '${random}';`, 'strict')).length, 1);
});

test('what real code showed to be no secret', async () => {
  const key = ['AIza', 'SyD3kQ9', 'vXw8Lm2Nc5', 'Rt7Yb1Hj4', 'Kp6Gf0Zs'].join('').padEnd(39, 'q');
  const pem = ['-----BEGIN OPENSSH', ' PRIVATE KEY-----'].join('');
  const body = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW'.repeat(4);
  const end = ['-----END OPENSSH', ' PRIVATE KEY-----'].join('');
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a guard against the default',
      `if settings.secret_key == "ultrasecretkey":\n    raise SystemExit("set one")\n`,
      [],
    ],
    ["the broker's public default", `params = {"userid": "guest", "password": "guest"}\n`, []],
    ['a label that keeps uses of a hash apart', `import hmac\nmac = hmac.new(b"Bitcoin seed", seed, "sha512")\n`, []],
    [
      'the name of an encoding',
      `import hmac\ndef sign(key):\n    return hmac.new(key.encode("utf8"), b"x", "sha1")\n`,
      [],
    ],
    [
      'a key in a documentation string',
      `def load():\n    """Reads a key:\n\n    ${pem}\n    ${body}\n    ${end}\n    """\n`,
      [],
    ],
    ['a key that pages may show', `url = "https://example.org/search?key=${key}"\n`, ['information']],
  ];
  for (const [title, text, severities] of cases) {
    const { findings } = await check({ 'app.py': text }, 'app.py');
    assert.deepEqual(
      findings.map((finding) => finding.severity),
      severities,
      title,
    );
  }
});
