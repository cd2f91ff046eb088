import type { Api } from '../../effects.ts';

/** Packages that the app runs with, by the version asked for. */
export const apis: readonly Api[] = [
  { setting: 'dependencies.*.version', effect: 'takes-package', subject: 'this', kind: 'pipenv' },
];
