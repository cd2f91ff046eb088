import type { Api } from '../../effects.ts';

const redis = { effect: 'connects', kind: 'cache', variable: 'REDIS', label: 'the Redis client' } as const;

/** Caches, brokers and mail (phpredis, predis, php-amqplib, Symfony's components). */
export const apis: readonly Api[] = [
  { ...redis, call: 'Redis.connect', parts: { host: '0|host=' } },
  { ...redis, call: 'Redis.pconnect', parts: { host: '0|host=' } },
  { ...redis, call: 'Predis.Client', subject: '0', parts: { host: '0.host' } },
  { ...redis, call: 'Symfony.Component.Cache.Adapter.RedisAdapter.createConnection', subject: '0|dsn=' },
  { call: 'Memcached', returns: 'Memcached' },
  {
    call: 'Memcached.addServer',
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    parts: { host: '0|host=' },
    label: 'the Memcached client',
  },
  {
    call: 'PhpAmqpLib.Connection.AMQPStreamConnection',
    effect: 'connects',
    kind: 'broker',
    variable: 'AMQP',
    parts: { host: '0|host=' },
    label: 'the RabbitMQ connection',
    words: ['PhpAmqpLib'],
  },
  {
    call: 'Pheanstalk.Pheanstalk.create',
    effect: 'connects',
    kind: 'broker',
    variable: 'BEANSTALKD',
    parts: { host: '0' },
    label: 'the Beanstalkd client',
  },
  {
    call: 'Symfony.Component.Mailer.Transport.fromDsn',
    effect: 'connects',
    kind: 'mail',
    variable: 'MAILER',
    subject: '0|dsn=',
    label: 'the mail transport',
  },
];
