import type { Api } from '../../effects.ts';

const handled = { effect: 'handles-termination' } as const;
const hosted = { effect: 'creates-app', traits: ['hosted'] } as const;

/** Servers started from code (the projects' own sources, and what they do when they are sent the signal). */
export const apis: readonly Api[] = [
  // webrick/server.rb, `start`: the exception that SIGTERM raises ends in its `ensure`, which joins the threads.
  {
    call: 'WEBrick.HTTPServer.new',
    effect: 'listens',
    subject: 'Port=|0.Port',
    parts: { host: 'BindAddress=|0.BindAddress' },
    label: 'WEBrick',
  },
  { call: 'WEBrick.HTTPServer.new', ...handled },
  { call: 'WEBrick.HTTPServer.new().start', effect: 'serves' },
  { call: 'WEBrick.HTTPServer.new().shutdown', effect: 'drains' },
  // rack/handler, rackup/handler; the handler of Puma runs its launcher, which traps SIGTERM.
  ...[
    'Rack.Handler.WEBrick.run',
    'Rackup.Handler.WEBrick.run',
    'Rack.Handler.Puma.run',
    'Rackup.Handler.Puma.run',
  ].flatMap((call): Api[] => [
    { call, effect: 'listens', subject: 'Port=', parts: { host: 'Host=' }, label: 'the Rack server' },
    { call, ...handled },
  ]),
  ...['Rack.Server.start', 'Rackup.Server.start'].flatMap((call): Api[] => [
    { call, effect: 'listens', subject: 'Port=|0.Port', parts: { host: 'Host=|0.Host' }, label: 'the Rack server' },
    { call, ...handled },
  ]),
  // puma/server.rb: without its launcher nothing traps a signal; `stop` lets the requests under way finish.
  {
    call: 'Puma.Server.new().add_tcp_listener',
    effect: 'listens',
    subject: '1',
    parts: { host: '0' },
    kind: 'puma-stop',
    holder: 'receiver',
    label: "Puma's bare server",
  },
  { call: 'Puma.Server.new().run', effect: 'serves' },
  { call: 'Puma.Server.new().stop', effect: 'drains' },
  { call: 'Puma.Launcher.new', ...handled },
  // grpc/src/ruby/lib/grpc/generic/rpc_server.rb
  {
    call: 'GRPC.RpcServer.new().add_http2_port',
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    kind: 'grpc-run',
    holder: 'receiver',
    label: 'the gRPC server',
  },
  { call: 'GRPC.RpcServer.new().run', effect: 'serves' },
  { call: 'GRPC.RpcServer.new().run_till_terminated', effect: 'serves' },
  { call: 'GRPC.RpcServer.new().run_till_terminated_or_interrupted', effect: 'serves' },
  {
    call: 'GRPC.RpcServer.new().run_till_terminated_or_interrupted',
    effect: 'handles-signal',
    each: '0.*',
    subject: 'this',
  },
  { call: 'GRPC.RpcServer.new().stop', effect: 'drains' },
  // docs.ruby-lang.org: TCPServer.new([hostname,] port)
  ...['TCPServer.new', 'TCPServer.open'].map((call): Api => ({
    call,
    effect: 'listens',
    subject: '1|0',
    parts: { host: '0' },
    label: 'the TCP server',
  })),
  { call: 'TCPServer.new().accept', effect: 'serves' },
  { call: 'TCPServer.open().accept', effect: 'serves' },
  { call: 'Socket.tcp_server_loop', effect: 'listens', subject: '1|0', parts: { host: '0' }, label: 'the TCP server' },
  // thin/server.rb, `setup_signals`: TERM calls `stop!`, which cuts connections; QUIT waits for them.
  {
    call: 'Thin.Server.start',
    effect: 'listens',
    subject: '1',
    parts: { host: '0' },
    label: 'Thin',
  },
  ...['EM.start_server', 'EventMachine.start_server'].map((call): Api => ({
    call,
    effect: 'listens',
    subject: '1',
    parts: { host: '0' },
    label: 'the EventMachine server',
  })),
  // sinatra/base.rb: `run!` traps INT and TERM unless told not to; main.rb calls it at exit.
  { module: 'sinatra', ...hosted },
  { module: 'sinatra', ...handled },
  ...['Base', 'Application'].flatMap((name): Api[] => [
    { call: `Sinatra.${name}.inherited`, words: ['Sinatra', name], ...hosted },
    { call: `Sinatra.${name}.inherited`, words: ['Sinatra', name], ...handled },
  ]),
  {
    call: 'set',
    effect: 'listens',
    subject: '1',
    when: [{ arg: '0', is: 'text', oneOf: ['port'] }],
    label: 'Sinatra',
  },
  {
    call: 'set',
    effect: 'listens',
    parts: { host: '1' },
    when: [{ arg: '0', is: 'text', oneOf: ['bind'] }],
    label: 'Sinatra',
  },
  {
    call: 'set',
    effect: 'listens',
    subject: 'port=',
    parts: { host: 'bind=' },
    when: [{ arg: 'port=', is: 'present' }],
    label: 'Sinatra',
  },
  {
    call: '*.run!',
    effect: 'listens',
    subject: 'port=',
    parts: { host: 'bind=|host=' },
    when: [{ arg: 'port=', is: 'port' }],
    label: 'Sinatra',
    words: ['run!'],
  },
  // What a server of its own runs: puma, falcon and the like start it by config.ru.
  { call: 'run', file: 'config.ru', effect: 'creates-app', traits: ['hosted', 'loads-by-name'] },
  {
    call: 'Rails.Application.inherited',
    words: ['Rails', 'Application'],
    effect: 'creates-app',
    traits: ['hosted', 'loads-by-name'],
  },
  { call: 'Rails.application().configure', effect: 'creates-app', traits: ['hosted', 'loads-by-name'] },
  {
    call: 'Hanami.App.inherited',
    words: ['Hanami', 'App'],
    effect: 'creates-app',
    traits: ['hosted', 'loads-by-name'],
  },
  { call: 'Grape.API.inherited', words: ['Grape', 'API'], ...hosted },
  { call: 'Roda.inherited', words: ['Roda'], ...hosted },
  // Puma's configuration (puma/dsl.rb); its launcher traps SIGTERM.
  { call: 'port', file: 'puma.rb', effect: 'listens', subject: '0', parts: { host: '1' }, label: 'Puma' },
  { call: 'port', file: 'puma.rb', ...handled },
  { call: 'bind', file: 'puma.rb', effect: 'listens', subject: '0', parts: { host: '0' }, label: 'Puma' },
  { call: 'bind', file: 'puma.rb', ...handled },
  {
    call: 'daemonize',
    file: 'puma.rb',
    effect: 'goes-to-background',
    unless: [{ arg: '0', is: 'false' }],
    label: "Puma's `daemonize`",
  },
  { call: 'pidfile', file: 'puma.rb', effect: 'keeps-pid-file', subject: '0' },
  { call: 'pid', file: 'unicorn.rb', effect: 'keeps-pid-file', subject: '0' },
  // unicorn/configurator.rb
  {
    call: 'listen',
    file: 'unicorn.rb',
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    kind: 'unicorn-quit',
    traits: ['drains-on-quit'],
    label: 'Unicorn',
  },
];
