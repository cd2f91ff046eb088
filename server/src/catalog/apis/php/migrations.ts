import type { Api } from '../../effects.ts';

/** laravel.com/docs/artisan#programmatically-executing-commands */
export const apis: readonly Api[] = [
  {
    call: 'Illuminate.Support.Facades.Artisan.call',
    effect: 'migrates',
    when: [{ arg: '0', is: 'text', oneOf: ['migrate', 'migrate --force'] }],
    label: "`Artisan::call('migrate')`",
    words: ['Artisan', 'migrate'],
  },
];
