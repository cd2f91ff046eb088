import type { Api } from '../../effects.ts';

const loopback = ['System.Net.IPAddress.Loopback', 'System.Net.IPAddress.IPv6Loopback'];
const tcp = { effect: 'listens', label: 'the TCP listener' } as const;
const grpc = { effect: 'listens', label: 'the gRPC server' } as const;

/**
 * Servers that handle no signal: those of .NET itself (learn.microsoft.com/dotnet/api), and Grpc.Core
 * (grpc.github.io/grpc/csharp). `wait`: their main thread only waits, and what follows the wait ends them.
 */
export const apis: readonly Api[] = [
  { call: 'System.Net.HttpListener', returns: 'System.Net.HttpListener' },
  {
    call: 'System.Net.HttpListener.Start',
    effect: 'listens',
    kind: 'http-listener',
    holder: 'receiver',
    label: 'the HTTP listener',
  },
  { call: 'System.Net.HttpListener.Prefixes.Add', effect: 'listens', subject: '0', label: 'the HTTP listener' },
  { call: 'System.Net.HttpListener.GetContext', effect: 'serves' },
  { call: 'System.Net.HttpListener.GetContextAsync', effect: 'serves' },
  { call: 'System.Net.HttpListener.Stop', effect: 'drains' },
  { call: 'System.Net.HttpListener.Close', effect: 'drains' },

  {
    call: 'System.Net.Sockets.TcpListener',
    returns: 'System.Net.Sockets.TcpListener',
    ...tcp,
    subject: '1|port=|0.1',
    unless: [{ arg: '0|localaddr=', is: 'present', named: loopback }],
  },
  {
    call: 'System.Net.Sockets.TcpListener',
    ...tcp,
    subject: '1|port=',
    defaultHost: 'loopback',
    when: [{ arg: '0|localaddr=', is: 'present', named: loopback }],
  },
  {
    call: 'System.Net.Sockets.TcpListener.Create',
    returns: 'System.Net.Sockets.TcpListener',
    ...tcp,
    subject: '0|port=',
  },
  { call: 'System.Net.Sockets.TcpListener.Start', ...tcp, kind: 'tcp-listener', holder: 'receiver' },
  { call: 'System.Net.Sockets.TcpListener.Stop', effect: 'drains' },
  { call: 'System.Net.Sockets.Socket', returns: 'System.Net.Sockets.Socket' },
  { call: 'System.Net.Sockets.Socket.Bind', effect: 'listens', subject: '0.1', label: 'the socket', traits: ['binds'] },
  { call: 'System.Net.Sockets.Socket.Listen', effect: 'listens', label: 'the socket' },

  { call: 'Grpc.Core.Server', returns: 'Grpc.Core.Server' },
  { call: 'Grpc.Core.Server.Start', ...grpc, kind: 'grpc-shutdown', holder: 'receiver' },
  { call: 'Grpc.Core.ServerPort', ...grpc, subject: '1|port=', parts: { host: '0|host=' } },
  { call: 'Grpc.Core.Server.ShutdownAsync', effect: 'drains' },

  // What a main thread waits in for ever.
  { call: 'System.Console.ReadLine', effect: 'serves' },
  { call: 'System.Console.ReadKey', effect: 'serves' },
  { call: 'System.Console.Read', effect: 'serves' },
  {
    call: 'System.Threading.Thread.Sleep',
    effect: 'serves',
    when: [
      {
        arg: '0',
        is: 'present',
        named: ['System.Threading.Timeout.Infinite', 'System.Threading.Timeout.InfiniteTimeSpan'],
      },
    ],
  },
  {
    call: 'System.Threading.Tasks.Task.Delay',
    effect: 'serves',
    when: [
      {
        arg: '0',
        is: 'present',
        named: ['System.Threading.Timeout.Infinite', 'System.Threading.Timeout.InfiniteTimeSpan'],
      },
      { arg: '1', is: 'absent' },
    ],
  },
];
