import type { Api } from '../../effects.ts';

/** Clients of caches, queues and message brokers. */
export const apis: readonly Api[] = [
  // github.com/redis/redis-rb
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    call: 'Redis.new',
    subject: 'url=|0.url',
    parts: { host: 'host=|0.host' },
    label: 'the Redis client',
  },
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    call: 'RedisClient.config',
    subject: 'url=',
    parts: { host: 'host=' },
    label: 'the Redis client',
  },
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    call: 'Dalli.Client.new',
    subject: '0',
    label: 'the Memcached client',
  },
  // rubybunny.info/articles/connecting.html
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'RABBITMQ',
    call: 'Bunny.new',
    subject: '0',
    parts: { host: 'host=|hostname=|0.host' },
    label: 'the RabbitMQ client',
  },
  // github.com/zendesk/ruby-kafka
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'KAFKA',
    call: 'Kafka.new',
    subject: '0|seed_brokers=',
    label: 'the Kafka client',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    call: 'NATS.connect',
    subject: '0',
    label: 'the NATS client',
  },
  {
    effect: 'connects',
    kind: 'mail',
    variable: 'SMTP',
    call: 'Net.SMTP.start',
    parts: { host: '0' },
    label: 'the mail client',
  },
];
