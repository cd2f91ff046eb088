import type { Api } from '../../effects.ts';

/** `serve` of @hono/node-server gives Node's own server (hono.dev/docs/getting-started/nodejs) and handles no signal. */
export const apis: readonly Api[] = [
  {
    call: '@hono/node-server.serve',
    returns: 'http.Server',
    effect: 'listens',
    subject: '0.port',
    parts: { host: '0.hostname' },
    kind: 'close-callback',
    holder: 'result',
    label: 'the Hono app',
  },
];
