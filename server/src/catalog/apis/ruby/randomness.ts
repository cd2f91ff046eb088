import type { Api } from '../../effects.ts';

/** Random text (docs.ruby-lang.org/en/master/SecureRandom.html). */
export const apis: readonly Api[] = ['hex', 'base64', 'urlsafe_base64', 'random_bytes', 'uuid', 'alphanumeric'].map(
  (name): Api => ({ call: `SecureRandom.${name}`, effect: 'makes-random' }),
);
