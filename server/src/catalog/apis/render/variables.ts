import type { Api } from '../../effects.ts';

/** Variables of a service (https://render.com/docs/blueprint-spec#environment-variables). */
export const apis: readonly Api[] = [
  { setting: 'envVars.*', effect: 'declares-variable' },
  { setting: 'envVars.PORT', effect: 'sets-port', subject: 'this' },
];
