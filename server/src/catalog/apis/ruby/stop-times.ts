import type { Api } from '../../effects.ts';

const seconds = { effect: 'limits-drain', kind: 'seconds' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // rubydoc.info/gems/puma, DSL: the time of one process, and that of the workers of a cluster
  ...['force_shutdown_after', 'worker_shutdown_timeout'].map((call): Api => ({
    call,
    ...seconds,
    subject: '0',
    label: call,
    file: 'puma.rb',
    words: [call],
  })),
  // github.com/rails/solid_queue, README, "Other configuration settings"
  {
    setting: 'solid_queue.shutdown_timeout',
    ...seconds,
    subject: 'this',
    startedBy: ['jobs', 'solid_queue:start'],
    label: 'solid_queue.shutdown_timeout',
    words: ['solid_queue', 'shutdown_timeout'],
  },
  // github.com/bensheldon/good_job, README, "Configuration options"
  {
    setting: 'good_job.shutdown_timeout',
    ...seconds,
    subject: 'this',
    startedBy: ['good_job'],
    label: 'good_job.shutdown_timeout',
    words: ['good_job', 'shutdown_timeout'],
  },
];
