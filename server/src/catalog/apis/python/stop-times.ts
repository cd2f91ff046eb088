import type { Api } from '../../effects.ts';

const seconds = { effect: 'limits-drain', kind: 'seconds' } as const;

/** How long apps take to stop at most. */
export const apis: readonly Api[] = [
  // www.uvicorn.org/settings
  ...['uvicorn.run', 'uvicorn.Config'].map((call): Api => ({
    call,
    ...seconds,
    subject: 'timeout_graceful_shutdown=',
    label: 'timeout_graceful_shutdown',
    words: ['uvicorn', 'timeout_graceful_shutdown'],
  })),
  // docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.run_app
  {
    call: 'aiohttp.web.run_app',
    ...seconds,
    subject: 'shutdown_timeout=',
    label: 'shutdown_timeout',
    words: ['aiohttp', 'shutdown_timeout'],
  },
  // grpc.github.io/grpc/python: `stop` takes the seconds of grace.
  ...['grpc.Server.stop', 'grpc.aio.Server.stop'].map((call): Api => ({ call, ...seconds, subject: '0|grace=' })),
  // docs.gunicorn.org/en/stable/settings.html
  ...['gunicorn.conf.py', 'gunicorn_config.py', 'gunicorn_conf.py'].map((file): Api => ({
    setting: 'graceful_timeout',
    ...seconds,
    subject: 'this',
    label: 'graceful_timeout',
    file,
  })),
  // hypercorn.readthedocs.io, "Configuration options"
  {
    setting: 'graceful_timeout',
    ...seconds,
    subject: 'this',
    imported: 'hypercorn.config.Config',
    label: 'graceful_timeout',
    words: ['hypercorn', 'graceful_timeout'],
  },
  // sanic.dev/en/guide/running/configuration: GRACEFUL_SHUTDOWN_TIMEOUT
  {
    setting: 'config.GRACEFUL_SHUTDOWN_TIMEOUT',
    ...seconds,
    subject: 'this',
    label: 'GRACEFUL_SHUTDOWN_TIMEOUT',
    words: ['GRACEFUL_SHUTDOWN_TIMEOUT'],
  },
  // arq-docs.helpmanual.io, Worker: job_completion_wait
  {
    setting: 'job_completion_wait',
    ...seconds,
    subject: 'this',
    startedBy: ['arq'],
    label: 'job_completion_wait',
    words: ['job_completion_wait'],
  },
  // docs.celeryq.dev/en/stable/userguide/workers.html, "Soft Shutdown" and "Time Limits": what tasks are granted at least,
  // for TERM waits for all of them unless REMAP_SIGTERM makes it a QUIT
  ...(
    [
      ['worker_soft_shutdown_timeout', []],
      ['task_time_limit', ['per-job']],
    ] as const
  ).flatMap(([name, traits]) =>
    [name, `CELERY_${name.toUpperCase()}`].map((setting): Api => ({
      setting,
      ...seconds,
      subject: 'this',
      traits,
      startedBy: ['celery'],
      label: setting,
      words: [setting],
    })),
  ),
  // docs.python.org/3/library/asyncio-task.html#asyncio.wait_for
  {
    call: 'asyncio.wait_for',
    ...seconds,
    subject: 'timeout=|1',
    traits: ['for-drain'],
    label: 'asyncio.wait_for',
    words: ['wait_for'],
  },
];
