import type { Api } from '../../effects.ts';

/** Packages of the engines; each has an `EngineMain` that reads `application.conf` or `application.yaml`. */
const engines = ['netty', 'cio', 'jetty', 'jetty.jakarta', 'tomcat', 'tomcat.jakarta'];

/**
 * Ktor. On the JVM the server installs a shutdown hook of its own before it starts, in the engines' `start` until 2.x and
 * in `EmbeddedServer` since 3.0, for 1 second of grace and 5 in all (ktorio/ktor, `ShutdownHook.kt`, ktorio/ktor#5217).
 */
export const apis: readonly Api[] = [
  {
    call: 'io.ktor.server.engine.embeddedServer',
    effect: 'listens',
    subject: 'port=|1',
    parts: { host: 'host=|2' },
    label: 'the Ktor server',
  },
  { call: 'io.ktor.server.engine.embeddedServer', effect: 'handles-termination' },
  { call: 'io.ktor.server.engine.embeddedServer', returns: 'io.ktor.server.engine.EmbeddedServer' },
  { alias: 'io.ktor.server.engine.EmbeddedServer.start()', is: 'io.ktor.server.engine.EmbeddedServer' },
  { call: 'io.ktor.server.engine.EmbeddedServer.stop', effect: 'drains' },
  ...engines.map((engine): Api => ({
    call: `io.ktor.server.${engine}.EngineMain.main`,
    effect: 'handles-termination',
    traits: ['loads-by-name'],
  })),
  // An engine's main class may stand in the build file alone.
  ...['io.ktor.server.routing.routing', 'io.ktor.routing.routing'].map((call): Api => ({
    call,
    effect: 'creates-app',
    traits: ['hosted', 'loads-by-name'],
  })),
  // ktor.io/docs/server-sessions.html#server: for development only.
  ...['io.ktor.server.sessions', 'io.ktor.sessions'].flatMap((module): Api[] => [
    {
      call: `${module}.SessionStorageMemory`,
      effect: 'keeps-sessions-locally',
      kind: 'memory',
      label: '`SessionStorageMemory`',
    },
    {
      call: `${module}.directorySessionStorage`,
      effect: 'keeps-sessions-locally',
      kind: 'disk',
      label: '`directorySessionStorage`',
    },
  ]),
  // ktor.io/docs/server-rate-limit.html: a token bucket in this process.
  {
    call: 'rateLimiter',
    effect: 'keeps-state-locally',
    imported: 'io.ktor.server.plugins.ratelimit.RateLimit',
    unless: [{ arg: '0', is: 'function' }],
    kind: 'limiter',
    label: "Ktor's rate limiter",
    words: ['io.ktor', 'rateLimiter'],
  },
  {
    call: '*.receiveMultipart',
    effect: 'takes-upload',
    imported: 'io.ktor.server.request.receiveMultipart',
    words: ['io.ktor', 'receiveMultipart'],
  },
  { call: 'io.ktor.client.HttpClient', returns: 'io.ktor.client.HttpClient' },
  ...['get', 'post', 'put', 'delete', 'patch', 'head', 'request'].map((name): Api => ({
    call: `io.ktor.client.HttpClient.${name}`,
    effect: 'connects',
    subject: '0|urlString=',
    kind: 'http',
    label: 'the HTTP client',
    variable: 'API',
  })),
];
