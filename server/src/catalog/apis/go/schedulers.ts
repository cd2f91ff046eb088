import type { Api } from '../../effects.ts';

/** Schedulers that run within the process (pkg.go.dev/github.com/robfig/cron/v3, github.com/go-co-op/gocron). */
export const apis: readonly Api[] = [
  { call: 'github.com/robfig/cron.New', effect: 'schedules-jobs', label: 'cron' },
  { call: 'github.com/go-co-op/gocron.NewScheduler', effect: 'schedules-jobs', label: 'gocron' },
];
