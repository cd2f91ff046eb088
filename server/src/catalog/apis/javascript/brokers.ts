import type { Api } from '../../effects.ts';

const redis = { effect: 'connects', kind: 'cache', variable: 'REDIS', label: 'the Redis client' } as const;
const queue = { effect: 'connects', kind: 'broker', variable: 'REDIS', label: 'the job queue' } as const;
const amqp = { effect: 'connects', kind: 'broker', variable: 'RABBITMQ', label: 'the RabbitMQ client' } as const;

/** Clients of caches, queues, message brokers and mail servers. */
export const apis: readonly Api[] = [
  // github.com/redis/node-redis, docs/client-configuration.md
  { ...redis, call: 'redis.createClient', subject: '0.url|0', parts: { host: '0.socket.host|0.host|1' } },
  { ...redis, call: '@redis/client.createClient', subject: '0.url', parts: { host: '0.socket.host' } },
  // github.com/redis/ioredis: `new Redis(port, host)`, `new Redis(url)`, `new Redis(options)`
  ...['ioredis', 'ioredis.Redis', 'ioredis.default'].map((call): Api => ({
    ...redis,
    call,
    subject: '0',
    parts: { host: '0.host|1' },
  })),
  { ...redis, call: 'ioredis.Cluster', subject: '0', parts: { host: '0.0.host' } },
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    call: 'memcached',
    subject: '0',
    label: 'the Memcached client',
  },
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    call: 'memjs.Client.create',
    subject: '0',
    label: 'the Memcached client',
  },

  // docs.bullmq.io/guide/connections
  { ...queue, call: 'bullmq.Queue', subject: '1.connection.url', parts: { host: '1.connection.host' } },
  { ...queue, call: 'bullmq.QueueEvents', subject: '1.connection.url', parts: { host: '1.connection.host' } },
  { ...queue, call: 'bullmq.Worker', subject: '2.connection.url', parts: { host: '2.connection.host' } },
  { ...queue, call: 'bullmq.FlowProducer', subject: '0.connection.url', parts: { host: '0.connection.host' } },
  { ...queue, call: 'bull', subject: '1', parts: { host: '1.redis.host' } },

  // amqp-node.github.io/amqplib/channel_api.html
  { ...amqp, call: 'amqplib.connect', subject: '0', parts: { host: '0.hostname' } },
  { ...amqp, call: 'amqplib/callback_api.connect', subject: '0', parts: { host: '0.hostname' } },
  { ...amqp, call: 'amqp-connection-manager.connect', subject: '0' },
  // kafka.js.org/docs/configuration
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'KAFKA',
    call: 'kafkajs.Kafka',
    subject: '0.brokers',
    label: 'the Kafka client',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    call: 'nats.connect',
    subject: '0.servers',
    label: 'the NATS client',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'MQTT',
    call: 'mqtt.connect',
    subject: '0',
    parts: { host: '0.host' },
    label: 'the MQTT client',
  },

  // nodemailer.com/smtp
  {
    effect: 'connects',
    kind: 'mail',
    variable: 'SMTP',
    call: 'nodemailer.createTransport',
    subject: '0',
    parts: { host: '0.host' },
    label: 'the mail transport',
  },
  {
    effect: 'connects',
    kind: 'directory',
    variable: 'LDAP',
    call: 'ldapjs.createClient',
    subject: '0.url',
    label: 'the LDAP client',
  },
];
