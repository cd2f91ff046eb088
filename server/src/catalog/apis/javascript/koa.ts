import type { Api } from '../../effects.ts';

/** Koa 2 and 3 (koajs.com): `app.listen` is `http.createServer(app.callback()).listen`. */
export const apis: readonly Api[] = [
  { call: 'koa', returns: 'koa.Application', effect: 'creates-app', kind: 'close-connections' },
  {
    call: 'koa.Application.listen',
    returns: 'http.Server',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host|1' },
    kind: 'close-connections',
    holder: 'result',
    label: 'the Koa app',
  },
];
