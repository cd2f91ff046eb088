import type { Api } from '../../effects.ts';

const cipher = 'cryptography.hazmat.primitives.ciphers';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  { call: 'cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC', returns: `${cipher}.KeyDerivation` },
  { call: 'cryptography.hazmat.primitives.kdf.scrypt.Scrypt', returns: `${cipher}.KeyDerivation` },
  { call: 'poplib.POP3', returns: 'poplib.POP3' },
  { call: 'poplib.POP3_SSL', returns: 'poplib.POP3' },
  ...(
    [
      // cryptography.io, pycryptodome.readthedocs.io
      ...['AESGCM', 'AESCCM', 'ChaCha20Poly1305'].map(
        (name) => [`${cipher}.aead.${name}`, 'secret', '0|key=', 'ENCRYPTION'] as const,
      ),
      ...['TripleDES', 'ChaCha20', 'Blowfish'].map(
        (name) => [`${cipher}.algorithms.${name}`, 'secret', '0|key=', 'ENCRYPTION'] as const,
      ),
      [`${cipher}.KeyDerivation.derive`, 'password', '0', 'ENCRYPTION'],
      ['cryptography.hazmat.primitives.hmac.HMAC', 'secret', '0|key=', 'HMAC'],
      ...['DES', 'DES3', 'ARC4', 'Blowfish', 'ChaCha20', 'Salsa20'].map(
        (name) => [`Crypto.Cipher.${name}.new`, 'secret', '0|key=', 'ENCRYPTION'] as const,
      ),
      ['Crypto.Protocol.KDF.PBKDF2', 'password', '0|password=', 'ENCRYPTION'],
      ['Crypto.Protocol.KDF.scrypt', 'password', '0|password=', 'ENCRYPTION'],
      // python-jose.readthedocs.io, docs.djangoproject.com/ref/signing
      ['jose.jws.sign', 'secret', '1|key=', 'JWT'],
      ['jose.jws.verify', 'secret', '1|key=', 'JWT'],
      ['django.core.signing.dumps', 'secret', '1|key=', 'SIGNING'],
      ['django.core.signing.loads', 'secret', '1|key=', 'SIGNING'],
      ['django.core.signing.Signer', 'secret', 'key=', 'SIGNING'],
      ['pyotp.TOTP', 'secret', '0|s=', 'TOTP'],
      // docs.python.org/3/library/poplib
      ['poplib.POP3.pass_', 'password', '0|pswd=', 'POP3'],
      ['pysftp.Connection', 'password', 'password=', 'SFTP'],
      ['asyncssh.connect', 'password', 'password=', 'SSH'],
      ['netmiko.ConnectHandler', 'password', 'password=', 'SSH'],
      ['aiosmtplib.send', 'password', 'password=', 'SMTP'],
      ['kombu.Connection', 'password', 'password=', 'RABBITMQ'],
      ['kafka.KafkaProducer', 'password', 'sasl_plain_password=', 'KAFKA'],
      ['kafka.KafkaConsumer', 'password', 'sasl_plain_password=', 'KAFKA'],
      ['peewee.MySQLDatabase', 'password', 'password=', 'DATABASE'],
      ['peewee.PostgresqlDatabase', 'password', 'password=', 'DATABASE'],
      ['minio.Minio', 'secret', '2|secret_key=', 'MINIO'],
      // pygithub.readthedocs.io, python-gitlab.readthedocs.io
      ['github.Github', 'token', '0|login_or_token=', 'GITHUB'],
      ['github.Auth.Token', 'token', '0|token=', 'GITHUB'],
      ['gitlab.Gitlab', 'token', '1|private_token=', 'GITLAB'],
      ['slack_bolt.App', 'secret', 'signing_secret=', 'SLACK_SIGNING'],
      ['telebot.TeleBot', 'token', '0|token=', 'TELEGRAM'],
      ['hvac.Client', 'token', 'token=|1', 'VAULT'],
      ['influxdb_client.InfluxDBClient', 'token', 'token=', 'INFLUXDB'],
      ['sendgrid.SendGridAPIClient', 'api-key', '0|api_key=', 'SENDGRID'],
      // learn.microsoft.com/python/api, requests-oauthlib.readthedocs.io, docs.tweepy.org, praw.readthedocs.io
      ['azure.core.credentials.AzureKeyCredential', 'api-key', '0|key=', 'AZURE'],
      ['azure.identity.ClientSecretCredential', 'secret', '2|client_secret=', 'AZURE_CLIENT'],
      ['msal.ConfidentialClientApplication', 'secret', '1|client_credential=', 'CLIENT'],
      ['requests_oauthlib.OAuth1', 'secret', '1|client_secret=', 'CLIENT'],
      ['requests_oauthlib.OAuth1Session', 'secret', '1|client_secret=', 'CLIENT'],
      ['tweepy.OAuthHandler', 'secret', '1', 'CLIENT'],
      ['praw.Reddit', 'secret', 'client_secret=', 'CLIENT'],
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
