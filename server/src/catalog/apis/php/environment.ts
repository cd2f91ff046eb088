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

/**
 * What the settings files of Laravel's skeleton read without a value for when it is not set: each app needs only some of
 * them (github.com/laravel/laravel, config/).
 */
const skeleton = [
  ...['APP_PREVIOUS_KEYS', 'APP_MAINTENANCE_STORE', 'ASSET_URL', 'DB_URL', 'DATABASE_URL', 'DB_SOCKET'],
  ...['MYSQL_ATTR_SSL_CA', 'REDIS_URL', 'REDIS_USERNAME', 'REDIS_PASSWORD', 'DYNAMODB_ENDPOINT', 'SQS_SUFFIX'],
  ...['MEMCACHED_PERSISTENT_ID', 'MEMCACHED_USERNAME', 'MEMCACHED_PASSWORD'],
  ...['DB_CACHE_CONNECTION', 'DB_CACHE_LOCK_CONNECTION', 'DB_CACHE_LOCK_TABLE', 'DB_QUEUE_CONNECTION'],
  ...['LOG_SLACK_WEBHOOK_URL', 'PAPERTRAIL_URL', 'PAPERTRAIL_PORT', 'LOG_STDERR_FORMATTER', 'MAIL_LOG_CHANNEL'],
  ...['MAIL_URL', 'MAIL_SCHEME', 'MAIL_HOST', 'MAIL_USERNAME', 'MAIL_PASSWORD', 'MAIL_EHLO_DOMAIN'],
  ...['POSTMARK_TOKEN', 'POSTMARK_API_KEY', 'POSTMARK_MESSAGE_STREAM_ID', 'RESEND_KEY', 'RESEND_API_KEY'],
  ...['SLACK_BOT_USER_OAUTH_TOKEN', 'SLACK_BOT_USER_DEFAULT_CHANNEL', 'MAILGUN_DOMAIN', 'MAILGUN_SECRET'],
  ...['SES_KEY', 'SES_SECRET', 'SPARKPOST_SECRET', 'ABLY_KEY', 'SESSION_CONNECTION', 'SESSION_STORE'],
  ...['SESSION_DOMAIN', 'SESSION_SECURE_COOKIE', 'PUSHER_APP_KEY', 'PUSHER_APP_SECRET', 'PUSHER_APP_ID'],
  ...['PUSHER_APP_CLUSTER', 'REVERB_APP_KEY', 'REVERB_APP_SECRET', 'REVERB_APP_ID', 'REVERB_HOST'],
];

/** Reads through a library, and the names of environments. */
export const apis: readonly Api[] = [
  // laravel.com/docs/configuration; also a function of CakePHP and of Symfony's configuration files
  { call: 'env', effect: 'environment-read', subject: '0|key=', parts: { fallback: '1|default=' }, remedy: 'call:env' },
  {
    call: 'env',
    effect: 'environment-read',
    subject: '0|key=',
    kind: 'optional',
    when: [{ arg: '0|key=', is: 'text', oneOf: skeleton }],
  },
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
