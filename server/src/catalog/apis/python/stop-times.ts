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
];
