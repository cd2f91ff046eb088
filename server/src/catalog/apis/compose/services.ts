import type { Api } from '../../effects.ts';

/** Keys of a service (https://docs.docker.com/reference/compose-file/services/). */
export const apis: readonly Api[] = [
  { setting: 'services.*.container_name', effect: 'names-container', subject: 'this', label: 'container_name' },
  { setting: 'scaled.*.ports', effect: 'limits-scaling', subject: 'this', kind: 'port', remedy: 'any-host-port' },
  { setting: 'services.*.image', effect: 'uses-image', subject: 'this' },
  { setting: 'services.*.stop_signal', effect: 'sets-stop-signal', subject: 'this', label: 'stop_signal' },
  { setting: 'services.*.stop_grace_period', effect: 'sets-grace-period', subject: 'this', label: 'stop_grace_period' },
  // doc.traefik.io/traefik: routing, services, sticky sessions; `stickiness` is how Traefik 1 called it.
  ...['loadbalancer.sticky', 'loadbalancer.sticky.cookie', 'loadbalancer.stickiness'].map((setting): Api => ({
    setting,
    effect: 'sticks-to-process',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    label: 'sticky sessions',
  })),
  // A name for the cookie asks for it, too.
  { setting: 'loadbalancer.sticky.cookie.name', effect: 'sticks-to-process', label: 'sticky sessions' },
  { setting: 'environment.PYTHONUNBUFFERED', effect: 'unbuffers-output' },
  { setting: 'environment.PORT', effect: 'sets-port', subject: 'this' },
];
