import type { Api, ArgTest } from '../../effects.ts';

const file: readonly ArgTest[] = [
  { arg: '0|url=', is: 'text', starts: ['jdbc:sqlite:', 'jdbc:h2:file:', 'jdbc:h2:./', 'jdbc:h2:~', 'jdbc:h2:/'] },
];

/** Exposed, before 1.0 and since (jetbrains.com/help/exposed/working-with-database.html); MongoDB's driver; KMongo. */
export const apis: readonly Api[] = [
  ...['org.jetbrains.exposed.sql', 'org.jetbrains.exposed.v1.jdbc'].flatMap((module): Api[] => [
    {
      call: `${module}.Database.connect`,
      effect: 'connects',
      subject: '0|url=',
      unless: file,
      kind: 'database',
      label: 'Exposed',
      variable: 'DATABASE',
    },
    {
      call: `${module}.Database.connect`,
      effect: 'opens-embedded-database',
      subject: '0|url=',
      when: file,
      label: 'Exposed',
      remedy: 'database-url',
    },
    { call: `${module}.Database.connect`, effect: 'takes-credential', subject: '3|password=' },
  ]),
  ...[
    'com.mongodb.kotlin.client.coroutine.MongoClient.create',
    'com.mongodb.kotlin.client.MongoClient.create',
    'org.litote.kmongo.KMongo.createClient',
  ].map((call): Api => ({
    call,
    effect: 'connects',
    subject: '0|connectionString=',
    kind: 'database',
    label: 'the MongoDB client',
    variable: 'MONGODB',
  })),
  ...['HikariConfig', 'HikariDataSource'].map((name): Api => ({
    call: `com.zaxxer.hikari.${name}.setPassword`,
    effect: 'takes-credential',
    kind: 'password',
    subject: '0',
    variable: 'DATABASE',
    label: 'the database connection',
    words: ['com.zaxxer.hikari', 'assword'],
  })),
];
