import type { Api, ArgTest } from '../../effects.ts';

function isSqlite(arg: string): readonly ArgTest[] {
  return [{ arg, is: 'present', starts: ['sqlite:', 'sqlite+'] }];
}

function opens(call: string, subject: string, label: string): Api {
  return { call, effect: 'opens-embedded-database', subject, label, when: [{ arg: subject, is: 'present' }] };
}

function byUrl(call: string, subject: string): Api {
  return {
    call,
    effect: 'opens-embedded-database',
    subject,
    label: 'SQLite',
    when: isSqlite(subject),
    remedy: 'database-url',
    words: [call.slice(call.lastIndexOf('.') + 1), 'sqlite'],
  };
}

/** Databases that live in a file, and SQL toolkits and frameworks set to one (the packages' own documentation). */
export const apis: readonly Api[] = [
  opens('sqlite3.connect', '0|database=', 'SQLite'),
  opens('aiosqlite.connect', '0|database=', 'SQLite'),
  byUrl('sqlalchemy.create_engine', '0|url='),
  byUrl('sqlalchemy.ext.asyncio.create_async_engine', '0|url='),
  byUrl('sqlmodel.create_engine', '0|url='),
  byUrl('databases.Database', '0|url='),
  byUrl('dataset.connect', '0|url='),
  byUrl('tortoise.contrib.fastapi.register_tortoise', 'db_url='),
  byUrl('tortoise.Tortoise.init', 'db_url='),
  {
    setting: 'SQLALCHEMY_DATABASE_URI',
    effect: 'opens-embedded-database',
    subject: 'this',
    when: isSqlite('this'),
    label: 'SQLite',
    remedy: 'database-url',
    words: ['SQLALCHEMY_DATABASE_URI', 'sqlite'],
  },
  {
    setting: 'DATABASES.*.ENGINE',
    effect: 'opens-embedded-database',
    subject: 'NAME',
    when: [
      { arg: 'this', is: 'text', oneOf: ['django.db.backends.sqlite3', 'django.contrib.gis.db.backends.spatialite'] },
    ],
    label: 'SQLite',
    words: ['DATABASES', 'django'],
  },
  opens('peewee.SqliteDatabase', '0|database=', 'SQLite'),
  opens('playhouse.sqlite_ext.SqliteExtDatabase', '0|database=', 'SQLite'),
  opens('playhouse.pool.PooledSqliteDatabase', '0|database=', 'SQLite'),
  {
    call: 'tinydb.TinyDB',
    effect: 'opens-embedded-database',
    subject: '0|path=',
    label: 'TinyDB',
    when: [{ arg: '0|path=', is: 'present' }],
    unless: [
      { arg: 'storage=', is: 'present', named: ['tinydb.storages.MemoryStorage'] },
      { arg: '0', is: 'present', named: ['tinydb.storages.MemoryStorage'] },
    ],
  },
  opens('shelve.open', '0|filename=', 'A `shelve` file'),
  opens('dbm.open', '0|file=', 'A `dbm` file'),
  opens('pickledb.load', '0|location=', 'pickleDB'),
  opens('plyvel.DB', '0|name=', 'LevelDB'),
  opens('lmdb.open', '0|path=', 'LMDB'),
  opens('langgraph.checkpoint.sqlite.SqliteSaver.from_conn_string', '0', 'SQLite'),
  opens('chromadb.PersistentClient', 'path=|0', "Chroma's embedded store"),
];
