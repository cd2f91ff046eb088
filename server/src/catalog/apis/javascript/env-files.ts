import type { Api } from '../../effects.ts';

/** What puts `.env` into the environment of the process, from the packages' own pages. */
export const apis: readonly Api[] = [
  ...['dotenv/config', 'dotenv-flow/config', '@dotenvx/dotenvx', '@dotenvx/dotenvx/config', '@nestjs/config'].map(
    (module): Api => ({ module, effect: 'loads-env-file' }),
  ),
  ...['dotenv.config', 'dotenv.configDotenv', 'dotenv-flow.config', 'dotenv-safe.config'].map((call): Api => ({
    call,
    effect: 'loads-env-file',
  })),
  // nodejs.org/api/process.html#processloadenvfilepath
  { call: 'process.loadEnvFile', effect: 'loads-env-file' },
];
