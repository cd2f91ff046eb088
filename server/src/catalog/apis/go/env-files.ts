import type { Api } from '../../effects.ts';

/** What puts `.env` into the environment of the process (github.com/joho/godotenv). */
export const apis: readonly Api[] = [
  { call: 'github.com/joho/godotenv.Load', effect: 'loads-env-file' },
  { call: 'github.com/joho/godotenv.Overload', effect: 'loads-env-file' },
  { module: 'github.com/joho/godotenv/autoload', effect: 'loads-env-file' },
];
