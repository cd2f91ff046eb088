import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

/** The names of certificate stores, of which Kestrel takes a certificate by its subject. */
const stores = ['My', 'Root', 'CertificateAuthority', 'TrustedPeople', 'TrustedPublisher', 'AuthRoot', 'AddressBook'];
const certificates = 'System.Security.Cryptography.X509Certificates';

/** What is called, what it takes, where, how its variable begins, and of which of its overloads that holds. */
const rows: readonly CredentialRow[] = [
  // learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509certificateloader
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
  // github.com/restsharp/RestSharp, elastic/elastic-transport-net, openai/openai-dotnet and OkGoDoIt/OpenAI-API-dotnet
  ['RestSharp.Authenticators.JwtAuthenticator', 'token', '0', 'API'],
  ['RestSharp.Authenticators.HttpBasicAuthenticator', 'password', '1', 'HTTP'],
  ['Elastic.Transport.BasicAuthentication', 'password', '1', 'ELASTICSEARCH'],
  ['System.ClientModel.ApiKeyCredential', 'api-key', '0', 'API'],
  ['OpenAI.OpenAIClient', 'api-key', '0', 'OPENAI'],
  ['OpenAI.Chat.ChatClient', 'api-key', '1', 'OPENAI'],
  ['OpenAI_API.OpenAIAPI', 'api-key', '0', 'OPENAI'],
  // github.com/influxdata/influxdb-client-csharp: a third one makes it a user and a password
  ['InfluxDB.Client.InfluxDBClient', 'token', '1', 'INFLUXDB', { unless: [{ arg: '2', is: 'present' }] }],
  // github.com/robinrodricks/FluentFTP: older versions take the port as second one
  ...['FluentFTP.FtpClient', 'FluentFTP.AsyncFtpClient'].flatMap((call): CredentialRow[] => [
    [call, 'password', '2', 'FTP', { unless: [{ arg: '1', is: 'number' }] }],
    [call, 'password', '3', 'FTP', { when: [{ arg: '1', is: 'number' }] }],
  ]),
  // github.com/dsbenghe/Novell.Directory.Ldap.NETStandard: perhaps behind the version of the protocol
  ['Novell.Directory.Ldap.LdapConnection.Bind', 'password', '2|1', 'LDAP'],
  // docs.discordnet.dev, docs.duendesoftware.com, docs.identityserver.io
  ['Discord.WebSocket.DiscordSocketClient.LoginAsync', 'token', '1', 'DISCORD'],
  ['Duende.IdentityServer.Models.Secret', 'secret', '0', 'CLIENT'],
  ['IdentityServer4.Models.Secret', 'secret', '0', 'CLIENT'],
  // learn.microsoft.com/dotnet/api: SymmetricAlgorithm, ListenOptionsHttpsExtensions; github.com/dotnet/MQTTnet, minio/minio-dotnet
  ['*.CreateEncryptor', 'secret', '0', 'ENCRYPTION'],
  ['*.CreateDecryptor', 'secret', '0', 'ENCRYPTION'],
  [
    '*.UseHttps',
    'password',
    '1',
    'CERTIFICATE',
    { unless: [{ arg: '0', is: 'present', named: stores.map((name) => `${certificates}.StoreName.${name}`) }] },
  ],
  ['*.WithCredentials', 'password', '1', 'SERVICE'],
  // The same as above and in credential-clients.ts, in projects that have the `using` elsewhere.
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
  ['ApiKeyCredential', 'api-key', '0', 'API'],
  ['HttpBasicAuthenticator', 'password', '1', 'HTTP'],
  ['JwtAuthenticator', 'token', '0', 'API'],
  ['InfluxDBClient', 'token', '1', 'INFLUXDB', { unless: [{ arg: '2', is: 'present' }] }],
  ['X509CertificateLoader.LoadPkcs12FromFile', 'password', '1', 'CERTIFICATE'],
];

const cryptography = 'System.Security.Cryptography';
const cipherKey = { effect: 'takes-credential', kind: 'secret', variable: 'ENCRYPTION' } as const;
const abstractCiphers = ['Aes', 'TripleDES'];
const ciphers = [
  'AesManaged',
  'AesCryptoServiceProvider',
  'RijndaelManaged',
  'DESCryptoServiceProvider',
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
  ...rows.map(credentialApi),
  // learn.microsoft.com/dotnet/api/system.security.cryptography.symmetricalgorithm.key
  ...ciphers.flatMap((type): Api[] => [
    { call: `${cryptography}.${type}`, returns: `${cryptography}.${type}` },
    { ...cipherKey, call: `${cryptography}.${type}`, subject: 'Key=', label: `\`${type}\`` },
  ]),
  ...[...abstractCiphers, ...ciphers].map((type): Api => ({
    ...cipherKey,
    call: `${cryptography}.${type}.Key`,
    subject: '0',
    label: `\`${type}.Key\``,
  })),
  ...['Discord.WebSocket.DiscordSocketClient', 'Novell.Directory.Ldap.LdapConnection'].map((call) => ({
    call,
    returns: call,
  })),
  ...abstractCiphers.map((type): Api => ({
    call: `${cryptography}.${type}.Create`,
    returns: `${cryptography}.${type}`,
  })),
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
