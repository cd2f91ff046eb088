import type { Api } from '../../effects.ts';

/** Variables of a container (https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container). */
export const apis: readonly Api[] = [{ setting: 'env.*', effect: 'declares-variable' }];
