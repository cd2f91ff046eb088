/** How long a program that runs apps takes to stop at most. */
export interface StopTimeRow {
  /** The program's name without folder, extension and version. */
  readonly program: string;
  /** Options that set the seconds. */
  readonly options: readonly string[];
  /** The seconds without such an option; absent where it then waits for ever or cannot be told. */
  readonly seconds?: number;
}

export const stopTimes: readonly StopTimeRow[] = [
  // docs.gunicorn.org/en/stable/settings.html: graceful_timeout
  { program: 'gunicorn', options: ['--graceful-timeout'], seconds: 30 },
  // www.uvicorn.org/settings: --timeout-graceful-shutdown
  { program: 'uvicorn', options: ['--timeout-graceful-shutdown'] },
  // hypercorn.readthedocs.io, "Configuration options": graceful_timeout
  { program: 'hypercorn', options: ['--graceful-timeout'], seconds: 3 },
  // github.com/sidekiq/sidekiq/wiki/Deployment: TERM ends it within the seconds of -t, which are 25 by default
  { program: 'sidekiq', options: ['-t', '--timeout'], seconds: 25 },
];
