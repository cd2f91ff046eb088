import type { Api } from '../../effects.ts';

/** Variables of a service (https://docs.docker.com/reference/compose-file/services/#environment). */
export const apis: readonly Api[] = [{ setting: 'environment.*', effect: 'declares-variable' }];
