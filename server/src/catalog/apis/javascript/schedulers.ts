import type { Api } from '../../effects.ts';

const schedules = { effect: 'schedules-jobs' } as const;

/**
 * Schedulers that keep their jobs in the process (github.com/node-cron/node-cron, /node-schedule, /kelektiv/node-cron,
 * /kibertoad/toad-scheduler, /breejs/bree).
 */
export const apis: readonly Api[] = [
  { ...schedules, call: 'node-cron.schedule', label: 'node-cron' },
  { ...schedules, call: 'node-schedule.scheduleJob', label: 'node-schedule' },
  { ...schedules, call: 'cron.CronJob', label: 'cron' },
  { ...schedules, call: 'cron.CronJob.from', label: 'cron' },
  { ...schedules, call: 'croner.Cron', label: 'Croner' },
  { ...schedules, call: 'toad-scheduler.ToadScheduler', label: 'toad-scheduler' },
  { ...schedules, call: 'bree', label: 'Bree' },
  // docs.nestjs.com/techniques/task-scheduling
  { ...schedules, call: '@nestjs/schedule.Cron', label: '`@Cron`' },
  { ...schedules, call: '@nestjs/schedule.Interval', label: '`@Interval`' },
];
