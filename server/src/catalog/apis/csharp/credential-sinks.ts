import type { Api } from '../../effects.ts';

type Kind = 'secret' | 'password' | 'token' | 'api-key';

/** What is called, what it takes, where, and how its variable begins. */
const rows: readonly (readonly [string, Kind, string, string])[] = [
  [
    'System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile',
    'password',
    '1|password=',
    'CERTIFICATE',
  ],
  [
    'System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12',
    'password',
    '1|password=',
    'CERTIFICATE',
  ],
  ['RestSharp.Authenticators.JwtAuthenticator', 'token', '0', 'API'],
  ['RestSharp.Authenticators.HttpBasicAuthenticator', 'password', '1', 'HTTP'],
  ['Elastic.Transport.BasicAuthentication', 'password', '1', 'ELASTICSEARCH'],
  ['System.ClientModel.ApiKeyCredential', 'api-key', '0', 'API'],
  ['OpenAI.OpenAIClient', 'api-key', '0', 'OPENAI'],
  ['OpenAI.Chat.ChatClient', 'api-key', '1', 'OPENAI'],
  ['OpenAI_API.OpenAIAPI', 'api-key', '0', 'OPENAI'],
  ['InfluxDB.Client.InfluxDBClient', 'token', '1', 'INFLUXDB'],
  ['FluentFTP.FtpClient', 'password', '2', 'FTP'],
  ['FluentFTP.AsyncFtpClient', 'password', '2', 'FTP'],
  ['Novell.Directory.Ldap.LdapConnection.Bind', 'password', '1', 'LDAP'],
  ['Discord.WebSocket.DiscordSocketClient.LoginAsync', 'token', '1', 'DISCORD'],
  ['Duende.IdentityServer.Models.Secret', 'secret', '0', 'CLIENT'],
  ['IdentityServer4.Models.Secret', 'secret', '0', 'CLIENT'],
  ['*.CreateEncryptor', 'secret', '0', 'ENCRYPTION'],
  ['*.CreateDecryptor', 'secret', '0', 'ENCRYPTION'],
  ['*.UseHttps', 'password', '1', 'CERTIFICATE'],
  ['*.WithCredentials', 'password', '1', 'SERVICE'],
  ['Rfc2898DeriveBytes', 'password', '0', 'ENCRYPTION'],
  ['HMACSHA256', 'secret', '0', 'HMAC'],
  ['HMACSHA512', 'secret', '0', 'HMAC'],
  ['BasicAWSCredentials', 'secret', '1', 'AWS'],
  ['AmazonS3Client', 'secret', '1', 'AWS'],
  ['SshClient', 'password', '3|2', 'SSH'],
  ['SftpClient', 'password', '3|2', 'SSH'],
  ['MongoCredential.CreateCredential', 'password', '2', 'MONGODB'],
  ['AuthTokens.Basic', 'password', '1', 'NEO4J'],
  ['SendGridClient', 'api-key', '0', 'SENDGRID'],
  ['StripeClient', 'api-key', '0', 'STRIPE'],
  ['TelegramBotClient', 'token', '0', 'TELEGRAM'],
  ['CosmosClient', 'secret', '1', 'COSMOS'],
  ['TwilioClient.Init', 'token', '1', 'TWILIO'],
  ['OpenAIClient', 'api-key', '0', 'OPENAI'],
  ['ChatClient', 'api-key', '1', 'OPENAI'],
  ['ApiKeyCredential', 'api-key', '0', 'API'],
  ['HttpBasicAuthenticator', 'password', '1', 'HTTP'],
  ['JwtAuthenticator', 'token', '0', 'API'],
  ['InfluxDBClient', 'token', '1', 'INFLUXDB'],
  ['X509CertificateLoader.LoadPkcs12FromFile', 'password', '1', 'CERTIFICATE'],
];

const cryptography = 'System.Security.Cryptography';
const cipherKey = { effect: 'takes-credential', kind: 'secret', variable: 'ENCRYPTION' } as const;
const ciphers = [
  'Aes',
  'AesManaged',
  'AesCryptoServiceProvider',
  'RijndaelManaged',
  'DESCryptoServiceProvider',
  'TripleDES',
  'TripleDESCryptoServiceProvider',
];
/** Where a password is set, checked or hashed. */
const passwords: readonly (readonly [string, string])[] = [
  ['*.CreateAsync', '1'],
  ['*.AddPasswordAsync', '1'],
  ['*.ResetPasswordAsync', '2'],
  ['*.PasswordSignInAsync', '1'],
  ['*.CheckPasswordAsync', '1'],
  ['BCrypt.Net.BCrypt.HashPassword', '0'],
  ['BCrypt.HashPassword', '0'],
];

/** Keys, logins and SDKs that take a credential, each as its own documentation says; names that nothing else has need no `using`. */
export const apis: readonly Api[] = [
  ...rows.map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.split(/[./]/).at(-1) ?? call}\``,
    ...(call.startsWith('*.') ? { words: [call.slice(2)] } : {}),
  })),
  // learn.microsoft.com/dotnet/api/system.security.cryptography.symmetricalgorithm.key
  ...ciphers.flatMap((type): Api[] => [
    { call: `${cryptography}.${type}`, returns: `${cryptography}.${type}` },
    { ...cipherKey, call: `${cryptography}.${type}`, subject: 'Key=', label: `\`${type}\`` },
    { ...cipherKey, call: `${cryptography}.${type}.Key`, subject: '0', label: `\`${type}.Key\`` },
  ]),
  ...['Discord.WebSocket.DiscordSocketClient', 'Novell.Directory.Ldap.LdapConnection'].map((call) => ({
    call,
    returns: call,
  })),
  { call: `${cryptography}.Aes.Create`, returns: `${cryptography}.Aes` },
  { call: `${cryptography}.TripleDES.Create`, returns: `${cryptography}.TripleDES` },
  // learn.microsoft.com/dotnet/api/microsoft.aspnetcore.identity.usermanager-1, bcrypt.net
  ...passwords.map(([call, subject]): Api => ({
    effect: 'takes-credential',
    kind: 'password',
    call,
    subject,
    traits: ['hashes'],
    variable: 'ADMIN',
    label: `\`${call.split('.').at(-1) ?? call}\``,
    words: call.split('.').filter((word) => word !== '*' && word !== ''),
    ...(call === '*.CreateAsync' ? { imported: 'Microsoft.AspNetCore.Identity' } : {}),
  })),
];
