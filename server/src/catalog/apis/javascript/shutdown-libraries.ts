import type { Api } from '../../effects.ts';

/** Packages whose purpose is to end the process in order: read in the source of each that SIGTERM is among their signals. */
const installers = [
  '@godaddy/terminus',
  '@gquittet/graceful-server',
  '@mgcrea/fastify-graceful-exit',
  'async-exit-hook',
  'close-with-grace',
  'death',
  'exit-hook',
  'express-graceful-shutdown',
  'fastify-graceful-shutdown',
  'http-graceful-shutdown',
  'lightship',
  'node-graceful',
  'node-graceful-shutdown',
  'signal-exit',
];

/** Frameworks and workers that end in order on SIGTERM by themselves. */
const frameworks = [
  '@loopback/rest',
  '@loopback/core',
  '@temporalio/worker',
  'graphile-worker',
  'faktory-worker',
  'hyper-express',
  'moleculer',
];

export const apis: readonly Api[] = [
  ...[...installers, ...frameworks].map((module) => ({ module, effect: 'handles-termination' }) as const),
  // These prepare a server to be stopped well, but leave the signals to the app.
  { call: 'stoppable', returns: 'http.Server' },
  { call: 'http-shutdown', returns: 'http.Server' },
  { call: 'http-terminator.createHttpTerminator', returns: 'http-terminator.HttpTerminator' },
  { call: 'http-terminator.HttpTerminator.terminate', effect: 'drains' },
  {
    call: '@moebius/http-graceful-shutdown.GracefulShutdownManager',
    returns: '@moebius/http-graceful-shutdown.GracefulShutdownManager',
  },
  { call: '@moebius/http-graceful-shutdown.GracefulShutdownManager.terminate', effect: 'drains' },
];
