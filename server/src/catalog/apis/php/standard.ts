import type { Api } from '../../effects.ts';

/**
 * PHP's own functions (php.net/manual). Names: namespaces and classes with dots (`Monolog.Handler.StreamHandler`), then
 * the method, static or not, or the constant. A new object has the name of its class by a row with `returns`; variables of
 * the language keep their sign (`$_ENV.X`).
 */
export const apis: readonly Api[] = [
  { call: 'getenv', effect: 'environment-read', subject: '0|name=' },
  { access: '$_ENV.*', effect: 'environment-read' },
  { access: '$_SERVER.*', effect: 'environment-read' },
  // What the web server tells of the request stands in the same array as the environment.
  { alias: '$_SERVER.DOCUMENT_ROOT', is: 'request.root' },
  { alias: '$_SERVER.REQUEST_METHOD', is: 'request.method' },
  { alias: '$_SERVER.REQUEST_URI', is: 'request.uri' },
  { access: 'request.root', effect: 'own-folder', words: ['$_SERVER', 'DOCUMENT_ROOT'] },
  { access: 'STDOUT', effect: 'standard-stream' },
  { access: 'STDERR', effect: 'standard-stream' },
  { access: '__DIR__', effect: 'own-folder' },
  { access: '__FILE__', effect: 'own-folder' },
  { call: 'getcwd', effect: 'own-folder' },
];
