import type { Api } from '../../effects.ts';

/** Keys of a service (https://docs.docker.com/reference/compose-file/services/). */
export const apis: readonly Api[] = [
  { setting: 'services.*.container_name', effect: 'names-container', subject: 'this', label: 'container_name' },
];
