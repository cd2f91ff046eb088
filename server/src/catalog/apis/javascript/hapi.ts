import type { Api } from '../../effects.ts';

/** hapi 18 and later (hapi.dev/api): port and host are options of the server; `stop` drains, on request only. */
const server = {
  returns: 'hapi.Server',
  effect: 'listens',
  subject: '0.port',
  parts: { host: '0.host|0.address' },
  when: [{ arg: '0.port', is: 'present' }],
  kind: 'stop-timeout',
  holder: 'result',
  label: 'the hapi server',
} as const;

export const apis: readonly Api[] = [
  { call: '@hapi/hapi.server', ...server },
  { call: '@hapi/hapi.Server', ...server },
  { call: 'hapi.server', ...server },
  { call: 'hapi.Server.stop', effect: 'drains' },
];
