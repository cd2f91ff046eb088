import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { credentialInUrl } from '../../../server/src/semantics/credential/url.ts';
import { fastest } from '../../harness/fastest.ts';
import { base62, randomStream, randomText } from './random.ts';

const secret = randomText(base62, 14, randomStream(77));
const at = '@';

const real: readonly (readonly [text: string, scheme: string, user: string, host: string])[] = [
  [`postgres://app:${secret}${at}db.internal:5432/shop`, 'postgres', 'app', 'db.internal:5432'],
  [`postgresql+asyncpg://app:${secret}${at}db/shop`, 'postgresql+asyncpg', 'app', 'db'],
  [`amqp://worker:${secret}${at}queue:5672/%2f`, 'amqp', 'worker', 'queue:5672'],
  [`redis://:${secret}${at}cache:6379/0`, 'redis', '', 'cache:6379'],
  [
    `mongodb+srv://shop:${secret}${at}cluster0.mongodb.net/?retryWrites=true`,
    'mongodb+srv',
    'shop',
    'cluster0.mongodb.net',
  ],
  [`https://deploy:${secret}${at}git.company.io/app.git`, 'https', 'deploy', 'git.company.io'],
  [`connect to mysql://root:${secret}${at}10.0.0.7/app now`, 'mysql', 'root', '10.0.0.7'],
  [`postgres://postgres:postgres${at}localhost:5432/app`, 'postgres', 'postgres', 'localhost:5432'],
  [`amqp://guest:guest${at}rabbitmq:5672`, 'amqp', 'guest', 'rabbitmq:5672'],
  [`smtp://mailer:${secret}${at}smtp.company.io:587`, 'smtp', 'mailer', 'smtp.company.io:587'],
  [`jdbc:postgresql://db:5432/shop?user=app&password=${secret}`, 'jdbc:postgresql', 'app', 'db:5432'],
  [`jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=${secret};`, 'jdbc:sqlserver', 'sa', 'db:1433'],
  [
    `Server=tcp:db.company.io,1433;Database=shop;User ID=app;Password=${secret};Encrypt=True`,
    '',
    'app',
    'tcp:db.company.io,1433',
  ],
  [`Host=db;Username=app;Password=${secret}`, '', 'app', 'db'],
  [
    `see https://user:pass${at}example.com or ftp://backup:${secret}${at}files.company.io/x`,
    'ftp',
    'backup',
    'files.company.io',
  ],
];

const standIns: readonly string[] = [
  'postgres://user:pass@host/db',
  'postgres://user:password@localhost:5432/db',
  'mysql://username:password@hostname/db',
  'https://<user>:<password>@github.com/x.git',
  'https://${user}:${password}@github.com/x.git',
  'amqp://{user}:{password}@{host}',
  'redis://:${REDIS_PASSWORD}@cache:6379',
  'mongodb://%s:%s@%s/db',
  'https://x-access-token:${TOKEN}@github.com',
  'https://user:pass@example.com/path',
  'http://alice:wonderland@example.com',
  'postgres://app:changeme@db/app',
  'postgres://app:your-password@db/app',
  'postgres://app:****@db/app',
  'https://user:xxxx@host',
  'postgres://DB_USER:DB_PASSWORD@db/app',
  'http://user:pw@proxy.com:8080',
  'jdbc:mysql://host/db?user=u&password=${PASSWORD}',
  'Server=db;User ID=app;Password={password};',
  'https://foo:bar@example.org',
];

const none: readonly string[] = [
  'https://github.com/owner/name',
  'ssh://git@github.com/owner/name',
  'postgres://app@db/app',
  'https://example.com:8080/path@2x.png',
  'http://localhost:3000/@scope/package',
  'https://cdn.site.io/npm/vue@3.2.1/dist/vue.js',
  'mailto:someone@mail.org',
  'a://b c:d@e',
  'password=hunter22',
  '/login?next=/x',
  'grant_type=password&username=a',
  'http://[::1]:8080/',
  '://user:pw@',
  'time 10:30 @ noon',
  'const url = base + ":" + port + "@" + host',
  '"://" + user + ":" + pass + "@"',
];

describe('credentials in URLs', () => {
  for (const [text, scheme, user, host] of real) {
    it(`finds the password of ${text.replaceAll(secret, '…')}`, () => {
      const found = credentialInUrl(text);
      assert.ok(found);
      assert.equal(found.isPlaceholder, false);
      assert.deepEqual([found.scheme, found.user, found.host], [scheme, user, host]);
      const password = text.slice(found.password.start, found.password.end);
      assert.ok(password === secret || password === user);
    });
  }
  for (const text of standIns) {
    it(`takes ${text} as a pattern`, () => {
      assert.notEqual(credentialInUrl(text)?.isPlaceholder, false);
    });
  }
  for (const text of none) {
    it(`sees no password in ${text}`, () => {
      assert.equal(credentialInUrl(text), undefined);
    });
  }
  it('takes linear time on hostile texts', () => {
    for (const piece of [
      '://',
      '://a:',
      '://a:b',
      ':',
      '@',
      'password=',
      ';password=a',
      '?pwd=',
      'a://a:a@',
      'jdbc:',
      'x=;',
    ]) {
      const small = fastest(() => credentialInUrl(piece.repeat(Math.ceil(125_000 / piece.length))));
      const large = fastest(() => credentialInUrl(piece.repeat(Math.ceil(500_000 / piece.length))));
      assert.ok(large < 4 * 4 * Math.max(small, 4), `${piece}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
  });
});
