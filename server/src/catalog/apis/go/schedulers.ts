import type { Api } from '../../effects.ts';

const gocron = 'github.com/go-co-op/gocron';

/**
 * Schedulers that run within the process (pkg.go.dev/github.com/robfig/cron/v3, github.com/go-co-op/gocron,
 * github.com/reugn/go-quartz), and what lets one process run a job of gocron (its distributed.go).
 */
export const apis: readonly Api[] = [
  { call: 'github.com/robfig/cron.New', effect: 'schedules-jobs', label: 'cron' },
  { call: `${gocron}.NewScheduler`, effect: 'schedules-jobs', label: 'gocron' },
  { call: 'github.com/reugn/go-quartz/quartz.NewStdScheduler', effect: 'schedules-jobs', label: 'go-quartz' },
  { call: `${gocron}.WithDistributedLocker`, effect: 'takes-turns' },
  { call: `${gocron}.WithDistributedElector`, effect: 'takes-turns' },
];
