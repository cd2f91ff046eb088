import type { Api } from '../../effects.ts';

/** Schedulers that run within the process (docs.rs/tokio-cron-scheduler, docs.rs/clokwerk). */
export const apis: readonly Api[] = [
  { call: 'tokio_cron_scheduler.JobScheduler.new', effect: 'schedules-jobs', label: 'tokio-cron-scheduler' },
  ...['Scheduler.new', 'Scheduler.with_tz', 'AsyncScheduler.new', 'AsyncScheduler.with_tz'].map((name): Api => ({
    call: `clokwerk.${name}`,
    effect: 'schedules-jobs',
    label: 'Clokwerk',
  })),
];
