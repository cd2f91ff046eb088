import type { Api } from '../../effects.ts';

const limits = { effect: 'limits-drain', kind: 'span' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // docs.rs/actix-web, HttpServer::shutdown_timeout: seconds
  { call: 'actix_web.HttpServer.shutdown_timeout', effect: 'limits-drain', subject: '0', label: 'shutdown_timeout' },
  // docs.rs/axum-server, Handle::graceful_shutdown: an optional span of time
  {
    call: 'axum_server.Handle.new().graceful_shutdown',
    ...limits,
    subject: '0',
    label: 'graceful_shutdown',
    words: ['graceful_shutdown'],
  },
  // docs.rs/poem, Server::run_with_graceful_shutdown: the third argument
  ...['poem.Server.new()', 'poem.Server.new().name()'].map((server): Api => ({
    call: `${server}.run_with_graceful_shutdown`,
    ...limits,
    subject: '2',
    label: 'run_with_graceful_shutdown',
    words: ['run_with_graceful_shutdown'],
  })),
  // docs.rs/tokio-graceful-shutdown, Toplevel::handle_shutdown_requests
  ...['', '.catch_signals()'].map((before): Api => ({
    call: `tokio_graceful_shutdown.Toplevel.new()${before}.handle_shutdown_requests`,
    ...limits,
    subject: '0',
    label: 'handle_shutdown_requests',
    words: ['handle_shutdown_requests'],
  })),
];
