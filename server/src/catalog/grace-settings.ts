/** A setting, or a variable, by which a server is told not to end in order. */
export interface GraceSetting {
  readonly name: string;
  readonly values: readonly string[];
  /** What stands there instead; absent where no other value leaves the server its time. */
  readonly instead?: string;
}

/** Settings of frameworks. */
export const graceSettings: readonly GraceSetting[] = [
  // docs.spring.io/spring-boot, "Graceful Shutdown" (the default since 3.4) and "Common Application Properties"
  { name: 'server.shutdown', values: ['immediate', 'IMMEDIATE'], instead: 'graceful' },
  { name: 'spring.main.register-shutdown-hook', values: ['false'], instead: 'true' },
  // quarkus-core, ShutdownConfig: "If this is not set then the application will exit immediately."
  { name: 'quarkus.shutdown.timeout', values: ['0', '0s', '0S', 'PT0S'], instead: '30s' },
];

/** The variables of the same, and of others. */
export const graceVariables: readonly GraceSetting[] = [
  // docs.spring.io/spring-boot, "Binding from Environment Variables"
  { name: 'SERVER_SHUTDOWN', values: ['immediate', 'IMMEDIATE'], instead: 'graceful' },
  // nitro.build/deploy/runtimes/node, "Environment Variables"; nitropack, runtime/internal/shutdown: with any text it is on
  { name: 'NITRO_SHUTDOWN_DISABLED', values: ['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'] },
];
