import type { Api } from '../../effects.ts';

/** docs.rs/log4rs: appenders; docs.python.org: logging.handlers; logging.apache.org/log4j: appenders, configuration file formats. */
export const apis: readonly Api[] = [
  ...['file', 'rolling_file'].map((kind): Api => ({
    setting: `appender.${kind}.path`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `log4rs' ${kind} appender`,
  })),
  ...['FileHandler', 'RotatingFileHandler', 'TimedRotatingFileHandler', 'WatchedFileHandler'].map((kind): Api => ({
    setting: `handler.${kind}.filename`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `logging's ${kind}`,
    remedy: 'stream-handler',
  })),
  ...['File', 'RollingFile', 'RandomAccessFile', 'RollingRandomAccessFile', 'MemoryMappedFile'].map((kind): Api => ({
    setting: `appender.${kind}.fileName`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `Log4j's ${kind} appender`,
  })),
];
