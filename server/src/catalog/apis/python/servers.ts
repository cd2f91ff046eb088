import type { Api } from '../../effects.ts';

/**
 * Servers of the standard library and their kin. The constructor listens already; `serve_forever` blocks until another
 * thread calls `shutdown` (docs.python.org/3/library/socketserver.html). No signal is handled.
 */
function socketServer(name: string, kind: string, label: string): Api[] {
  return [
    {
      call: name,
      returns: name,
      effect: 'listens',
      subject: '0.1|server_address.1',
      parts: { host: '0.0|server_address.0' },
      kind,
      holder: 'result',
      label,
    },
    { call: `${name}.serve_forever`, effect: 'serves' },
    { call: `${name}.shutdown`, effect: 'drains' },
    { call: `${name}.server_close`, effect: 'drains' },
  ];
}

const grpc = { kind: 'grpc-stop', holder: 'receiver', label: 'the gRPC server' } as const;

export const apis: readonly Api[] = [
  ...socketServer('http.server.HTTPServer', 'shutdown-thread', 'the HTTP server'),
  // Its threads are daemons, which end with the process in the middle of a request.
  ...socketServer('http.server.ThreadingHTTPServer', 'shutdown-daemon-threads', 'the HTTP server'),
  ...socketServer('socketserver.TCPServer', 'shutdown-thread', 'the TCP server'),
  ...socketServer('socketserver.ThreadingTCPServer', 'shutdown-thread', 'the TCP server'),
  ...socketServer('socketserver.ForkingTCPServer', 'shutdown-thread', 'the TCP server'),
  ...socketServer('socketserver.UDPServer', 'shutdown-thread', 'the UDP server'),
  ...socketServer('socketserver.ThreadingUDPServer', 'shutdown-thread', 'the UDP server'),
  ...socketServer('xmlrpc.server.SimpleXMLRPCServer', 'shutdown-thread', 'the XML-RPC server'),
  ...socketServer('wsgiref.simple_server.WSGIServer', 'shutdown-thread', 'the WSGI server'),
  {
    call: 'wsgiref.simple_server.make_server',
    returns: 'wsgiref.simple_server.WSGIServer',
    effect: 'listens',
    subject: '1|port=',
    parts: { host: '0|host=' },
    kind: 'shutdown-thread',
    holder: 'result',
    label: 'the WSGI server',
  },
  // waitress/server.py, `run`: catches SystemExit and KeyboardInterrupt and then shuts its threads down.
  {
    call: 'waitress.serve',
    effect: 'listens',
    subject: 'port=|listen=',
    parts: { host: 'host=' },
    kind: 'system-exit',
    label: 'the waitress server',
  },
  { call: 'waitress.serve', effect: 'serves' },
  // gevent.org/api/gevent.baseserver.html: `stop` waits for requests under way.
  {
    call: 'gevent.pywsgi.WSGIServer',
    returns: 'gevent.pywsgi.WSGIServer',
    effect: 'listens',
    subject: '0.1',
    parts: { host: '0.0' },
    kind: 'gevent-stop',
    holder: 'result',
    label: 'the gevent server',
  },
  { call: 'gevent.pywsgi.WSGIServer.serve_forever', effect: 'serves' },
  { call: 'gevent.signal_handler', effect: 'handles-signal', subject: '0', parts: { handler: '1' } },
  // grpc.github.io/grpc/python/grpc.html: `stop` refuses new calls and gives those under way the grace in seconds.
  { call: 'grpc.server', returns: 'grpc.Server' },
  { call: 'grpc.aio.server', returns: 'grpc.aio.Server' },
  ...['add_insecure_port', 'add_secure_port'].flatMap((name): Api[] => [
    { call: `grpc.Server.${name}`, effect: 'listens', subject: '0|address=', ...grpc },
    { call: `grpc.aio.Server.${name}`, effect: 'listens', subject: '0|address=', ...grpc, kind: 'grpc-aio-stop' },
  ]),
  { call: 'grpc.Server.wait_for_termination', effect: 'serves' },
  { call: 'grpc.aio.Server.wait_for_termination', effect: 'serves' },
  { call: 'grpc.Server.stop', effect: 'drains' },
  { call: 'grpc.aio.Server.stop', effect: 'drains' },
];
