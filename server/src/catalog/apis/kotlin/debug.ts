import type { Api } from '../../effects.ts';

/** ktor.io/docs/server-development-mode.html: responses of failed requests show the stack trace. */
export const apis: readonly Api[] = [
  {
    setting: 'developmentMode',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    label: '`developmentMode`',
    words: ['ktor', 'developmentMode'],
  },
];
