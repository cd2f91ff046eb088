import type { Api, ArgTest } from '../../effects.ts';

const here = { effect: 'connects-locally' } as const;

/** Neither the first argument nor one of these keywords is given. */
function without(...keywords: readonly string[]): readonly ArgTest[] {
  return ['0', ...keywords.map((name) => `${name}=`)].map((arg) => ({ arg, is: 'absent' }));
}

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // redis.readthedocs.io: `host='localhost', port=6379`
  ...['redis.Redis', 'redis.StrictRedis', 'redis.asyncio.Redis'].map((call): Api => ({
    ...here,
    call,
    when: without('host', 'connection_pool', 'unix_socket_path'),
    variable: 'REDIS',
    label: '`Redis()`',
  })),
  // pymongo.readthedocs.io: `host='localhost', port=27017`
  ...['pymongo.MongoClient', 'pymongo.AsyncMongoClient', 'motor.motor_asyncio.AsyncIOMotorClient'].map((call): Api => ({
    ...here,
    call,
    when: without('host'),
    variable: 'MONGODB',
    label: '`MongoClient()`',
    remedy: 'first-argument',
  })),
  // pika.readthedocs.io: DEFAULT_HOST is localhost
  {
    ...here,
    call: 'pika.ConnectionParameters',
    when: without('host'),
    variable: 'RABBITMQ',
    label: '`ConnectionParameters()`',
  },
  // docs.aio-pika.com: `connect_robust(url=None, *, host='localhost')`
  ...['connect', 'connect_robust'].map((name): Api => ({
    ...here,
    call: `aio_pika.${name}`,
    when: without('url', 'host'),
    variable: 'RABBITMQ',
    label: `\`${name}()\``,
    remedy: 'first-argument',
  })),
  // github.com/dpkp/kafka-python, consumer/group.py: `bootstrap_servers='localhost'`
  ...['KafkaProducer', 'KafkaAdminClient'].map((name): Api => ({
    ...here,
    call: `kafka.${name}`,
    when: without('bootstrap_servers'),
    variable: 'KAFKA',
    label: `\`${name}()\``,
  })),
  {
    ...here,
    call: 'kafka.KafkaConsumer',
    when: [{ arg: 'bootstrap_servers=', is: 'absent' }],
    variable: 'KAFKA',
    label: '`KafkaConsumer()`',
  },
  // github.com/nats-io/nats.py: nats://localhost:4222
  { ...here, call: 'nats.connect', when: without('servers'), variable: 'NATS', label: '`nats.connect()`' },
  // github.com/PyMySQL/PyMySQL, connections.py: `host or "localhost"`
  {
    ...here,
    call: 'pymysql.connect',
    when: without('host', 'unix_socket', 'read_default_file'),
    variable: 'DATABASE',
    label: '`pymysql.connect`',
  },
  // docs.datastax.com/en/developer/python-driver: `contact_points=('127.0.0.1',)`
  {
    ...here,
    call: 'cassandra.cluster.Cluster',
    when: without('contact_points', 'cloud', 'endpoint_factory'),
    variable: 'CASSANDRA',
    label: '`Cluster()`',
  },
];
