import type { Api } from '../../effects.ts';
import { debugVariables } from '../../debug-variables.ts';

/** Variables of an image (https://docs.docker.com/reference/dockerfile/#env). */
export const apis: readonly Api[] = debugVariables.map(({ name, values }) => ({
  setting: `ENV.${name}`,
  effect: 'switches-debug',
  subject: 'this',
  when: [{ arg: 'this', is: 'text', oneOf: values }],
  label: `\`${name}\``,
}));
