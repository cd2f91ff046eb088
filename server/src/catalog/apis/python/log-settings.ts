import type { Api } from '../../effects.ts';

/** docs.gunicorn.org/en/stable/settings.html: `accesslog`, `errorlog`; `-` is standard output and error. */
export const apis: readonly Api[] = ['gunicorn.conf.py', 'gunicorn_config.py', 'gunicorn_conf.py'].flatMap((file) =>
  ['accesslog', 'errorlog'].map((setting): Api => ({
    setting,
    file,
    effect: 'sets-log-file',
    subject: 'this',
    label: `gunicorn's ${setting}`,
    remedy: 'gunicorn-stream',
  })),
);
