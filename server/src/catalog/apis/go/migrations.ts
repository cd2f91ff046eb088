import type { Api } from '../../effects.ts';

const migrates = { effect: 'migrates' } as const;
const migrate = 'github.com/golang-migrate/migrate';
const goose = 'github.com/pressly/goose';

/** Migrations by the program itself. */
export const apis: readonly Api[] = [
  // gorm.io/docs/migration.html
  { call: 'gorm.io/gorm.Open', returns: 'gorm.io/gorm.DB' },
  { ...migrates, call: 'gorm.io/gorm.DB.AutoMigrate', label: '`AutoMigrate`' },
  // pkg.go.dev/github.com/pressly/goose/v3: a lock only where it is asked for
  ...['Up', 'UpContext'].map((name): Api => ({ ...migrates, call: `${goose}.${name}`, label: `\`goose.${name}\`` })),
  // github.com/golang-migrate/migrate: takes a lock of the database
  ...['New', 'NewWithDatabaseInstance', 'NewWithSourceInstance', 'NewWithInstance'].map((name): Api => ({
    call: `${migrate}.${name}`,
    returns: `${migrate}.Migrate`,
  })),
  { ...migrates, call: `${migrate}.Migrate.Up`, kind: 'locks', label: 'golang-migrate' },
];
