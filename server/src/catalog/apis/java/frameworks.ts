import type { Api } from '../../effects.ts';

const webStarters = [
  'org.springframework.boot:spring-boot-starter-web',
  'org.springframework.boot:spring-boot-starter-webmvc',
  'org.springframework.boot:spring-boot-starter-webflux',
  'org.springframework.boot:spring-boot-starter-jersey',
];
const springRuns = [
  'org.springframework.boot.SpringApplication.run',
  'org.springframework.boot.builder.SpringApplicationBuilder.run',
];
const spring = 'org.springframework.boot';
const settings = {
  quarkus: 'quarkus.shutdown.timeout',
  micronaut: 'micronaut.lifecycle.graceful-shutdown.enabled=true',
};

/** Makes the app a service without a listening call of its own. */
function hosted(call: string): Api {
  return { call, effect: 'creates-app', traits: ['hosted'] };
}

/** Frameworks that start the server themselves. */
export const apis: readonly Api[] = [
  // docs.spring.io/spring-boot, "Graceful Shutdown": by default since 3.4, before that only when it is set.
  ...springRuns.flatMap((call): Api[] => [
    {
      call,
      effect: 'listens',
      manifest: {
        depends: webStarters,
        version: { of: spring, before: '3.4' },
        unset: ['server.shutdown=graceful'],
      },
      label: 'Spring Boot before 3.4 without `server.shutdown=graceful`',
    },
    {
      call,
      effect: 'listens',
      manifest: {
        depends: webStarters,
        version: { of: spring, since: '3.4' },
        set: ['server.shutdown=immediate'],
      },
      label: 'Spring Boot with `server.shutdown=immediate`',
    },
    {
      call,
      effect: 'handles-termination',
      manifest: { version: { of: spring, since: '3.4' }, unset: ['server.shutdown=immediate'] },
    },
    { call, effect: 'handles-termination', manifest: { set: ['server.shutdown=graceful'] } },
  ]),
  { call: 'org.springframework.boot.SpringApplication', returns: 'org.springframework.boot.SpringApplication' },
  ...['', '.sources', '.profiles', '.web', '.properties'].map((name): Api => ({
    call: `org.springframework.boot.builder.SpringApplicationBuilder${name}`,
    returns: 'org.springframework.boot.builder.SpringApplicationBuilder',
  })),
  ...[
    'org.springframework.web.bind.annotation.RestController',
    'org.springframework.stereotype.Controller',
    'org.springframework.kafka.annotation.KafkaListener',
    'org.springframework.amqp.rabbit.annotation.RabbitListener',
    'org.springframework.jms.annotation.JmsListener',
    'jakarta.ws.rs.Path',
    'javax.ws.rs.Path',
    'jakarta.servlet.annotation.WebServlet',
    'javax.servlet.annotation.WebServlet',
    'io.micronaut.http.annotation.Controller',
  ].map(hosted),
  // quarkus.io/guides/lifecycle, "Graceful Shutdown": off as long as the timeout is not set.
  {
    call: 'io.quarkus.runtime.Quarkus.run',
    effect: 'listens',
    manifest: { unset: [settings.quarkus] },
    label: 'Quarkus without `quarkus.shutdown.timeout`',
  },
  // Most Quarkus apps have no program of their own: their resources show that they serve. Clients look the same.
  ...['jakarta.ws.rs.Path', 'javax.ws.rs.Path'].map((call): Api => ({
    call,
    effect: 'listens',
    notImported: 'org.eclipse.microprofile.rest.client.inject.RegisterRestClient',
    manifest: { depends: ['io.quarkus:*'], unset: [settings.quarkus] },
    label: 'Quarkus without `quarkus.shutdown.timeout`',
  })),
  // docs.micronaut.io, "Graceful Shutdown": disabled by default.
  ...['io.micronaut.runtime.Micronaut.run', 'io.micronaut.runtime.Micronaut.start'].flatMap((call): Api[] => [
    {
      call,
      effect: 'listens',
      manifest: { unset: [settings.micronaut] },
      label: 'Micronaut without `micronaut.lifecycle.graceful-shutdown.enabled`',
    },
    { call, effect: 'handles-termination', manifest: { set: [settings.micronaut] } },
  ]),
  { call: 'io.micronaut.runtime.Micronaut.build', returns: 'io.micronaut.runtime.Micronaut' },
  ...['args', 'mainClass', 'classes', 'packages', 'environments', 'banner', 'eagerInitSingletons'].map((name): Api => ({
    call: `io.micronaut.runtime.Micronaut.${name}`,
    returns: 'io.micronaut.runtime.Micronaut',
  })),
  // dropwizard.io, "server": Jetty stops at shutdown, 30 seconds. helidon.io: the shutdown hook is on by default.
  { module: 'io.dropwizard.core.Application', effect: 'handles-termination' },
  { module: 'io.dropwizard.Application', effect: 'handles-termination' },
  { module: 'io.helidon.webserver.WebServer', effect: 'handles-termination' },
  { module: 'io.helidon.microprofile.server.Server', effect: 'handles-termination' },
  // Android starts and ends its programs itself.
  { module: 'android.app.Activity', effect: 'runs-in-desktop' },
  { module: 'android.os.Bundle', effect: 'runs-in-desktop' },
  { module: 'android.content.Context', effect: 'runs-in-desktop' },
  { module: 'androidx.appcompat.app.AppCompatActivity', effect: 'runs-in-desktop' },
  { module: 'javafx.application.Application', effect: 'runs-in-desktop' },
  { module: 'javax.swing.JFrame', effect: 'runs-in-desktop' },
  // docs.aws.amazon.com/lambda, cloud.google.com/functions
  { module: 'com.amazonaws.services.lambda.runtime.RequestHandler', effect: 'serverless-handler' },
  { module: 'com.amazonaws.services.lambda.runtime.RequestStreamHandler', effect: 'serverless-handler' },
  { module: 'com.google.cloud.functions.HttpFunction', effect: 'serverless-handler' },
  { module: 'com.microsoft.azure.functions.annotation.FunctionName', effect: 'serverless-handler' },
  // Command lines: picocli.info, commons.apache.org/cli, jcommander.org
  { call: 'picocli.CommandLine', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'org.apache.commons.cli.DefaultParser', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'com.beust.jcommander.JCommander.newBuilder', effect: 'parses-arguments', traits: ['tool'] },
  { call: 'org.kohsuke.args4j.CmdLineParser', effect: 'parses-arguments', traits: ['tool'] },
];
