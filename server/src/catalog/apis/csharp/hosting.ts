import type { Api } from '../../effects.ts';

const builder = 'Microsoft.AspNetCore.Builder';
const hosting = 'Microsoft.Extensions.Hosting';
const web = 'Microsoft.AspNetCore.Hosting';
const services = 'Microsoft.Extensions.DependencyInjection.IServiceCollection';
const logging = 'Microsoft.Extensions.Logging.ILoggingBuilder';
const configuration = 'Microsoft.Extensions.Configuration.IConfiguration';
const kestrel = 'Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions';

/** The host listens to SIGTERM and stops in order (learn.microsoft.com/dotnet/core/extensions/generic-host, ConsoleLifetime). */
const handled = { effect: 'handles-termination' } as const;

/** Properties of hosts and their builders, which have the same names everywhere. */
const properties: readonly (readonly [string, string])[] = [
  ['Services', services],
  ['Configuration', configuration],
  ['Environment', `${hosting}.IHostEnvironment`],
  ['HostingEnvironment', `${hosting}.IHostEnvironment`],
  ['Logging', logging],
  ['Host', `${hosting}.IHostBuilder`],
  ['WebHost', `${web}.IWebHostBuilder`],
];

/** Steps of the host's builders that give the builder back. */
const steps = [
  'ConfigureServices',
  'ConfigureLogging',
  'ConfigureAppConfiguration',
  'ConfigureHostConfiguration',
  'ConfigureWebHostDefaults',
  'ConfigureWebHost',
  'ConfigureContainer',
  'ConfigureHostOptions',
  'ConfigureFunctionsWorkerDefaults',
  'ConfigureFunctionsWebApplication',
  'UseServiceProviderFactory',
  'UseDefaultServiceProvider',
  'UseConsoleLifetime',
  'UseWindowsService',
  'UseSystemd',
  'UseSerilog',
  'UseNLog',
  'UseContentRoot',
  'UseEnvironment',
];
const webSteps = [
  'UseStartup',
  'UseKestrel',
  'ConfigureKestrel',
  'UseUrls',
  'UseIISIntegration',
  'UseContentRoot',
  'UseSentry',
  'UseSetting',
  'UseEnvironment',
  'UseSerilog',
  'ConfigureLogging',
  'ConfigureServices',
  'ConfigureAppConfiguration',
  'UseDefaultServiceProvider',
];

/** What functions get that are given to these steps, by step. */
const given: Readonly<Record<string, string>> = {
  ConfigureServices: services,
  ConfigureLogging: logging,
  ConfigureWebHostDefaults: `${web}.IWebHostBuilder`,
  ConfigureWebHost: `${web}.IWebHostBuilder`,
  UseKestrel: kestrel,
  ConfigureKestrel: kestrel,
};

function stepsOf(owner: string, names: readonly string[]): Api[] {
  return names.flatMap((name): Api[] => {
    const gets = given[name];
    const handed =
      gets === undefined ? [] : [0, 1].map((index): Api => ({ alias: `${owner}.${name}.=>${index}`, is: gets }));
    return [{ call: `${owner}.${name}`, returns: owner }, ...handed];
  });
}

function runs(host: string, names: readonly string[], words: readonly string[]): Api[] {
  return names.map((name): Api => ({ call: `${host}.${name}`, ...handled, words: [...words, name] }));
}

/** Applications of ASP.NET Core and the Generic Host, and how their pieces hang together. */
export const apis: readonly Api[] = [
  ...['CreateBuilder', 'CreateSlimBuilder', 'CreateEmptyBuilder'].map((name): Api => ({
    call: `${builder}.WebApplication.${name}`,
    returns: `${builder}.WebApplicationBuilder`,
    effect: 'creates-app',
  })),
  { call: `${builder}.WebApplication.Create`, returns: `${builder}.WebApplication`, effect: 'creates-app' },
  { call: `${builder}.WebApplicationBuilder.Build`, returns: `${builder}.WebApplication` },
  { alias: `${builder}.IApplicationBuilder`, is: `${builder}.WebApplication` },
  { call: `${hosting}.Host.CreateDefaultBuilder`, returns: `${hosting}.IHostBuilder` },
  { call: `${hosting}.HostBuilder`, returns: `${hosting}.IHostBuilder` },
  { call: `${hosting}.Host.CreateApplicationBuilder`, returns: `${hosting}.HostApplicationBuilder` },
  { call: `${hosting}.Host.CreateEmptyApplicationBuilder`, returns: `${hosting}.HostApplicationBuilder` },
  { alias: `${hosting}.IHostApplicationBuilder`, is: `${hosting}.HostApplicationBuilder` },
  { call: `${hosting}.IHostBuilder.Build`, returns: `${hosting}.IHost` },
  { call: `${hosting}.HostApplicationBuilder.Build`, returns: `${hosting}.IHost` },
  { call: 'Microsoft.AspNetCore.WebHost.CreateDefaultBuilder', returns: `${web}.IWebHostBuilder` },
  { call: `${web}.WebHostBuilder`, returns: `${web}.IWebHostBuilder` },
  { call: `${web}.IWebHostBuilder.Build`, returns: `${web}.IWebHost` },
  ...[
    `${builder}.WebApplication`,
    `${builder}.WebApplicationBuilder`,
    `${hosting}.HostApplicationBuilder`,
    services,
  ].flatMap((owner) => properties.map(([name, is]): Api => ({ alias: `${owner}.${name}`, is }))),
  ...stepsOf(`${hosting}.IHostBuilder`, steps),
  ...stepsOf(`${web}.IWebHostBuilder`, webSteps),

  ...['Run', 'RunAsync'].flatMap((name): Api[] => [
    { call: `${builder}.WebApplication.${name}`, ...handled, words: ['WebApplication', name] },
    {
      call: `${builder}.WebApplication.${name}`,
      effect: 'listens',
      subject: '0|url=',
      parts: { host: '0|url=' },
      label: 'ASP.NET Core',
      words: ['WebApplication', name],
    },
  ]),
  // learn.microsoft.com/dotnet/core/extensions/workers: the host waits for the method, until its shutdown timeout.
  { access: `${hosting}.BackgroundService`, effect: 'tells-termination', traits: ['base'] },
  ...runs(`${hosting}.IHost`, ['Run', 'RunAsync', 'WaitForShutdown', 'WaitForShutdownAsync'], ['Host']),
  ...runs(`${hosting}.IHostBuilder`, ['RunConsoleAsync', 'Start', 'StartAsync'], ['Host']),
  ...runs(`${web}.IWebHost`, ['Run', 'RunAsync', 'WaitForShutdown'], ['Host']),
  { call: `${hosting}.IHost.Start`, ...handled, words: ['Host', 'Start'] },
  { call: `${hosting}.IHost.StartAsync`, ...handled, words: ['Host', 'StartAsync'] },
];
