import type { Api } from '../../effects.ts';

/** sequelize.org/docs/v6/other-topics/migrations: a part for each environment. */
export const apis: readonly Api[] = [
  { setting: 'development.sqlite', effect: 'develops-on-embedded-database', label: 'SQLite' },
];
