import type { Api } from '../../effects.ts';
import { graceSettings } from '../../grace-settings.ts';

/** Settings by which a server drops what is under way. */
export const apis: readonly Api[] = graceSettings.map(({ name, values, instead }) => ({
  setting: name,
  effect: 'disables-grace',
  subject: 'this',
  when: [{ arg: 'this', is: 'text', oneOf: values }],
  label: `\`${name}\``,
  ...(instead === undefined ? {} : { instead }),
}));
