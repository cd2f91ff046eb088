import type { Api } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'NODE_ENV',
  'APP_ENV',
  'APP_ENVIRONMENT',
  'ENVIRONMENT',
  'ENV',
  'DEPLOY_ENV',
  'DEPLOYMENT_ENV',
  'NODE_CONFIG_ENV',
  'STAGE',
  'RUN_ENV',
  'SERVER_ENV',
  'VERCEL_ENV',
  'RAILS_ENV',
];

export const apis: readonly Api[] = [
  ...names.map((name): Api => ({ access: `process.env.${name}`, effect: 'environment-name' })),
  // vite.dev/guide/env-and-mode
  { access: 'import.meta.env.MODE', effect: 'environment-name' },
  { access: 'import.meta.env.PROD', effect: 'environment-name' },
  // expressjs.com/en/api.html#app.settings.table: `env` is NODE_ENV
  { call: 'express.Application.get', effect: 'environment-name', when: [{ arg: '0', is: 'text', oneOf: ['env'] }] },
];
