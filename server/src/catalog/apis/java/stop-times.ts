import type { Api } from '../../effects.ts';

const limits = { effect: 'limits-drain' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // docs.oracle.com, com.sun.net.httpserver.HttpServer.stop: seconds
  ...['HttpServer', 'HttpsServer'].map((name): Api => ({
    call: `com.sun.net.httpserver.${name}.stop`,
    ...limits,
    subject: '0',
    label: 'stop',
  })),
  // docs.spring.io, ExecutorConfigurationSupport.setAwaitTerminationSeconds
  ...['ThreadPoolTaskExecutor', 'ThreadPoolTaskScheduler'].map((name): Api => ({
    call: `org.springframework.scheduling.concurrent.${name}.setAwaitTerminationSeconds`,
    ...limits,
    subject: '0',
    label: 'setAwaitTerminationSeconds',
    words: ['setAwaitTerminationSeconds'],
  })),
  // javadoc.jetty.org, Server.setStopTimeout: milliseconds
  {
    call: 'org.eclipse.jetty.server.Server.setStopTimeout',
    ...limits,
    subject: '0',
    kind: 'milliseconds',
    label: 'setStopTimeout',
    words: ['setStopTimeout'],
  },
  // grpc.github.io/grpc-java/javadoc/io/grpc/Server.html#awaitTermination(long,java.util.concurrent.TimeUnit)
  {
    call: 'io.grpc.Server.awaitTermination',
    ...limits,
    subject: '0',
    parts: { unit: '1' },
    label: 'awaitTermination',
    words: ['awaitTermination'],
  },
];
