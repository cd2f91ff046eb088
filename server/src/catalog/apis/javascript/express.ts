import type { Api } from '../../effects.ts';

/** Express 4 and 5 (expressjs.com/en/api.html). */
export const apis: readonly Api[] = [
  { call: 'express', returns: 'express.Application', effect: 'creates-app' },
  { alias: 'express.Express', is: 'express.Application' },
  { call: 'express.Application.listen', returns: 'http.Server', effect: 'listens', subject: '0', parts: { host: '1' }, kind: 'close-callback', label: 'the Express app' },
];
