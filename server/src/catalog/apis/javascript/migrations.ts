import type { Api } from '../../effects.ts';

const migrates = { effect: 'migrates' } as const;

/** Migrations by the program itself. */
export const apis: readonly Api[] = [
  // sequelize.org/docs/v6/core-concepts/model-basics/#synchronization-in-production
  ...['alter', 'force'].map((option): Api => ({
    ...migrates,
    call: 'sequelize.Sequelize().sync',
    when: [{ arg: `0.${option}`, is: 'true' }],
    label: '`sync`',
    words: ['sync', option],
  })),
  // typeorm.io/docs/data-source/data-source-options: synchronize, migrationsRun; docs.nestjs.com/techniques/database
  ...['typeorm.DataSource', 'typeorm.createConnection', '@nestjs/typeorm.TypeOrmModule.forRoot'].flatMap((call) =>
    ['synchronize', 'migrationsRun'].map((option): Api => ({
      ...migrates,
      call,
      subject: `0.${option}`,
      when: [{ arg: `0.${option}`, is: 'true' }],
      unless: [{ arg: '0.type', is: 'text', oneOf: ['sqlite', 'better-sqlite3', 'sqljs'] }],
      label: `\`${option}: true\``,
      words: [option],
    })),
  ),
  { call: 'typeorm.DataSource', returns: 'typeorm.DataSource' },
  { ...migrates, call: 'typeorm.DataSource.runMigrations', label: '`runMigrations`' },
  // orm.drizzle.team/docs/migrations
  ...['node-postgres', 'postgres-js', 'mysql2'].map((driver): Api => ({
    ...migrates,
    call: `drizzle-orm/${driver}/migrator.migrate`,
    label: 'Drizzle’s `migrate`',
  })),
  // knexjs.org/guide/migrations.html: takes a lock in a table of its own
  { ...migrates, call: 'knex().migrate.latest', kind: 'locks', label: '`migrate.latest`', words: ['knex', 'migrate'] },
];
