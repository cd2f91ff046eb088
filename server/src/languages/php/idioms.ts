import type { Idioms } from '../../facts/idioms.ts';

/** What php writes for the intents of the rules. Without an idiom a finding is shown, but no fix is offered. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
};
