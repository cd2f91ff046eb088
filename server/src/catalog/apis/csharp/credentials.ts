import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

const database = { ...password, variable: 'DATABASE', label: 'the database connection' } as const;

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/dotnet/api/microsoft.identitymodel.tokens.symmetricsecuritykey
  {
    ...secret,
    call: 'Microsoft.IdentityModel.Tokens.SymmetricSecurityKey',
    subject: '0|key=',
    variable: 'JWT',
    label: '`SymmetricSecurityKey`',
  },
  // learn.microsoft.com/dotnet/api/system.security.cryptography
  ...['HMACSHA256', 'HMACSHA384', 'HMACSHA512', 'HMACSHA1'].map((name): Api => ({
    ...secret,
    call: `System.Security.Cryptography.${name}`,
    subject: '0|key=|Key=',
    variable: 'HMAC',
    plainKeys: true,
    label: `\`${name}\``,
  })),
  {
    ...password,
    call: 'System.Net.NetworkCredential',
    subject: '1|password=|Password=',
    variable: 'NETWORK',
    label: '`NetworkCredential`',
  },
  ...[
    'Microsoft.Data.SqlClient.SqlConnectionStringBuilder',
    'System.Data.SqlClient.SqlConnectionStringBuilder',
    'Npgsql.NpgsqlConnectionStringBuilder',
    'MySqlConnector.MySqlConnectionStringBuilder',
  ].map((call): Api => ({ ...database, call, subject: 'Password=' })),
  {
    ...password,
    call: 'RabbitMQ.Client.ConnectionFactory',
    subject: 'Password=',
    variable: 'RABBITMQ',
    label: 'the RabbitMQ connection',
  },
  {
    ...password,
    call: 'StackExchange.Redis.ConfigurationOptions',
    subject: 'Password=',
    variable: 'REDIS',
    label: 'the Redis connection',
  },
  ...['Authenticate', 'AuthenticateAsync'].map((name): Api => ({
    ...password,
    call: `MailKit.Net.Smtp.SmtpClient.${name}`,
    subject: '1|password=',
    variable: 'SMTP',
    label: "the mail server's login",
    words: ['MailKit', name],
  })),
  // docs.aws.amazon.com/sdkfornet
  {
    ...secret,
    call: 'Amazon.Runtime.BasicAWSCredentials',
    subject: '1|secretKey=',
    variable: 'AWS',
    label: '`BasicAWSCredentials`',
  },
  // learn.microsoft.com/dotnet/api/azure
  {
    effect: 'takes-credential',
    kind: 'api-key',
    call: 'Azure.AzureKeyCredential',
    subject: '0|key=',
    variable: 'AZURE',
    label: '`AzureKeyCredential`',
  },
  {
    ...secret,
    call: 'Azure.Identity.ClientSecretCredential',
    subject: '2|clientSecret=',
    variable: 'AZURE_CLIENT',
    label: '`ClientSecretCredential`',
  },
  {
    ...secret,
    call: 'Azure.Storage.StorageSharedKeyCredential',
    subject: '1|accountKey=',
    variable: 'AZURE_STORAGE',
    label: '`StorageSharedKeyCredential`',
  },
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'Twilio.TwilioClient.Init',
    subject: '1|password=',
    variable: 'TWILIO',
    label: 'the Twilio client',
  },
  // learn.microsoft.com/dotnet/api: Rfc2898DeriveBytes(password, …), X509Certificate2(file, password), DirectoryEntry
  {
    ...password,
    call: 'System.Security.Cryptography.Rfc2898DeriveBytes',
    subject: '0|password=',
    variable: 'ENCRYPTION',
    label: '`Rfc2898DeriveBytes`',
  },
  {
    ...password,
    call: 'System.Security.Cryptography.X509Certificates.X509Certificate2',
    subject: '1|password=',
    variable: 'CERTIFICATE',
    label: 'the certificate',
  },
  // learn.microsoft.com/dotnet/api/system.directoryservices.accountmanagement.principalcontext.-ctor: PrincipalContext(type, name,
  // [container, [options,]] userName, password)
  {
    ...password,
    call: 'System.DirectoryServices.AccountManagement.PrincipalContext',
    subject: '5|4|3|password=',
    variable: 'LDAP',
    label: 'the LDAP login',
  },
  {
    ...password,
    call: 'System.DirectoryServices.DirectoryEntry',
    subject: '2|password=',
    variable: 'LDAP',
    label: 'the LDAP login',
  },
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'System.Net.Http.Headers.AuthenticationHeaderValue',
    subject: '1|parameter=',
    variable: 'HTTP',
    label: '`AuthenticationHeaderValue`',
  },
  // Projects may import namespaces for all their files (`global using`): names that nothing else has need none.
  ...(
    [
      ['AzureKeyCredential', 'api-key', '0', 'AZURE'],
      ['StorageSharedKeyCredential', 'secret', '1', 'AZURE_STORAGE'],
      ['ClientSecretCredential', 'secret', '2', 'AZURE_CLIENT'],
      ['SymmetricSecurityKey', 'secret', '0', 'JWT'],
      ['X509Certificate2', 'password', '1', 'CERTIFICATE'],
      ['AuthenticationHeaderValue', 'token', '1', 'HTTP'],
      ['NetworkCredential', 'password', '1', 'NETWORK'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call}\``,
  })),
];
