import type { Api } from '../../effects.ts';

/**
 * Fastify 3 to 5 (fastify.dev/docs/latest/Reference/Server): `close` waits for requests under way; no signal is handled
 * by Fastify itself. Before version 4, port and host were arguments of their own.
 */
export const apis: readonly Api[] = [
  { call: 'fastify', returns: 'fastify.Instance', effect: 'creates-app', kind: 'await-close' },
  { call: 'fastify.default', returns: 'fastify.Instance', effect: 'creates-app', kind: 'await-close' },
  { call: 'fastify.fastify', returns: 'fastify.Instance', effect: 'creates-app', kind: 'await-close' },
  { alias: 'fastify.FastifyInstance', is: 'fastify.Instance' },
  { call: 'fastify.Instance.withTypeProvider', returns: 'fastify.Instance' },
  {
    call: 'fastify.Instance.listen',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host|1' },
    defaultHost: 'loopback',
    kind: 'await-close',
    holder: 'receiver',
    label: 'the Fastify app',
  },
  { call: 'fastify.Instance.close', effect: 'drains' },
  // Loads every file of a folder as a plugin (github.com/fastify/fastify-autoload).
  { module: '@fastify/autoload', effect: 'creates-app', traits: ['loads-by-name'] },
];
