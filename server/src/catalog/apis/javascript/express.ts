import type { Api } from '../../effects.ts';

/**
 * Express 4 and 5 (expressjs.com/en/api.html): `app.listen` gives the `http.Server`, and nothing handles SIGTERM. The
 * same holds for frameworks whose applications are Express applications.
 */
export const apis: readonly Api[] = [
  { call: 'express', returns: 'express.Application', effect: 'creates-app', kind: 'close-connections' },
  { alias: 'express.Express', is: 'express.Application' },
  { alias: 'express.express', is: 'express' },
  { call: 'express-ws', returns: 'express-ws.Instance' },
  { alias: 'express-ws.Instance.app', is: 'express.Application' },
  // Each of these gives the app, so that calls may be chained.
  ...['use', 'get', 'post', 'put', 'patch', 'delete', 'all', 'set', 'enable', 'disable'].map((method) => ({
    call: `express.Application.${method}`,
    returns: 'express.Application',
  })),
  {
    call: 'express.Application.listen',
    returns: 'http.Server',
    effect: 'listens',
    subject: '0',
    parts: { host: '1' },
    kind: 'close-connections',
    holder: 'result',
    label: 'the Express app',
  },
];
