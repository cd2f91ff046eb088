import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (api.ktor.io, EmbeddedServer.stop: milliseconds of grace, then of the timeout). */
export const apis: readonly Api[] = [
  {
    call: 'io.ktor.server.engine.EmbeddedServer.stop',
    effect: 'limits-drain',
    subject: '1|timeoutMillis=',
    kind: 'milliseconds',
    label: 'stop',
  },
  // api.ktor.io, ApplicationEngine.Configuration.shutdownTimeout: milliseconds
  {
    setting: 'shutdownTimeout',
    effect: 'limits-drain',
    subject: 'this',
    kind: 'milliseconds',
    imported: 'io.ktor.server.engine.embeddedServer',
    label: 'shutdownTimeout',
    words: ['embeddedServer', 'shutdownTimeout'],
  },
];
