import type { Api } from '../../effects.ts';

/** jetbrains.github.io/Exposed, SchemaUtils: not for production. */
export const apis: readonly Api[] = ['org.jetbrains.exposed.sql', 'org.jetbrains.exposed.v1.jdbc'].map(
  (module): Api => ({
    call: `${module}.SchemaUtils.createMissingTablesAndColumns`,
    effect: 'migrates',
    label: '`createMissingTablesAndColumns`',
  }),
);
