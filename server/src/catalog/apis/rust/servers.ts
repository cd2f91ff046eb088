import type { Api } from '../../effects.ts';

/** Methods of actix-web's server builder that give it again (docs.rs/actix-web/latest/actix_web/struct.HttpServer.html). */
const actixSettings = [
  'workers',
  'keep_alive',
  'max_connections',
  'max_connection_rate',
  'shutdown_timeout',
  'client_request_timeout',
  'client_disconnect_timeout',
  'backlog',
  'server_hostname',
  'system_exit',
  'listen',
];

function actix(server: string): Api[] {
  return [
    ...actixSettings.map((name): Api => ({ call: `${server}.${name}`, returns: server })),
    ...['bind', 'bind_rustls_0_23', 'bind_openssl', 'bind_auto_h2c'].map((name): Api => ({
      call: `${server}.${name}`,
      returns: server,
      effect: 'listens',
      traits: ['binds'],
      subject: '0.1|0',
      parts: { host: '0.0|0' },
      label: 'the actix-web server',
      words: ['actix_web', 'bind'],
    })),
  ];
}

const unsignaled = 'actix_web.HttpServer.disable_signals()';
const listener = { effect: 'listens', traits: ['binds'], subject: '0.1|0', parts: { host: '0.0|0' } } as const;
const tonicServer = 'tonic.transport.Server';
const poemServer = 'poem.Server.new()';
const warpServer = 'warp.serve()';

