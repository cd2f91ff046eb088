import type { Api } from '../../effects.ts';

const limiter = { effect: 'keeps-state-locally', kind: 'limiter' } as const;

/** Rate limits and caches that live in one process (the packages' own pages). */
export const apis: readonly Api[] = [
  // docs.gofiber.io/api/middleware/limiter: "does not share state with other processes/servers by default"
  {
    ...limiter,
    call: 'github.com/gofiber/fiber/middleware/limiter.New',
    when: [{ arg: '0.Storage', is: 'absent' }],
    label: "Fiber's limiter without `Storage`",
  },
  {
    ...limiter,
    call: 'github.com/ulule/limiter/drivers/store/memory.NewStore',
    label: "The limiter's memory store",
  },
  { ...limiter, call: 'github.com/didip/tollbooth.NewLimiter', label: 'tollbooth' },
  {
    effect: 'keeps-state-locally',
    kind: 'cache',
    call: 'github.com/patrickmn/go-cache.New',
    label: '`go-cache`',
  },
];
