import type { Api } from '../../effects.ts';

/**
 * Servers of WebSocket and RPC libraries. `ws` listens by itself only with a port
 * (github.com/websockets/ws/blob/master/doc/ws.md); Socket.IO with a port as first argument or by `listen`.
 */
const webSocketServer = {
  returns: 'ws.Server',
  effect: 'listens',
  subject: '0.port',
  parts: { host: '0.host' },
  when: [{ arg: '0.port', is: 'present' }],
  kind: 'close-clients',
  holder: 'result',
  label: 'the WebSocket server',
} as const;

const socketIo = { kind: 'close-callback', label: 'the Socket.IO server' } as const;

export const apis: readonly Api[] = [
  { call: 'ws.WebSocketServer', ...webSocketServer },
  { call: 'ws.Server', ...webSocketServer },
  { call: 'ws.Server.close', effect: 'drains' },
  {
    call: 'socket.io.Server',
    returns: 'socket.io.Server',
    effect: 'listens',
    subject: '0',
    when: [{ arg: '0', is: 'port' }],
    holder: 'result',
    ...socketIo,
  },
  { call: 'socket.io', returns: 'socket.io.Server' },
  {
    call: 'socket.io.Server.listen',
    effect: 'listens',
    subject: '0',
    when: [{ arg: '0', is: 'port' }],
    holder: 'receiver',
    ...socketIo,
  },
  { call: 'socket.io.Server.close', effect: 'drains' },
  { call: '@grpc/grpc-js.Server', returns: '@grpc/grpc-js.Server' },
  {
    call: '@grpc/grpc-js.Server.bindAsync',
    effect: 'listens',
    subject: '0',
    kind: 'try-shutdown',
    holder: 'receiver',
    label: 'the gRPC server',
  },
  { call: '@grpc/grpc-js.Server.tryShutdown', effect: 'drains' },
];
