import type { Api } from '../../effects.ts';

const services = 'Microsoft.Extensions.DependencyInjection.IServiceCollection';
const schedules = { effect: 'schedules-jobs' } as const;

/**
 * Schedulers that run within the process (docs.coravel.net/Scheduler, github.com/NCronJob-Dev/NCronJob), and Quartz.NET,
 * which keeps its jobs in memory unless it is given a store (quartz-scheduler.net, "Job Stores").
 */
export const apis: readonly Api[] = [
  {
    ...schedules,
    call: '*.UseScheduler',
    when: [{ arg: '0', is: 'function' }],
    imported: 'Coravel',
    label: 'Coravel',
    words: ['Coravel', 'UseScheduler'],
  },
  { ...schedules, call: `${services}.AddNCronJob`, label: 'NCronJob', words: ['AddNCronJob'] },
  {
    ...schedules,
    call: `${services}.AddQuartz`,
    when: [{ arg: '0', is: 'function' }],
    label: 'Quartz.NET',
    words: ['AddQuartz'],
  },
  { call: '*.UsePersistentStore', effect: 'takes-turns', imported: 'Quartz', words: ['Quartz', 'UsePersistentStore'] },
  // The section of the configuration may well name such a store.
  { literal: 'Quartz', effect: 'takes-turns' },
];
