import type { Api } from '../../effects.ts';

const services = 'Microsoft.Extensions.DependencyInjection.IServiceCollection';
const state = { effect: 'keeps-state-locally' } as const;

/**
 * Caches, limiters and queues that live in one process (learn.microsoft.com/aspnet/core/performance/caching/distributed:
 * the distributed memory cache "isn't an actual distributed cache"; AspNetCoreRateLimit, Hangfire.InMemory, MassTransit).
 */
export const apis: readonly Api[] = [
  {
    call: `${services}.AddDistributedMemoryCache`,
    ...state,
    kind: 'cache',
    label: '`AddDistributedMemoryCache`',
    remedy: 'redis-cache',
    words: ['AddDistributedMemoryCache'],
  },
  {
    call: `${services}.AddInMemoryRateLimiting`,
    ...state,
    kind: 'limiter',
    label: "AspNetCoreRateLimit's memory store",
    words: ['AddInMemoryRateLimiting'],
  },
  {
    call: '*.UseInMemoryStorage',
    ...state,
    kind: 'queue',
    label: "Hangfire's memory storage",
    words: ['UseInMemoryStorage'],
  },
  {
    call: '*.UseMemoryStorage',
    ...state,
    kind: 'queue',
    label: "Hangfire's memory storage",
    words: ['UseMemoryStorage'],
  },
  {
    call: '*.AddInMemoryTokenCaches',
    ...state,
    kind: 'cache',
    label: '`AddInMemoryTokenCaches`',
    words: ['AddInMemoryTokenCaches'],
  },
];
