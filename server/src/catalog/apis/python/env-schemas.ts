import type { Api } from '../../effects.ts';

const fallback = { effect: 'environment-read', remedy: 'drop' } as const;

/**
 * Reads of the environment through a library, with a value for when it is not set. `remedy` says how to make the read
 * required: `drop` the fallback, for then these libraries raise an error.
 */
export const apis: readonly Api[] = [
  // pypi.org/project/python-decouple
  { ...fallback, call: 'decouple.config', subject: '0', parts: { fallback: 'default=|1' } },
  // django-environ.readthedocs.io
  {
    ...fallback,
    call: 'environ.Env.instance',
    subject: '0',
    parts: { fallback: 'default=' },
    words: ['environ', 'Env'],
  },
  ...['str', 'get_value'].map((method): Api => ({
    ...fallback,
    call: `environ.Env.instance.${method}`,
    subject: '0',
    parts: { fallback: 'default=' },
    words: ['environ', method],
  })),
  // github.com/sloria/environs
  ...['environs.Env.instance', 'environs.Env.instance.str'].map((call): Api => ({
    ...fallback,
    call,
    subject: '0',
    parts: { fallback: '1|default=' },
    words: ['environs', 'Env'],
  })),
  // starlette.io/config
  { call: 'starlette.config.Config', returns: 'starlette.config.Config.instance' },
  {
    ...fallback,
    call: 'starlette.config.Config.instance',
    subject: '0',
    parts: { fallback: 'default=' },
    words: ['starlette', 'Config'],
  },
  { call: 'os.environ.setdefault', effect: 'environment-read', subject: '0', parts: { fallback: '1' } },
];
