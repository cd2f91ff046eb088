import type { Api } from '../../effects.ts';

/**
 * Random bytes and texts (www.php.net/manual/en/ref.csprng.php and /function.openssl-random-pseudo-bytes.php,
 * laravel.com/docs/strings, uuid.ramsey.dev, symfony.com/doc/current/components/uid.html).
 */
export const apis: readonly Api[] = [
  'random_bytes',
  'openssl_random_pseudo_bytes',
  'uniqid',
  'Illuminate.Support.Str.random',
  'Illuminate.Support.Str.uuid',
  'Ramsey.Uuid.Uuid.uuid4',
  'Symfony.Component.Uid.Uuid.v4',
].map((call): Api => ({ call, effect: 'makes-random' }));
