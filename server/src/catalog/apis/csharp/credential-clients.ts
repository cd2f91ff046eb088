import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // learn.microsoft.com/dotnet/api, sshnet.github.io, mongodb.github.io, neo4j.com/docs/api/dotnet-driver
  ...(
    [
      ['System.Security.Cryptography.HMACMD5', 'secret', '0|key=', 'HMAC'],
      ...['HMACSHA1', 'HMACSHA256', 'HMACSHA384', 'HMACSHA512'].map(
        (name) => [`System.Security.Cryptography.${name}.HashData`, 'secret', '0|key=', 'HMAC'] as const,
      ),
      ['System.Security.Cryptography.PasswordDeriveBytes', 'password', '0', 'ENCRYPTION'],
      ['System.Security.Cryptography.AesGcm', 'secret', '0|key=', 'ENCRYPTION'],
      ['System.Security.Cryptography.ChaCha20Poly1305', 'secret', '0|key=', 'ENCRYPTION'],
      ['System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2', 'password', '0|password=', 'ENCRYPTION'],
      ['Jose.JWT.Encode', 'secret', '1', 'JWT'],
      ['Jose.JWT.Decode', 'secret', '1', 'JWT'],
      ...['SshClient', 'SftpClient', 'ScpClient'].map(
        (name) => [`Renci.SshNet.${name}`, 'password', '3|2', 'SSH'] as const,
      ),
      ['Renci.SshNet.PasswordAuthenticationMethod', 'password', '1', 'SSH'],
      ['Renci.SshNet.PasswordConnectionInfo', 'password', '3|2', 'SSH'],
      ['MongoDB.Driver.MongoCredential.CreateCredential', 'password', '2|password=', 'MONGODB'],
      ['Neo4j.Driver.AuthTokens.Basic', 'password', '1|password=', 'NEO4J'],
      ['SendGrid.SendGridClient', 'api-key', '0|apiKey=', 'SENDGRID'],
      ['Stripe.StripeClient', 'api-key', '0|apiKey=', 'STRIPE'],
      ['Octokit.Credentials', 'token', '1|0', 'GITHUB'],
      ['Amazon.S3.AmazonS3Client', 'secret', '1', 'AWS'],
      ['Amazon.Runtime.SessionAWSCredentials', 'secret', '1', 'AWS'],
      ['Telegram.Bot.TelegramBotClient', 'token', '0|token=', 'TELEGRAM'],
      ['Azure.Storage.Blobs.StorageSharedKeyCredential', 'secret', '1', 'AZURE_STORAGE'],
      ['Microsoft.Azure.Cosmos.CosmosClient', 'secret', '1', 'COSMOS'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
];
