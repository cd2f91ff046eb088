import type { Api } from '../../effects.ts';

/** Signs of programs that are no service: command-line tools, serverless functions, windows, pages. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/dotnet/standard/commandline, spectreconsole.net/cli, github.com/commandlineparser/commandline
  { call: 'System.CommandLine.RootCommand', effect: 'parses-arguments' },
  { call: 'Spectre.Console.Cli.CommandApp', effect: 'parses-arguments' },
  { call: 'CommandLine.Parser.Default.ParseArguments', effect: 'parses-arguments' },
  { call: 'McMaster.Extensions.CommandLineUtils.CommandLineApplication', effect: 'parses-arguments' },
  { module: 'Cocona', effect: 'parses-arguments' },

  // learn.microsoft.com/azure/azure-functions/dotnet-isolated-process-guide, docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html
  { module: 'Microsoft.Azure.Functions.Worker', effect: 'serverless-handler' },
  { module: 'Microsoft.Azure.WebJobs', effect: 'serverless-handler' },
  { module: 'Amazon.Lambda.Core', effect: 'serverless-handler' },
  { module: 'Google.Cloud.Functions.Framework', effect: 'serverless-handler' },

  { module: 'System.Windows', effect: 'runs-in-desktop' },
  { module: 'System.Windows.Forms', effect: 'runs-in-desktop' },
  { module: 'Microsoft.UI.Xaml', effect: 'runs-in-desktop' },
  { module: 'Microsoft.Maui', effect: 'runs-in-desktop' },
  { module: 'Avalonia', effect: 'runs-in-desktop' },
  { module: 'UnityEngine', effect: 'runs-in-desktop' },

  // learn.microsoft.com/aspnet/core/blazor: runs in the browser
  {
    call: 'Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder.CreateDefault',
    effect: 'runs-in-browser',
  },
];
