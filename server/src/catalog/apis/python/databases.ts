import type { Api } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const postgres = { ...database, label: 'the PostgreSQL client' } as const;
const mysql = { ...database, label: 'the MySQL client', parts: { host: 'host=|0' } } as const;
const mongo = { effect: 'connects', kind: 'database', variable: 'MONGODB', label: 'the MongoDB client' } as const;
const search = {
  effect: 'connects',
  kind: 'search',
  variable: 'ELASTICSEARCH',
  label: 'the Elasticsearch client',
  subject: '0|hosts=',
  parts: { host: '0.0.host|hosts=.0.host' },
} as const;

/** Clients of databases and search engines. `subject` takes a URL or `host:port`, `host` a bare name. */
export const apis: readonly Api[] = [
  // psycopg.org/psycopg3/docs/api/connections.html, psycopg.org/docs/module.html
  ...[
    'psycopg.connect',
    'psycopg.Connection.connect',
    'psycopg.AsyncConnection.connect',
    'psycopg_pool.ConnectionPool',
    'psycopg_pool.AsyncConnectionPool',
  ].map((call): Api => ({ ...postgres, call, subject: '0|conninfo=', parts: { host: 'host=' } })),
  { ...postgres, call: 'psycopg2.connect', subject: '0|dsn=', parts: { host: 'host=' } },
  { ...postgres, call: 'psycopg2.pool.SimpleConnectionPool', subject: '2|dsn=', parts: { host: 'host=' } },
  { ...postgres, call: 'psycopg2.pool.ThreadedConnectionPool', subject: '2|dsn=', parts: { host: 'host=' } },
  // magicstack.github.io/asyncpg/current/api
  { ...postgres, call: 'asyncpg.connect', subject: '0|dsn=', parts: { host: 'host=' } },
  { ...postgres, call: 'asyncpg.create_pool', subject: '0|dsn=', parts: { host: 'host=' } },
  // docs.sqlalchemy.org/en/20/core/engines.html
  ...[
    'sqlalchemy.create_engine',
    'sqlalchemy.engine.create_engine',
    'sqlalchemy.ext.asyncio.create_async_engine',
    'sqlmodel.create_engine',
    'databases.Database',
  ].map((call): Api => ({ ...database, call, subject: '0|url=', label: 'the database engine' })),
  { ...database, call: 'sqlalchemy.engine.URL.create', parts: { host: 'host=' }, label: 'the database URL' },
  { ...database, call: 'sqlalchemy.URL.create', parts: { host: 'host=' }, label: 'the database URL' },
  ...['pymysql.connect', 'MySQLdb.connect', 'aiomysql.connect', 'aiomysql.create_pool'].map((call): Api => ({
    ...mysql,
    call,
  })),
  { ...mysql, call: 'mysql.connector.connect', parts: { host: 'host=' } },
  { ...mysql, call: 'mysql.connector.pooling.MySQLConnectionPool', parts: { host: 'host=' } },

  // pymongo.readthedocs.io: MongoClient(host='localhost', port=27017, …), host may be a URL
  ...[
    'pymongo.MongoClient',
    'pymongo.AsyncMongoClient',
    'pymongo.mongo_client.MongoClient',
    'motor.motor_asyncio.AsyncIOMotorClient',
  ].map((call): Api => ({ ...mongo, call, parts: { host: '0|host=' } })),
  { ...mongo, call: 'mongoengine.connect', parts: { host: 'host=' } },
  {
    effect: 'connects',
    kind: 'database',
    variable: 'NEO4J',
    call: 'neo4j.GraphDatabase.driver',
    subject: '0|uri=',
    label: 'the Neo4j driver',
  },
  {
    effect: 'connects',
    kind: 'database',
    variable: 'CASSANDRA',
    call: 'cassandra.cluster.Cluster',
    parts: { host: '0|contact_points=' },
    label: 'the Cassandra client',
  },

  // elasticsearch-py.readthedocs.io: connecting
  { ...search, call: 'elasticsearch.Elasticsearch' },
  { ...search, call: 'elasticsearch.AsyncElasticsearch' },
  {
    ...search,
    call: 'opensearchpy.OpenSearch',
    variable: 'OPENSEARCH',
    label: 'the OpenSearch client',
  },
];
