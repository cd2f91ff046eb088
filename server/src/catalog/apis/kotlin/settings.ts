import type { Api } from '../../effects.ts';

/** dotenv-kotlin (github.com/cdimascio/dotenv-kotlin): `dotenv["X"]` also reads the environment itself. */
export const apis: readonly Api[] = [
  { call: 'io.github.cdimascio.dotenv.dotenv', effect: 'loads-env-file' },
  { call: 'io.github.cdimascio.dotenv.dotenv', returns: 'io.github.cdimascio.dotenv.Dotenv' },
];
