import type { Api } from '../../effects.ts';

/** Variables of an image and of its build (https://docs.docker.com/reference/dockerfile/#env). */
export const apis: readonly Api[] = [
  { setting: 'ENV.*', effect: 'declares-variable' },
  { setting: 'ARG.*', effect: 'declares-variable' },
];
