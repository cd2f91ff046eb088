import type { Api } from '../../effects.ts';

const redis = { effect: 'connects', kind: 'cache', variable: 'REDIS', label: 'the Redis client' } as const;
const amqp = { effect: 'connects', kind: 'broker', variable: 'RABBITMQ', label: 'the RabbitMQ client' } as const;
const kafka = {
  effect: 'connects',
  kind: 'broker',
  variable: 'KAFKA',
  label: 'the Kafka client',
  subject: 'bootstrap_servers=',
} as const;
const mail = { effect: 'connects', kind: 'mail', variable: 'SMTP', label: 'the mail client' } as const;

/** Clients of caches, queues, message brokers and mail servers. */
export const apis: readonly Api[] = [
  // redis.readthedocs.io/en/stable/connections.html
  ...[
    'redis.Redis',
    'redis.StrictRedis',
    'redis.asyncio.Redis',
    'redis.ConnectionPool',
    'redis.asyncio.ConnectionPool',
    'redis.client.Redis',
  ].flatMap((call): Api[] => [
    { ...redis, call, parts: { host: '0|host=' } },
    { ...redis, call: `${call}.from_url`, subject: '0|url=' },
  ]),
  { ...redis, call: 'redis.from_url', subject: '0|url=' },
  { ...redis, call: 'redis.asyncio.from_url', subject: '0|url=' },
  { ...redis, call: 'aioredis.from_url', subject: '0|url=' },
  // pymemcache.readthedocs.io: a name, `host:port`, or a pair of both; the hash client takes a list of them.
  ...[
    'pymemcache.Client',
    'pymemcache.PooledClient',
    'pymemcache.HashClient',
    'pymemcache.client.base.Client',
    'pymemcache.client.base.PooledClient',
    'pymemcache.client.hash.HashClient',
  ].map((call): Api => ({
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    call,
    parts: { host: '0|server=|servers=' },
    label: 'the Memcached client',
  })),

  // pika.readthedocs.io/en/stable/modules/parameters.html
  { ...amqp, call: 'pika.ConnectionParameters', parts: { host: '0|host=' } },
  { ...amqp, call: 'pika.URLParameters', subject: '0|url=' },
  { ...amqp, call: 'aio_pika.connect', subject: '0|url=', parts: { host: 'host=' } },
  { ...amqp, call: 'aio_pika.connect_robust', subject: '0|url=', parts: { host: 'host=' } },
  // kafka-python.readthedocs.io, aiokafka.readthedocs.io
  ...[
    'kafka.KafkaProducer',
    'kafka.KafkaConsumer',
    'kafka.KafkaAdminClient',
    'aiokafka.AIOKafkaProducer',
    'aiokafka.AIOKafkaConsumer',
  ].map((call): Api => ({ ...kafka, call })),
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    call: 'nats.connect',
    subject: '0|servers=',
    label: 'the NATS client',
  },
  // docs.celeryq.dev: Celery(main, broker=…, backend=…)
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'CELERY_BROKER',
    call: 'celery.Celery',
    subject: 'broker=',
    label: 'the Celery broker',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'CELERY_RESULT_BACKEND',
    call: 'celery.Celery',
    subject: 'backend=',
    label: 'the Celery result backend',
  },

  // docs.python.org/3/library/smtplib.html
  { ...mail, call: 'smtplib.SMTP', parts: { host: '0|host=' } },
  { ...mail, call: 'smtplib.SMTP_SSL', parts: { host: '0|host=' } },
  { ...mail, call: 'aiosmtplib.send', parts: { host: 'hostname=' } },
];
