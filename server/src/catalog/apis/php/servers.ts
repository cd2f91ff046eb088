import type { Api } from '../../effects.ts';

const react = {
  effect: 'listens',
  kind: 'react-close',
  holder: 'result',
  subject: '0|uri=',
  parts: { host: '0|uri=' },
} as const;

/**
 * Servers that PHP itself runs. Swoole and OpenSwoole end in order on SIGTERM (openswoole.com/docs, Server->shutdown),
 * Workerman too (its `installSignal`); ReactPHP, Ratchet and plain sockets handle no signal.
 */
export const apis: readonly Api[] = [
  // reactphp.org/socket: a server without an address in its URI listens on 127.0.0.1
  ...['SocketServer', 'TcpServer', 'Server'].map((name): Api => ({
    ...react,
    call: `React.Socket.${name}`,
    returns: `React.Socket.${name}`,
    label: 'the ReactPHP server',
  })),
  ...['SocketServer', 'TcpServer', 'Server'].map((name): Api => ({
    call: `React.Socket.${name}.close`,
    effect: 'drains',
  })),
  { call: 'React.EventLoop.Loop.stop', effect: 'drains' },
  // Ratchet/Server/IoServer.php, Ratchet/App.php: the App binds 127.0.0.1 unless told otherwise
  {
    call: 'Ratchet.Server.IoServer.factory',
    returns: 'Ratchet.Server.IoServer',
    effect: 'listens',
    subject: '1|port=',
    parts: { host: '2|address=' },
    kind: 'ratchet-stop',
    holder: 'result',
    label: 'the Ratchet server',
  },
  { call: 'Ratchet.Server.IoServer.run', effect: 'serves' },
  {
    call: 'Ratchet.App',
    returns: 'Ratchet.App',
    effect: 'listens',
    subject: '1|port=',
    parts: { host: '2|address=' },
    defaultHost: 'loopback',
    label: 'the Ratchet app',
  },
  { call: 'Ratchet.App.run', effect: 'serves' },
  ...[
    'Swoole.Server',
    'Swoole.Http.Server',
    'Swoole.WebSocket.Server',
    'OpenSwoole.Server',
    'OpenSwoole.Http.Server',
    'OpenSwoole.WebSocket.Server',
  ].flatMap((call): Api[] => [
    {
      call,
      returns: call,
      effect: 'listens',
      subject: '1|port=',
      parts: { host: '0|host=' },
      label: 'the Swoole server',
    },
    { call, effect: 'handles-termination' },
  ]),
  {
    call: 'Workerman.Worker',
    returns: 'Workerman.Worker',
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    label: 'the Workerman server',
  },
  { call: 'Workerman.Worker.runAll', effect: 'handles-termination' },
  // github.com/amphp/http-server
  { call: 'Amp.Http.Server.SocketHttpServer.createForDirectAccess', returns: 'Amp.Http.Server.SocketHttpServer' },
  { call: 'Amp.Http.Server.SocketHttpServer.createForBehindProxy', returns: 'Amp.Http.Server.SocketHttpServer' },
  {
    call: 'Amp.Http.Server.SocketHttpServer.expose',
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    label: 'the Amp server',
  },
  { call: 'Amp.Http.Server.SocketHttpServer.stop', effect: 'drains' },
  // php.net/manual: sockets of the language itself
  {
    call: 'stream_socket_server',
    effect: 'listens',
    subject: '0|address=',
    parts: { host: '0|address=' },
    label: 'the socket server',
  },
  { call: 'socket_create_listen', effect: 'listens', subject: '0|port=', label: 'the socket server' },
  // The server that starts these tells them over a pipe to end (roadrunner.dev); FrankenPHP does likewise.
  { call: 'Spiral.RoadRunner.Http.PSR7Worker', effect: 'handles-termination' },
  { call: 'frankenphp_handle_request', effect: 'handles-termination' },
];
