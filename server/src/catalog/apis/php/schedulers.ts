import type { Api } from '../../effects.ts';

/** Schedulers that run within a server that PHP itself runs (github.com/workerman-php/crontab). */
export const apis: readonly Api[] = [
  { call: 'Workerman.Crontab.Crontab', effect: 'schedules-jobs', label: "Workerman's crontab" },
];
