/** A tool that keeps the changes of a database's schema as files, and the command that applies them. */
export interface MigrationTool {
  /** The path of such a file, from the app's folder. */
  readonly files: RegExp;
  /** A package without which the command is another one. */
  readonly depends?: string;
  readonly command: string;
}

export const migrationTools: readonly MigrationTool[] = [
  // docs.djangoproject.com/en/stable/topics/migrations
  { files: /(?:^|\/)migrations\/\d{4}_\w+\.py$/, depends: 'django', command: 'python manage.py migrate' },
  // flask-migrate.readthedocs.io
  { files: /(?:^|\/)versions\/\w+\.py$/, depends: 'flask-migrate', command: 'flask db upgrade' },
  // alembic.sqlalchemy.org/en/latest/tutorial.html
  { files: /(?:^|\/)(?:alembic|migrations)\/versions\/\w+\.py$/, depends: 'alembic', command: 'alembic upgrade head' },
  // guides.rubyonrails.org/active_record_migrations.html
  { files: /^db\/migrate\/\d{14}_\w+\.rb$/, depends: 'rails', command: 'bin/rails db:migrate' },
  // laravel.com/docs/migrations
  {
    files: /^database\/migrations\/\d{4}_\d\d_\d\d_\w+\.php$/,
    depends: 'laravel/framework',
    command: 'php artisan migrate --force',
  },
];
