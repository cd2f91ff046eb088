import type { Api } from '../../effects.ts';

/** Schedulers that run within the process (github.com/jmettraux/rufus-scheduler). */
export const apis: readonly Api[] = [
  { call: 'Rufus.Scheduler.new', effect: 'schedules-jobs', label: 'rufus-scheduler' },
  { call: 'Rufus.Scheduler.singleton', effect: 'schedules-jobs', label: 'rufus-scheduler' },
];
