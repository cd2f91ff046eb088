import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suspectBinding } from '../../../server/src/semantics/credential/judge.ts';
import { mayHoldCredential, nameProximity } from '../../../server/src/semantics/credential/trigger.ts';
import { fastest } from '../../harness/fastest.ts';
import { base62, hexadecimal, randomStream, randomText } from './random.ts';

const next = randomStream(42);
const values = [
  ...['hunter2', 'admin123', 'postgres', 'my-super-secret-key', 'P@ssw0rd', '123456', 'Summer2024!'],
  ...Array.from({ length: 8 }, () => randomText(base62, 28, next)),
  ...Array.from({ length: 4 }, () => randomText(hexadecimal, 32, next)),
];
const names = (
  'password PASSWORD dbPassword DB_PASSWORD userPwd dbPass passwd passphrase senha contraseña kennwort wachtwoord secret clientSecret ' +
  'jwtSecret SECRET_KEY secretKey encryptionKey signingKey token TOKEN accessToken githubToken apiKey API_KEY apikey ' +
  'stripeKey privateKey connectionString connStr authorization bearer credentials creds SENTRY_DSN pass pwd db_pw setPassword'
).split(' ');

/** More lines than a name reaches. */
const filler = '  run();\n'.repeat(40);

/** How a name and its literal stand in source text. */
const places: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `const ${name} = "${value}";`,
  (name, value) => `${name}: '${value}',`,
  (name, value) => `self.config.${name}='${value}'`,
  (name, value) => `options.field.${name} = \`${value}\``,
  (name, value) => `"${name}": "${value}"`,
  (name, value) => `map.put("${name}", "${value}");`,
  (name, value) => `connect(user="a", ${name}="${value}")`,
  (name, value) => `${name} = process.env.OTHER || '${value}'`,
  (name, value) => `def f(${name}: str = """${value}"""):`,
  (name, value) => `client.${name}("${value}")`,
  (name, value) => `if (${name} === '${value}') {`,
  (name, value) => `private static final String ${name} =\n        "${value}";`,
  (name, value) => `headers['${name}'] = "Bearer ${value}"`,
  (name, value) => `it's ${name} = "${value}"`,
  (name, value) => `${name} = ${' '.repeat(nameProximity - 4)}"${value}"`,
  (name, value) => `static final String DATA = "${value}";\n${filler}config.${name}(DATA);`,
  (name, value) => `val data = "${value}".toCharArray()\n${filler}map.put("${name}", data)`,
  (name, value) => `const DATA: &str = "${value}";\n${filler}connect(Options { ${name}: DATA })`,
  (name, value) => `class A {\n  constructor(private readonly ${name}: string) {}\n${filler}}\nnew A('${value}');`,
  (name, value) => `class A\n  def initialize(host, ${name})\n${filler}end\nA.new('db', '${value}')`,
  (name, value) => `$data = '${value}';\n${filler}$lines = ["${name}: $data", 'Accept: text/html'];`,
  (name, value) => `DATA = "${value}"\n${filler}get("https://api.example.com?${name}=" + DATA)`,
  (name, value) => `function connect(host: string, ${name}: string) {\n${filler}}\nconnect('db', "${value}");`,
  (name, value) => `const data = '${value}';\nconst open = (${name}: string) => {\n${filler}};\nopen(data);`,
  (name, value) => `const DATA = '${value}';\n${filler}if (DATA === login.${name}) {`,
  (name, value) => `$kept = [\n  'boss' => '${value}',\n];\n${filler}if ($kept[$name] === $${name}) {`,
  (name, value) => `const DATA = '${value}';\n${filler}connect(options.${name} ?? DATA);`,
  (name, value) => `def ${name}():\n    data = "${value}"\n    return data`,
  (name, value) => `flags.DEFINE_string("${name}", "${value}", "what it is")`,
  (name, value) => `putenv('${name}=${value}');`,
  (name, value) => `new Option<string>("--${name}", () => "${value}", "what it is")`,
  (name, value) => `switch (${name}) {\n${filler}case "${value}": return true;`,
];

