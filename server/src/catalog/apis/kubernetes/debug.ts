import type { Api } from '../../effects.ts';
import { debugVariables } from '../../debug-variables.ts';

/** Variables of a container. */
export const apis: readonly Api[] = debugVariables.map(({ name, values }) => ({
  setting: `env.${name}`,
  effect: 'switches-debug',
  subject: 'this',
  when: [{ arg: 'this', is: 'text', oneOf: values }],
  label: `\`${name}\``,
}));
