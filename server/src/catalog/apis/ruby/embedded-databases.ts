import type { Api, ArgTest } from '../../effects.ts';

const isSqlite = (arg: string): readonly ArgTest[] => [{ arg, is: 'present', starts: ['sqlite:', 'sqlite3:'] }];

function opens(call: string, label: string): Api {
  return { call, effect: 'opens-embedded-database', subject: '0', label, when: [{ arg: '0', is: 'present' }] };
}

/** Databases that live in a file (the gems' own documentation). */
export const apis: readonly Api[] = [
  opens('SQLite3.Database.new', 'SQLite'),
  opens('SQLite3.Database.open', 'SQLite'),
  { ...opens('Sequel.sqlite', 'SQLite'), remedy: 'database-url' },
  {
    call: 'Sequel.connect',
    effect: 'opens-embedded-database',
    subject: '0',
    label: 'SQLite',
    when: isSqlite('0'),
    remedy: 'database-url',
    words: ['Sequel', 'sqlite'],
  },
  {
    call: 'ActiveRecord.Base.establish_connection',
    effect: 'opens-embedded-database',
    subject: '0',
    label: 'SQLite',
    when: isSqlite('0'),
    remedy: 'database-url',
    words: ['establish_connection', 'sqlite'],
  },
  {
    call: 'ActiveRecord.Base.establish_connection',
    effect: 'opens-embedded-database',
    subject: 'database=|0.database',
    label: 'SQLite',
    when: [{ arg: 'adapter=|0.adapter', is: 'text', oneOf: ['sqlite3'] }],
    words: ['establish_connection', 'sqlite'],
  },
  // github.com/sinatra-activerecord/sinatra-activerecord: README
  {
    call: 'set',
    effect: 'opens-embedded-database',
    subject: '1.database',
    label: 'SQLite',
    when: [
      { arg: '0', is: 'text', oneOf: ['database'] },
      { arg: '1.adapter', is: 'text', oneOf: ['sqlite3'] },
    ],
    words: ['database', 'sqlite3'],
  },
  {
    call: 'set',
    effect: 'opens-embedded-database',
    subject: '1',
    label: 'SQLite',
    when: [{ arg: '0', is: 'text', oneOf: ['database'] }, ...isSqlite('1')],
    remedy: 'database-url',
    words: ['database', 'sqlite'],
  },
  opens('PStore.new', '`PStore`'),
  opens('YAML.Store.new', '`YAML::Store`'),
  opens('YAML.DBM.open', '`YAML::DBM`'),
  opens('DBM.open', 'A `DBM` file'),
  opens('SDBM.open', 'A `SDBM` file'),
  opens('GDBM.open', 'A `GDBM` file'),
  opens('GDBM.new', 'A `GDBM` file'),
  opens('Daybreak.DB.new', 'Daybreak'),
  opens('LMDB.new', 'LMDB'),
];
