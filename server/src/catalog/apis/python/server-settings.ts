import type { Api } from '../../effects.ts';

/** docs.gunicorn.org/en/stable/settings.html: Server Mechanics, Server Socket. It ends in order on SIGTERM. */
export const apis: readonly Api[] = ['gunicorn.conf.py', 'gunicorn_config.py', 'gunicorn_conf.py'].flatMap(
  (file): readonly Api[] => [
    {
      setting: 'daemon',
      file,
      effect: 'goes-to-background',
      when: [{ arg: 'this', is: 'true' }],
      label: "gunicorn's `daemon`",
    },
    { setting: 'pidfile', file, effect: 'keeps-pid-file', subject: 'this' },
    { setting: 'bind', file, effect: 'listens', subject: 'this', parts: { host: 'this' }, label: 'gunicorn' },
    { setting: 'bind', file, effect: 'handles-termination' },
  ],
);
