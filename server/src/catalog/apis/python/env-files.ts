import type { Api } from '../../effects.ts';

/** What puts `.env` into the environment of the process, from the packages' own pages. */
export const apis: readonly Api[] = [
  // saurabh-kumar.com/python-dotenv
  { call: 'dotenv.load_dotenv', effect: 'loads-env-file' },
  { call: 'dotenv.main.load_dotenv', effect: 'loads-env-file' },
  // django-environ.readthedocs.io, github.com/sloria/environs
  { call: 'environ.Env', returns: 'environ.Env.instance' },
  { call: 'environ.FileAwareEnv', returns: 'environ.Env.instance' },
  { call: 'environs.Env', returns: 'environs.Env.instance' },
  ...['environ.Env', 'environ.Env.instance', 'environs.Env.instance'].map((owner): Api => ({
    call: `${owner}.read_env`,
    effect: 'loads-env-file',
    words: ['environ', 'read_env'],
  })),
];
