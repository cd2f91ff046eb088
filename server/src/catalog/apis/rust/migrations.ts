import type { Api } from '../../effects.ts';

/** Migrations by the program itself (docs.rs/diesel_migrations; docs.rs/sqlx, Migrator::run takes a lock). */
export const apis: readonly Api[] = [
  {
    call: '*.run_pending_migrations',
    effect: 'migrates',
    imported: 'diesel_migrations::MigrationHarness',
    label: '`run_pending_migrations`',
    words: ['diesel_migrations', 'run_pending_migrations'],
  },
  {
    call: 'sqlx.migrate().run',
    effect: 'migrates',
    kind: 'locks',
    label: '`sqlx::migrate!`',
    words: ['sqlx', 'migrate'],
  },
];
