import type { Api } from '../../effects.ts';

const roller = 'tracing_appender.rolling';
const flexi = 'flexi_logger.Logger';

/** Log files: tracing-appender, log4rs, fern, flexi_logger, simplelog and env_logger. */
export const apis: readonly Api[] = [
  // docs.rs/tracing-appender/latest/tracing_appender/rolling
  ...['minutely', 'hourly', 'daily', 'weekly', 'never'].map((name): Api => ({
    call: `${roller}.${name}`,
    effect: 'logs-to-file',
    subject: '0',
    label: 'tracing-appender',
    remedy: 'tracing-stdout',
  })),
  {
    call: `${roller}.RollingFileAppender.new`,
    effect: 'logs-to-file',
    subject: '1',
    label: 'tracing-appender',
    remedy: 'tracing-stdout',
  },
  {
    call: `${roller}.RollingFileAppender.builder`,
    effect: 'logs-to-file',
    label: 'tracing-appender',
  },
  // docs.rs/log4rs/latest/log4rs/append
  {
    call: 'log4rs.append.file.FileAppender.builder().build',
    effect: 'logs-to-file',
    subject: '0',
    label: 'log4rs’s `FileAppender`',
    remedy: 'log4rs-console',
  },
  {
    call: 'log4rs.append.file.FileAppender.builder().encoder().build',
    effect: 'logs-to-file',
    subject: '0',
    label: 'log4rs’s `FileAppender`',
  },
  ...['', '.encoder()'].map((between): Api => ({
    call: `log4rs.append.rolling_file.RollingFileAppender.builder()${between}.build`,
    effect: 'logs-to-file',
    subject: '0',
    label: 'log4rs’s `RollingFileAppender`',
  })),
  { call: 'log4rs.append.console.ConsoleAppender.builder', effect: 'logs-to-console' },
  // docs.rs/fern/latest/fern/fn.log_file.html
  { call: 'fern.log_file', effect: 'logs-to-file', subject: '0', label: 'fern’s log file', remedy: 'io-stdout' },
  { call: 'fern.DateBased.new', effect: 'logs-to-file', subject: '0', label: 'fern’s log file', remedy: 'io-stdout' },
  // docs.rs/flexi_logger/latest/flexi_logger/struct.Logger.html
  ...['try_with_str', 'try_with_env', 'try_with_env_or_str', 'with'].map((name): Api => ({
    call: `${flexi}.${name}`,
    returns: flexi,
  })),
  ...['format', 'rotate', 'write_mode', 'append', 'duplicate_to_stdout', 'duplicate_to_stderr'].map((name): Api => ({
    call: `${flexi}.${name}`,
    returns: flexi,
  })),
  { call: `${flexi}.log_to_file`, effect: 'logs-to-file', label: 'flexi_logger’s file', remedy: 'flexi-stdout' },
  { call: `${flexi}.log_to_file`, returns: flexi },
  // docs.rs/simplelog/latest/simplelog/struct.WriteLogger.html
  {
    call: 'simplelog.WriteLogger.new',
    effect: 'logs-to-file',
    subject: '2',
    kind: 'stream',
    label: 'simplelog’s `WriteLogger`',
    remedy: 'simplelog-stdout',
  },
  {
    call: 'simplelog.WriteLogger.init',
    effect: 'logs-to-file',
    subject: '2',
    kind: 'stream',
    label: 'simplelog’s `WriteLogger`',
    remedy: 'simplelog-stdout',
  },
  { call: 'simplelog.TermLogger.new', effect: 'logs-to-console' },
  { call: 'simplelog.SimpleLogger.new', effect: 'logs-to-console' },
  // docs.rs/env_logger/latest/env_logger/fmt/enum.Target.html
  {
    call: 'env_logger.Target.Pipe',
    effect: 'logs-to-file',
    subject: '0',
    kind: 'stream',
    label: 'env_logger',
    remedy: 'env-logger-stdout',
  },
];
