import type { Api } from '../../effects.ts';

function opens(call: string, subject: string, label: string, words?: readonly string[]): Api {
  return {
    call,
    effect: 'opens-embedded-database',
    subject,
    label,
    when: [{ arg: subject, is: 'present' }],
    ...(words === undefined ? {} : { words }),
  };
}

/** Databases that live in a file (learn.microsoft.com/ef/core/providers/sqlite, system.data.sqlite.org, litedb.org). */
export const apis: readonly Api[] = [
  opens('*.UseSqlite', '0|connectionString=', 'SQLite', ['UseSqlite']),
  opens('Microsoft.Data.Sqlite.SqliteConnection', '0|connectionString=', 'SQLite'),
  opens('System.Data.SQLite.SQLiteConnection', '0|connectionString=', 'SQLite'),
  opens('LiteDB.LiteDatabase', '0|connectionString=', 'LiteDB'),
];
