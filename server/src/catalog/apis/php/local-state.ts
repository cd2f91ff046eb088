import type { Api, ArgTest } from '../../effects.ts';

const facades = 'Illuminate.Support.Facades';

const local = { effect: 'keeps-state-locally' } as const;

function among(arg: string, ...oneOf: readonly string[]): readonly ArgTest[] {
  return [{ arg, is: 'text', oneOf }];
}

/**
 * laravel.com/docs/cache and /queues (laravel/framework, config/cache.php and config/queue.php; its APC store, which the
 * processes of one machine share, is older), symfony.com/doc/current/rate_limiter.html
 * and /components/lock.html.
 */
export const apis: readonly Api[] = [
  {
    setting: 'default',
    file: 'config/cache.php',
    ...local,
    when: among('this', 'file', 'array', 'apc'),
    kind: 'cache',
    label: 'The default cache',
    remedy: 'laravel-cache',
    words: ['default', 'stores'],
  },
  {
    setting: 'default',
    file: 'config/queue.php',
    ...local,
    when: among('this', 'sync', 'background', 'deferred'),
    kind: 'queue',
    label: 'The default queue',
    remedy: 'laravel-queue',
    words: ['default', 'connections'],
  },
  { alias: 'Cache', is: `${facades}.Cache` },
  ...['store', 'driver'].map((name): Api => ({
    ...local,
    call: `${facades}.Cache.${name}`,
    when: among('0', 'file', 'array', 'apc'),
    kind: 'cache',
    label: "Laravel's local cache",
    words: ['Cache', name],
  })),
  {
    ...local,
    call: 'Symfony.Component.RateLimiter.Storage.InMemoryStorage',
    kind: 'limiter',
    label: '`InMemoryStorage`',
  },
  ...['FlockStore', 'SemaphoreStore', 'InMemoryStore'].map((name): Api => ({
    ...local,
    call: `Symfony.Component.Lock.Store.${name}`,
    kind: 'lock',
    label: `\`${name}\``,
  })),
];
