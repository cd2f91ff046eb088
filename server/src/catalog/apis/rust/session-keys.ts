import type { Api } from '../../effects.ts';

/** docs.rs/actix-session: the key signs the cookie. */
export const apis: readonly Api[] = [
  {
    call: 'actix_session.SessionMiddleware.new',
    effect: 'takes-credential',
    subject: '1',
    kind: 'secret',
    variable: 'SESSION',
    label: 'actix-session',
  },
];
