import type { Api } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'APP_ENV',
  'APP_ENVIRONMENT',
  'ENVIRONMENT',
  'ENV',
  'GO_ENV',
  'DEPLOY_ENV',
  'DEPLOYMENT_ENV',
  'STAGE',
  'RUN_ENV',
  'SERVER_ENV',
];

export const apis: readonly Api[] = [
  ...['os.Getenv', 'os.LookupEnv'].map((call): Api => ({
    call,
    effect: 'environment-name',
    when: [{ arg: '0', is: 'text', oneOf: names }],
  })),
];
