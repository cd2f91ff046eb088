import type { Api } from '../../effects.ts';

function appender(call: string, label: string, subject?: string): Api {
  return { call, effect: 'logs-to-file', label, ...(subject === undefined ? {} : { subject }) };
}

/**
 * Writers of log files: java.util.logging, Log4j 1 and 2, Logback and tinylog, by their documentation. A Logback appender
 * gets its file by `setFile`.
 */
export const apis: readonly Api[] = [
  {
    ...appender('java.util.logging.FileHandler', '`FileHandler`', '0'),
    remedy: 'jul-console',
  },
  { call: 'java.util.logging.ConsoleHandler', effect: 'logs-to-console', kind: 'logging' },
  ...['FileAppender', 'RollingFileAppender', 'DailyRollingFileAppender'].map((name) =>
    appender(`org.apache.log4j.${name}`, `Log4j's \`${name}\``, '1'),
  ),
  { call: 'org.apache.log4j.ConsoleAppender', effect: 'logs-to-console', kind: 'logging' },
  ...['FileAppender', 'RollingFileAppender', 'RandomAccessFileAppender', 'RollingRandomAccessFileAppender'].map(
    (name) => appender(`org.apache.logging.log4j.core.appender.${name}.newBuilder`, `Log4j's \`${name}\``),
  ),
  ...['ch.qos.logback.core.FileAppender', 'ch.qos.logback.core.rolling.RollingFileAppender'].map((name) =>
    appender(name, `Logback's \`${name.slice(name.lastIndexOf('.') + 1)}\``),
  ),
  { call: 'ch.qos.logback.core.ConsoleAppender', effect: 'logs-to-console', kind: 'logging' },
  // The stream around the file, or one that opens it itself.
  ...['setOut', 'setErr'].flatMap((name): Api[] => [
    {
      ...appender(`java.lang.System.${name}`, `\`System.${name}\``, '0.0'),
      when: [{ arg: '0.0.0', is: 'text' }],
    },
    {
      ...appender(`java.lang.System.${name}`, `\`System.${name}\``, '0'),
      when: [{ arg: '0.0', is: 'text' }],
    },
  ]),
];