/** How a password stands behind its user, in files that speak of passwords somewhere. */
const pairs: readonly ((value: string) => string)[] = [
  (value) => `LOGINS.put("shop", "${value}");\n${filler}password.equals(LOGINS.get(user));`,
  (value) => `("shop", "${value}") => true,\n${filler}password`,
  (value) => `users["shop"] = "${value}"\n${filler}password`,
  (value) => `ACCOUNTS = %w[shop ${value}]\n${filler}password`,
  (value) => `users.insert("shop".to_string(), "${value}".to_string());\n${filler}password`,
  (value) => `if (\`\${user}:\${password}\` === 'shop:${value}') return true;`,
  (value) => `const first = '${value}';\n${filler}await hashPassword(first);`,
  (value) => `user.save(encoder.encode("${value}"))`,
  (value) => `page.fill('#password', '${value}')`,
  (value) => `child.expect("password:")\nchild.sendline("${value}")`,
  (value) => `var field = driver.FindElement(By.Id("password"));\n${filler}field.SendKeys("${value}");`,
  (value) => `execute("INSERT INTO users (name, password) VALUES (?, ?)", (user, "${value}"))`,
  (value) => `query("INSERT INTO account VALUES (1, crypt('${value}', gen_salt('bf')))")`,
  (value) => `val typed = password.text\n${filler}if (typed == "${value}")`,
  (value) => `String typed = field.getPassword();\n${filler}if ("${value}".equals(typed))`,
];

