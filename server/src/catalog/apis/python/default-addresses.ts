import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally' } as const;

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // redis.readthedocs.io: `host='localhost', port=6379`
  ...['redis.Redis', 'redis.StrictRedis', 'redis.asyncio.Redis'].map((call): Api => ({
    ...here,
    call,
    when: [
      { arg: '0', is: 'absent' },
      { arg: 'host=', is: 'absent' },
      { arg: 'connection_pool=', is: 'absent' },
      { arg: 'unix_socket_path=', is: 'absent' },
    ],
    variable: 'REDIS',
    label: '`Redis()`',
  })),
  // pymongo.readthedocs.io: `host='localhost', port=27017`
  ...['pymongo.MongoClient', 'pymongo.AsyncMongoClient', 'motor.motor_asyncio.AsyncIOMotorClient'].map((call): Api => ({
    ...here,
    call,
    when: [
      { arg: '0', is: 'absent' },
      { arg: 'host=', is: 'absent' },
    ],
    variable: 'MONGODB',
    label: '`MongoClient()`',
    remedy: 'first-argument',
  })),
  // pika.readthedocs.io: DEFAULT_HOST is localhost
  {
    ...here,
    call: 'pika.ConnectionParameters',
    when: [
      { arg: '0', is: 'absent' },
      { arg: 'host=', is: 'absent' },
    ],
    variable: 'RABBITMQ',
    label: '`ConnectionParameters()`',
  },
];
