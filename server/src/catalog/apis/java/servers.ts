import type { Api } from '../../effects.ts';

/**
 * Servers that a program makes itself. The virtual machine ends on SIGTERM once its hooks have run, and none of these
 * installs one that waits for the requests under way.
 */
const jdk = 'com.sun.net.httpserver';
const jetty = 'org.eclipse.jetty.server.Server';
const undertow = 'io.undertow.Undertow';
const netty = 'io.netty.bootstrap.ServerBootstrap';
const vertx = 'io.vertx.core.http.HttpServer';
const javalin = 'io.javalin.Javalin';
const httpLabel = 'the HTTP server';

export const apis: readonly Api[] = [
  // jdk.httpserver: `stop` waits for exchanges under way, at most the seconds it is given.
  ...[`${jdk}.HttpServer`, `${jdk}.HttpsServer`].flatMap((name): Api[] => [
    {
      call: `${name}.create`,
      returns: name,
      effect: 'listens',
      subject: '0.1|0.0',
      parts: { host: '0.0' },
      when: [{ arg: '0', is: 'present' }],
      kind: 'stop-seconds',
      holder: 'result',
      label: httpLabel,
    },
    { call: `${name}.create`, returns: name },
    {
      call: `${name}.bind`,
      effect: 'listens',
      subject: '0.1|0.0',
      parts: { host: '0.0' },
      kind: 'stop-seconds',
      holder: 'receiver',
      label: httpLabel,
    },
    { call: `${name}.start`, effect: 'serves' },
    { call: `${name}.stop`, effect: 'drains' },
  ]),
  {
    call: 'java.net.ServerSocket',
    effect: 'listens',
    returns: 'java.net.ServerSocket',
    subject: '0',
    parts: { host: '2.0' },
    when: [{ arg: '0', is: 'present' }],
    label: 'the server socket',
  },
  // Jetty: `setStopAtShutdown` registers the hook, `setStopTimeout` lets it wait.
  {
    call: jetty,
    effect: 'listens',
    returns: jetty,
    subject: '0.1|0.0|0',
    parts: { host: '0.0' },
    when: [{ arg: '0', is: 'present' }],
    kind: 'jetty',
    holder: 'result',
    label: 'Jetty',
  },
  { call: jetty, returns: jetty },
  { call: `${jetty}.start`, effect: 'serves' },
  { call: `${jetty}.stop`, effect: 'drains' },
  { call: `${jetty}.setStopAtShutdown`, effect: 'handles-termination', when: [{ arg: '0', is: 'true' }] },
  { call: 'org.eclipse.jetty.server.ServerConnector', returns: 'org.eclipse.jetty.server.ServerConnector' },
  {
    call: 'org.eclipse.jetty.server.ServerConnector.setPort',
    effect: 'listens',
    subject: '0',
    label: 'Jetty',
  },
  { call: 'org.apache.catalina.startup.Tomcat', returns: 'org.apache.catalina.startup.Tomcat' },
  { call: 'org.apache.catalina.startup.Tomcat.setPort', effect: 'listens', subject: '0', label: 'Tomcat' },
  // undertow.io/undertow-docs
  { call: `${undertow}.builder`, returns: `${undertow}.Builder` },
  ...['setHandler', 'setIoThreads', 'setWorkerThreads', 'setServerOption', 'addHttpsListener'].map((name): Api => ({
    call: `${undertow}.Builder.${name}`,
    returns: `${undertow}.Builder`,
  })),
  {
    call: `${undertow}.Builder.addHttpListener`,
    returns: `${undertow}.Builder`,
    effect: 'listens',
    subject: '0',
    parts: { host: '1' },
    label: 'Undertow',
    words: ['undertow', 'addHttpListener'],
  },
  { call: `${undertow}.Builder.build`, returns: undertow },
  { call: `${undertow}.stop`, effect: 'drains' },
  // netty.io: the bootstrap binds, its event loops are closed by `shutdownGracefully`.
  { call: netty, returns: netty },
  ...['group', 'channel', 'childHandler', 'handler', 'option', 'childOption', 'localAddress'].map((name): Api => ({
    call: `${netty}.${name}`,
    returns: netty,
  })),
  {
    call: `${netty}.bind`,
    effect: 'listens',
    subject: '1|0.1|0.0|0',
    parts: { host: '0.0|0' },
    label: 'the Netty server',
  },
  // vertx.io/docs/vertx-core/java
  { call: 'io.vertx.core.Vertx.vertx', returns: 'io.vertx.core.Vertx' },
  { call: 'io.vertx.core.Vertx.createHttpServer', returns: vertx },
  // Verticles inherit the field.
  { call: 'vertx.createHttpServer', returns: vertx },
  { call: `${vertx}.requestHandler`, returns: vertx },
  {
    call: `${vertx}.listen`,
    effect: 'listens',
    subject: '0',
    parts: { host: '1' },
    label: 'the Vert.x server',
    words: ['io.vertx', 'listen'],
  },
  { call: 'io.vertx.core.http.HttpServerOptions', returns: 'io.vertx.core.http.HttpServerOptions' },
  {
    call: 'io.vertx.core.http.HttpServerOptions.setPort',
    effect: 'listens',
    subject: '0',
    label: 'the Vert.x server',
  },
  // javalin.io/documentation: `start(port)`, `start(host, port)`; no hook in its sources.
  { call: `${javalin}.create`, returns: javalin },
  { call: `${javalin}.createAndStart`, returns: javalin },
  ...['get', 'post', 'put', 'patch', 'delete', 'before', 'after', 'exception', 'error', 'ws', 'sse', 'routes'].map(
    (name): Api => ({ call: `${javalin}.${name}`, returns: javalin }),
  ),
  {
    call: `${javalin}.start`,
    returns: javalin,
    effect: 'listens',
    subject: '1|0',
    parts: { host: '0' },
    kind: 'stop',
    holder: 'receiver',
    label: 'Javalin',
    words: ['io.javalin', 'start'],
  },
  { call: `${javalin}.stop`, effect: 'drains' },
  // grpc/grpc-java#11229: the hook is up to the program.
  ...[
    'io.grpc.ServerBuilder',
    'io.grpc.netty.NettyServerBuilder',
    'io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder',
  ].flatMap((name): Api[] => [
    {
      call: `${name}.forPort`,
      returns: 'io.grpc.ServerBuilder',
      effect: 'listens',
      subject: '0',
      label: 'the gRPC server',
    },
  ]),
  {
    call: 'io.grpc.Grpc.newServerBuilderForPort',
    returns: 'io.grpc.ServerBuilder',
    effect: 'listens',
    subject: '0',
    label: 'the gRPC server',
  },
  ...['addService', 'intercept', 'executor', 'maxInboundMessageSize'].map((name): Api => ({
    call: `io.grpc.ServerBuilder.${name}`,
    returns: 'io.grpc.ServerBuilder',
  })),
  { call: 'io.grpc.ServerBuilder.build', returns: 'io.grpc.Server' },
  {
    call: 'io.grpc.Server.start',
    returns: 'io.grpc.Server',
    effect: 'listens',
    kind: 'grpc',
    holder: 'receiver',
    label: 'the gRPC server',
    words: ['io.grpc', 'start'],
  },
  { call: 'io.grpc.Server.awaitTermination', effect: 'serves' },
  { call: 'io.grpc.Server.shutdown', effect: 'drains' },
];
