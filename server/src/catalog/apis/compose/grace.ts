import type { Api } from '../../effects.ts';
import { graceVariables } from '../../grace-settings.ts';

/** Variables by which a server drops what is under way. */
export const apis: readonly Api[] = graceVariables.map(({ name, values, instead }) => ({
  setting: `environment.${name}`,
  effect: 'disables-grace',
  subject: 'this',
  when: [{ arg: 'this', is: 'text', oneOf: values }],
  label: `\`${name}\``,
  ...(instead === undefined ? {} : { instead }),
}));
