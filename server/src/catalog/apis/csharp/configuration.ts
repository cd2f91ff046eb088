import type { Api } from '../../effects.ts';

const configuration = 'Microsoft.Extensions.Configuration.IConfiguration';
const words = ['onfiguration'];
const read = { effect: 'environment-read', subject: '0|key=', words } as const;

/**
 * Configuration of .NET, which takes variables of the environment by default, `A__B` as `A:B`
 * (learn.microsoft.com/dotnet/core/extensions/configuration), and files for them (DotNetEnv, dotenv.net).
 */
export const apis: readonly Api[] = [
  ...['IConfigurationRoot', 'IConfigurationSection', 'ConfigurationManager', 'IConfigurationManager'].map(
    (name): Api => ({ alias: `Microsoft.Extensions.Configuration.${name}`, is: configuration }),
  ),
  { call: 'Microsoft.Extensions.Configuration.ConfigurationBuilder.Build', returns: configuration },
  ...[
    'AddEnvironmentVariables',
    'AddJsonFile',
    'SetBasePath',
    'AddUserSecrets',
    'AddCommandLine',
    'AddInMemoryCollection',
  ].map((name): Api => ({
    call: `Microsoft.Extensions.Configuration.ConfigurationBuilder.${name}`,
    returns: 'Microsoft.Extensions.Configuration.ConfigurationBuilder',
  })),
  {
    call: 'Microsoft.Extensions.Configuration.ConfigurationBuilder',
    returns: 'Microsoft.Extensions.Configuration.ConfigurationBuilder',
  },
  { call: `${configuration}.Item`, ...read },
  { call: `${configuration}.GetConnectionString`, ...read },
  { call: `${configuration}.GetSection`, returns: configuration, ...read },
  { call: `${configuration}.GetRequiredSection`, returns: configuration, ...read },
  { call: `${configuration}.GetValue`, ...read, parts: { fallback: '1|defaultValue=' }, remedy: 'require' },
  { call: `${configuration}.Get`, effect: 'environment-read', words },

  { call: 'DotNetEnv.Env.Load', effect: 'loads-env-file' },
  { call: 'DotNetEnv.Env.TraversePath().Load', effect: 'loads-env-file', words: ['DotNetEnv', 'Load'] },
  { call: 'dotenv.net.DotEnv.Load', effect: 'loads-env-file' },
  {
    call: 'DotNetEnv.Env.GetString',
    effect: 'environment-read',
    subject: '0',
    parts: { fallback: '1' },
    remedy: 'require',
  },
  { call: 'DotNetEnv.Env.GetInt', effect: 'environment-read', subject: '0' },
];
