import type { Api } from '../../effects.ts';

/** Servers on an asyncio loop. Those of asyncio itself, websockets, Tornado and aiohttp's sites handle no signal. */
const tornado = { effect: 'listens', kind: 'tornado', label: 'the Tornado server' } as const;

export const apis: readonly Api[] = [
  // docs.python.org/3/library/asyncio-eventloop.html
  {
    call: 'asyncio.start_server',
    returns: 'asyncio.Server',
    effect: 'listens',
    subject: '2|port=',
    parts: { host: '1|host=' },
    kind: 'asyncio-tasks',
    holder: 'result',
    label: 'the asyncio server',
  },
  {
    call: 'asyncio.AbstractEventLoop.create_server',
    returns: 'asyncio.Server',
    effect: 'listens',
    subject: '2|port=',
    parts: { host: '1|host=' },
    kind: 'asyncio-tasks',
    holder: 'result',
    label: 'the asyncio server',
  },
  { call: 'asyncio.Server.serve_forever', effect: 'serves' },
  { call: 'asyncio.AbstractEventLoop.run_forever', effect: 'serves' },
  // websockets.readthedocs.io: leaving the context closes the server and waits for its connections.
  ...['websockets.serve', 'websockets.asyncio.server.serve'].flatMap((call): Api[] => [
    {
      call,
      returns: 'websockets.Server',
      effect: 'listens',
      subject: '2|port=',
      parts: { host: '1|host=' },
      kind: 'asyncio-context',
      holder: 'result',
      label: 'the WebSocket server',
    },
  ]),
  { call: 'websockets.Server.serve_forever', effect: 'serves' },
  // tornadoweb.org: `listen` gives the HTTPServer; `stop` refuses new connections.
  { call: 'tornado.web.Application', returns: 'tornado.web.Application', effect: 'creates-app' },
  {
    call: 'tornado.web.Application.listen',
    returns: 'tornado.httpserver.HTTPServer',
    subject: '0|port=',
    parts: { host: '1|address=' },
    holder: 'result',
    ...tornado,
  },
  { call: 'tornado.httpserver.HTTPServer', returns: 'tornado.httpserver.HTTPServer' },
  {
    call: 'tornado.httpserver.HTTPServer.listen',
    subject: '0|port=',
    parts: { host: '1|address=' },
    holder: 'receiver',
    ...tornado,
  },
  {
    call: 'tornado.httpserver.HTTPServer.bind',
    subject: '0|port=',
    parts: { host: '1|address=' },
    holder: 'receiver',
    ...tornado,
  },
  { call: 'tornado.ioloop.IOLoop.current', returns: 'tornado.ioloop.IOLoop' },
  { call: 'tornado.ioloop.IOLoop.instance', returns: 'tornado.ioloop.IOLoop' },
  { call: 'tornado.ioloop.IOLoop.start', effect: 'serves' },
  // aiohttp: `run_app` handles signals unless told not to, sites under a runner do not (docs.aiohttp.org/en/stable/web_reference.html).
  { call: 'aiohttp.web.Application', effect: 'creates-app' },
  {
    call: 'aiohttp.web.run_app',
    effect: 'listens',
    subject: 'port=',
    parts: { host: 'host=' },
    label: 'the aiohttp app',
  },
  { call: 'aiohttp.web.run_app', effect: 'serves' },
  { call: 'aiohttp.web.run_app', effect: 'handles-termination', unless: [{ arg: 'handle_signals=', is: 'false' }] },
  {
    call: 'aiohttp.web.TCPSite',
    effect: 'listens',
    subject: '2|port=',
    parts: { host: '1|host=' },
    label: 'the aiohttp site',
  },
];
