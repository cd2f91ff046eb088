import type { Api } from '../../effects.ts';

/** Switches that show errors with their code to visitors. */
export const apis: readonly Api[] = [
  // php.net/manual/errorfunc.configuration.php#ini.display-errors
  {
    call: 'ini_set',
    effect: 'switches-debug',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['display_errors'] },
      { arg: '1', is: 'text', oneOf: ['1', 'On', 'on'] },
    ],
    label: '`display_errors`',
    words: ['ini_set', 'display_errors'],
  },
  // slimframework.com/docs/v4/middleware/error-handling.html: displayErrorDetails
  {
    call: 'Slim.Factory.AppFactory.create().addErrorMiddleware',
    effect: 'switches-debug',
    subject: '0|displayErrorDetails=',
    when: [{ arg: '0|displayErrorDetails=', is: 'true' }],
    label: '`displayErrorDetails`',
    words: ['addErrorMiddleware'],
  },
  // github.com/filp/whoops
  { call: 'Whoops.Handler.PrettyPageHandler', effect: 'switches-debug', label: "Whoops' page for errors" },
  // developer.wordpress.org/advanced-administration/debug/debug-wordpress; yiiframework.com/doc/guide/2.0: Entry Scripts
  {
    call: 'define',
    effect: 'switches-debug',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['WP_DEBUG', 'YII_DEBUG'] },
      { arg: '1', is: 'true' },
    ],
    label: 'The debug mode',
    words: ['define', '_DEBUG'],
  },
  // laravel.com/docs/configuration#debug-mode
  {
    setting: 'debug',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    file: 'config/app.php',
    label: '`debug`',
    remedy: 'laravel-debug',
    words: ['debug'],
  },
];
