import type { Api } from '../../effects.ts';

/** documentation.red-gate.com/flyway: takes a lock of the database. */
export const apis: readonly Api[] = [
  ...['dataSource', 'locations', 'schemas', 'baselineOnMigrate'].map((name): Api => ({
    call: `org.flywaydb.core.api.configuration.FluentConfiguration.${name}`,
    returns: 'org.flywaydb.core.api.configuration.FluentConfiguration',
  })),
  { call: 'org.flywaydb.core.api.configuration.FluentConfiguration.load', returns: 'org.flywaydb.core.Flyway' },
  { call: 'org.flywaydb.core.Flyway.migrate', effect: 'migrates', kind: 'locks', label: '`Flyway.migrate`' },
];
