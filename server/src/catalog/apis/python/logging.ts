import type { Api, ArgTest } from '../../effects.ts';

const fileHandlers = [
  'logging.FileHandler',
  'logging.handlers.RotatingFileHandler',
  'logging.handlers.TimedRotatingFileHandler',
  'logging.handlers.WatchedFileHandler',
];
const foreignFileHandlers = [
  'concurrent_log_handler.ConcurrentRotatingFileHandler',
  'concurrent_log_handler.ConcurrentTimedRotatingFileHandler',
  'logbook.FileHandler',
  'logbook.RotatingFileHandler',
  'logbook.TimedRotatingFileHandler',
];
const isFileHandler: readonly ArgTest[] = [
  { arg: 'this', is: 'text', oneOf: [...fileHandlers, ...foreignFileHandlers] },
];

/** docs.python.org/3/library/logging.handlers.html and logging.config.html, loguru.readthedocs.io, structlog.org, logbook. */
export const apis: readonly Api[] = [
  ...fileHandlers.map((call): Api => ({
    call,
    effect: 'logs-to-file',
    subject: '0|filename=',
    label: `\`${call}\``,
    remedy: 'logging-stream-handler',
  })),
  ...foreignFileHandlers.map((call): Api => ({
    call,
    effect: 'logs-to-file',
    subject: '0|filename=',
    label: `\`${call}\``,
    ...(call.startsWith('logbook') ? {} : { remedy: 'logging-stream-handler' }),
  })),
  { call: 'logging.StreamHandler', effect: 'logs-to-console', kind: 'logging' },
  { call: 'rich.logging.RichHandler', effect: 'logs-to-console', kind: 'logging' },
  {
    call: 'logging.basicConfig',
    effect: 'logs-to-file',
    subject: 'filename=',
    when: [{ arg: 'filename=', is: 'present' }],
    label: '`logging.basicConfig(filename=…)`',
    remedy: 'logging-basic-config',
  },
  {
    setting: 'handlers.*.class',
    effect: 'logs-to-file',
    when: isFileHandler,
    subject: 'filename',
    label: 'A file handler',
    remedy: 'logging-dictionary',
    words: ['handlers', 'FileHandler'],
  },
  {
    setting: 'handlers.*.()',
    effect: 'logs-to-file',
    when: isFileHandler,
    subject: 'filename',
    label: 'A file handler',
    words: ['handlers', 'FileHandler'],
  },
  {
    call: 'loguru.logger.add',
    effect: 'logs-to-file',
    subject: '0|sink=',
    kind: 'sink',
    label: 'A file sink of loguru',
    remedy: 'loguru-stdout',
  },
  {
    call: 'loguru.logger.configure',
    each: 'handlers=.*',
    effect: 'logs-to-file',
    subject: 'sink',
    kind: 'sink',
    label: 'A file sink of loguru',
  },
  {
    call: 'structlog.WriteLoggerFactory',
    effect: 'logs-to-file',
    subject: 'file=|0',
    kind: 'stream',
    label: '`structlog.WriteLoggerFactory`',
  },
  {
    call: 'structlog.PrintLoggerFactory',
    effect: 'logs-to-file',
    subject: 'file=|0',
    kind: 'stream',
    label: '`structlog.PrintLoggerFactory`',
  },
  {
    call: 'structlog.BytesLoggerFactory',
    effect: 'logs-to-file',
    subject: 'file=|0',
    kind: 'stream',
    label: '`structlog.BytesLoggerFactory`',
  },
  {
    call: 'aiologger.handlers.files.AsyncFileHandler',
    effect: 'logs-to-file',
    subject: 'filename=|0',
    label: '`AsyncFileHandler`',
  },
];
