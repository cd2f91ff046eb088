import type { Api, ArgTest } from '../../effects.ts';

const here = { effect: 'connects-locally' } as const;
const redis = { ...here, variable: 'REDIS', label: '`new Redis()`' } as const;
const nothing: readonly ArgTest[] = [{ arg: '0', is: 'absent' }];

/** Options are given, and none of these is among them. */
function optionsWithout(...keys: readonly string[]): readonly ArgTest[] {
  return [{ arg: '0', is: 'entries' }, ...keys.map((key): ArgTest => ({ arg: `0.${key}`, is: 'absent' }))];
}

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/redis/ioredis: "Connect to 127.0.0.1:6379"
  ...['ioredis', 'ioredis.Redis'].flatMap((call): Api[] => [
    { ...redis, call, when: nothing, remedy: 'first-argument' },
    { ...redis, call, when: optionsWithout('host', 'port', 'path', 'sentinels', 'Connector') },
  ]),
  // github.com/redis/node-redis, docs/client-configuration.md: url defaults to localhost
  { ...redis, call: 'redis.createClient', when: nothing, label: '`createClient()`' },
  {
    ...redis,
    call: 'redis.createClient',
    when: optionsWithout('url', 'socket', 'host', 'port', 'path'),
    label: '`createClient`',
  },
  // github.com/taskforcesh/bullmq, redis-connection.ts; github.com/OptimalBits/bull, queue.js: 127.0.0.1:6379
  { ...redis, call: 'bullmq.Queue', when: [{ arg: '1', is: 'absent' }], label: 'BullMQ’s queue' },
  { ...redis, call: 'bullmq.Worker', when: [{ arg: '2', is: 'absent' }], label: 'BullMQ’s worker' },
  { ...redis, call: 'bull', when: [{ arg: '1', is: 'absent' }], label: 'Bull’s queue' },
  // github.com/mysqljs/mysql, README; sidorares.github.io/node-mysql2: host defaults to localhost
  ...['mysql', 'mysql2', 'mysql2/promise'].flatMap((module) =>
    ['createConnection', 'createPool'].map((name): Api => ({
      ...here,
      call: `${module}.${name}`,
      when: optionsWithout('host', 'uri', 'socketPath', 'stream'),
      variable: 'DATABASE',
      label: `\`${name}\``,
    })),
  ),
  // amqp-node.github.io/amqplib/channel_api.html: amqp://localhost
  ...['amqplib', 'amqplib/callback_api'].map((module): Api => ({
    ...here,
    call: `${module}.connect`,
    when: nothing,
    variable: 'RABBITMQ',
    label: '`connect()`',
    remedy: 'first-argument',
  })),
  // github.com/nats-io/nats.js: 127.0.0.1:4222
  ...['nats', '@nats-io/transport-node'].map((module): Api => ({
    ...here,
    call: `${module}.connect`,
    when: nothing,
    variable: 'NATS',
    label: '`connect()`',
  })),
];
