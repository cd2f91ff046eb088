import type { Api } from '../../effects.ts';

/** Keys of jobs (docs.gitlab.com/ci/yaml). */
export const apis: readonly Api[] = [{ setting: 'image', effect: 'uses-image', subject: 'this' }];
