import type { Api } from '../../effects.ts';

/** The settings, and what a bare number of them counts. */
const settings: readonly (readonly [string, 'seconds' | 'milliseconds' | 'span', Api['manifest']?])[] = [
  // docs.spring.io/spring-boot, "Graceful Shutdown" and "Task Execution and Scheduling"
  ['spring.lifecycle.timeout-per-shutdown-phase', 'milliseconds'],
  ...['execution', 'scheduling'].map(
    (name) =>
      [
        `spring.task.${name}.shutdown.await-termination-period`,
        'milliseconds',
        { set: [`spring.task.${name}.shutdown.await-termination=true`] },
      ] as const,
  ),
  // quarkus.io/guides/lifecycle
  ['quarkus.shutdown.timeout', 'seconds'],
  // docs.micronaut.io, GracefulShutdownConfiguration; TimeConverterRegistrar takes no number without a unit
  [
    'micronaut.lifecycle.graceful-shutdown.grace-period',
    'span',
    { set: ['micronaut.lifecycle.graceful-shutdown.enabled=true'] },
  ],
  // ktor.io/docs/server-configuration-file.html, "Predefined properties": milliseconds
  ['ktor.deployment.shutdownTimeout', 'milliseconds'],
];

/** How long apps take to stop at most. */
export const apis: readonly Api[] = settings.map(([setting, kind, manifest]) => ({
  setting,
  effect: 'limits-drain',
  subject: 'this',
  kind,
  label: setting.startsWith('spring.lifecycle') ? 'timeout-per-shutdown-phase' : setting,
  ...(manifest === undefined ? {} : { manifest }),
}));
