import type { Api } from '../../effects.ts';

/** github.com/sinatra/sinatra, base.rb, `setup_traps`: `run!` takes no signals without traps. */
export const apis: readonly Api[] = [
  {
    call: 'set',
    effect: 'disables-grace',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['traps'] },
      { arg: '1', is: 'false' },
    ],
    label: '`traps` set to false',
    words: ['set', 'traps'],
  },
];
