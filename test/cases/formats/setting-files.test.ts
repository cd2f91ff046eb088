import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';
import { isNoSetting } from '../../../server/src/formats/settings-place.ts';
import { isSealed } from '../../../server/src/text/sealed.ts';

/** Names and values of all entries of a file, with the value as its place says it. */
function settingsIn(path: string, text: string): readonly string[] {
  const { bindings } = formatOf(path)?.read({ uri: `file:///app/${path}`, languageId: '', text }) ?? { bindings: [] };
  return bindings.map(({ name, value }) => {
    const literal = value.kind === 'either' ? value.options.find(({ kind }) => kind === 'text') : value;
    if (literal?.kind !== 'text') return `${name.join(' ')}: ${value.kind}`;
    return `${name.join(' ')} = ${text.slice(literal.content.start, literal.content.end)}`;
  });
}

test('a name and its value may stand beside each other', () => {
  assert.deepEqual(
    settingsIn(
      'beans.xml',
      '<beans><property name="password" value="one"/><property name="token"><value>two</value></property>\n' +
        '<prop key="smtp.password">three</prop><entry><key>four.password</key><value>four</value></entry>\n' +
        '<server id="5"><password>five</password></server></beans>',
    ),
    ['property password = one', 'property token = two', 'prop smtp.password = three', 'key = four.password', 'four.password = four', 'server id = 5', 'password = five'], // prettier-ignore
  );
  assert.deepEqual(
    settingsIn('a/settings.json', '{"env": [{"name": "A_TOKEN", "value": "one"}], "b": {"key": "two"}}'),
    ['env A_TOKEN = one', 'b.key = two'],
  );
  assert.deepEqual(
    settingsIn('values.yaml', 'env:\n  - name: A_TOKEN\n    value: "one"\n  - B_TOKEN=two\nc: three # d\n'),
    ['env A_TOKEN = one', 'env B_TOKEN = two', 'c = three'],
  );
});

test('what a lookup falls back to is its value', () => {
  assert.deepEqual(
    settingsIn('a.properties', 'db.password=${DB_PASSWORD:one}\nb.password=${B}\nc=${C:}\nd=${env:D:x}\n'),
    ['db password = one', 'b password: name', 'c: name', 'd = ${env:D:x}'],
  );
});

test('blocks, sections and tables', () => {
  assert.deepEqual(settingsIn('a.ini', '[mail]\npassword = "one" ; two\nenvironment=A="b",C=d\n'), [
    'mail password = one',
    'mail A = b',
    'mail C = d',
  ]);
  assert.deepEqual(settingsIn('a.toml', '[mail]\npassword = "one" # two\nport = 25\n'), ['mail password = one']);
  assert.deepEqual(
    settingsIn(
      'config.yaml',
      'kind: ConfigMap\ndata:\n  app.properties: |\n    a.password=one\n    # no\n    b: two\n',
    ),
    ['kind = ConfigMap', 'data a.password = one', 'data b = two'],
  );
});

test('a Secret of Kubernetes is decoded, and what is sealed is nothing', () => {
  const encoded = Buffer.from('one-two').toString('base64');
  const [, read] = settingsIn('secret.yaml', `kind: Secret\ndata:\n  password: ${encoded}\n`);
  assert.equal(read, `data password = ${encoded}`);
  const text = `kind: Secret\ndata:\n  password: ${encoded}\n`;
  const { bindings } = formatOf('secret.yaml')?.read({ uri: 'file:///secret.yaml', languageId: '', text }) ?? {
    bindings: [],
  };
  assert.ok(bindings.some(({ value }) => value.kind === 'text' && value.text === 'one-two'));
  assert.deepEqual(settingsIn('sealed.yaml', 'kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBx\n'), []);
  assert.deepEqual(settingsIn('secrets.json', '{"password": "ENC[AES256_GCM,data:x]", "sops": {"mac": "x"}}'), []);
  for (const value of [
    'ENC[AES256_GCM,data:x]',
    'ENC(abc=)',
    '{cipher}abc',
    'op://vault/item',
    `{${'aB3'.repeat(9)}=}`,
  ])
    assert.ok(isSealed(value), value);
  for (const value of ['hunter2', '{"a": 1}', 'encryption', '{name}', 'vaulted']) assert.ok(!isSealed(value), value);
});

test('what is kept for development is left out', () => {
  assert.deepEqual(settingsIn('a.yml', 'spring.profiles: dev\npassword: one\n---\npassword: two\n'), [
    'password = two',
  ]);
  assert.deepEqual(settingsIn('conf/main.json', '{"test": {"password": "a"}, "production": {"password": "b"}}'), [
    'production password = b',
  ]);
});

test('messages, locks and descriptions of interfaces are no settings', () => {
  const none = [
    ...['messages.properties', 'src/main/resources/messages_de.properties', 'ValidationMessages.properties'],
    ...[
      'locales/en.json',
      'config/locales/de.yml',
      'src/i18n/ja.json',
      'app/src/main/res/values/strings.xml',
      'fr.json',
    ],
    ...['package-lock.json', 'pnpm-lock.yaml', 'Cargo.lock', 'packages.lock.json', 'poetry.lock', 'openapi.yaml'],
    ...['docs/swagger.json', 'user.schema.json', 'tsconfig.json', 'chart/templates/secret.yaml'],
  ];
  assert.deepEqual(
    none.filter((path) => !isNoSetting(path)),
    [],
  );
  const settings = ['config/default.json', 'application.properties', 'values.yaml', 'config/messaging.yml', 'data.yml'];
  assert.deepEqual(settings.filter(isNoSetting), []);
  const far = 'file:///home/me/data/work/app/src/main/config/app.yml';
  assert.ok(!isNoSetting(far));
});
