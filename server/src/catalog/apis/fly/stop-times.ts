import type { Api } from '../../effects.ts';
import { stopTimeVariables } from '../../stop-time-variables.ts';

/** Variables that tell servers how long they may take to stop. */
export const apis: readonly Api[] = stopTimeVariables.map(({ name, ...rest }) => ({
  ...rest,
  setting: `env.${name}`,
  effect: 'limits-drain',
  subject: 'this',
  label: name,
}));
