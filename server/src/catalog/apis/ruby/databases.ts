import type { Api } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const search = {
  effect: 'connects',
  kind: 'search',
  variable: 'ELASTICSEARCH',
  label: 'the Elasticsearch client',
} as const;

/** Clients of databases and search engines. `subject` takes a URL or `host:port`, `host` a bare name. */
export const apis: readonly Api[] = [
  // sequel.jeremyevans.net/rdoc/files/doc/opening_databases_rdoc.html
  {
    ...database,
    call: 'Sequel.connect',
    subject: '0',
    parts: { host: 'host=|0.host' },
    label: 'the database connection',
  },
  { ...database, call: 'Sequel.postgres', parts: { host: 'host=' }, label: 'the database connection' },
  // deveiate.org/code/pg: PG.connect
  ...['PG.connect', 'PG.Connection.new', 'PG.Connection.open'].map((call): Api => ({
    ...database,
    call,
    subject: '0',
    parts: { host: 'host=' },
    label: 'the PostgreSQL client',
  })),
  { ...database, call: 'Mysql2.Client.new', parts: { host: 'host=' }, label: 'the MySQL client' },
  // api.rubyonrails.org: establish_connection
  {
    ...database,
    call: 'ActiveRecord.Base.establish_connection',
    subject: '0|url=',
    parts: { host: 'host=|0.host' },
    label: 'Active Record',
  },
  { ...database, call: 'ROM.container', subject: '1', label: 'the database connection' },
  // mongodb.com/docs/ruby-driver: addresses or a URI
  {
    effect: 'connects',
    kind: 'database',
    variable: 'MONGODB',
    call: 'Mongo.Client.new',
    subject: '0',
    label: 'the MongoDB client',
  },
  ...['Elasticsearch.Client.new', 'OpenSearch.Client.new'].map((call): Api => ({
    ...search,
    call,
    subject: 'url=|host=|hosts=',
    ...(call.startsWith('Open') ? { variable: 'OPENSEARCH', label: 'the OpenSearch client' } : {}),
  })),
];
