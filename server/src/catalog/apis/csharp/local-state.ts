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
  // github.com/HangfireIO/Hangfire.InMemory, github.com/perrich/Hangfire.MemoryStorage; CAP has a method of this name, too
  {
    call: '*.UseInMemoryStorage',
    ...state,
    kind: 'queue',
    label: "Hangfire's memory storage",
    imported: 'Hangfire',
    words: ['UseInMemoryStorage'],
  },
  {
    call: '*.UseMemoryStorage',
    ...state,
    kind: 'queue',
    label: "Hangfire's memory storage",
    imported: 'Hangfire',
    words: ['UseMemoryStorage'],
  },
  // learn.microsoft.com/entra/msidweb/authentication/token-cache-overview: for development, not shared, lost at a restart
  {
    call: '*.AddInMemoryTokenCaches',
    ...state,
    kind: 'cache',
    label: '`AddInMemoryTokenCaches`',
    words: ['AddInMemoryTokenCaches'],
  },
  // masstransit.io/documentation/transports/in-memory
  {
    call: '*.UsingInMemory',
    ...state,
    kind: 'queue',
    label: "MassTransit's memory transport",
    imported: 'MassTransit',
    words: ['UsingInMemory'],
  },
  // github.com/rebus-org/Rebus/wiki/In-memory-transport
  {
    call: '*.UseInMemoryTransport',
    ...state,
    kind: 'queue',
    label: "Rebus's memory transport",
    words: ['UseInMemoryTransport'],
  },
  // learn.microsoft.com/dotnet/orleans/grains/grain-persistence
  {
    call: '*.AddMemoryGrainStorage',
    ...state,
    kind: 'grains',
    label: '`AddMemoryGrainStorage`',
    words: ['AddMemoryGrainStorage'],
  },
  {
    call: '*.AddMemoryGrainStorageAsDefault',
    ...state,
    kind: 'grains',
    label: '`AddMemoryGrainStorageAsDefault`',
    words: ['AddMemoryGrainStorageAsDefault'],
  },
  // docs.duendesoftware.com/identityserver: persisted grants in memory
  {
    call: '*.AddInMemoryPersistedGrants',
    ...state,
    kind: 'tokens',
    label: '`AddInMemoryPersistedGrants`',
    words: ['AddInMemoryPersistedGrants'],
  },
];
