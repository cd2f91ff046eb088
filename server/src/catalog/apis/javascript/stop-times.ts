import type { Api } from '../../effects.ts';

const milliseconds = { effect: 'limits-drain', kind: 'milliseconds' } as const;

/** How long apps take to stop at most; defaults of libraries are left out, they are nobody's decision. */
export const apis: readonly Api[] = [
  {
    call: 'setTimeout',
    ...milliseconds,
    subject: '1',
    parts: { handler: '0' },
    traits: ['ends'],
    label: 'setTimeout',
    words: ['setTimeout', 'exit', 'SIGTERM'],
  },
  // Each package's own README: the option, in milliseconds (@mgcrea/fastify-graceful-exit: its dist/index.js).
  { call: 'http-graceful-shutdown', ...milliseconds, subject: '1.timeout' },
  { call: 'close-with-grace', ...milliseconds, subject: '0.delay' },
  { call: '@godaddy/terminus.createTerminus', ...milliseconds, subject: '1.timeout' },
  { call: 'lightship.createLightship', ...milliseconds, subject: '0.gracefulShutdownTimeout' },
  { call: 'http-terminator.createHttpTerminator', ...milliseconds, subject: '0.gracefulTerminationTimeout' },
  { call: 'stoppable', ...milliseconds, subject: '1' },
  { call: 'express-graceful-shutdown', ...milliseconds, subject: '1.forceTimeout' },
  ...['fastify-graceful-shutdown', '@mgcrea/fastify-graceful-exit'].map((name): Api => ({
    call: 'fastify.Instance.register',
    ...milliseconds,
    subject: '1.timeout',
    when: [{ arg: '0', is: 'present', named: [name, `${name}.default`] }],
    label: name,
    words: [name],
  })),
  // @nestjs/terminus, terminus-options.interface: it waits so long before the app is closed.
  {
    call: '@nestjs/terminus.TerminusModule.forRoot',
    ...milliseconds,
    subject: '0.gracefulShutdownTimeoutMs',
    label: 'gracefulShutdownTimeoutMs',
    words: ['gracefulShutdownTimeoutMs'],
  },
  // apollographql.com/docs/apollo-server/api/plugin/drain-http-server
  {
    call: '@apollo/server/plugin/drainHttpServer.ApolloServerPluginDrainHttpServer',
    ...milliseconds,
    subject: '0.stopGracePeriodMillis',
    label: 'stopGracePeriodMillis',
    words: ['stopGracePeriodMillis'],
  },
  // @temporalio/worker, worker-options: a number counts milliseconds, a text names its unit.
  {
    call: '@temporalio/worker.Worker.create',
    ...milliseconds,
    subject: '0.shutdownGraceTime',
    label: 'shutdownGraceTime',
    words: ['shutdownGraceTime'],
  },
  // graphile-worker, interfaces: milliseconds until the signal of the jobs under way is aborted.
  {
    call: 'graphile-worker.run',
    ...milliseconds,
    subject: '0.preset.worker.gracefulShutdownAbortTimeout',
    label: 'gracefulShutdownAbortTimeout',
    words: ['gracefulShutdownAbortTimeout'],
  },
];
