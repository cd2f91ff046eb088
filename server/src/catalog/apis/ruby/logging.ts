import type { Api } from '../../effects.ts';

const streams = ['$stdout', '$stderr', 'STDOUT', 'STDERR'];

/**
 * Ruby's own Logger and Rails's (docs.ruby-lang.org/en/master/Logger.html, api.rubyonrails.org), SemanticLogger
 * (logger.rocketjob.io/appenders.html), Ougai, Log4r and Logging, and the log files of Puma and Unicorn.
 */
export const apis: readonly Api[] = [
  ...['Logger.new', 'ActiveSupport.Logger.new', 'Ougai.Logger.new', 'MonoLogger.new'].flatMap((call): Api[] => [
    {
      call,
      effect: 'logs-to-file',
      subject: '0',
      kind: 'sink',
      label: `\`${call.replaceAll('.', '::').replace(/::new$/, '.new')}\``,
      remedy: 'logger-stdout',
    },
    { call, effect: 'logs-to-console', kind: 'logger', when: [{ arg: '0', is: 'present', named: streams }] },
  ]),
  {
    call: 'SemanticLogger.add_appender',
    effect: 'logs-to-file',
    subject: 'file_name=',
    when: [{ arg: 'file_name=', is: 'present' }],
    label: "SemanticLogger's file appender",
    remedy: 'semantic-logger-stdout',
  },
  {
    call: 'SemanticLogger.add_appender',
    effect: 'logs-to-console',
    when: [{ arg: 'io=', is: 'present', named: streams }],
  },
  {
    call: 'Log4r.FileOutputter.new',
    effect: 'logs-to-file',
    subject: 'filename=|1.filename',
    label: '`Log4r::FileOutputter`',
  },
  {
    call: 'Log4r.RollingFileOutputter.new',
    effect: 'logs-to-file',
    subject: 'filename=|1.filename',
    label: '`Log4r::RollingFileOutputter`',
  },
  { call: 'Logging.appenders().file', effect: 'logs-to-file', subject: '0', label: '`Logging.appenders.file`' },
  {
    call: 'Logging.appenders().rolling_file',
    effect: 'logs-to-file',
    subject: '0',
    label: '`Logging.appenders.rolling_file`',
  },
  ...['$stdout.reopen', '$stderr.reopen', 'STDOUT.reopen', 'STDERR.reopen'].map((call): Api => ({
    call,
    effect: 'logs-to-file',
    subject: '0',
    kind: 'sink',
    label: `\`${call}\``,
  })),
  // railties, `initialize_logger`: log/production.log, unless the app sets a logger (rails/rails#47138). The gems do so.
  {
    call: 'Rails.application().configure',
    file: 'config/environments/production.rb',
    effect: 'logs-to-file',
    kind: 'default',
    label: 'Rails without a logger',
    remedy: 'rails-logger-stdout',
    manifest: {
      depends: ['rails', 'railties'],
      lacks: ['rails_12factor', 'rails_stdout_logging', 'rails_semantic_logger'],
    },
  },
  { setting: 'config.logger', effect: 'configures-logging' },
  { setting: 'Rails.logger', effect: 'configures-logging' },
  { call: 'Rails.logger().broadcast_to', effect: 'configures-logging' },
  // guides.rubyonrails.org/configuring.html: the place of log/production.log
  {
    setting: 'paths.log',
    effect: 'logs-to-file',
    subject: 'this',
    kind: 'sink',
    label: "Rails's log path",
    remedy: 'rails-log-stdout',
  },
  {
    call: 'stdout_redirect',
    file: 'puma.rb',
    effect: 'logs-to-file',
    subject: '0',
    kind: 'sink',
    label: "Puma's `stdout_redirect`",
    remedy: 'server-stdout',
  },
  ...['stderr_path', 'stdout_path'].map((call): Api => ({
    call,
    file: 'unicorn.rb',
    effect: 'logs-to-file',
    subject: '0',
    kind: 'sink',
    label: `Unicorn's \`${call}\``,
    remedy: 'server-stdout',
  })),
];
