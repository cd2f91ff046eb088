import type { Api } from '../../effects.ts';

const options = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const mongo = { effect: 'connects', kind: 'database', variable: 'MONGODB', label: 'the MongoDB client' } as const;

/** Clients of databases and search engines. `subject` takes a URL or `host:port`, `host` a bare name. */
export const apis: readonly Api[] = [
  // node-postgres.com/apis/client
  {
    ...options,
    call: 'pg.Pool',
    subject: '0.connectionString|0',
    parts: { host: '0.host' },
    label: 'the PostgreSQL client',
  },
  {
    ...options,
    call: 'pg.Client',
    subject: '0.connectionString|0',
    parts: { host: '0.host' },
    label: 'the PostgreSQL client',
  },
  // github.com/porsager/postgres
  { ...options, call: 'postgres', subject: '0', parts: { host: '0.host|1.host' }, label: 'the PostgreSQL client' },
  // sidorares.github.io/node-mysql2
  ...['mysql', 'mysql2', 'mysql2/promise'].flatMap((module): Api[] =>
    ['createConnection', 'createPool'].map((method) => ({
      ...options,
      call: `${module}.${method}`,
      subject: '0.uri|0',
      parts: { host: '0.host' },
      label: 'the MySQL client',
    })),
  ),
  { ...options, call: 'mariadb.createPool', subject: '0', parts: { host: '0.host' }, label: 'the MariaDB client' },
  {
    ...options,
    call: 'mariadb.createConnection',
    subject: '0',
    parts: { host: '0.host' },
    label: 'the MariaDB client',
  },
  // tediousjs.github.io/node-mssql
  { ...options, call: 'mssql.connect', subject: '0', parts: { host: '0.server' }, label: 'the SQL Server client' },
  {
    ...options,
    call: 'mssql.ConnectionPool',
    subject: '0',
    parts: { host: '0.server' },
    label: 'the SQL Server client',
  },
  // knexjs.org/guide: Configuration Options
  ...['knex', 'knex.knex'].map((call): Api => ({
    ...options,
    call,
    subject: '0.connection.connectionString|0.connection',
    parts: { host: '0.connection.host' },
    label: 'knex',
  })),
  // sequelize.org/docs/v6/getting-started
  ...['sequelize', 'sequelize.Sequelize'].map((call): Api => ({
    ...options,
    call,
    subject: '0',
    parts: { host: '0.host|1.host|2.host|3.host' },
    label: 'Sequelize',
  })),
  // typeorm.io/docs/data-source/data-source-options
  ...['typeorm.DataSource', 'typeorm.createConnection'].map((call): Api => ({
    ...options,
    call,
    subject: '0.url',
    parts: { host: '0.host' },
    label: 'the TypeORM data source',
  })),
  {
    ...options,
    call: '@prisma/client.PrismaClient',
    subject: '0.datasourceUrl|0.datasources.db.url',
    label: 'the Prisma client',
  },

  // mongodb.github.io/node-mongodb-native, mongoosejs.com/docs/connections.html
  { ...mongo, call: 'mongodb.MongoClient', subject: '0' },
  { ...mongo, call: 'mongodb.MongoClient.connect', subject: '0' },
  { ...mongo, call: 'mongoose.connect', subject: '0', label: 'mongoose' },
  { ...mongo, call: 'mongoose.createConnection', subject: '0', label: 'mongoose' },
  { ...mongo, call: 'connect-mongo.create', subject: '0.mongoUrl', label: 'the MongoDB session store' },

  {
    effect: 'connects',
    kind: 'database',
    variable: 'NEO4J',
    call: 'neo4j-driver.driver',
    subject: '0',
    label: 'the Neo4j driver',
  },
  {
    effect: 'connects',
    kind: 'database',
    variable: 'CASSANDRA',
    call: 'cassandra-driver.Client',
    parts: { host: '0.contactPoints' },
    label: 'the Cassandra client',
  },
  {
    effect: 'connects',
    kind: 'database',
    variable: 'CLICKHOUSE',
    call: '@clickhouse/client.createClient',
    subject: '0.url|0.host',
    label: 'the ClickHouse client',
  },
  {
    effect: 'connects',
    kind: 'search',
    variable: 'ELASTICSEARCH',
    call: '@elastic/elasticsearch.Client',
    subject: '0.node|0.nodes',
    label: 'the Elasticsearch client',
  },
  {
    effect: 'connects',
    kind: 'search',
    variable: 'OPENSEARCH',
    call: '@opensearch-project/opensearch.Client',
    subject: '0.node|0.nodes',
    label: 'the OpenSearch client',
  },
];
