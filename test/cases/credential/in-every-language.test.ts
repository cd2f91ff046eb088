import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageFor, languageIdOf, outlook } from '../../../server/src/files.ts';
import { check } from '../../harness/check.ts';

/** No whole secret stands in a file. */
const random = ['kT9vQ2mZ8', 'rB1zzQ0mN4'];
const secret = random.join('');
const short = 'kT9vQ2mZ8rB1';

interface Tongue {
  readonly path: string;
  /** What opens a comment, and what stands around statements. */
  readonly comment: string;
  readonly open?: string;
  readonly close?: string;
  /** A statement that gives a variable a value. */
  readonly hold: (name: string, value: string) => string;
}

const tongues: readonly Tongue[] = [
  { path: 'shop/main.py', comment: '#', hold: (name, value) => `${name} = ${value}` },
  { path: 'shop/main.rb', comment: '#', hold: (name, value) => `${name} = ${value}` },
  { path: 'src/main.ts', comment: '//', hold: (name, value) => `const ${name} = ${value};` },
  { path: 'src/main.php', comment: '//', open: '<?php', hold: (name, value) => `$${name} = ${value};` },
  { path: 'main.go', comment: '//', open: 'package main', hold: (name, value) => `var ${name} = ${value}` },
  {
    path: 'src/main.rs',
    comment: '//',
    open: 'fn main() {',
    close: '}',
    hold: (name, value) => `let ${name} = ${value};`,
  },
  { path: 'src/Main.kt', comment: '//', hold: (name, value) => `val ${name} = ${value}` },
  {
    path: 'src/Main.java',
    comment: '//',
    open: 'class Main {',
    close: '}',
    hold: (name, value) => `static String ${name} = ${value};`,
  },
  {
    path: 'src/Main.cs',
    comment: '//',
    open: 'class Main {',
    close: '}',
    hold: (name, value) => `static string ${name} = ${value};`,
  },
];

async function rulesIn({ path, open = '', close = '' }: Tongue, statement: string): Promise<readonly string[]> {
  const text = [open, statement, close].join('\n');
  const { findings } = await check({ [path]: text }, path);
  const found = findings.map(({ rule }) => rule).filter((rule) => /secret|credential/.test(rule));
  const language = languageFor(languageIdOf(path) ?? '')?.language;
  if (found.length > 0 && language !== undefined)
    assert.notEqual(outlook(text, language).prospect, 'none', `the prefilter lets through: ${statement}`);
  return found;
}

const commentedOut: readonly string[] = [
  `password = "${short}"`,
  `const API_KEY = '${secret}';`,
  `String token = "${secret}";`,
  'db_password: "tulip-harbor-9"',
  `secret := []byte("${secret}")`,
  `client = Client("shop", "${secret}")`,
  `conn.login("shop", "${secret}")`,
  `conn.setPassword("${secret}");`,
  `jwt.encode(claims, '${secret}', algorithm='HS256')`,
  `jwt.sign(payload, "${secret}")`,
  `headers["X-Api-Key"] = "${secret}"`,
  `headers.put("X-Api-Key", "${secret}");`,
  `Authorization: Bearer ${secret}`,
  `X-Api-Key: ${secret}`,
  `<property name="password" value="${short}"/>`,
  `curl -H "Authorization: Bearer ${secret}" https://api.acme.io`,
  `curl -u shop:${short} https://api.acme.io`,
  `mysql -u root -p${short} shop`,
  `sshpass -p ${short} ssh root@acme.io`,
  `https://api.acme.io/v1?api_key=${secret}`,
  `postgres://shop:${short}@db.acme.io/shop`,
  `Server=db.acme.io;Database=shop;User Id=shop;Password=${short};`,
  `export DB_PASSWORD=${short}`,
  `login with shop, pw = ${short}`,
];
const plainComments: readonly string[] = [
  'password = os.environ["DB_PASSWORD"]',
  'password = "changeme"',
  "password: the user's password",
  'The password must have eight characters.',
  'see https://docs.acme.io/v1?token=YOUR_TOKEN',
  'Authorization: Bearer <token>',
  'commit 9f3c1e7ab2d84506c9e1f7a03b5d28e4',
  'md5 = 9f3c1e7ab2d84506c9e1f7a03b5d28e4',
  'token = getToken("refresh")',
  'api_key = "your-api-key"',
  'secret = settings.SECRET_KEY',
  `translate("save", "${secret}")`,
  'etag("x", "9f3c1e7ab2d84506c9e1f7a03b5d28e4")',
  'assert digest("tulip", "9f3c1e7ab2d84506c9e1f7a03b5d28e4")',
  'mysql -u root -p shop',
  'curl -u user:password https://api.acme.io',
  'pw = IDENT | NUMBER',
];

for (const tongue of tongues) {
  test(`what was commented out is told, prose is not: ${tongue.path}`, async () => {
    for (const line of commentedOut)
      assert.deepEqual(await rulesIn(tongue, `${tongue.comment} ${line}`), ['config/hardcoded-secret'], line);
    for (const line of plainComments) assert.deepEqual(await rulesIn(tongue, `${tongue.comment} ${line}`), [], line);
  });
}

