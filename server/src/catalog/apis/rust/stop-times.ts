import type { Api } from '../../effects.ts';

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // docs.rs/actix-web, HttpServer::shutdown_timeout: seconds
  { call: 'actix_web.HttpServer.shutdown_timeout', effect: 'limits-drain', subject: '0', label: 'shutdown_timeout' },
];
