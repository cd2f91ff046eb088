import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const ssh = 'Renci.SshNet';
const certificates = 'System.Security.Cryptography.X509Certificates';
const proxied = {
  when: [
    { arg: '3', is: 'present', named: ['None', 'Socks4', 'Socks5', 'Http'].map((name) => `${ssh}.ProxyTypes.${name}`) },
  ],
} as const;
const tokenTypes = ['Oauth', 'Bearer'].map((name) => `Octokit.AuthenticationType.${name}`);

type Rest = readonly [CredentialRow[1], string, string];

/** Under the full name, and under the last part in projects that have the `using` elsewhere. */
function either(namespace: string, name: string, ...rest: Rest): CredentialRow[] {
  return [
    [`${namespace}.${name}`, ...rest],
    [name, ...rest],
  ];
}

const rows: readonly CredentialRow[] = [
  // github.com/octokit/octokit.net: Http/Credentials.cs; a token alone, or before what says that it is one
  ['Octokit.Credentials', 'token', '0', 'GITHUB', { when: [{ arg: '1', is: 'absent' }] }],
  ['Octokit.Credentials', 'token', '0', 'GITHUB', { when: [{ arg: '1', is: 'present', named: tokenTypes }] }],
  // github.com/sshnet/SSH.NET: ConnectionInfo.cs, PasswordConnectionInfo.cs (with and without a port), PrivateKeyFile.cs
  [`${ssh}.ConnectionInfo`, 'password', '7', 'PROXY', proxied],
  [`${ssh}.PasswordConnectionInfo`, 'password', '2', 'SSH', proxied],
  [`${ssh}.PasswordConnectionInfo`, 'password', '7', 'PROXY', proxied],
  [`${ssh}.PasswordConnectionInfo`, 'password', '8', 'PROXY'],
  ...either(ssh, 'PrivateKeyFile', 'password', '1|passPhrase=', 'KEY'),
  // docs.stripe.com/webhooks: ConstructEvent(json, signature, secret); github.com/aws/aws-sdk-net: AmazonDynamoDBClient.cs, with the
  // id and the key of an account
  ...either('Stripe', 'EventUtility.ConstructEvent', 'secret', '2|secret=', 'STRIPE_WEBHOOK'),
  ...either('Amazon.DynamoDBv2', 'AmazonDynamoDBClient', 'secret', '1', 'AWS'),
  // github.com/Vonage/vonage-dotnet-sdk: Vonage/Request/Credentials.cs, cloudinary/CloudinaryDotNet: CloudinaryDotNet/Account.cs
  // (cloud, key, secret), plivo/plivo-dotnet: src/Plivo/PlivoApi.cs
  ...either('Vonage.Request', 'Credentials.FromApiKeyAndSecret', 'secret', '1', 'VONAGE'),
  ['CloudinaryDotNet.Account', 'secret', '2', 'CLOUDINARY'],
  ...either('Plivo', 'PlivoApi', 'token', '1|authToken=', 'PLIVO'),
  // github.com/BcryptNet/bcrypt.net: src/BCrypt.Net/BCrypt.cs, learn.microsoft.com/dotnet/api: KeyDerivation.Pbkdf2,
  // PasswordHasher.HashPassword(user, password)
  ...['Verify', 'EnhancedHashPassword'].flatMap((name): CredentialRow[] => [
    [`BCrypt.Net.BCrypt.${name}`, 'password', '0', 'ADMIN', { traits: ['hashes'] }],
    [`BCrypt.${name}`, 'password', '0', 'ADMIN', { traits: ['hashes'] }],
  ]),
  ...either(
    'Microsoft.AspNetCore.Cryptography.KeyDerivation',
    'KeyDerivation.Pbkdf2',
    'password',
    '0|password=',
    'KEY',
  ),
  [
    '*.HashPassword',
    'password',
    '1',
    'ADMIN',
    { traits: ['hashes'], imported: 'Microsoft.AspNetCore.Identity', words: ['HashPassword'] },
  ],
  // learn.microsoft.com/dotnet/api: X509Certificate2.CreateFromEncryptedPemFile, .Export, AsymmetricAlgorithm.ImportFromEncryptedPem
  ...either(certificates, 'X509Certificate2.CreateFromEncryptedPemFile', 'password', '1|password=', 'CERTIFICATE'),
  ['*.ImportFromEncryptedPem', 'password', '1|password=', 'KEY'],
  [
    '*.Export',
    'password',
    '1|password=',
    'CERTIFICATE',
    {
      when: [{ arg: '0', is: 'present', named: [`${certificates}.X509ContentType.Pfx`] }],
      words: ['Export', 'X509ContentType'],
    },
  ],
  // github.com/Nethereum/Nethereum: src/Nethereum.Accounts/Account.cs, pusher/pusher-http-dotnet: PusherServer/Pusher.cs (app, key,
  // secret, …)
  ['Nethereum.Web3.Accounts.Account', 'secret', '0', 'WALLET'],
  ['PusherServer.Pusher', 'secret', '2', 'PUSHER'],
  // restsharp.dev/docs/advanced/authenticators, github.com/restsharp/RestSharp: src/RestSharp/Authenticators/OAuth
  ...['ForRequestToken', 'ForAccessToken', 'ForProtectedResource'].flatMap((name) =>
    either('RestSharp.Authenticators', `OAuth1Authenticator.${name}`, 'secret', '1', 'CONSUMER'),
  ),
  ...either('RestSharp.Authenticators', 'OAuth2AuthorizationRequestHeaderAuthenticator', 'token', '0', 'API'),
  // github.com/BrandonPotter/GoogleAuthenticator: TwoFactorAuthenticator.cs, kspearrin/Otp.NET: src/Otp.NET/Totp.cs, jwt-dotnet/jwt:
  // src/JWT/JwtEncoder.cs, Encode(payload, key), soxtoby/SlackNet: SlackNet/SlackServiceBuilder.cs
  ['*.ValidateTwoFactorPIN', 'secret', '0', 'TOTP'],
  ['OtpNet.Totp', 'secret', '0', 'TOTP'],
  ['JWT.JwtEncoder.Encode', 'secret', '1', 'JWT'],
  ['*.UseApiToken', 'token', '0', 'SLACK', { imported: 'SlackNet', words: ['SlackNet', 'UseApiToken'] }],
];

/** What further logins, clients and one-time codes take, each as its own documentation or source says. */
export const apis: readonly Api[] = [{ call: 'JWT.JwtEncoder', returns: 'JWT.JwtEncoder' }, ...rows.map(credentialApi)];
