import type { Api } from '../../effects.ts';

const migrates = { effect: 'migrates', kind: 'locks' } as const;

/** api.rubyonrails.org, ActiveRecord::Migrator; sequel.jeremyevans.net/rdoc/files/doc/migration_rdoc.html: both take a lock. */
export const apis: readonly Api[] = [
  { ...migrates, call: 'ActiveRecord.MigrationContext.new().migrate', label: 'Active Record’s migration' },
  { ...migrates, call: 'ActiveRecord.Tasks.DatabaseTasks.migrate', label: 'Active Record’s migration' },
  { ...migrates, call: 'Sequel.Migrator.run', label: '`Sequel::Migrator.run`' },
];
