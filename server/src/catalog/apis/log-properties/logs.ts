import type { Api } from '../../effects.ts';

/** java.util.logging.LogManager; logging.apache.org/log4j: appenders. */
export const apis: readonly Api[] = [
  {
    setting: 'handlers.FileHandler',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'writer',
    when: [{ arg: 'this', is: 'text', oneOf: ['java.util.logging.FileHandler'] }],
    label: "java.util.logging's FileHandler",
    remedy: 'console-handler',
  },
  {
    setting: 'handlers.beside.FileHandler',
    effect: 'sets-log-file',
    subject: 'this',
    kind: 'writer',
    label: "java.util.logging's FileHandler",
  },
  ...['File', 'RollingFile', 'RandomAccessFile', 'RollingRandomAccessFile', 'MemoryMappedFile'].map((type): Api => ({
    setting: `appender.${type}.file`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `Log4j's ${type} appender`,
  })),
  ...['FileAppender', 'RollingFileAppender', 'DailyRollingFileAppender'].map((type): Api => ({
    setting: `appender.${type}.file`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `Log4j's ${type}`,
  })),
];
