/**
 * Namespaces that need no `using`: the implicit usings of the SDKs for console, web and worker projects
 * (learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives), and those of libraries whose types have
 * names of their own, which projects often bring in for all files at once (`global using Serilog;`). A namespace stands
 * before those that it is in.
 */
export const implied: readonly string[] = [
  'System.Runtime.InteropServices',
  'Microsoft.Extensions.DependencyInjection',
  'Microsoft.Extensions.Configuration',
  'Microsoft.AspNetCore.Builder',
  'Microsoft.AspNetCore.Hosting',
  'Microsoft.AspNetCore.Routing',
  'Microsoft.Extensions.Hosting',
  'Microsoft.Extensions.Logging',
  'System.Collections.Generic',
  'StackExchange.Redis',
  'Confluent.Kafka',
  'Microsoft.AspNetCore.Http',
  'System.Threading.Tasks',
  'System.Net.Http.Json',
  'System.Threading',
  'System.Net.Http',
  'System.Linq',
  'Serilog',
  'System.IO',
  'System',
];
