import type { Api } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'APP_ENV',
  'APP_ENVIRONMENT',
  'ENVIRONMENT',
  'ENV',
  'DJANGO_ENV',
  'FLASK_ENV',
  'FLASK_CONFIG',
  'FASTAPI_ENV',
  'PYTHON_ENV',
  'DEPLOY_ENV',
  'DEPLOYMENT_ENV',
  'STAGE',
  'RUN_ENV',
  'SERVER_ENV',
  'APP_SETTINGS',
];

export const apis: readonly Api[] = [
  ...names.map((name): Api => ({ access: `os.environ.${name}`, effect: 'environment-name' })),
  ...['os.getenv', 'os.environ.get'].map((call): Api => ({
    call,
    effect: 'environment-name',
    when: [{ arg: '0|key=', is: 'text', oneOf: names }],
  })),
];
