import type { Api } from '../../effects.ts';

/** Switches that show errors with their code to visitors. */
export const apis: readonly Api[] = [
  // php.net/manual/errorfunc.configuration.php#ini.display-errors
  {
    call: 'ini_set',
    effect: 'switches-debug',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['display_errors'] },
      { arg: '1', is: 'text', oneOf: ['1', 'On', 'on'] },
    ],
    label: '`display_errors`',
    words: ['ini_set', 'display_errors'],
  },
];
