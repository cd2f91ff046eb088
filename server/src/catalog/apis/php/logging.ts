import type { Api, ArgTest } from '../../effects.ts';

const fileChannels = ['single', 'daily'];
const isFileChannel: readonly ArgTest[] = [{ arg: '0', is: 'text', oneOf: fileChannels }];

const facades = 'Illuminate.Support.Facades';

/** github.com/Seldaek/monolog (handlers), laravel.com/docs/logging, php.net/manual/function.error-log. */
export const apis: readonly Api[] = [
  {
    call: 'Monolog.Handler.StreamHandler',
    effect: 'logs-to-file',
    subject: '0|stream=',
    label: "Monolog's `StreamHandler`",
    remedy: 'monolog-stdout',
  },
  {
    call: 'Monolog.Handler.RotatingFileHandler',
    effect: 'logs-to-file',
    subject: '0|filename=',
    label: "Monolog's `RotatingFileHandler`",
    remedy: 'monolog-stdout',
  },
  {
    call: 'Monolog.Handler.StreamHandler',
    effect: 'logs-to-console',
    when: [{ arg: '0|stream=', is: 'text', starts: ['php://std', 'php://output'] }],
    kind: 'monolog',
  },
  { call: 'Monolog.Handler.ErrorLogHandler', effect: 'logs-to-console', kind: 'monolog' },
  {
    call: 'error_log',
    effect: 'logs-to-file',
    subject: '2|destination=',
    when: [{ arg: '1|message_type=', is: 'number', oneOf: ['3'] }],
    label: '`error_log` to a file',
    remedy: 'error-log',
  },
  {
    call: 'ini_set',
    effect: 'logs-to-file',
    subject: '1|value=',
    when: [{ arg: '0|option=', is: 'text', oneOf: ['error_log'] }],
    label: "`ini_set('error_log')`",
    remedy: 'ini-error-log',
    words: ['ini_set', 'error_log'],
  },
  // openswoole.com/docs/modules/swoole-server/configuration
  ...['Swoole', 'OpenSwoole'].flatMap((space): Api[] =>
    ['Server', 'Http.Server', 'WebSocket.Server'].map((name) => ({
      call: `${space}.${name}.set`,
      effect: 'logs-to-file',
      subject: '0.log_file',
      when: [{ arg: '0.log_file', is: 'present' }],
      label: "Swoole's `log_file`",
      words: [space, 'log_file'],
    })),
  ),
  { alias: 'Log', is: `${facades}.Log` },
  {
    call: `${facades}.Log.build`,
    effect: 'logs-to-file',
    subject: '0.path',
    when: [{ arg: '0.driver', is: 'text', oneOf: fileChannels }],
    label: 'The log channel',
    words: ['Log', 'build'],
  },
  ...['channel', 'driver'].map((name): Api => ({
    call: `${facades}.Log.${name}`,
    effect: 'logs-to-file',
    when: isFileChannel,
    label: "Laravel's file channel",
    words: ['Log', name],
  })),
  {
    call: `${facades}.Log.stack`,
    each: '0.*',
    effect: 'logs-to-file',
    when: [{ arg: 'this', is: 'text', oneOf: fileChannels }],
    label: "Laravel's file channel",
    words: ['Log', 'stack'],
  },
  {
    setting: 'default',
    file: 'config/logging.php',
    effect: 'logs-to-file',
    when: [{ arg: 'this', is: 'text', oneOf: fileChannels }],
    label: 'The default log channel',
    remedy: 'laravel-log',
    words: ['default', 'channels'],
  },
];