export const apis: readonly Api[] = [
  // actix.rs/docs/server: SIGTERM is a graceful shutdown, 30 seconds, unless `disable_signals` is called.
  { call: 'actix_web.HttpServer.new', returns: 'actix_web.HttpServer' },
  ...actix('actix_web.HttpServer'),
  { call: 'actix_web.HttpServer.run', effect: 'handles-termination' },
  ...actix(unsignaled),
  {
    call: `${unsignaled}.run`,
    effect: 'listens',
    kind: 'actix',
    label: 'the actix-web server without signals',
    words: ['actix_web', 'disable_signals'],
  },
  { call: `${unsignaled}.run`, effect: 'serves', words: ['actix_web', 'disable_signals'] },
  { call: `${unsignaled}.run().handle`, effect: 'drains', kind: 'actix', words: ['actix_web', 'handle'] },

  // api.rocket.rs/v0.5/rocket/config/struct.Shutdown: ctrl-c and, on Unix, SIGTERM by default.
  ...['build', 'custom'].map((name): Api => ({ call: `rocket.${name}`, effect: 'handles-termination' })),

  // docs.rs/tokio/latest/tokio/net/struct.TcpListener.html, doc.rust-lang.org/std/net
  ...['tokio.net.TcpListener', 'std.net.TcpListener', 'async_std.net.TcpListener'].flatMap((name): Api[] => [
    { call: `${name}.bind`, returns: name, ...listener, label: 'the TCP listener' },
    { call: `${name}.accept`, effect: 'listens', inLoop: true, kind: 'accept-loop', label: 'the accept loop' },
    ...(name.startsWith('tokio')
      ? []
      : [{ call: `${name}.incoming`, effect: 'listens', kind: 'accept-loop', label: 'the accept loop' } as const]),
  ]),
  // A loop that waits for something else too may well end by it.
  { call: 'tokio.select', effect: 'drains', kind: 'accept-loop' },
  { call: 'std.net.TcpListener.set_nonblocking', effect: 'drains', kind: 'accept-loop' },
  // docs.rs/hyper-util/latest/hyper_util/server/graceful
  { call: 'hyper_util.server.graceful.GracefulShutdown.new', effect: 'drains', kind: 'accept-loop' },

  // docs.rs/axum/latest/axum/serve: nothing ends it unless `with_graceful_shutdown` is called.
  { call: 'axum.serve', effect: 'listens', kind: 'graceful-shutdown', label: 'axum’s server' },
  { call: 'axum.serve', effect: 'serves' },
  { call: 'axum.serve().with_graceful_shutdown', effect: 'drains', kind: 'graceful-shutdown' },
  // docs.rs/hyper/0.14/hyper/server/struct.Server.html, which axum 0.6 gives under its own name.
  { alias: 'hyper.server.Server', is: 'hyper.Server' },
  ...['hyper.Server', 'axum.Server'].flatMap((name): Api[] => [
    { call: `${name}.bind`, ...listener, label: 'the hyper server' },
    { call: `${name}.bind().serve`, effect: 'listens', kind: 'graceful-shutdown', label: 'the hyper server' },
    { call: `${name}.bind().serve`, effect: 'serves' },
    { call: `${name}.bind().serve().with_graceful_shutdown`, effect: 'drains', kind: 'graceful-shutdown' },
  ]),
  // docs.rs/axum-server: its handle ends it.
  {
    call: 'axum_server.bind',
    effect: 'listens',
    subject: '0.1|0',
    parts: { host: '0.0|0' },
    kind: 'axum-server',
    label: 'axum-server',
  },
  { call: 'axum_server.Handle.new', effect: 'drains', kind: 'axum-server' },

  // docs.rs/warp/0.3/warp/struct.Server.html
  ...['run', 'bind', 'try_bind'].map((name): Api => ({
    call: `${warpServer}.${name}`,
    effect: 'listens',
    subject: '0.1|0',
    parts: { host: '0.0|0' },
    kind: name === 'run' ? 'warp-run' : 'warp',
    label: 'warp’s server',
  })),
  ...['bind_with_graceful_shutdown', 'try_bind_with_graceful_shutdown'].map((name): Api => ({
    call: `${warpServer}.${name}`,
    effect: 'listens',
    traits: ['binds'],
    subject: '0.1|0',
    parts: { host: '0.0|0' },
    label: 'warp’s server',
  })),
  { call: `${warpServer}.bind().graceful`, effect: 'drains', kind: 'warp' },

  // docs.rs/tonic/latest/tonic/transport/server/struct.Router.html
  { call: `${tonicServer}.builder`, returns: tonicServer },
  { alias: 'tonic.transport.server.Server.builder()', is: tonicServer },
  ...['add_service', 'add_optional_service', 'layer', 'timeout', 'accept_http1', 'tls_config', 'trace_fn'].map(
    (name): Api => ({ call: `${tonicServer}.${name}`, returns: tonicServer }),
  ),
  {
    call: `${tonicServer}.serve`,
    effect: 'listens',
    subject: '0.1|0',
    parts: { host: '0.0|0' },
    kind: 'serve-with-shutdown',
    label: 'the tonic server',
  },
  { call: `${tonicServer}.serve`, effect: 'serves' },
  {
    call: `${tonicServer}.serve_with_shutdown`,
    effect: 'listens',
    traits: ['binds'],
    subject: '0.1|0',
    parts: { host: '0.0|0' },
    label: 'the tonic server',
  },

  // docs.rs/poem/latest/poem/struct.Server.html
  { call: 'poem.listener.TcpListener.bind', ...listener, label: 'the poem server' },
  { call: `${poemServer}.run`, effect: 'listens', kind: 'run-graceful', label: 'the poem server' },
  { call: `${poemServer}.name().run`, effect: 'listens', kind: 'run-graceful', label: 'the poem server' },
  { call: `${poemServer}.run`, effect: 'serves' },
  { call: `${poemServer}.name().run`, effect: 'serves' },

  // github.com/http-rs/tide/issues/528: there is no graceful shutdown.
  ...['new', 'with_state'].map((name): Api => ({ call: `tide.${name}`, returns: 'tide.Server' })),
  { call: 'tide.Server.listen', effect: 'listens', subject: '0', parts: { host: '0' }, label: 'the tide server' },

  // docs.rs/tiny_http/latest/tiny_http/struct.Server.html: `unblock` ends the loop over the requests.
  {
    call: 'tiny_http.Server.http',
    returns: 'tiny_http.Server',
    ...listener,
    label: 'the tiny_http server',
  },
  ...['incoming_requests', 'recv'].map((name): Api => ({
    call: `tiny_http.Server.${name}`,
    effect: 'listens',
    kind: 'tiny-http',
    label: 'the tiny_http server',
    words: ['tiny_http', name],
  })),
  { call: 'tiny_http.Server.unblock', effect: 'drains', kind: 'tiny-http' },
  { call: 'tiny_http.Server.recv_timeout', effect: 'drains', kind: 'tiny-http' },
  // docs.rs/lambda_runtime, docs.rs/lambda_http: the platform ends the process.
  { call: 'lambda_runtime.run', effect: 'serverless-handler' },
  { call: 'lambda_http.run', effect: 'serverless-handler' },
  // docs.rs/tauri
  { call: 'tauri.Builder.default', effect: 'runs-in-desktop' },
];
