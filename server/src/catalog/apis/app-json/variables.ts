import type { Api } from '../../effects.ts';

/** Config vars (https://devcenter.heroku.com/articles/app-json-schema#env). */
export const apis: readonly Api[] = [{ setting: 'env.*', effect: 'declares-variable' }];
