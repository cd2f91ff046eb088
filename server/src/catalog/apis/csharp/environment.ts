import type { Api } from '../../effects.ts';

/** The variables and methods that tell an app the name of the place it runs in (learn.microsoft.com/aspnet/core/fundamentals/environments). */
const names = ['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT', 'APP_ENV', 'ENVIRONMENT', 'ENV', 'STAGE'];

export const apis: readonly Api[] = [
  {
    call: 'System.Environment.GetEnvironmentVariable',
    effect: 'environment-name',
    when: [{ arg: '0|variable=', is: 'text', oneOf: names }],
  },
  ...['IWebHostEnvironment', 'IHostingEnvironment'].flatMap((name): Api[] => [
    { alias: `Microsoft.AspNetCore.Hosting.${name}`, is: 'Microsoft.Extensions.Hosting.IHostEnvironment' },
  ]),
  {
    access: 'Microsoft.Extensions.Hosting.IHostEnvironment.EnvironmentName',
    effect: 'environment-name',
    words: ['EnvironmentName'],
  },
  // learn.microsoft.com/ef/core/cli/dbcontext-creation: only the tools make it.
  {
    access: 'Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory',
    effect: 'environment-name',
    kind: 'development',
    traits: ['base'],
  },
  { call: '*.IsDevelopment', effect: 'environment-name', kind: 'development', words: ['IsDevelopment'] },
  { call: '*.IsProduction', effect: 'environment-name', kind: 'production', words: ['IsProduction'] },
  { call: '*.IsStaging', effect: 'environment-name', kind: 'production', words: ['IsStaging'] },
  { call: '*.IsEnvironment', effect: 'environment-name', words: ['IsEnvironment'] },
];
