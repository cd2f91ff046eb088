/**
 * Namespaces that need no `using`: the implicit usings of the SDKs for console, web and worker projects
 * (learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives), and those of libraries whose types have
 * names of their own, which projects often bring in for all files at once (`global using Serilog;`).
 */
export const implied: readonly string[] = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Net.Http',
  'System.Net.Http.Json',
  'System.Threading',
  'System.Threading.Tasks',
  'Microsoft.AspNetCore.Builder',
  'Microsoft.AspNetCore.Hosting',
  'Microsoft.AspNetCore.Http',
  'Microsoft.AspNetCore.Routing',
  'Microsoft.Extensions.Configuration',
  'Microsoft.Extensions.DependencyInjection',
  'Microsoft.Extensions.Hosting',
  'Microsoft.Extensions.Logging',
];
