import type { Api } from '../../effects.ts';

const database = {
  effect: 'connects',
  kind: 'database',
  variable: 'DATABASE',
  label: 'the database connection',
} as const;
const embedded = { effect: 'opens-embedded-database', remedy: 'database-url' } as const;
const files = ['jdbc:sqlite:', 'jdbc:h2:file:', 'jdbc:h2:./', 'jdbc:h2:~/', 'jdbc:hsqldb:file:', 'jdbc:derby:'];
const memories = ['jdbc:h2:mem:', 'jdbc:sqlite::memory:', 'jdbc:hsqldb:mem:', 'jdbc:derby:memory:', 'jdbc:derby://'];
const hikari = 'com.zaxxer.hikari';

/** Clients of databases: JDBC, its pools, MongoDB, Redis, Elasticsearch, Cassandra and Neo4j. */
export const apis: readonly Api[] = [
  ...[
    'java.sql.DriverManager.getConnection',
    `${hikari}.HikariConfig.setJdbcUrl`,
    `${hikari}.HikariDataSource.setJdbcUrl`,
  ].flatMap((call): Api[] => [
    { ...database, call, subject: '0' },
    {
      ...embedded,
      call,
      subject: '0',
      label: labelOf(call),
      when: [{ arg: '0', is: 'present', starts: files }],
      unless: [{ arg: '0', is: 'present', starts: memories }],
    },
  ]),
  { call: `${hikari}.HikariConfig`, returns: `${hikari}.HikariConfig` },
  { call: `${hikari}.HikariDataSource`, returns: `${hikari}.HikariDataSource` },
  // docs.spring.io: DataSourceBuilder, DriverManagerDataSource
  {
    call: 'org.springframework.boot.jdbc.DataSourceBuilder.create',
    returns: 'org.springframework.boot.jdbc.DataSourceBuilder',
  },
  ...['url', 'username', 'password', 'driverClassName', 'type'].map((name): Api => ({
    call: `org.springframework.boot.jdbc.DataSourceBuilder.${name}`,
    returns: 'org.springframework.boot.jdbc.DataSourceBuilder',
  })),
  { ...database, call: 'org.springframework.boot.jdbc.DataSourceBuilder.url', subject: '0' },
  {
    ...embedded,
    call: 'org.springframework.boot.jdbc.DataSourceBuilder.url',
    subject: '0',
    label: 'The embedded database',
    when: [{ arg: '0', is: 'present', starts: files }],
    unless: [{ arg: '0', is: 'present', starts: memories }],
  },
  ...[
    'org.springframework.jdbc.datasource.DriverManagerDataSource',
    'org.postgresql.ds.PGSimpleDataSource',
    'com.mysql.cj.jdbc.MysqlDataSource',
    'org.apache.commons.dbcp2.BasicDataSource',
  ].flatMap((name): Api[] => [
    { call: name, returns: name },
    { ...database, call: `${name}.${name.includes('PG') ? 'setURL' : 'setUrl'}`, subject: '0' },
  ]),
  ...['org.h2.jdbcx.JdbcDataSource', 'org.sqlite.SQLiteDataSource'].map((name): Api => ({ call: name, returns: name })),
  ...['org.h2.jdbcx.JdbcDataSource.setURL', 'org.sqlite.SQLiteDataSource.setUrl'].map((call): Api => ({
    ...embedded,
    call,
    subject: '0',
    label: labelOf(call),
    when: [{ arg: '0', is: 'present', starts: files }],
    unless: [{ arg: '0', is: 'present', starts: memories }],
  })),
  { ...database, call: 'org.flywaydb.core.api.configuration.FluentConfiguration.dataSource', subject: '0' },
  { call: 'org.flywaydb.core.Flyway.configure', returns: 'org.flywaydb.core.api.configuration.FluentConfiguration' },
  { ...database, call: 'org.jdbi.v3.core.Jdbi.create', subject: '0' },
  { ...database, call: 'org.jooq.impl.DSL.using', subject: '0' },
  // mongodb.com/docs/drivers/java
  ...[
    'com.mongodb.client.MongoClients.create',
    'com.mongodb.reactivestreams.client.MongoClients.create',
    'com.mongodb.ConnectionString',
  ].map((call): Api => ({
    effect: 'connects',
    kind: 'database',
    variable: 'MONGODB',
    label: 'the MongoDB client',
    call,
    subject: '0',
  })),
  // redis/jedis, lettuce
  ...['redis.clients.jedis.Jedis', 'redis.clients.jedis.JedisPooled'].map((call): Api => ({
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    label: 'the Redis client',
    call,
    parts: { host: '0' },
  })),
  {
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    label: 'the Redis client',
    call: 'redis.clients.jedis.JedisPool',
    parts: { host: '1|0' },
  },
  // docs.spring.io/spring-data/redis, "Drivers"
  ...['RedisStandaloneConfiguration', 'lettuce.LettuceConnectionFactory'].map((name): Api => ({
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    label: 'the Redis connection',
    call: `org.springframework.data.redis.connection.${name}`,
    parts: { host: '0' },
  })),
  ...['io.lettuce.core.RedisClient.create', 'io.lettuce.core.RedisURI.create'].map((call): Api => ({
    effect: 'connects',
    kind: 'cache',
    variable: 'REDIS',
    label: 'the Redis client',
    call,
    subject: '0',
  })),
  {
    effect: 'connects',
    kind: 'search',
    variable: 'ELASTICSEARCH',
    label: 'the Elasticsearch client',
    call: 'org.elasticsearch.client.RestClient.builder',
    parts: { host: '0.0' },
  },
  {
    effect: 'connects',
    kind: 'database',
    variable: 'NEO4J',
    label: 'the Neo4j driver',
    call: 'org.neo4j.driver.GraphDatabase.driver',
    subject: '0',
  },
  // MapDB keeps its maps in the file it is given.
  {
    call: 'org.mapdb.DBMaker.fileDB',
    effect: 'opens-embedded-database',
    subject: '0',
    label: 'MapDB',
  },
  { call: 'org.rocksdb.RocksDB.open', effect: 'opens-embedded-database', subject: '1|0', label: 'RocksDB' },
];

function labelOf(call: string): string {
  return call.includes('sqlite') ? 'SQLite' : call.includes('h2') ? 'H2' : 'The embedded database';
}
