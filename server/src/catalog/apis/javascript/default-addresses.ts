import type { Api } from '../../effects.ts';

const here = { effect: 'connects-locally', when: [{ arg: '0', is: 'absent' }] } as const satisfies Partial<Api>;

/** Clients that look for their service on this machine when they are told nothing. */
export const apis: readonly Api[] = [
  // github.com/redis/ioredis: "Connect to 127.0.0.1:6379"
  { ...here, call: 'ioredis', variable: 'REDIS', label: '`new Redis()`', remedy: 'first-argument' },
  { ...here, call: 'ioredis.Redis', variable: 'REDIS', label: '`new Redis()`', remedy: 'first-argument' },
  // github.com/redis/node-redis, docs/client-configuration.md: url defaults to localhost
  { ...here, call: 'redis.createClient', variable: 'REDIS', label: '`createClient()`' },
];
