import type { Api } from '../../effects.ts';

/** The data source (prisma.io/docs/orm/reference/prisma-schema-reference, `datasource`; "SQLite"). */
export const apis: readonly Api[] = [
  {
    setting: 'sqlite.url',
    effect: 'opens-embedded-database',
    subject: 'this',
    label: "Prisma's SQLite database",
    remedy: 'database-url',
  },
  { setting: 'datasource.url', effect: 'connects', subject: 'this', label: 'Prisma' },
];
