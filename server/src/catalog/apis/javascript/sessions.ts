import type { Api, ArgTest } from '../../effects.ts';

const noStore: readonly ArgTest[] = [{ arg: '0.store', is: 'absent' }];

/**
 * express-session ("The default server-side session storage, MemoryStore, is purposely not designed for a production
 * environment", its README), @fastify/session ("Defaults to a simple in-memory store"), stores on memory and disk.
 */
export const apis: readonly Api[] = [
  {
    call: 'express-session',
    effect: 'keeps-sessions-locally',
    when: noStore,
    kind: 'default-memory',
    label: 'express-session without a store',
    remedy: 'connect-redis',
  },
  {
    call: 'express-session.MemoryStore',
    effect: 'keeps-sessions-locally',
    label: 'The memory store',
    remedy: 'connect-redis-store',
  },
  { call: '@fastify/session.MemoryStore', effect: 'keeps-sessions-locally', label: 'The memory store' },
  { call: 'memorystore()', effect: 'keeps-sessions-locally', label: 'The memory store', remedy: 'connect-redis-store' },
  {
    call: 'session-file-store()',
    effect: 'keeps-sessions-locally',
    kind: 'disk',
    label: 'session-file-store',
    remedy: 'connect-redis-store',
  },
  { call: 'connect-loki()', effect: 'keeps-sessions-locally', kind: 'disk', label: 'connect-loki' },
  { call: 'connect-sqlite3()', effect: 'keeps-sessions-locally', kind: 'disk', label: 'connect-sqlite3' },
  {
    call: 'better-sqlite3-session-store()',
    effect: 'keeps-sessions-locally',
    kind: 'disk',
    label: 'better-sqlite3-session-store',
  },
  {
    call: 'koa-generic-session',
    effect: 'keeps-sessions-locally',
    when: noStore,
    kind: 'default-memory',
    label: 'koa-generic-session without a store',
  },
  { call: 'koa-generic-session.MemoryStore', effect: 'keeps-sessions-locally', label: 'The memory store' },
  {
    call: '*.register',
    effect: 'keeps-sessions-locally',
    when: [
      { arg: '0', is: 'present', named: ['@fastify/session'] },
      { arg: '1.store', is: 'absent' },
    ],
    kind: 'default-memory',
    label: '@fastify/session without a store',
    words: ['@fastify/session', 'register'],
  },
];
