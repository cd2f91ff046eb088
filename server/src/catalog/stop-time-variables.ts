/** A variable by which a server is told how long it may take to stop. */
export interface StopTimeVariable {
  readonly name: string;
  readonly kind: 'seconds' | 'milliseconds';
  /** The programs that read it; absent where no other program does, by its name. */
  readonly startedBy?: readonly string[];
}

export const stopTimeVariables: readonly StopTimeVariable[] = [
  // docs.spring.io/spring-boot, "Graceful Shutdown" and "Binding from Environment Variables"; quarkus.io/guides/lifecycle
  { name: 'SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE', kind: 'milliseconds' },
  // with its dashes as underscores, too: spring-boot, SystemEnvironmentPropertyMapper, "legacy" names
  { name: 'SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE', kind: 'milliseconds' },
  { name: 'QUARKUS_SHUTDOWN_TIMEOUT', kind: 'seconds' },
  // learn.microsoft.com/aspnet/core/fundamentals/host/generic-host, "ShutdownTimeout"
  { name: 'ASPNETCORE_SHUTDOWNTIMEOUTSECONDS', kind: 'seconds' },
  { name: 'DOTNET_SHUTDOWNTIMEOUTSECONDS', kind: 'seconds' },
  // www.uvicorn.org/settings: options of the command line have variables of their own
  { name: 'UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN', kind: 'seconds', startedBy: ['uvicorn'] },
  // github.com/fastify/fastify-cli, README, "Options"
  { name: 'FASTIFY_CLOSE_GRACE_DELAY', kind: 'milliseconds', startedBy: ['fastify'] },
  // nitro.build/deploy/runtimes/node, "Environment Variables"
  { name: 'NITRO_SHUTDOWN_TIMEOUT', kind: 'milliseconds' },
  // good_job/lib/good_job/configuration.rb
  { name: 'GOOD_JOB_SHUTDOWN_TIMEOUT', kind: 'seconds', startedBy: ['good_job'] },
];
