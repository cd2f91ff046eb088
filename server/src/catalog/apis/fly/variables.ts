import type { Api } from '../../effects.ts';

/** Variables of the app (https://fly.io/docs/reference/configuration/#the-env-variables-section). */
export const apis: readonly Api[] = [
  { setting: 'env.*', effect: 'declares-variable' },
  { setting: 'env.PORT', effect: 'sets-port', subject: 'this' },
];
