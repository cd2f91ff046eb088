import type { Api } from '../../effects.ts';

const limiter = { effect: 'keeps-state-locally', kind: 'limiter' } as const;

/** Rate limits and buses that live in one process (the packages' own pages). */
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
  // didip/tollbooth, limiter/limiter.go: a bucket of tokens per key, kept in a cache of the process
  { ...limiter, call: 'github.com/didip/tollbooth.NewLimiter', label: 'tollbooth' },
  // echo.labstack.com/docs/middleware/rate-limiter
  {
    ...limiter,
    call: 'github.com/labstack/echo/middleware.NewRateLimiterMemoryStore',
    label: '`NewRateLimiterMemoryStore`',
  },
  {
    ...limiter,
    call: 'github.com/labstack/echo/middleware.NewRateLimiterMemoryStoreWithConfig',
    label: '`NewRateLimiterMemoryStoreWithConfig`',
  },
  // pkg.go.dev/github.com/go-chi/httprate: `LimitBy…` count in memory; `Limit` takes a counter
  ...['LimitAll', 'LimitByIP', 'LimitByRealIP'].map((name): Api => ({
    ...limiter,
    call: `github.com/go-chi/httprate.${name}`,
    label: `\`httprate.${name}\``,
  })),
  // pkg.go.dev/github.com/throttled/throttled/v2/store/memstore, github.com/sethvargo/go-limiter
  { ...limiter, call: 'github.com/throttled/throttled/store/memstore.New', label: "throttled's memory store" },
  { ...limiter, call: 'github.com/throttled/throttled/store/memstore.NewCtx', label: "throttled's memory store" },
  { ...limiter, call: 'github.com/sethvargo/go-limiter/memorystore.New', label: "go-limiter's memory store" },
  // ThreeDotsLabs/watermill, pubsub/gochannel/pubsub.go: "channels which are sent within the process"
  {
    effect: 'keeps-state-locally',
    kind: 'bus',
    call: 'github.com/ThreeDotsLabs/watermill/pubsub/gochannel.NewGoChannel',
    label: "Watermill's Go channel",
    words: ['watermill', 'NewGoChannel'],
  },
];
