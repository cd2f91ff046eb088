import type { Api } from '../../effects.ts';

/** Drivers of databases that are no part of the app: where one is there, the embedded one is for development. */
const drivers = [
  'org.postgresql:postgresql',
  'com.mysql:mysql-connector-j',
  'mysql:mysql-connector-java',
  'org.mariadb.jdbc:mariadb-java-client',
  'com.oracle.database.jdbc:*',
  'com.microsoft.sqlserver:mssql-jdbc',
  'com.ibm.db2:jcc',
];
const files = ['jdbc:h2:file:', 'jdbc:h2:./', 'jdbc:h2:~/', 'jdbc:h2:/', 'jdbc:sqlite:', 'jdbc:hsqldb:file:'];
const memories = ['jdbc:h2:mem:', 'jdbc:hsqldb:mem:', 'jdbc:derby:memory:'];

const rows: readonly Api[] = [
  ...['spring.jpa.hibernate.ddl-auto', 'spring.jpa.properties.hibernate.hbm2ddl.auto'].map((setting): Api => ({
    setting,
    effect: 'migrates',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['create', 'create-drop', 'create-only', 'update'] }],
    label: "Hibernate's schema update",
    remedy: 'validate-schema',
  })),
  ...['quarkus.hibernate-orm.database.generation', 'quarkus.hibernate-orm.schema-management.strategy'].map(
    (setting): Api => ({
      setting,
      effect: 'migrates',
      subject: 'this',
      when: [{ arg: 'this', is: 'text', oneOf: ['create', 'drop-and-create', 'update'] }],
      label: "Hibernate's schema update",
      remedy: 'validate-schema',
    }),
  ),
  ...['spring.sql.init.mode', 'spring.datasource.initialization-mode'].map((setting): Api => ({
    setting,
    effect: 'migrates',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['always'] }],
    label: 'The SQL of `schema.sql` and `data.sql`',
  })),
  {
    setting: 'server.port',
    effect: 'listens',
    subject: 'this',
    label: 'Spring Boot',
    remedy: 'port-variable',
  },
  {
    setting: 'quarkus.http.port',
    effect: 'listens',
    subject: 'this',
    label: 'Quarkus',
    remedy: 'port-variable',
  },
  {
    setting: 'spring.session.store-type',
    effect: 'keeps-sessions-locally',
    when: [{ arg: 'this', is: 'text', oneOf: ['none'] }],
    label: '`spring.session.store-type`',
    kind: 'memory',
  },
  {
    setting: 'spring.session.store-type',
    effect: 'shares-sessions',
    when: [{ arg: 'this', is: 'text', oneOf: ['redis', 'jdbc', 'mongodb', 'hazelcast'] }],
  },
  {
    setting: 'server.servlet.session.persistent',
    effect: 'keeps-sessions-locally',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: '`session.persistent`',
    kind: 'disk',
    remedy: 'remove-setting',
  },
  ...['server.error.include-stacktrace', 'spring.web.error.include-stacktrace'].map((setting): Api => ({
    setting,
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['always'] }],
    label: '`include-stacktrace`',
    remedy: 'hide-errors',
  })),
  ...['debug', 'trace'].map((setting): Api => ({
    setting,
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: `\`${setting}\``,
    kind: 'mode',
    remedy: 'off',
  })),
  {
    setting: 'spring.devtools.remote.secret',
    effect: 'switches-debug',
    label: 'The remote support of DevTools',
    kind: 'mode',
    remedy: 'remove-setting',
  },
  ...['spring.datasource.url', 'quarkus.datasource.jdbc.url'].flatMap((setting): Api[] => [
    {
      setting,
      effect: 'opens-embedded-database',
      subject: 'this',
      when: [{ arg: 'this', is: 'text', starts: files }],
      unless: [{ arg: 'this', is: 'text', starts: ['jdbc:sqlite::memory:'] }],
      label: 'The data source',
      remedy: 'database-url',
    },
    {
      setting,
      effect: 'opens-embedded-database',
      subject: 'this',
      when: [{ arg: 'this', is: 'text', starts: memories }],
      manifest: { lacks: drivers },
      label: 'The data source',
      kind: 'memory',
    },
  ]),
];

/**
 * What Spring Boot and Quarkus do by their settings. Sources: docs.spring.io/spring-boot, "Database Initialization",
 * "Common Application Properties" and "Developer Tools" (remote applications); in Spring Boot 4 what errors show is set below
 * `spring.web.error`. quarkus.io/guides/hibernate-orm and quarkus.io/guides/datasource.
 */
export const apis: readonly Api[] = rows.map((row) => ({
  ...row,
  // docs.spring.io/spring-boot, "Binding From Environment Variables"; quarkus.io/guides/config-reference
  overriddenBy: (row.setting ?? '').replace(/[.-]/g, '_').toUpperCase(),
}));
