import type { Api } from '../../effects.ts';

const migrates = { effect: 'migrates' } as const;

/** Migrations by the program itself. */
export const apis: readonly Api[] = [
  // alembic.sqlalchemy.org/en/latest/api/commands.html
  { ...migrates, call: 'alembic.command.upgrade', label: '`command.upgrade`' },
  // flask-migrate.readthedocs.io, "API Reference"
  { ...migrates, call: 'flask_migrate.upgrade', label: '`upgrade()`' },
  // docs.djangoproject.com/en/stable/ref/django-admin/#running-management-commands-from-your-code
  {
    ...migrates,
    call: 'django.core.management.call_command',
    when: [{ arg: '0', is: 'text', oneOf: ['migrate'] }],
    label: "`call_command('migrate')`",
    words: ['call_command', 'migrate'],
  },
];
