import type { Api } from '../../effects.ts';

function servers(type: string, methods: readonly string[], row: Partial<Api>, serving: Partial<Api> = {}): Api[] {
  return methods.flatMap((name): Api[] => [
    {
      call: `${type}.${name}`,
      effect: 'listens',
      subject: '0',
      parts: { host: '0' },
      holder: 'receiver',
      ...row,
    },
    { ...serving, call: `${type}.${name}`, effect: 'serves' },
  ]);
}

const gin = 'github.com/gin-gonic/gin';
const echo = 'github.com/labstack/echo';
const fiber = 'github.com/gofiber/fiber';
const fasthttp = 'github.com/valyala/fasthttp';
const grpc = 'google.golang.org/grpc';
const hertz = 'github.com/cloudwego/hertz/pkg/app/server';

/** Web frameworks and RPC: what handles SIGTERM by itself is said where it is so. */
export const apis: readonly Api[] = [
  // gin-gonic.com/docs/examples/graceful-restart-or-stop: Run is http.ListenAndServe.
  { call: `${gin}.Default`, returns: `${gin}.Engine` },
  { call: `${gin}.New`, returns: `${gin}.Engine` },
  ...servers(`${gin}.Engine`, ['Run'], { kind: 'gin-run', label: 'the gin server' }),
  ...servers(`${gin}.Engine`, ['RunTLS'], { label: 'the gin server' }),
  { call: `${gin}.Engine.RunListener`, effect: 'listens', holder: 'receiver', label: 'the gin server' },
  { call: `${gin}.Engine.RunListener`, effect: 'serves' },
  // echo.labstack.com/docs/cookbook/graceful-shutdown; version 5 listens to both signals in Start.
  { call: `${echo}.New`, returns: `${echo}.Echo` },
  ...servers(
    `${echo}.Echo`,
    ['Start', 'StartTLS'],
    { kind: 'echo', label: 'the Echo server' },
    { traits: ['ends-at-drain'], remedy: 'ErrServerClosed' },
  ),
  { call: `${echo}.Echo.Shutdown`, effect: 'drains' },
  { module: `${echo}/v5`, effect: 'handles-termination' },
  // docs.gofiber.io/api/fiber: version 3 takes a context that ends the server in order.
  { call: `${fiber}.New`, returns: `${fiber}.App` },
  ...servers(`${fiber}.App`, ['Listen'], {
    kind: 'fiber',
    label: 'the Fiber server',
    unless: [{ arg: '1.GracefulContext', is: 'present' }],
  }),
  {
    call: `${fiber}.App.Listen`,
    effect: 'handles-termination',
    when: [{ arg: '1.GracefulContext', is: 'present' }],
  },
  ...['Shutdown', 'ShutdownWithTimeout', 'ShutdownWithContext'].map((name): Api => ({
    call: `${fiber}.App.${name}`,
    effect: 'drains',
  })),
  // pkg.go.dev/github.com/valyala/fasthttp: Server.Shutdown
  {
    call: `${fasthttp}.ListenAndServe`,
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    kind: 'fasthttp-function',
    label: 'the fasthttp server',
  },
  { call: `${fasthttp}.ListenAndServe`, effect: 'serves' },
  { call: `${fasthttp}.Server`, returns: `${fasthttp}.Server` },
  ...servers(`${fasthttp}.Server`, ['ListenAndServe'], { kind: 'fasthttp', label: 'the fasthttp server' }),
  { call: `${fasthttp}.Server.Shutdown`, effect: 'drains' },
  // pkg.go.dev/google.golang.org/grpc: Serve waits for GracefulStop to end.
  { call: `${grpc}.NewServer`, returns: `${grpc}.Server` },
  {
    call: `${grpc}.Server.Serve`,
    effect: 'listens',
    kind: 'grpc-graceful-stop',
    holder: 'receiver',
    label: 'the gRPC server',
  },
  { call: `${grpc}.Server.Serve`, effect: 'serves' },
  { call: `${grpc}.Server.GracefulStop`, effect: 'drains' },
  // hertz/pkg/app/server/hertz.go, defaultSignalWaiter: SIGTERM closes at once, SIGINT and SIGHUP in order.
  { call: `${hertz}.Default`, returns: `${hertz}.Hertz` },
  { call: `${hertz}.New`, returns: `${hertz}.Hertz` },
  {
    call: `${hertz}.WithHostPorts`,
    effect: 'listens',
    subject: '0',
    parts: { host: '0' },
    label: 'the Hertz server',
  },
  {
    call: `${hertz}.Hertz.Spin`,
    effect: 'listens',
    kind: 'hertz-signal-waiter',
    holder: 'receiver',
    label: 'the Hertz server',
  },
  { call: `${hertz}.Hertz.Spin`, effect: 'serves' },
  { call: `${hertz}.Hertz.SetCustomSignalWaiter`, effect: 'handles-termination' },
];
