import type { Api, ArgTest } from '../../effects.ts';

const disk = { effect: 'keeps-sessions-locally', kind: 'disk' } as const;
const isHandler: ArgTest = { arg: '0|option=', is: 'text', oneOf: ['session.save_handler'] };
const isFiles: ArgTest = { arg: '1|value=', is: 'text', oneOf: ['files'] };
const isFolder = (arg: string): ArgTest => ({ arg, is: 'present', starts: ['/', './', '../'] });

/** php.net/manual/session.configuration, laravel.com/docs/session, symfony.com/doc/current/session.html. */
export const apis: readonly Api[] = [
  // php.ini's own default is `files`; another handler may be set by any file of the app.
  {
    call: 'session_start',
    ...disk,
    kind: 'default',
    unless: [{ arg: '0.save_handler', is: 'present' }],
    label: '`session_start()`',
  },
  { call: 'session_start', effect: 'shares-sessions', when: [{ arg: '0.save_handler', is: 'present' }] },
  { call: 'session_set_save_handler', effect: 'shares-sessions' },
  {
    call: 'ini_set',
    effect: 'shares-sessions',
    when: [isHandler],
    unless: [isFiles],
    words: ['ini_set', 'session.save_handler'],
  },
  {
    call: 'ini_set',
    ...disk,
    when: [isHandler, isFiles],
    label: 'The `files` handler',
    words: ['ini_set', 'session.save_handler'],
  },
  {
    call: 'ini_set',
    ...disk,
    when: [{ arg: '0|option=', is: 'text', oneOf: ['session.save_path'] }, isFolder('1|value=')],
    label: '`session.save_path`',
    words: ['ini_set', 'session.save_path'],
  },
  { call: 'session_save_path', ...disk, when: [isFolder('0|path=')], label: '`session_save_path`' },
  {
    setting: 'driver',
    file: 'config/session.php',
    ...disk,
    when: [{ arg: 'this', is: 'text', oneOf: ['file'] }],
    label: 'The `file` driver',
    remedy: 'laravel-session',
    words: ['driver', 'lifetime'],
  },
  {
    setting: 'driver',
    file: 'config/session.php',
    effect: 'keeps-sessions-locally',
    kind: 'memory',
    when: [{ arg: 'this', is: 'text', oneOf: ['array'] }],
    label: 'The `array` driver',
    remedy: 'laravel-session',
    words: ['driver', 'lifetime'],
  },
  {
    call: 'Symfony.Component.HttpFoundation.Session.Storage.Handler.NativeFileSessionHandler',
    ...disk,
    label: '`NativeFileSessionHandler`',
  },
  {
    setting: 'handler_id',
    ...disk,
    when: [{ arg: 'this', is: 'text', oneOf: ['session.handler.native_file'] }],
    label: "Symfony's `native_file` handler",
    words: ['handler_id', 'session.handler.native_file'],
  },
];
