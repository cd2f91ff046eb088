import type { Api } from '../../effects.ts';

/**
 * Smaller loggers: bunyan (README, streams), log4js 6 (log4js-node.github.io, appenders), morgan (README, `stream`),
 * rotating-file-stream 3, file-stream-rotator, tracer, signale, simple-node-logger (their READMEs).
 */
export const apis: readonly Api[] = [
  {
    call: 'bunyan.createLogger',
    each: '0.streams.*',
    effect: 'logs-to-file',
    when: [{ arg: 'path', is: 'present' }],
    subject: 'path',
    label: "bunyan's file stream",
    remedy: 'bunyan-stdout',
    words: ['bunyan', 'path'],
  },
  {
    call: 'log4js.configure',
    each: '0.appenders.*',
    effect: 'logs-to-file',
    when: [{ arg: 'type', is: 'text', oneOf: ['file', 'fileSync', 'dateFile', 'multiFile', 'multiprocess-file'] }],
    subject: 'filename|base',
    label: "log4js's file appender",
    remedy: 'log4js-stdout',
  },
  {
    call: 'morgan',
    effect: 'logs-to-file',
    subject: '1.stream',
    when: [{ arg: '1.stream', is: 'present' }],
    kind: 'stream',
    label: 'morgan',
    remedy: 'morgan-stdout',
  },
  {
    call: 'koa-morgan',
    effect: 'logs-to-file',
    subject: '1.stream',
    when: [{ arg: '1.stream', is: 'present' }],
    kind: 'stream',
    label: 'morgan',
    remedy: 'morgan-stdout',
  },
  { call: 'console.Console', effect: 'logs-to-file', subject: '0.stdout|0', kind: 'stream', label: 'the console' },
  { call: 'signale.Signale', effect: 'logs-to-file', subject: '0.stream', kind: 'stream', label: 'Signale' },
  {
    call: 'rotating-file-stream.createStream',
    effect: 'logs-to-file',
    subject: '0',
    label: 'A rotated file stream',
    remedy: 'node-stdout',
  },
  {
    call: 'rotating-file-stream',
    effect: 'logs-to-file',
    subject: '0',
    label: 'A rotated file stream',
    remedy: 'node-stdout',
  },
  {
    call: 'file-stream-rotator.getStream',
    effect: 'logs-to-file',
    subject: '0.filename',
    label: 'A rotated file stream',
    remedy: 'node-stdout',
  },
  {
    call: 'tracer.dailyfile',
    effect: 'logs-to-file',
    subject: '0.root',
    label: "tracer's daily file",
    remedy: 'tracer-console',
  },
  {
    call: 'simple-node-logger.createSimpleLogger',
    effect: 'logs-to-file',
    subject: '0.logFilePath|0',
    kind: 'sink',
    label: "simple-node-logger's file",
  },
  {
    call: 'simple-node-logger.createSimpleFileLogger',
    effect: 'logs-to-file',
    subject: '0.logFilePath|0',
    label: "simple-node-logger's file logger",
  },
  {
    call: 'simple-node-logger.createRollingFileLogger',
    effect: 'logs-to-file',
    subject: '0.logDirectory',
    label: "simple-node-logger's rolling file",
  },
];
