import type { Api } from '../../effects.ts';

const serilog = 'Serilog.LoggerConfiguration';
const logging = 'Microsoft.Extensions.Logging.ILoggingBuilder';
const file = { effect: 'logs-to-file' } as const;

/** Levels, enrichers and filters of Serilog give the configuration back; so do its sinks. */
const families = ['MinimumLevel', 'Enrich', 'Filter', 'ReadFrom', 'Destructure', 'WriteTo', 'AuditTo'];

/** Serilog, NLog, log4net, providers of Microsoft.Extensions.Logging, and trace listeners, from their own documentation. */
export const apis: readonly Api[] = [
  // github.com/serilog/serilog/wiki/Configuration-Basics, serilog-sinks-file, serilog-sinks-rollingfile
  { call: serilog, returns: serilog },
  ...families.flatMap((name): Api[] => [
    { alias: `${serilog}.${name}.*`, is: 'Serilog.Step' },
    { alias: `${serilog}.${name}.File`, is: `Serilog.${name}.File` },
    { alias: `${serilog}.${name}.RollingFile`, is: `Serilog.${name}.RollingFile` },
    { alias: `${serilog}.${name}.Console`, is: `Serilog.${name}.Console` },
    { alias: `${serilog}.${name}.Seq`, is: `Serilog.${name}.Seq` },
    ...['File', 'RollingFile', 'Console', 'Seq'].map((sink): Api => ({
      alias: `Serilog.${name}.${sink}()`,
      is: serilog,
    })),
  ]),
  { alias: 'Serilog.Step()', is: serilog },
  ...['Async', 'Logger', 'Conditional', 'Map'].flatMap((name): Api[] => [
    { alias: `${serilog}.WriteTo.${name}`, is: `Serilog.Nested.${name}` },
    { alias: `Serilog.Nested.${name}()`, is: serilog },
  ]),
  { alias: 'Serilog.Nested.Async.=>0', is: `${serilog}.WriteTo` },
  { alias: 'Serilog.Nested.Conditional.=>0', is: `${serilog}.WriteTo` },
  { alias: 'Serilog.Nested.Map.=>1', is: `${serilog}.WriteTo` },
  { alias: 'Serilog.Nested.Logger.=>0', is: serilog },
  ...[
    'Microsoft.Extensions.Hosting.IHostBuilder.UseSerilog.=>1',
    'Microsoft.Extensions.Hosting.IHostBuilder.UseSerilog.=>2',
    'Microsoft.Extensions.DependencyInjection.IServiceCollection.AddSerilog.=>0',
    'Microsoft.Extensions.DependencyInjection.IServiceCollection.AddSerilog.=>1',
  ].map((alias): Api => ({ alias, is: serilog })),
  ...['File', 'RollingFile'].flatMap((sink): Api[] => [
    // A formatter may stand first.
    {
      call: `Serilog.WriteTo.${sink}`,
      ...file,
      subject: 'path=|pathFormat=|0',
      unless: [{ arg: '1', is: 'text' }],
      label: "Serilog's file sink",
      remedy: 'serilog-console',
    },
    {
      call: `Serilog.WriteTo.${sink}`,
      ...file,
      subject: '1',
      when: [{ arg: '1', is: 'text' }],
      label: "Serilog's file sink",
      remedy: 'serilog-console',
    },
  ]),
  { call: 'Serilog.WriteTo.Console', effect: 'logs-to-console' },

  // nlog-project.org/config/?tab=targets, github.com/NLog/NLog/wiki/Fluent-Configuration-API
  {
    call: 'NLog.Targets.FileTarget',
    returns: 'NLog.Targets.FileTarget',
    ...file,
    subject: 'FileName=',
    label: "NLog's `FileTarget`",
    remedy: 'nlog-console',
  },
  { call: 'NLog.Targets.ConsoleTarget', effect: 'logs-to-console' },
  { call: 'NLog.Targets.ColoredConsoleTarget', effect: 'logs-to-console' },
  {
    call: '*.WriteToFile',
    ...file,
    subject: 'fileName=|0',
    label: "NLog's `WriteToFile`",
    words: ['NLog', 'WriteToFile'],
  },

  // logging.apache.org/log4net/manual/configuration/appenders.html
  ...['FileAppender', 'RollingFileAppender'].map((name): Api => ({
    call: `log4net.Appender.${name}`,
    ...file,
    subject: 'File=',
    label: `log4net's \`${name}\``,
    remedy: 'log4net-console',
  })),
  { call: 'log4net.Appender.ConsoleAppender', effect: 'logs-to-console' },

  // Serilog.Extensions.Logging.File, NReco.Logging.File, Karambolo.Extensions.Logging.File: one method under one name.
  { alias: 'Microsoft.Extensions.Logging.LoggerFactory.Create.=>0', is: logging },
  { alias: 'Microsoft.Extensions.DependencyInjection.IServiceCollection.AddLogging.=>0', is: logging },
  ...[
    'ClearProviders',
    'AddConsole',
    'AddJsonConsole',
    'AddSimpleConsole',
    'AddDebug',
    'SetMinimumLevel',
    'AddFilter',
    'AddConfiguration',
  ].map((name): Api => ({ call: `${logging}.${name}`, returns: logging })),
  { call: `${logging}.AddFile`, ...file, subject: '0', label: '`AddFile`', remedy: 'add-console', words: ['AddFile'] },
  {
    call: 'Microsoft.Extensions.Logging.ILoggerFactory.AddFile',
    ...file,
    subject: '0',
    label: '`AddFile`',
    words: ['AddFile'],
  },
  ...['AddConsole', 'AddJsonConsole', 'AddSimpleConsole'].map((name): Api => ({
    call: `${logging}.${name}`,
    effect: 'logs-to-console',
    words: [name],
  })),

  // learn.microsoft.com/dotnet/api/system.diagnostics.textwritertracelistener
  {
    call: 'System.Diagnostics.TextWriterTraceListener',
    ...file,
    subject: '0|fileName=',
    kind: 'sink',
    label: '`TextWriterTraceListener`',
    remedy: 'console-trace-listener',
  },
  { call: 'System.Diagnostics.ConsoleTraceListener', effect: 'logs-to-console' },
  { call: 'System.Console.SetOut', ...file, subject: '0', kind: 'stream', label: '`Console.SetOut`' },
];
