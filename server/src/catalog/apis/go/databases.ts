import type { Api } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE', label: 'the database client' } as const;
const redis = { effect: 'connects', kind: 'cache', variable: 'REDIS', label: 'the Redis client' } as const;
const search = { effect: 'connects', kind: 'search', variable: 'ELASTICSEARCH' } as const;

/** Clients of databases, caches and search engines. `subject` takes a URL or `host:port`. */
export const apis: readonly Api[] = [
  ...[
    'database/sql.Open',
    'github.com/jmoiron/sqlx.Open',
    'github.com/jmoiron/sqlx.Connect',
    'github.com/jmoiron/sqlx.MustConnect',
  ].map((call): Api => ({
    ...database,
    call,
    subject: '1',
    unless: [{ arg: '0', is: 'text', oneOf: ['sqlite3', 'sqlite'] }],
  })),
  // github.com/jackc/pgx
  ...['github.com/jackc/pgx.Connect', 'github.com/jackc/pgx/pgxpool.New', 'github.com/jackc/pgx/pgxpool.Connect'].map(
    (call): Api => ({ ...database, call, subject: '1', label: 'the PostgreSQL client' }),
  ),
  // gorm.io/docs/connecting_to_the_database.html
  { ...database, call: 'gorm.io/driver/postgres.Open', subject: '0' },
  { ...database, call: 'gorm.io/driver/mysql.Open', subject: '0' },
  // pkg.go.dev/go.mongodb.org/mongo-driver/mongo/options
  {
    effect: 'connects',
    kind: 'database',
    variable: 'MONGODB',
    label: 'the MongoDB client',
    call: 'go.mongodb.org/mongo-driver/mongo/options.Client().ApplyURI',
    subject: '0',
  },
  // github.com/redis/go-redis, github.com/gomodule/redigo
  ...['github.com/redis/go-redis', 'github.com/go-redis/redis'].flatMap((module): Api[] => [
    { ...redis, call: `${module}.Options`, subject: 'Addr=' },
    { ...redis, call: `${module}.ParseURL`, subject: '0' },
  ]),
  { ...redis, call: 'github.com/gomodule/redigo/redis.Dial', subject: '1' },
  { ...redis, call: 'github.com/hibiken/asynq.RedisClientOpt', subject: 'Addr=' },
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'MEMCACHED',
    label: 'the Memcached client',
    call: 'github.com/bradfitz/gomemcache/memcache.New',
    subject: '0',
  },
  {
    ...search,
    call: 'github.com/elastic/go-elasticsearch.Config',
    subject: 'Addresses=',
    label: 'the Elasticsearch client',
  },
];
