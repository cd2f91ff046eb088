import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/dotnet/api
  { ...secret, call: 'System.Security.Cryptography.HMACMD5', subject: '0|key=', variable: 'HMAC', label: '`HMACMD5`' },
  ...['HMACSHA1', 'HMACSHA256', 'HMACSHA384', 'HMACSHA512'].map((name): Api => ({
    ...secret,
    call: `System.Security.Cryptography.${name}.HashData`,
    subject: '0|key=',
    variable: 'HMAC',
    label: '`HashData`',
  })),
  {
    ...password,
    call: 'System.Security.Cryptography.PasswordDeriveBytes',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`PasswordDeriveBytes`',
  },
  {
    ...secret,
    call: 'System.Security.Cryptography.AesGcm',
    subject: '0|key=',
    variable: 'ENCRYPTION',
    label: '`AesGcm`',
  },
  {
    ...secret,
    call: 'System.Security.Cryptography.ChaCha20Poly1305',
    subject: '0|key=',
    variable: 'ENCRYPTION',
    label: '`ChaCha20Poly1305`',
  },
  {
    ...password,
    call: 'System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2',
    subject: '0|password=',
    variable: 'ENCRYPTION',
    label: '`Pbkdf2`',
  },
  // github.com/dvsekhvalnov/jose-jwt
  { ...secret, call: 'Jose.JWT.Encode', subject: '1', variable: 'JWT', label: '`Encode`' },
  { ...secret, call: 'Jose.JWT.Decode', subject: '1', variable: 'JWT', label: '`Decode`' },
  // sshnet.github.io: behind the port, where it is given
  ...['SshClient', 'SftpClient', 'ScpClient'].map((name): Api => ({
    ...password,
    call: `Renci.SshNet.${name}`,
    subject: '3|2',
    variable: 'SSH',
    label: `\`${name}\``,
  })),
  {
    ...password,
    call: 'Renci.SshNet.PasswordAuthenticationMethod',
    subject: '1',
    variable: 'SSH',
    label: '`PasswordAuthenticationMethod`',
  },
  {
    ...password,
    call: 'Renci.SshNet.PasswordConnectionInfo',
    subject: '3|2',
    variable: 'SSH',
    label: '`PasswordConnectionInfo`',
  },
  // mongodb.github.io, neo4j.com/docs/api/dotnet-driver
  {
    ...password,
    call: 'MongoDB.Driver.MongoCredential.CreateCredential',
    subject: '2|password=',
    variable: 'MONGODB',
    label: '`CreateCredential`',
  },
  { ...password, call: 'Neo4j.Driver.AuthTokens.Basic', subject: '1|password=', variable: 'NEO4J', label: '`Basic`' },
  // github.com/sendgrid/sendgrid-csharp, stripe/stripe-dotnet, octokit/octokit.net: of two texts the second is the password
  { ...apiKey, call: 'SendGrid.SendGridClient', subject: '0|apiKey=', variable: 'SENDGRID', label: '`SendGridClient`' },
  { ...apiKey, call: 'Stripe.StripeClient', subject: '0|apiKey=', variable: 'STRIPE', label: '`StripeClient`' },
  { ...token, call: 'Octokit.Credentials', subject: '1', variable: 'GITHUB', label: '`Credentials`' },
  // docs.aws.amazon.com/sdkfornet, github.com/TelegramBots/Telegram.Bot, learn.microsoft.com/dotnet/api/microsoft.azure.cosmos
  { ...secret, call: 'Amazon.S3.AmazonS3Client', subject: '1', variable: 'AWS', label: '`AmazonS3Client`' },
  {
    ...secret,
    call: 'Amazon.Runtime.SessionAWSCredentials',
    subject: '1',
    variable: 'AWS',
    label: '`SessionAWSCredentials`',
  },
  {
    ...token,
    call: 'Telegram.Bot.TelegramBotClient',
    subject: '0|token=',
    variable: 'TELEGRAM',
    label: '`TelegramBotClient`',
  },
  { ...secret, call: 'Microsoft.Azure.Cosmos.CosmosClient', subject: '1', variable: 'COSMOS', label: '`CosmosClient`' },
];
