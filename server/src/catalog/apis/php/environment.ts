import type { Api, ArgTest } from '../../effects.ts';

/** The variables by which an app is told the name of the place it runs in. */
const names = [
  'APP_ENV',
  'APP_ENVIRONMENT',
  'APPLICATION_ENV',
  'ENVIRONMENT',
  'ENV',
  'CI_ENVIRONMENT',
  'WP_ENV',
  'WP_ENVIRONMENT_TYPE',
  'SYMFONY_ENV',
  'YII_ENV',
  'DEPLOY_ENV',
  'STAGE',
];
const isName: readonly ArgTest[] = [{ arg: '0|name=|key=', is: 'text', oneOf: names }];

function named(...oneOf: readonly string[]): readonly ArgTest[] {
  return [{ arg: '0', is: 'text', oneOf }];
}

/** Reads through a library, and the names of environments. */
export const apis: readonly Api[] = [
  // laravel.com/docs/configuration; also a function of CakePHP and of Symfony's configuration files
  { call: 'env', effect: 'environment-read', subject: '0|key=', parts: { fallback: '1|default=' }, remedy: 'call:env' },
  {
    call: 'Illuminate.Support.Env.get',
    effect: 'environment-read',
    subject: '0|key=',
    parts: { fallback: '1|default=' },
    remedy: 'call:get',
  },
  {
    call: 'Symfony.Component.DependencyInjection.Loader.Configurator.env',
    effect: 'environment-read',
    subject: '0|name=',
  },
  ...names.flatMap((name): Api[] => [
    { access: `$_ENV.${name}`, effect: 'environment-name', words: ['$_ENV', name] },
    { access: `$_SERVER.${name}`, effect: 'environment-name', words: ['$_SERVER', name] },
  ]),
  { call: 'getenv', effect: 'environment-name', when: isName },
  { call: 'env', effect: 'environment-name', when: isName },
  { call: 'config', effect: 'environment-name', when: named('app.env') },
  { call: 'config', effect: 'environment-name', when: named('app.debug'), kind: 'development' },
  // laravel.com/docs/configuration#determining-the-current-environment
  ...['Illuminate.Support.Facades.App.environment', 'app().environment'].flatMap((call): Api[] => [
    { call, effect: 'environment-name', words: ['environment'] },
    {
      call,
      effect: 'environment-name',
      when: named('local', 'development', 'dev', 'testing'),
      kind: 'development',
      words: ['environment'],
    },
    {
      call,
      effect: 'environment-name',
      when: named('production', 'staging'),
      kind: 'production',
      words: ['environment'],
    },
  ]),
  { call: 'wp_get_environment_type', effect: 'environment-name' },
  // github.com/vlucas/phpdotenv, symfony.com/doc/current/configuration.html
  ...['createImmutable', 'createMutable', 'createUnsafeImmutable', 'createUnsafeMutable'].map((name): Api => ({
    call: `Dotenv.Dotenv.${name}`,
    effect: 'loads-env-file',
  })),
  { call: 'Symfony.Component.Dotenv.Dotenv', returns: 'Symfony.Component.Dotenv.Dotenv' },
  ...['load', 'loadEnv', 'bootEnv', 'usePutenv'].map((name): Api => ({
    call: `Symfony.Component.Dotenv.Dotenv.${name}`,
    effect: 'loads-env-file',
  })),
];
