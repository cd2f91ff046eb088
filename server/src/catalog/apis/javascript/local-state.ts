import type { Api, ArgTest } from '../../effects.ts';

const absent = (...args: readonly string[]): readonly ArgTest[] => args.map((arg) => ({ arg, is: 'absent' }));

/**
 * Rate limiters, queues and buses whose default keeps their state in the process (READMEs of express-rate-limit 7,
 * express-slow-down, @nestjs/throttler 6, rate-limiter-flexible, @fastify/rate-limit, hono-rate-limiter,
 * graphql-subscriptions).
 */
export const apis: readonly Api[] = [
  {
    call: 'express-rate-limit',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'limiter',
    label: 'express-rate-limit without a store',
    remedy: 'rate-limit-redis',
  },
  {
    call: 'express-rate-limit.rateLimit',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'limiter',
    label: 'express-rate-limit without a store',
    remedy: 'rate-limit-redis',
  },
  {
    call: 'express-rate-limit.MemoryStore',
    effect: 'keeps-state-locally',
    kind: 'limiter',
    label: "express-rate-limit's memory store",
  },
  {
    call: 'express-slow-down',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'limiter',
    label: 'express-slow-down without a store',
    remedy: 'rate-limit-redis',
  },
  {
    call: 'express-slow-down.slowDown',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'limiter',
    label: 'express-slow-down without a store',
    remedy: 'rate-limit-redis',
  },
  {
    call: 'hono-rate-limiter.rateLimiter',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'limiter',
    label: 'hono-rate-limiter without a store',
  },
  {
    call: '@nestjs/throttler.ThrottlerModule.forRoot',
    effect: 'keeps-state-locally',
    when: absent('0.storage'),
    kind: 'limiter',
    label: "The throttler's default storage",
  },
  {
    call: 'rate-limiter-flexible.RateLimiterMemory',
    effect: 'keeps-state-locally',
    kind: 'limiter',
    label: '`RateLimiterMemory`',
  },
  {
    call: 'express-brute.MemoryStore',
    effect: 'keeps-state-locally',
    kind: 'limiter',
    label: "express-brute's memory store",
  },
  {
    call: '*.register',
    effect: 'keeps-state-locally',
    when: [{ arg: '0', is: 'present', named: ['@fastify/rate-limit'] }, ...absent('1.redis', '1.store')],
    kind: 'limiter',
    label: '@fastify/rate-limit without Redis',
    words: ['@fastify/rate-limit', 'register'],
  },
  { call: 'graphql-subscriptions.PubSub', effect: 'keeps-state-locally', kind: 'bus', label: 'The in-memory `PubSub`' },
  // koajs/ratelimit, README: `driver: 'memory'` with a `Map`
  {
    call: 'koa-ratelimit',
    effect: 'keeps-state-locally',
    when: [{ arg: '0.driver', is: 'text', oneOf: ['memory'] }],
    kind: 'limiter',
    label: "koa-ratelimit's memory driver",
  },
  // the-guild.dev/graphql/yoga-server/docs/features/subscriptions: the default is for a single process
  {
    call: 'graphql-yoga.createPubSub',
    effect: 'keeps-state-locally',
    when: absent('0.eventTarget'),
    kind: 'bus',
    label: 'The in-memory `createPubSub`',
  },
  // mercurius.dev, docs/api/options: `true` takes mqemitter; `emitter` or `pubsub` reach other processes
  {
    call: 'fastify.Instance.register',
    effect: 'keeps-state-locally',
    when: [
      { arg: '0', is: 'present', named: ['mercurius', 'mercurius.default'] },
      { arg: '1.subscription', is: 'true' },
    ],
    kind: 'bus',
    label: "mercurius's own emitter",
    words: ['mercurius', 'subscription'],
  },
  // oidc-provider, lib/helpers/initialize_adapter.js: the "development-only in-memory adapter" MUST be changed
  {
    call: 'oidc-provider.Provider',
    effect: 'keeps-state-locally',
    when: [{ arg: '1', is: 'entries' }, ...absent('1.adapter')],
    kind: 'tokens',
    label: 'oidc-provider without an `adapter`',
  },
  {
    call: 'oidc-provider',
    effect: 'keeps-state-locally',
    when: [{ arg: '1', is: 'entries' }, ...absent('1.adapter')],
    kind: 'tokens',
    label: 'oidc-provider without an `adapter`',
  },
  // learn.microsoft.com/azure/bot-service/bot-builder-concept-state, "Storage layer": in memory for tests
  { call: 'botbuilder.MemoryStorage', effect: 'keeps-state-locally', kind: 'conversation', label: '`MemoryStorage`' },
  // grammy.dev/plugins/session, telegraf.js.org: without a store conversations are kept in memory
  {
    call: 'grammy.session',
    effect: 'keeps-state-locally',
    when: absent('0.storage', '0.type'),
    kind: 'conversation',
    label: "grammY's session without `storage`",
  },
  {
    call: 'telegraf.session',
    effect: 'keeps-state-locally',
    when: absent('0.store'),
    kind: 'conversation',
    label: "Telegraf's session without a `store`",
  },
];
