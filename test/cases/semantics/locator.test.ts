/** What a text says of where a service is, and who reaches it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastest } from '../../harness/fastest.ts';
import { hostOf, locatorOf } from '../../../server/src/semantics/locator.ts';

const reaches: readonly (readonly [string, string | undefined])[] = [
  ['redis://localhost:6379', 'loopback'],
  ['mongodb://127.0.0.1/shop', 'loopback'],
  ['http://[::1]:9200', 'loopback'],
  ['http://host.docker.internal:8080', 'loopback'],
  ['localhost:9092', 'loopback'],
  ['host=127.0.0.1 dbname=shop', 'loopback'],
  ['jdbc:postgresql://10.1.2.3:5432/shop', 'private'],
  ['postgres://172.31.0.9/shop', 'private'],
  ['http://payments.shop.svc.cluster.local/v1', 'private'],
  ['amqp://queue.corp.internal', 'private'],
  ['postgres://shop.abc123.eu-west-1.rds.amazonaws.com:5432/shop', 'managed'],
  ['mongodb+srv://cluster0.ab1cd.mongodb.net/shop', 'managed'],
  ['redis://redis:6379', 'word'],
  ['https://api.stripe.com/v1', 'public'],
  ['http://172.32.0.1', 'public'],
  ['http://192.0.2.10', 'placeholder'],
  ['http://198.51.100.7', 'placeholder'],
  ['http://[2001:db8::1]/', 'placeholder'],
  ['http://0.0.0.0:3000', 'placeholder'],
  ['http://169.254.169.254/latest', 'placeholder'],
  ['https://example.com', 'placeholder'],
  ['mongodb://your-host:27017/shop', 'placeholder'],
  ['postgres://<host>/shop', 'placeholder'],
  ['10.0.0.0/8', undefined],
  ['1.2.3.4', undefined],
  ['2.5.4.10', undefined],
  ['sqlite:///shop.db', undefined],
  ['dbname=shop user=app', undefined],
  ['a sentence: redis://localhost', undefined],
  ['12:30', undefined],
  ['', undefined],
];

for (const [text, reach] of reaches) {
  test(`«${text}» is ${reach ?? 'no locator'}`, () => {
    assert.equal(locatorOf(text)?.reach, reach);
  });
}

test('a bare name is a host only where a host is asked for', () => {
  assert.equal(locatorOf('localhost'), undefined);
  assert.equal(hostOf('localhost')?.reach, 'loopback');
  assert.equal(hostOf('192.168.1.4')?.reach, 'private');
  assert.equal(hostOf('fd00::1')?.reach, 'private');
  assert.equal(hostOf('999.1.1.1')?.reach, 'placeholder');
});

test('credentials are not part of the host', () => {
  const locator = locatorOf(['postgres://app', 'pw@db.internal:5432/shop?sslmode=require'].join(':'));
  assert.deepEqual(
    [locator?.scheme, locator?.host, locator?.path],
    ['postgres', 'db.internal', '/shop?sslmode=require'],
  );
});

test('a long text costs no time', () => {
  const time = (length: number): number =>
    fastest(() => {
      for (const piece of ['a', 'a:', 'a.', 'http://', '1.', '=']) locatorOf(piece.repeat(length));
    });
  assert.ok(time(200_000) < 4 * 4 * Math.max(time(50_000), 4));
  for (const piece of ['a', 'a-', 'a.', 'host=']) hostOf(piece.repeat(120));
});
