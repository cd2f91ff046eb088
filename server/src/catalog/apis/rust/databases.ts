import type { Api } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const redis = {
  effect: 'connects',
  kind: 'cache',
  variable: 'REDIS',
  label: 'the Redis client',
  subject: '0',
} as const;
const embedded = { effect: 'opens-embedded-database', subject: '0' } as const;
const sqlite = { ...embedded, label: 'SQLite' } as const;

/** One call for databases of any kind: another address is another database. */
function isSqlite(call: string): Api {
  return {
    ...sqlite,
    call,
    remedy: 'database-url',
    when: [{ arg: '0', is: 'present', starts: ['sqlite:'] }],
    words: [call.slice(call.lastIndexOf('.') + 1), 'sqlite'],
  };
}

const pools = ['Pg', 'MySql', 'Any'];

/** Databases, caches, brokers and search engines. `subject` takes a URL or `host:port`, `host` a bare name. */
export const apis: readonly Api[] = [
  // docs.rs/sqlx
  ...pools.flatMap((name): Api[] => [
    ...['connect', 'connect_lazy'].flatMap((method): Api[] => [
      { ...database, call: `sqlx.${name}Pool.${method}`, subject: '0', label: 'the database pool' },
    ]),
    {
      ...database,
      call: `sqlx.${name.toLowerCase() === 'pg' ? 'postgres' : name.toLowerCase()}.${name}PoolOptions.connect`,
      subject: '0',
      label: 'the database pool',
    },
  ]),
  ...Object.entries({
    'postgres.PgPoolOptions': [
      'max_connections',
      'min_connections',
      'acquire_timeout',
      'idle_timeout',
      'connect_timeout',
    ],
    'mysql.MySqlPoolOptions': ['max_connections', 'acquire_timeout'],
    'any.AnyPoolOptions': ['max_connections'],
    'sqlite.SqlitePoolOptions': ['max_connections', 'acquire_timeout'],
  }).flatMap(([name, methods]): Api[] => [
    { call: `sqlx.${name}.new`, returns: `sqlx.${name}` },
    ...methods.map((method): Api => ({ call: `sqlx.${name}.${method}`, returns: `sqlx.${name}` })),
  ]),
  ...['SqlitePool.connect', 'SqlitePool.connect_lazy', 'sqlite.SqlitePoolOptions.connect'].map((name): Api => ({
    ...sqlite,
    call: `sqlx.${name}`,
  })),
  isSqlite('sqlx.AnyPool.connect'),
  // docs.rs/sea-orm, docs.rs/diesel
  { ...database, call: 'sea_orm.Database.connect', subject: '0', label: 'the database connection' },
  isSqlite('sea_orm.Database.connect'),
  // docs.rs/diesel/latest/diesel/prelude
  ...['PgConnection', 'MysqlConnection', 'SqliteConnection'].map((name): Api => ({
    alias: `diesel.prelude.${name}`,
    is: `diesel.${name}`,
  })),
  ...['diesel.PgConnection', 'diesel.pg.PgConnection', 'diesel.MysqlConnection'].map((name): Api => ({
    ...database,
    call: `${name}.establish`,
    subject: '0',
    label: 'the database connection',
  })),
  ...['diesel.SqliteConnection', 'diesel.sqlite.SqliteConnection'].map((name): Api => ({
    ...sqlite,
    call: `${name}.establish`,
  })),
  // docs.rs/tokio-postgres, docs.rs/postgres, docs.rs/mysql
  { ...database, call: 'tokio_postgres.connect', subject: '0', label: 'the PostgreSQL client' },
  { ...database, call: 'postgres.Client.connect', subject: '0', label: 'the PostgreSQL client' },
  { ...database, call: 'mysql.Pool.new', subject: '0', label: 'the MySQL client' },
  // docs.rs/rusqlite, docs.rs/sled, docs.rs/redb, docs.rs/rocksdb
  { ...embedded, call: 'rusqlite.Connection.open', label: 'SQLite' },
  { ...embedded, call: 'sled.open', label: 'sled' },
  { ...embedded, call: 'redb.Database.create', label: 'redb' },
  { ...embedded, call: 'redb.Database.open', label: 'redb' },
  { ...embedded, call: 'rocksdb.DB.open_default', label: 'RocksDB' },
  { ...embedded, call: 'rocksdb.DB.open', subject: '1', label: 'RocksDB' },
  // docs.rs/mongodb, docs.rs/redis, docs.rs/lapin, docs.rs/elasticsearch
  {
    effect: 'connects',
    kind: 'database',
    variable: 'MONGODB',
    call: 'mongodb.Client.with_uri_str',
    subject: '0',
    label: 'the MongoDB client',
  },
  { ...redis, call: 'redis.Client.open' },
  { alias: 'fred.prelude.RedisConfig', is: 'fred.types.RedisConfig' },
  { ...redis, call: 'fred.types.RedisConfig.from_url' },
  { ...redis, call: 'deadpool_redis.Config.from_url' },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'AMQP',
    call: 'lapin.Connection.connect',
    subject: '0',
    label: 'the RabbitMQ client',
  },
  {
    effect: 'connects',
    kind: 'broker',
    variable: 'NATS',
    call: 'async_nats.connect',
    subject: '0',
    label: 'the NATS client',
  },
  {
    effect: 'connects',
    kind: 'search',
    variable: 'ELASTICSEARCH',
    call: 'elasticsearch.http.transport.Transport.single_node',
    subject: '0',
    label: 'the Elasticsearch client',
  },
  // docs.rs/reqwest
  { call: 'reqwest.Client.new', returns: 'reqwest.Client' },
  { call: 'reqwest.Client.builder().build', returns: 'reqwest.Client' },
  ...['get', 'post', 'put', 'delete', 'patch'].map((name): Api => ({
    call: `reqwest.Client.${name}`,
    effect: 'connects',
    kind: 'http',
    subject: '0',
    label: 'the HTTP client',
  })),
  { call: 'reqwest.get', effect: 'connects', kind: 'http', subject: '0', label: 'the HTTP client' },
];