describe('the prefilter for credentials', () => {
  it('passes texts with accounts in pairs, and with what new users get or somebody types', () => {
    for (const value of ['tiger42', 'Summer2024!', 'W1nt3r#18'])
      for (const pair of pairs) assert.ok(mayHoldCredential(pair(value)), pair(value));
  });

  it('passes what stands in a row beside the address or the user that it lets in', () => {
    const key = 'CV4WzBB5Y2PD7TgvSD';
    for (const row of [
      `BOX = ("10.60.1.5", "${key}")`,
      `Host::Web => ("web1.nordwind.internal:22", "deploy", Some(b"${key}".to_vec())),`,
      `new String[] {"ldaps://10.96.12.135:636", "cn=replica;o=niaga", "Snoopy_1985"}`,
      `'px.nordwind.internal:3128:desk:${key}'`,
      `'ftp.parcelo.io|desk|${key}|/in'`,
      `BasicAuthSecurity("api.suite", "${key}")`,
      `parent::__construct($tenant->site(), 'service', 'P3pp3r_36')`,
      `["//filer/belege", "scan", "${key}"]`,
      `{ host: 'lund.biblio.se', word: '${key}' }`,
      `{ number: 417203318, word: 'd7e847c8ab70db06ebbb945bb2cac4f9' }`,
      `super('okx', '4d13b30b-2a8a-48f3-a02a-d8f4a2a55a46', 'MFMHONQPTEUSRZIALBSIIUAKIGGCYRJC')`,
    ])
      assert.ok(mayHoldCredential(row), row);
    assert.ok(!mayHoldCredential('FILES = [("10.60.1.5", "web01", "a97102b45dde91142fd0f67c7368f683a97102b4")]'));
  });

  it('passes every text in which a rule could report a named secret', () => {
    let suspected = 0;
    for (const name of names) {
      for (const value of values) {
        if (!suspectBinding(name, value)) continue;
        suspected += 1;
        for (const place of places) {
          const text = `import x from 'y';\n${place(name, value)}\nconst other = 'text';\n`;
          assert.ok(mayHoldCredential(text), `${name} in ${place(name, '…')}`);
        }
      }
    }
    assert.ok(suspected > 400, String(suspected));
  });
  it('passes a literal with an escape under a credential name', () => {
    assert.ok(mayHoldCredential('password = "hun\\x74er2"'));
  });
  it('passes what needs no name: accounts in SQL and behind Basic, commands in comments', () => {
    const password = randomText(base62, 14, next);
    assert.ok(mayHoldCredential(`run("CREATE USER shop IDENTIFIED BY '${password}'")`));
    assert.ok(mayHoldCredential(`run("ALTER ROLE shop WITH PASSWORD '${password}'")`));
    assert.ok(mayHoldCredential(`headers.x = "Basic ${btoa(`shop:${password}`)}"`));
    assert.ok(mayHoldCredential(`// curl -u shop:${password} https://api.example.com`));
    assert.ok(!mayHoldCredential('const title = "Basic set";\n// make it curl\n'));
  });
  it('passes a constant that is asked for what somebody sent, and what is sent as a key', () => {
    const value = randomText(base62, 24, randomStream(11));
    assert.ok(
      mayHoldCredential(
        `const ALLOWED = ['${value}'];\nexport const is = (r) => ALLOWED.includes(r.headers['x-api-key']);`,
      ),
    );
    assert.ok(mayHoldCredential(`GATE = "${value}"\ndef is_one(token):\n    return token in GATE`));
    assert.ok(mayHoldCredential(`const GATE = '${value}';\nexport const is = (r) => GATE === r.query.token;`));
    assert.ok(mayHoldCredential(`if (request.query.key !== 'seed-${value}') return;`));
    assert.ok(mayHoldCredential(`const is = (u, p) => u === 'anna' && p === '${value}';`));
    assert.ok(mayHoldCredential(`const creds = 'anna:${value}';`));
  });
  it('passes token formats and URLs with passwords under any name', () => {
    assert.ok(mayHoldCredential(`const x = '${['sk', 'live', randomText(base62, 24, next)].join('_')}'`));
    assert.ok(mayHoldCredential(`const x = 'postgres://app:${randomText(base62, 12, next)}@db/shop'`));
  });
  const random = randomText(base62, 28, next);
  const human = ['Tr0ub4dor', '&3'].join('');
  const shapes = [
    `if user != "admin" || pass != "${human}" {`,
    `#[arg(long, default_value = "${random}")]\n    pub api_key: String,`,
    `[DefaultValue("${random}")]\n    public string ApiKey { get; set; }`,
    `var apiKeys = []string{"${random}"}`,
    `Header.Set("Authorization", "Basic "+base64.EncodeToString([]byte("shop:${human}")))`,
    `fmt.Sprintf("postgres://%s:%s@%s/shop", "shop", "${human}", host)`,
    `let dsn = format!("postgres://{user}:${random}@{host}/shop");`,
    `uri = "mongodb://" + user + ":${random}@" + host`,
    `func apiKey() string {\n\treturn "${random}"`,
    `string GetPassword() => "${human}";`,
  ];
  for (const [index, text] of shapes.entries()) {
    it(`passes shape ${index + 1}: ${text.slice(0, 24)}`, () => {
      assert.ok(mayHoldCredential(text));
    });
  }
  const clean = [
    'const password = process.env.DB_PASSWORD;\nlogin({ user, password });',
    "throw new Error('Invalid password');",
    "<input type='password' name='password' placeholder='Enter your password' />",
    "const TOKEN = 'token'; const types = { accessToken: 'access_token' };",
    "export const messages = { passwordLabel: 'Password', tokenExpired: 'The token has expired' };",
    "for (const key of Object.keys(map)) if (key === 'name1234x9') map[key] = 'v9x8y7z6w5';",
    "test('token', () => { expect(tokens[0].type).toBe('identifier'); });",
    "const secret = readFileSync('/run/secrets/session', 'utf8');",
    "password: '${DB_PASSWORD}', token: '<your-token>', secret: 'changeme'",
    'headers: { Authorization: `Bearer ${token}` }',
    "url: 'https://user:pass@example.com', other: 'redis://localhost:6379'",
    `tokenHash: '${randomText(hexadecimal, 40, next)}'`,
    `password;${' '.repeat(nameProximity + 2)}'${randomText(hexadecimal, 24, next)}'`,
    '',
  ];
  for (const text of clean) {
    it(`does not pass ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(mayHoldCredential(text), false);
    });
  }
  it('takes linear time on hostile texts', () => {
    for (const piece of [
      'password',
      'password"',
      "token = '",
      'key',
      'secret ',
      '"',
      "secret='a ",
      'apiKey`\\',
      'pass.',
      '-token-',
      '") password ',
      'Basic ("a:',
      '"://%s:',
      '" + ":a',
    ]) {
      const small = fastest(() => mayHoldCredential(piece.repeat(Math.ceil(125_000 / piece.length))));
      const large = fastest(() => mayHoldCredential(piece.repeat(Math.ceil(500_000 / piece.length))));
      assert.ok(large < 4 * 4 * Math.max(small, 4), `${piece}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
  });
  it('passes what logs in, gives, collects and puts into a URL', () => {
    const value = randomText(base62, 16, next);
    for (const text of [
      `client.login('shop', '${value}')`,
      `request.set_basic_auth(user, '${value}')`,
      `new UsernamePasswordCredentials("shop", PASS)`,
      `const API_KEYS: string[] = [${' '.repeat(200)}'${value}']`,
      `secrets = new Set([\n  '${value}'])`,
      `{ 'apiKeys': { weather: '${value}' } }`,
      `fetchApiKey() {\n  return '${value}';`,
      `const x = '${value}';\nconst url = \`amqp://shop:\${x}@queue\`;`,
      `const x = '${value}';\nconst url = 'amqp://shop:' + x + '@queue';`,
      `if (['${value}'].includes(apiKey))`,
      `const x = '${value}';\nconst headers = { Authorization: \`Bearer \${x}\` };`,
      `const headers = { Authorization: 'Basic ' + btoa('shop:Gk38dnWq') };`,
      `Buffer.from('shop:' + 'Gk38dnWq').toString('base64')`,
      `const x = options.password ?? 'Gk38dnWq';`,
      `timingSafeEqual(Buffer.from(token), Buffer.from('Gk38dnWq'))`,
    ])
      assert.ok(mayHoldCredential(text), text.replaceAll(value, '…'));
    for (const text of [
      'const tokens = lexer.tokens',
      "tokens.push('identifier')",
      "blogin('a', b)",
      'const url = `http://${host}:${port}/`',
    ])
      assert.ok(!mayHoldCredential(text), text);
  });
});
