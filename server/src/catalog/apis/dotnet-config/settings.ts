import type { Api } from '../../effects.ts';

/**
 * Sections of ASP.NET's configuration (learn.microsoft.com: sessionState, compilation and customErrors elements, ASP.NET
 * Settings Schema) and of the ASP.NET Core Module.
 */
export const apis: readonly Api[] = [
  // log4net and NLog may have their own sections here.
  ...['FileAppender', 'RollingFileAppender', 'File'].map((type): Api => ({
    setting: `appender.${type}.file`,
    effect: 'sets-log-file',
    subject: 'this',
    label: type,
  })),
  { setting: 'system.web', effect: 'creates-app', traits: ['hosted'] },
  {
    setting: 'sessionState.mode',
    effect: 'keeps-sessions-locally',
    when: [{ arg: 'this', is: 'text', oneOf: ['InProc'] }],
    kind: 'memory',
    label: '`mode="InProc"`',
  },
  {
    setting: 'compilation.debug',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['true'] }],
    replacedBy: 'Web.Release.config',
    label: '`debug="true"`',
    remedy: 'debug-off',
  },
  {
    setting: 'customErrors.mode',
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['Off'] }],
    replacedBy: 'Web.Release.config',
    label: '`customErrors mode="Off"`',
    remedy: 'errors-remote-only',
  },
  ...['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'].map((name): Api => ({
    setting: `environmentVariables.${name}`,
    effect: 'switches-debug',
    subject: 'this',
    when: [{ arg: 'this', is: 'text', oneOf: ['Development'] }],
    label: `\`${name}\``,
  })),
  {
    setting: 'aspNetCore.stdoutLogFile',
    effect: 'sets-log-file',
    subject: 'this',
    unless: [{ arg: 'this', is: 'text', starts: ['\\\\?\\%home%'] }],
    label: "The ASP.NET Core Module's stdoutLogFile",
  },
  { setting: 'connectionStrings.*', effect: 'connects', subject: 'this', label: 'The connection string' },
];
