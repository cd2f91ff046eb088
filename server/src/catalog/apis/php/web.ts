import type { Api } from '../../effects.ts';

/** A package made for others does not say that its own repository is a service. */
const inApps = { unset: ['composer.type=library', 'composer.type=symfony-bundle', 'composer.type=composer-plugin'] };
const hosted = { effect: 'creates-app', traits: ['hosted'], manifest: inApps } as const;

/** What only code that a web server runs does: php-fpm, Apache or an application server listens in its place. */
export const apis: readonly Api[] = [
  ...['$_GET', '$_POST', '$_REQUEST', '$_COOKIE', '$_FILES'].map((name): Api => ({ ...hosted, access: `${name}.*` })),
  { ...hosted, access: 'request.method', words: ['$_SERVER', 'REQUEST_METHOD'] },
  { ...hosted, access: 'request.uri', words: ['$_SERVER', 'REQUEST_URI'] },
  { ...hosted, literal: 'php://input' },
  { ...hosted, call: 'session_start' },
  // Front controllers: github.com/laravel/laravel and symfony.com/doc/current/components/runtime.html
  { ...hosted, call: 'Illuminate.Http.Request.capture' },
  { ...hosted, call: 'App.Kernel', words: ['App', 'Kernel'] },
  { ...hosted, call: 'Symfony.Component.HttpFoundation.Request.createFromGlobals' },
  // slimframework.com/docs/v4, yiiframework.com/doc/guide, book.cakephp.org/5
  { ...hosted, call: 'Slim.Factory.AppFactory.create' },
  { ...hosted, call: 'yii.web.Application', words: ['yii', 'Application'] },
  { ...hosted, call: 'Cake.Http.Server' },
];