const pass = ['tulip', '7'].join('');
const addresses: readonly string[] = [
  `amqp://shop:${pass}@mq.acme.io`,
  `redis://:${pass}@cache.acme.io:6379`,
  `mongodb+srv://shop:${pass}@c0.acme.net/?w=1`,
  `smtps://shop%40acme.io:${pass}@mail.acme.io`,
  `ftp://shop:${pass}@ftp.acme.io`,
  `nats://shop:${pass}@nats:4222`,
  `clickhouse://default:${pass}@ch:9000/x`,
  `jdbc:oracle:thin:shop/${pass}@db.acme.io:1521:XE`,
  `https://${secret}${secret}@git.acme.io/acme/shop.git`,
  `postgres://shop:p%40ss%2Fw0rd@db/shop`,
  // A format whose host alone is filled in.
  `postgres://shop:${pass}@%s/shop`,
  `Server={0};Database=shop;User Id=sa;Password=${short};`,
  `shop:${pass}@tcp(%s:3306)/shop`,
];
const harmlessAddresses: readonly string[] = [
  'postgres://user:password@localhost/db',
  'postgres://user:pass@%s/db',
  'postgres://%s:%s@%s/db',
  'https://9f3c1e7ab2d84506c9e1f7a03b5d28e4@errors.acme.io/1',
  'https://git@git.acme.io/acme/shop.git',
  'https://some-organization-name@git.acme.io/acme/shop.git',
  'jdbc:oracle:thin:@db.acme.io:1521:XE',
  'postgres://shop@db/shop',
  'redis://:@cache',
];

for (const tongue of tongues) {
  test(`addresses with a password are told: ${tongue.path}`, async () => {
    for (const address of addresses)
      assert.deepEqual(await rulesIn(tongue, tongue.hold('db', `"${address}"`)), ['config/credential-in-url'], address);
    for (const address of harmlessAddresses)
      assert.deepEqual(await rulesIn(tongue, tongue.hold('db', `"${address}"`)), [], address);
  });
}

/** Texts with holes, each in its language's own way; what stands for `URL` is the part before the host. */
const templates: Readonly<Record<string, readonly string[]>> = {
  'shop/main.py': ['db = f"URL{host}/shop"', 'def db():\n    return f"URL{host}/shop"', 'db = "URL%s/shop" % host'],
  'shop/main.rb': ['db = "URL#{host}/shop"', 'connect("URL#{host}/shop")', 'db = "URL" + host'],
  'src/main.ts': ['const db = `URL${host}/shop`;', 'const db = () => `URL${host}/shop`;', "const db = 'URL' + host;"],
  'src/main.php': ['$db = "URL$host/shop";', '$db = "URL{$host}/shop";', "$db = 'URL' . $host;"],
  'main.go': ['var db = fmt.Sprintf("URL%s/shop", host)', 'var db = "URL" + host'],
  'src/main.rs': ['let db = format!("URL{}/shop", host);', 'let db = format!("URL{host}/shop");'],
  'src/Main.kt': ['val db = "URL$host/shop"', 'fun db() = "URL${config.host}/shop"', 'val db = "URL" + host'],
  'src/Main.java': ['String db = "URL" + host;', 'String db = String.format("URL%s/shop", host);'],
  'src/Main.cs': ['string db = $"URL{host}/shop";', 'string db = "URL" + host;'],
};

for (const tongue of tongues) {
  test(`addresses with holes are told by their password: ${tongue.path}`, async () => {
    for (const template of templates[tongue.path] ?? []) {
      const given = template.replace('URL', () => `postgres://shop:${pass}@`);
      assert.deepEqual(await rulesIn(tongue, given), ['config/credential-in-url'], template);
      const open = template.replace('URL', () => 'postgres://user:pass@');
      assert.deepEqual(await rulesIn(tongue, open), [], template);
    }
  });
}

/** What puts two literals together; `A` and `B` stand for them. */
const joints: Readonly<Record<string, readonly string[]>> = {
  'shop/main.py': ['"A" "B"', '"A" + "B"', '"".join(["A", "B"])', '"{}{}".format("A", "B")'],
  'shop/main.rb': ['"A" "B"', '"A" + "B"', '["A", "B"].join', 'format("%s%s", "A", "B")', '"A".concat("B")'],
  'src/main.ts': ["'A' + 'B'", "['A', 'B'].join('')", "'A'.concat('B')", "`A${'B'}`"],
  'src/main.php': ["'A' . 'B'", "implode('', ['A', 'B'])", "sprintf('%s%s', 'A', 'B')"],
  'main.go': ['"A" + "B"', 'strings.Join([]string{"A", "B"}, "")', 'fmt.Sprintf("%s%s", "A", "B")'],
  'src/main.rs': ['concat!("A", "B")', 'format!("{}{}", "A", "B")', '["A", "B"].concat()'],
  'src/Main.kt': ['"A" + "B"', 'listOf("A", "B").joinToString("")'],
  'src/Main.java': ['"A" + "B"', 'String.join("", "A", "B")', 'String.format("%s%s", "A", "B")', '"A".concat("B")'],
  'src/Main.cs': ['"A" + "B"'],
};

for (const tongue of tongues) {
  test(`a secret in pieces is told: ${tongue.path}`, async () => {
    const [first = '', second = ''] = random;
    const nameOf = (name: string): string => (/\.(?:py|rb|rs)$/.test(tongue.path) ? name.replace('K', '_k') : name);
    for (const joint of joints[tongue.path] ?? []) {
      const value = joint.replace('A', () => first).replace('B', () => second);
      assert.deepEqual(await rulesIn(tongue, tongue.hold(nameOf('apiKey'), value)), ['config/hardcoded-secret'], joint);
      assert.deepEqual(await rulesIn(tongue, tongue.hold('label', value)), [], joint);
      const words = joint.replace('A', 'access').replace('B', 'Token');
      assert.deepEqual(await rulesIn(tongue, tongue.hold(nameOf('apiKey'), words)), [], joint);
    }
  });
}
