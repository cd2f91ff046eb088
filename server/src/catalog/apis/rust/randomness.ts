import type { Api } from '../../effects.ts';

/** docs.rs/cookie/latest/cookie/struct.Key.html, which actix-web and others give under their own names. */
export const apis: readonly Api[] = [
  'actix_web.cookie.Key',
  'axum_extra.extract.cookie.Key',
  'tower_sessions.cookie.Key',
  'cookie.Key',
].map((name): Api => ({ call: `${name}.generate`, effect: 'makes-random', kind: 'key' }));
