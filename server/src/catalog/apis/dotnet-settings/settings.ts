import type { Api } from '../../effects.ts';

/**
 * Settings that libraries of .NET read: Serilog (github.com/serilog/serilog-settings-configuration, README), NLog
 * (github.com/NLog/NLog.Extensions.Logging, "NLog configuration with appsettings.json"), file providers of
 * Microsoft.Extensions.Logging, Kestrel and Blazor (learn.microsoft.com/aspnet/core).
 */
export const apis: readonly Api[] = [
  ...['File', 'RollingFile'].map((sink): Api => ({
    setting: `Serilog.${sink}.path`,
    effect: 'sets-log-file',
    subject: 'this',
    label: `Serilog's ${sink} sink`,
    remedy: 'console-sink',
  })),
  { setting: 'NLog.File.fileName', effect: 'sets-log-file', subject: 'this', label: "NLog's File target" },
  { setting: 'Logging.File.Path', effect: 'sets-log-file', subject: 'this', label: 'The file logger' },
  {
    setting: 'Kestrel.Endpoints.*.Url',
    effect: 'listens',
    parts: { host: 'this' },
    label: 'Kestrel',
  },
  { setting: 'ConnectionStrings.*', effect: 'connects', subject: 'this', label: 'The connection string' },
  {
    setting: 'DetailedErrors',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'true' }],
    label: '`DetailedErrors`',
  },
];
