import type { Api } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const redis = { effect: 'connects', kind: 'cache', variable: 'REDIS', label: 'the Redis client' } as const;

/** Clients of databases and caches; `subject` takes a connection string or URL. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/ef/core/providers
  ...['UseNpgsql', 'UseSqlServer', 'UseMySql', 'UseMySQL', 'UseOracle'].map((name): Api => ({
    ...database,
    call: `*.${name}`,
    subject: '0|connectionString=',
    label: `\`${name}\``,
    words: [name],
  })),
  ...[
    'Microsoft.Data.SqlClient.SqlConnection',
    'System.Data.SqlClient.SqlConnection',
    'Npgsql.NpgsqlConnection',
    'Npgsql.NpgsqlDataSource.Create',
    'Npgsql.NpgsqlDataSourceBuilder',
    'MySqlConnector.MySqlConnection',
    'MySql.Data.MySqlClient.MySqlConnection',
    'Oracle.ManagedDataAccess.Client.OracleConnection',
  ].map((call): Api => ({ ...database, call, subject: '0|connectionString=', label: 'the database connection' })),
  {
    ...database,
    call: 'MongoDB.Driver.MongoClient',
    subject: '0|connectionString=',
    variable: 'MONGODB',
    label: 'the MongoDB client',
  },
  {
    ...database,
    call: 'Neo4j.Driver.GraphDatabase.Driver',
    subject: '0|uri=',
    variable: 'NEO4J',
    label: 'the Neo4j driver',
  },
  // stackexchange.github.io/StackExchange.Redis/Configuration
  ...['Connect', 'ConnectAsync'].map((name): Api => ({
    ...redis,
    call: `StackExchange.Redis.IConnectionMultiplexer.${name}`,
    subject: '0|configuration=',
    words: ['ConnectionMultiplexer', name],
  })),
  {
    alias: 'Microsoft.Extensions.DependencyInjection.IServiceCollection.AddStackExchangeRedisCache.=>0',
    is: 'Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions',
  },
  {
    ...redis,
    call: 'Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions.Configuration',
    subject: '0',
    words: ['AddStackExchangeRedisCache', 'Configuration'],
  },
  {
    effect: 'connects',
    kind: 'search',
    variable: 'ELASTICSEARCH',
    call: 'Elastic.Clients.Elasticsearch.ElasticsearchClientSettings',
    subject: '0.0',
    label: 'the Elasticsearch client',
  },
];
