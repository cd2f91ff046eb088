import type { Api } from '../../effects.ts';

const spring = 'org.springframework.scheduling';
const schedules = { effect: 'schedules-jobs' } as const;

/** Schedulers that run within the process (docs.spring.io/spring-framework, "Task Execution and Scheduling"; quarkus.io). */
export const apis: readonly Api[] = [
  { ...schedules, call: `${spring}.annotation.Scheduled`, label: '`@Scheduled`' },
  { ...schedules, call: `${spring}.support.CronTrigger`, label: '`CronTrigger`' },
  { ...schedules, call: 'io.quarkus.scheduler.Scheduled', label: '`@Scheduled`' },
  { ...schedules, call: 'io.micronaut.scheduling.annotation.Scheduled', label: '`@Scheduled`' },
  // github.com/lukas-krecan/ShedLock
  { call: 'net.javacrumbs.shedlock.spring.annotation.SchedulerLock', effect: 'takes-turns' },
  { call: 'net.javacrumbs.shedlock.micronaut.SchedulerLock', effect: 'takes-turns' },
  { call: 'net.javacrumbs.shedlock.cdi.SchedulerLock', effect: 'takes-turns' },
];
