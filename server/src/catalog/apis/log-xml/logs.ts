import type { Api } from '../../effects.ts';

/** logback.qos.ch/manual/appenders.html; logging.apache.org/log4j: appenders; nlog-project.org: File target. */
export const apis: readonly Api[] = [
  ...['FileAppender', 'RollingFileAppender'].map((type): Api => ({
    setting: `appender.${type}.file`,
    effect: 'sets-log-file',
    subject: 'this',
    label: type,
    remedy: 'console',
  })),
  ...[
    'DailyRollingFileAppender',
    'File',
    'RollingFile',
    'RandomAccessFile',
    'RollingRandomAccessFile',
    'MemoryMappedFile',
  ].map((type): Api => ({
    setting: `appender.${type}.file`,
    effect: 'sets-log-file',
    subject: 'this',
    label: type,
  })),
];
