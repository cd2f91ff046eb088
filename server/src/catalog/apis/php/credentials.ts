import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

const database = { ...password, variable: 'DATABASE', label: 'the database connection' } as const;

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // php.net/manual
  { ...database, call: 'PDO', subject: '2|password=' },
  { ...database, call: 'mysqli', subject: '2|password=' },
  { ...database, call: 'mysqli_connect', subject: '2|password=' },
  { ...database, call: 'Doctrine.DBAL.DriverManager.getConnection', subject: '0.password' },
  { ...database, call: 'Illuminate.Database.Capsule.Manager.addConnection', subject: '0.password' },
  // github.com/phpredis/phpredis: auth takes a password, one in a list, or a user before it
  { ...password, call: 'Redis.auth', subject: '0.1|0.pass|0.0|0', variable: 'REDIS', label: 'the Redis client' },
  { ...password, call: 'Predis.Client', subject: '0.password', variable: 'REDIS', label: 'the Redis client' },
  {
    ...password,
    call: 'PhpAmqpLib.Connection.AMQPStreamConnection',
    subject: '3|password=',
    variable: 'AMQP',
    label: 'the RabbitMQ connection',
    words: ['PhpAmqpLib'],
  },
  { ...secret, call: 'hash_hmac', subject: '2|key=', variable: 'HMAC', plainKeys: true, label: '`hash_hmac`' },
  { ...secret, call: 'openssl_encrypt', subject: '2|passphrase=', variable: 'ENCRYPTION', label: '`openssl_encrypt`' },
  { ...secret, call: 'openssl_decrypt', subject: '2|passphrase=', variable: 'ENCRYPTION', label: '`openssl_decrypt`' },
  // github.com/firebase/php-jwt, lcobucci-jwt.readthedocs.io
  { ...secret, call: 'Firebase.JWT.JWT.encode', subject: '1|key=', variable: 'JWT', label: '`JWT::encode`' },
  { ...secret, call: 'Firebase.JWT.Key', subject: '0|keyMaterial=', variable: 'JWT', label: 'the JWT key' },
  {
    ...secret,
    call: 'Lcobucci.JWT.Signer.Key.InMemory.plainText',
    subject: '0',
    variable: 'JWT',
    label: 'the JWT key',
  },
  // github.com/stripe/stripe-php, aws/aws-sdk-php, guzzle
  { ...secret, call: 'Stripe.Stripe.setApiKey', subject: '0', variable: 'STRIPE', label: 'Stripe' },
  { ...secret, call: 'Stripe.StripeClient', subject: '0|0.api_key', variable: 'STRIPE', label: 'Stripe' },
  { ...secret, call: 'Aws.S3.S3Client', subject: '0.credentials.secret', variable: 'AWS', label: 'the AWS client' },
  { ...secret, call: 'Aws.Sqs.SqsClient', subject: '0.credentials.secret', variable: 'AWS', label: 'the AWS client' },
  { ...password, call: 'GuzzleHttp.Client', subject: '0.auth.1', variable: 'HTTP', label: 'the HTTP client' },
  // php.net/manual: ldap_bind, ftp_login, imap_open, password_hash, hash_pbkdf2, mysqli_real_connect, oci_connect
  { ...password, call: 'ldap_bind', subject: '2|password=', variable: 'LDAP', label: 'the LDAP bind' },
  {
    ...password,
    call: 'ftp_login',
    subject: '2|password=',
    unless: [{ arg: '1|username=', is: 'text', oneOf: ['anonymous', 'ftp'] }],
    variable: 'FTP',
    label: 'the FTP login',
  },
  { ...password, call: 'imap_open', subject: '2|password=', variable: 'IMAP', label: "the mail server's login" },
  {
    ...password,
    call: 'password_hash',
    traits: ['hashes'],
    subject: '0|password=',
    variable: 'ADMIN',
    label: '`password_hash`',
  },
  {
    ...password,
    call: 'password_verify',
    traits: ['hashes'],
    subject: '0|password=',
    variable: 'ADMIN',
    label: '`password_verify`',
  },
  { ...password, call: 'hash_pbkdf2', subject: '1|password=', variable: 'ENCRYPTION', label: '`hash_pbkdf2`' },
  { ...password, call: 'ssh2_auth_password', subject: '2|password=', variable: 'SSH', label: 'the SSH login' },
  { ...database, call: 'mysqli_real_connect', subject: '3|password=' },
  { ...database, call: 'oci_connect', subject: '1|password=' },
  { ...database, call: 'sqlsrv_connect', subject: '1.PWD' },
  {
    ...secret,
    call: 'sodium_crypto_secretbox',
    subject: '2|key=',
    variable: 'ENCRYPTION',
    label: '`sodium_crypto_secretbox`',
  },
  // laravel.com/docs/hashing
  {
    ...password,
    call: 'Illuminate.Support.Facades.Hash.make',
    traits: ['hashes'],
    subject: '0',
    variable: 'ADMIN',
    label: '`Hash::make`',
  },
  // developer.wordpress.org/advanced-administration/wordpress/wp-config: what cookies are signed with
  {
    ...secret,
    call: 'define',
    subject: '1',
    when: [
      {
        arg: '0',
        is: 'text',
        oneOf: [
          'AUTH_KEY',
          'SECURE_AUTH_KEY',
          'LOGGED_IN_KEY',
          'NONCE_KEY',
          'AUTH_SALT',
          'SECURE_AUTH_SALT',
          'LOGGED_IN_SALT',
          'NONCE_SALT',
        ],
      },
    ],
    unless: [{ arg: '1', is: 'text', oneOf: ['put your unique phrase here'] }],
    variable: 'AUTH',
    label: "WordPress's signing key",
    words: ['define', 'NONCE_'],
  },
];
