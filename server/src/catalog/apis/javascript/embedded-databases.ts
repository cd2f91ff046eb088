import type { Api } from '../../effects.ts';

const sqliteDialects = ['sqlite', 'sqlite3', 'better-sqlite3', 'sqljs', 'libsql'];

function opens(call: string, subject: string, label: string): Api {
  return { call, effect: 'opens-embedded-database', subject, label, when: [{ arg: subject, is: 'present' }] };
}

/** Drivers of databases that live in a file, and query builders set to one (the packages' own documentation). */
export const apis: readonly Api[] = [
  { alias: 'sqlite3.verbose()', is: 'sqlite3' },
  opens('sqlite3.Database', '0', 'SQLite'),
  opens('sqlite3.cached.Database', '0', 'SQLite'),
  opens('sqlite.open', '0.filename', 'SQLite'),
  opens('sqlite.DatabaseSync', '0', 'SQLite'),
  opens('better-sqlite3', '0', 'SQLite'),
  opens('bun:sqlite.Database', '0', 'SQLite'),
  {
    call: '@libsql/client.createClient',
    effect: 'opens-embedded-database',
    subject: '0.url',
    when: [{ arg: '0.url', is: 'present', starts: ['file:'] }],
    label: 'SQLite',
  },
  opens('lowdb/node.JSONFile', '0', 'lowdb'),
  opens('lowdb/node.JSONFileSync', '0', 'lowdb'),
  opens('lowdb/node.JSONFilePreset', '0', 'lowdb'),
  opens('lowdb/node.JSONFileSyncPreset', '0', 'lowdb'),
  opens('lowdb.JSONFile', '0', 'lowdb'),
  opens('lowdb/adapters/FileSync', '0', 'lowdb'),
  opens('lowdb/adapters/FileAsync', '0', 'lowdb'),
  ...['nedb', '@seald-io/nedb', '@seald-io/nedb.Datastore'].map((name) => opens(name, '0.filename|0', 'NeDB')),
  opens('nedb-promises.create', '0.filename|0', 'NeDB'),
  opens('level', '0', 'LevelDB'),
  opens('level.Level', '0', 'LevelDB'),
  opens('classic-level.ClassicLevel', '0', 'LevelDB'),
  opens('leveldown', '0', 'LevelDB'),
  opens('rocksdb', '0', 'RocksDB'),
  opens('lmdb.open', '0.path|0', 'LMDB'),
  opens('lokijs', '0', 'LokiJS'),
  ...['typeorm.DataSource', 'typeorm.createConnection', '@nestjs/typeorm.TypeOrmModule.forRoot'].map((call): Api => ({
    call,
    effect: 'opens-embedded-database',
    subject: '0.database',
    when: [{ arg: '0.type', is: 'text', oneOf: sqliteDialects }],
    label: 'SQLite',
    words: ['sql', 'type'],
  })),
  // `new Sequelize(options)`, `new Sequelize(url, options)`, `new Sequelize(database, user, password, options)`
  ...['sequelize', 'sequelize.Sequelize', 'sequelize-typescript.Sequelize'].flatMap((call): Api[] => [
    {
      call,
      effect: 'opens-embedded-database',
      subject: '0.storage|1.storage|3.storage',
      when: [
        { arg: '0.dialect|1.dialect|3.dialect', is: 'text', oneOf: ['sqlite'] },
        { arg: '0.storage|1.storage|3.storage', is: 'present' },
      ],
      label: 'SQLite',
      words: ['sequelize', 'sqlite'],
    },
    {
      call,
      effect: 'opens-embedded-database',
      subject: '0',
      when: [{ arg: '0', is: 'present', starts: ['sqlite:'] }],
      label: 'SQLite',
      words: ['sequelize', 'sqlite'],
    },
  ]),
  ...['knex', 'knex.knex'].map((call): Api => ({
    call,
    effect: 'opens-embedded-database',
    subject: '0.connection.filename|0.connection',
    when: [{ arg: '0.client', is: 'text', oneOf: ['sqlite3', 'better-sqlite3', 'sqlite'] }],
    label: 'SQLite',
    words: ['knex', 'sqlite'],
  })),
  opens('drizzle-orm/better-sqlite3.drizzle', '0.connection.source|0', 'SQLite'),
  opens('@mikro-orm/sqlite.MikroORM.init', '0.dbName', 'SQLite'),
  opens('@mikro-orm/better-sqlite.MikroORM.init', '0.dbName', 'SQLite'),
  opens('@prisma/adapter-better-sqlite3.PrismaBetterSqlite3', '0.url', 'SQLite'),
  opens('@prisma/adapter-better-sqlite3.PrismaBetterSQLite3', '0.url', 'SQLite'),
  // Since Prisma 7 as `PrismaLibSql`.
  ...['PrismaLibSQL', 'PrismaLibSql'].map((name): Api => ({
    call: `@prisma/adapter-libsql.${name}`,
    effect: 'opens-embedded-database',
    subject: '0.url',
    when: [{ arg: '0.url', is: 'present', starts: ['file:'] }],
    label: 'SQLite',
  })),
];
