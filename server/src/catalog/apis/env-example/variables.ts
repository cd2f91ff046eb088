import type { Api } from '../../effects.ts';

/** The lines of an example file, which list what a deployment must set. */
export const apis: readonly Api[] = [{ setting: 'variable.*', effect: 'declares-variable', kind: 'listed' }];
