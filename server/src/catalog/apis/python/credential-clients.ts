import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

const cipher = 'cryptography.hazmat.primitives.ciphers';

/** Clients of services and makers of keys that take a credential, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  { call: 'cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC', returns: `${cipher}.KeyDerivation` },
  { call: 'cryptography.hazmat.primitives.kdf.scrypt.Scrypt', returns: `${cipher}.KeyDerivation` },
  { call: 'poplib.POP3', returns: 'poplib.POP3' },
  { call: 'poplib.POP3_SSL', returns: 'poplib.POP3' },
  // keyring.readthedocs.io: `keyring.set_password(service_name, username, password)`
  { ...password, call: 'keyring.set_password', subject: '2|password=', variable: 'KEYRING', label: '`set_password`' },
  // github.com/pyca/cryptography: hazmat/primitives (ciphers/aead.py, ciphers/algorithms.py, kdf, hmac.py)
  ...['AESGCM', 'AESCCM', 'ChaCha20Poly1305'].map((name): Api => ({
    ...secret,
    call: `${cipher}.aead.${name}`,
    subject: '0|key=',
    variable: 'ENCRYPTION',
    label: `\`${name}\``,
  })),
  ...['TripleDES', 'ChaCha20', 'Blowfish'].map((name): Api => ({
    ...secret,
    call: `${cipher}.algorithms.${name}`,
    subject: '0|key=',
    variable: 'ENCRYPTION',
    label: `\`${name}\``,
  })),
  { ...password, call: `${cipher}.KeyDerivation.derive`, subject: '0', variable: 'ENCRYPTION', label: '`derive`' },
  { ...secret, call: 'cryptography.hazmat.primitives.hmac.HMAC', subject: '0|key=', variable: 'HMAC', label: '`HMAC`' },
  // github.com/Legrandin/pycryptodome: lib/Crypto/Cipher (ChaCha20's new only takes names), lib/Crypto/Protocol/KDF.py
  ...['DES', 'DES3', 'ARC4', 'Blowfish', 'Salsa20', 'ChaCha20'].map((name): Api => ({
    ...secret,
    call: `Crypto.Cipher.${name}.new`,
    subject: name === 'ChaCha20' ? 'key=' : '0|key=',
    variable: 'ENCRYPTION',
    label: '`new`',
  })),
  {
    ...password,
    call: 'Crypto.Protocol.KDF.PBKDF2',
    subject: '0|password=',
    variable: 'ENCRYPTION',
    label: '`PBKDF2`',
  },
  {
    ...password,
    call: 'Crypto.Protocol.KDF.scrypt',
    subject: '0|password=',
    variable: 'ENCRYPTION',
    label: '`scrypt`',
  },
  // github.com/mpdavis/python-jose: jose/jws.py, github.com/django/django: core/signing.py, github.com/pyauth/pyotp: totp.py
  { ...secret, call: 'jose.jws.sign', subject: '1|key=', variable: 'JWT', label: '`sign`' },
  { ...secret, call: 'jose.jws.verify', subject: '1|key=', variable: 'JWT', label: '`verify`' },
  { ...secret, call: 'django.core.signing.dumps', subject: '1|key=', variable: 'SIGNING', label: '`dumps`' },
  { ...secret, call: 'django.core.signing.loads', subject: '1|key=', variable: 'SIGNING', label: '`loads`' },
  { ...secret, call: 'django.core.signing.Signer', subject: 'key=', variable: 'SIGNING', label: '`Signer`' },
  { ...secret, call: 'pyotp.TOTP', subject: '0|s=', variable: 'TOTP', label: '`TOTP`' },
  // docs.python.org/3/library/poplib.html; the sources of pysftp, asyncssh, github.com/cole/aiosmtplib: api.py (send) and
  // github.com/celery/kombu: Connection(hostname, userid, password)
  { ...password, call: 'poplib.POP3.pass_', subject: '0|pswd=', variable: 'POP3', label: '`pass_`' },
  { ...password, call: 'pysftp.Connection', subject: 'password=', variable: 'SFTP', label: '`Connection`' },
  { ...password, call: 'asyncssh.connect', subject: 'password=', variable: 'SSH', label: '`connect`' },
  { ...password, call: 'netmiko.ConnectHandler', subject: 'password=', variable: 'SSH', label: '`ConnectHandler`' },
  { ...password, call: 'aiosmtplib.send', subject: 'password=', variable: 'SMTP', label: '`send`' },
  { ...password, call: 'kombu.Connection', subject: '2|password=', variable: 'RABBITMQ', label: '`Connection`' },
  // The sources of kafka-python (sasl_plain_password), github.com/coleifer/peewee: docs (password) and
  // github.com/minio/minio-py: Minio(endpoint, access_key, secret_key)
  {
    ...password,
    call: 'kafka.KafkaProducer',
    subject: 'sasl_plain_password=',
    variable: 'KAFKA',
    label: '`KafkaProducer`',
  },
  {
    ...password,
    call: 'kafka.KafkaConsumer',
    subject: 'sasl_plain_password=',
    variable: 'KAFKA',
    label: '`KafkaConsumer`',
  },
  { ...password, call: 'peewee.MySQLDatabase', subject: 'password=', variable: 'DATABASE', label: '`MySQLDatabase`' },
  {
    ...password,
    call: 'peewee.PostgresqlDatabase',
    subject: 'password=',
    variable: 'DATABASE',
    label: '`PostgresqlDatabase`',
  },
  { ...secret, call: 'minio.Minio', subject: '2|secret_key=', variable: 'MINIO', label: '`Minio`' },
  // github.com/PyGithub/PyGithub: github/Auth.py, MainClass.py; github.com/python-gitlab/python-gitlab: Gitlab(url,
  // private_token); github.com/slackapi/bolt-python: App; github.com/hvac/hvac: Client(url, token);
  // github.com/influxdata/influxdb-client-python, github.com/sendgrid/sendgrid-python: SendGridAPIClient(api_key)
  // Where two stand there, they are a login and its password: github.com/PyGithub/PyGithub: github/MainClass.py
  { ...token, call: 'github.Github', subject: '1|password=|0|login_or_token=', variable: 'GITHUB', label: '`Github`' },
  { ...token, call: 'github.Auth.Token', subject: '0|token=', variable: 'GITHUB', label: '`Token`' },
  { ...token, call: 'gitlab.Gitlab', subject: '1|private_token=', variable: 'GITLAB', label: '`Gitlab`' },
  { ...secret, call: 'slack_bolt.App', subject: 'signing_secret=', variable: 'SLACK_SIGNING', label: '`App`' },
  { ...token, call: 'telebot.TeleBot', subject: '0|token=', variable: 'TELEGRAM', label: '`TeleBot`' },
  { ...token, call: 'hvac.Client', subject: 'token=|1', variable: 'VAULT', label: '`Client`' },
  {
    ...token,
    call: 'influxdb_client.InfluxDBClient',
    subject: 'token=',
    variable: 'INFLUXDB',
    label: '`InfluxDBClient`',
  },
  {
    ...apiKey,
    call: 'sendgrid.SendGridAPIClient',
    subject: '0|api_key=',
    variable: 'SENDGRID',
    label: '`SendGridAPIClient`',
  },
  // github.com/Azure/azure-sdk-for-python: azure-core, azure-identity; github.com/requests/requests-oauthlib: oauth1_auth.py,
  // github.com/tweepy/tweepy: tweepy/auth.py, praw.readthedocs.io
  {
    ...apiKey,
    call: 'azure.core.credentials.AzureKeyCredential',
    subject: '0|key=',
    variable: 'AZURE',
    label: '`AzureKeyCredential`',
  },
  {
    ...secret,
    call: 'azure.identity.ClientSecretCredential',
    subject: '2|client_secret=',
    variable: 'AZURE_CLIENT',
    label: '`ClientSecretCredential`',
  },
  {
    ...secret,
    call: 'msal.ConfidentialClientApplication',
    subject: '1|client_credential=',
    variable: 'CLIENT',
    label: '`ConfidentialClientApplication`',
  },
  { ...secret, call: 'requests_oauthlib.OAuth1', subject: '1|client_secret=', variable: 'CLIENT', label: '`OAuth1`' },
  {
    ...secret,
    call: 'requests_oauthlib.OAuth1Session',
    subject: '1|client_secret=',
    variable: 'CLIENT',
    label: '`OAuth1Session`',
  },
  { ...secret, call: 'tweepy.OAuthHandler', subject: '1', variable: 'CLIENT', label: '`OAuthHandler`' },
  { ...secret, call: 'praw.Reddit', subject: 'client_secret=', variable: 'CLIENT', label: '`Reddit`' },
  // tornado/web.py: the setting `cookie_secret` of an application, which signs cookies
  {
    ...secret,
    call: 'tornado.web.Application',
    subject: 'cookie_secret=',
    variable: 'COOKIE',
    label: "tornado's Application",
  },
  // docs.python.org/3/library/hmac, /secrets; django/utils/crypto.py: what is compared in constant time is a secret on either side
  ...['hmac.compare_digest', 'secrets.compare_digest', 'django.utils.crypto.constant_time_compare'].flatMap((call) =>
    ['0', '1'].map((subject): Api => ({
      ...secret,
      call,
      subject,
      traits: ['hashes'],
      variable: 'AUTH',
      label: 'the comparison',
    })),
  ),
];
