import type { Api } from '../../effects.ts';

/** Schedulers that run within the process (docs.spring.io/spring-framework, "Task Execution and Scheduling"; quarkus.io). */
export const apis: readonly Api[] = [
  {
    call: 'org.springframework.scheduling.annotation.Scheduled',
    effect: 'schedules-jobs',
    label: '`@Scheduled`',
  },
  { call: 'io.quarkus.scheduler.Scheduled', effect: 'schedules-jobs', label: '`@Scheduled`' },
  { call: 'io.micronaut.scheduling.annotation.Scheduled', effect: 'schedules-jobs', label: '`@Scheduled`' },
];
