/** Variables by which frameworks show errors with their code to visitors, and the values that switch this on. */
export const debugVariables: readonly { readonly name: string; readonly values: readonly string[] }[] = [
  // flask.palletsprojects.com/en/stable/config/#DEBUG
  { name: 'FLASK_DEBUG', values: ['1', 'true', 'True', 'on', 'yes'] },
  // laravel.com/docs/configuration#debug-mode, symfony.com/doc/current/configuration.html
  { name: 'APP_DEBUG', values: ['1', 'true', 'True'] },
  // learn.microsoft.com/aspnet/core/fundamentals/error-handling#developer-exception-page
  { name: 'ASPNETCORE_ENVIRONMENT', values: ['Development'] },
];
