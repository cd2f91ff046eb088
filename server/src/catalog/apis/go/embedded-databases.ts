import type { Api } from '../../effects.ts';

function opens(call: string, subject: string, label: string): Api {
  return { call, effect: 'opens-embedded-database', subject, label };
}

/** Databases that live in a file (pkg.go.dev/database/sql with mattn's, modernc's and ncruces' drivers; gorm.io/docs). */
export const apis: readonly Api[] = [
  ...['database/sql.Open', 'github.com/jmoiron/sqlx.Open', 'github.com/jmoiron/sqlx.Connect'].map((call): Api => ({
    ...opens(call, '1', 'SQLite'),
    when: [{ arg: '0', is: 'text', oneOf: ['sqlite3', 'sqlite'] }],
  })),
  opens('gorm.io/driver/sqlite.Open', '0', 'SQLite'),
  opens('github.com/glebarez/sqlite.Open', '0', 'SQLite'),
  opens('go.etcd.io/bbolt.Open', '0', 'bbolt'),
  opens('github.com/boltdb/bolt.Open', '0', 'Bolt'),
  opens('github.com/dgraph-io/badger.DefaultOptions', '0', 'Badger'),
  opens('github.com/syndtr/goleveldb/leveldb.OpenFile', '0', 'LevelDB'),
  opens('github.com/tidwall/buntdb.Open', '0', 'BuntDB'),
];
