import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (rubydoc.info/gems/puma: DSL#force_shutdown_after, seconds). */
export const apis: readonly Api[] = [
  {
    call: 'force_shutdown_after',
    effect: 'limits-drain',
    subject: '0',
    label: 'force_shutdown_after',
    file: 'puma.rb',
    words: ['force_shutdown_after'],
  },
];
