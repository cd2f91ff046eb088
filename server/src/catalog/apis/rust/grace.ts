import type { Api } from '../../effects.ts';

/** docs.rs/actix-web, HttpServer::disable_signals */
export const apis: readonly Api[] = [
  {
    call: '*.disable_signals',
    effect: 'disables-grace',
    when: [{ arg: '0', is: 'absent' }],
    label: '`disable_signals()`',
    words: ['actix_web', 'disable_signals'],
  },
];
