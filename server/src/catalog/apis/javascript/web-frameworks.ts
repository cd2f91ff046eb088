import type { Api } from '../../effects.ts';

/** Smaller HTTP frameworks on Node's own server. None of them handles a signal. */
export const apis: readonly Api[] = [
  { call: 'restify.createServer', returns: 'restify.Server', effect: 'creates-app', kind: 'close-callback' },
  {
    call: 'restify.Server.listen',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host|1' },
    kind: 'close-callback',
    holder: 'receiver',
    label: 'the Restify server',
  },
  { call: 'polka', returns: 'polka.Polka', effect: 'creates-app', kind: 'polka' },
  // Routes are added in a chain that ends in `listen`.
  ...['use', 'get', 'post', 'put', 'patch', 'delete', 'head', 'all'].map((method) => ({
    call: `polka.Polka.${method}`,
    returns: 'polka.Polka',
  })),
  {
    call: 'polka.Polka.listen',
    returns: 'polka.Polka',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host|1' },
    kind: 'polka',
    holder: 'receiver',
    label: 'the Polka app',
  },
  // Feathers 5: `listen` is asynchronous and gives the HTTP server (feathersjs.com/api/application.html).
  { call: '@feathersjs/express', returns: 'feathersjs.Application', effect: 'creates-app' },
  { call: '@feathersjs/koa.koa', returns: 'feathersjs.Application', effect: 'creates-app' },
  {
    call: 'feathersjs.Application.listen',
    effect: 'listens',
    subject: '0.port|0',
    parts: { host: '0.host' },
    label: 'the Feathers app',
  },
  { call: 'uWebSockets.js.App', returns: 'uWebSockets.js.TemplatedApp' },
  { call: 'uWebSockets.js.SSLApp', returns: 'uWebSockets.js.TemplatedApp' },
  ...['use', 'get', 'post', 'put', 'patch', 'del', 'any', 'ws'].map((method) => ({
    call: `uWebSockets.js.TemplatedApp.${method}`,
    returns: 'uWebSockets.js.TemplatedApp',
  })),
  // `listen(port, callback)`, `listen(host, port, callback)`
  {
    call: 'uWebSockets.js.TemplatedApp.listen',
    effect: 'listens',
    subject: '0',
    unless: [{ arg: '1', is: 'port' }],
    traits: ['numeric-port'],
    label: 'the uWebSockets app',
  },
  {
    call: 'uWebSockets.js.TemplatedApp.listen',
    effect: 'listens',
    subject: '1',
    parts: { host: '0' },
    when: [{ arg: '1', is: 'port' }],
    traits: ['numeric-port'],
    label: 'the uWebSockets app',
  },
];
