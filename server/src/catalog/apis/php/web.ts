import type { Api } from '../../effects.ts';

/** A package made for others does not say that its own repository is a service. */
const inApps = {
  unset: [
    'library',
    'symfony-bundle',
    'composer-plugin',
    'wordpress-plugin',
    'wordpress-theme',
    'wordpress-muplugin',
    'drupal-module',
    'magento2-module',
    'typo3-cms-extension',
  ].map((type) => `composer.type=${type}`),
};
const hosted = { effect: 'creates-app', traits: ['hosted'], manifest: inApps } as const;

/** What only code that a web server runs does: php-fpm, Apache or an application server listens in its place. */
export const apis: readonly Api[] = [
  ...['$_GET', '$_POST', '$_REQUEST', '$_COOKIE', '$_FILES'].flatMap((name): Api[] => [
    { ...hosted, access: name },
    { ...hosted, access: `${name}.*` },
  ]),
  { ...hosted, access: '$_FILES.upload.*', words: ['$_FILES'] },
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
