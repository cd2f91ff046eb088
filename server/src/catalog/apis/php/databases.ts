import type { Api, ArgTest } from '../../effects.ts';

const database = { effect: 'connects', kind: 'database', variable: 'DATABASE' } as const;
const sqlite: readonly ArgTest[] = [{ arg: '0|dsn=', is: 'present', starts: ['sqlite:'] }];
const embedded = { effect: 'opens-embedded-database', label: 'SQLite' } as const;

/** Databases and the files that hold one (php.net/manual, doctrine-project.org/projects/dbal, laravel.com/docs/database). */
export const apis: readonly Api[] = [
  { call: 'PDO', returns: 'PDO', ...database, subject: '0|dsn=', label: 'the database connection' },
  { call: 'PDO', ...embedded, subject: '0|dsn=', when: sqlite, words: ['PDO', 'sqlite'] },
  ...['mysqli', 'mysqli_connect'].map((call): Api => ({
    ...database,
    call,
    parts: { host: '0|hostname=' },
    label: 'the MySQL connection',
  })),
  { ...database, call: 'pg_connect', subject: '0', label: 'the PostgreSQL connection' },
  { call: 'SQLite3', ...embedded, subject: '0|filename=' },
  ...['Doctrine.DBAL.DriverManager.getConnection', 'Illuminate.Database.Capsule.Manager.addConnection'].flatMap(
    (call): Api[] => [
      { ...database, call, subject: '0.url', parts: { host: '0.host' }, label: 'the database connection' },
      {
        ...embedded,
        call,
        subject: '0.path|0.database',
        when: [{ arg: '0.driver', is: 'text', oneOf: ['pdo_sqlite', 'sqlite3', 'sqlite'] }],
        unless: [{ arg: '0.memory', is: 'true' }],
      },
    ],
  ),
  { call: 'Illuminate.Database.Capsule.Manager', returns: 'Illuminate.Database.Capsule.Manager' },
  {
    setting: 'default',
    file: 'config/database.php',
    ...embedded,
    when: [{ arg: 'this', is: 'text', oneOf: ['sqlite'] }],
    words: ['default', 'connections'],
  },
  { ...database, call: 'MongoDB.Client', subject: '0|uri=', variable: 'MONGODB', label: 'the MongoDB client' },
  {
    ...database,
    call: 'Elastic.Elasticsearch.ClientBuilder.create().setHosts',
    kind: 'search',
    variable: 'ELASTICSEARCH',
    subject: '0|hosts=',
    label: 'the Elasticsearch client',
  },
];
