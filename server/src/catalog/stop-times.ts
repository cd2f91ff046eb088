/** How long a program that runs apps takes to stop at most. */
export interface StopTimeRow {
  /** The program's name without folder, extension and version. */
  readonly program: string;
  /** A word that must be among those after it, where the program does other things, too. */
  readonly word?: string;
  /** Options that set the time. */
  readonly options: readonly string[];
  /** What their number counts, in seconds; 1 where it is absent. */
  readonly unit?: number;
  /** The seconds without such an option; absent where it then waits for ever or cannot be told. */
  readonly seconds?: number;
  /** True where the option limits a job, and the program waits for the jobs under way. */
  readonly isPerJob?: boolean;
}

export const stopTimes: readonly StopTimeRow[] = [
  // docs.gunicorn.org/en/stable/settings.html: graceful_timeout; gunicorn/arbiter.py, `stop`
  { program: 'gunicorn', options: ['--graceful-timeout'], seconds: 30 },
  // www.uvicorn.org/settings: --timeout-graceful-shutdown
  { program: 'uvicorn', options: ['--timeout-graceful-shutdown'] },
  // hypercorn.readthedocs.io, "Configuration options": graceful_timeout
  { program: 'hypercorn', options: ['--graceful-timeout'], seconds: 3 },
  // github.com/sidekiq/sidekiq/wiki/Deployment: TERM ends it within the seconds of -t, which are 25 by default
  { program: 'sidekiq', options: ['-t', '--timeout'], seconds: 25 },
  // github.com/fastify/fastify-cli, README, "Options": milliseconds, 500 by default
  { program: 'fastify', options: ['-g', '--close-grace-delay'], unit: 0.001, seconds: 0.5 },
  // emmett-framework/granian, granian/cli.py: it waits for ever without the option
  { program: 'granian', options: ['--workers-kill-timeout'] },
  // taskiq/cli/worker/args.py: it waits for all tasks without the option
  { program: 'taskiq', word: 'worker', options: ['--wait-tasks-timeout'] },
  // Bogdanp/dramatiq, dramatiq/cli.py: milliseconds, ten minutes by default
  { program: 'dramatiq', options: ['--worker-shutdown-timeout'], unit: 0.001, seconds: 600 },
  // good_job/lib/good_job/cli.rb: seconds; it waits for ever without the option
  { program: 'good_job', options: ['--shutdown-timeout'] },
  // docs.celeryq.dev/en/stable/userguide/workers.html: TERM waits for all tasks, and a time limit ends each of them
  { program: 'celery', word: 'worker', options: ['--time-limit'], isPerJob: true },
  // laravel.com/docs/queues, "Worker timeouts": a worker finishes its job, which the timeout ends
  { program: 'php', word: 'queue:work', options: ['--timeout'], isPerJob: true },
];
