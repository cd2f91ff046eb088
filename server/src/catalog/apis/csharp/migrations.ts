import type { Api } from '../../effects.ts';

/** learn.microsoft.com/ef/core/managing-schemas/migrations/applying: at run time only for development and tests. */
export const apis: readonly Api[] = ['Migrate', 'MigrateAsync'].map((name): Api => ({
  call: `*.${name}`,
  effect: 'migrates',
  imported: 'Microsoft.EntityFrameworkCore',
  when: [{ arg: '1', is: 'absent' }],
  label: `\`${name}\``,
  words: ['EntityFrameworkCore', name],
}));
