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
];
