import type { Api } from '../../effects.ts';

/**
 * Connections of Sequelize (sequelize.org/docs/v6/other-topics/migrations, Configuration), TypeORM (typeorm.io,
 * DataSourceOptions) and db-migrate (db-migrate.readthedocs.io, Configuration).
 */
export const apis: readonly Api[] = ['storage', 'database', 'filename'].map((key) => ({
  setting: `sqlite.${key}`,
  effect: 'opens-embedded-database',
  subject: 'this',
  label: 'SQLite',
}));
