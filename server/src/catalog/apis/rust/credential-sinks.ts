import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

/** What is called, what it takes, where, and how its variable begins. */
const rows: readonly CredentialRow[] = [
  ['argon2.hash_encoded', 'password', '0', 'ENCRYPTION'],
  ['argon2.hash_raw', 'password', '0', 'ENCRYPTION'],
  ['pbkdf2.pbkdf2_hmac', 'password', '0', 'ENCRYPTION'],
  ['pbkdf2.pbkdf2_hmac_array', 'password', '0', 'ENCRYPTION'],
  ['scrypt.scrypt', 'password', '0', 'ENCRYPTION'],
  ['ring.pbkdf2.derive', 'password', '3', 'ENCRYPTION'],
  ['ring.aead.UnboundKey.new', 'secret', '1', 'ENCRYPTION'],
  ['aes_gcm.Key.from_slice', 'secret', '0', 'ENCRYPTION'],
  ['chacha20poly1305.Key.from_slice', 'secret', '0', 'ENCRYPTION'],
  ['aes.Aes128.new', 'secret', '0', 'ENCRYPTION'],
  ['aes.Aes256.new', 'secret', '0', 'ENCRYPTION'],
  ['jwt_simple.prelude.HS256Key.from_bytes', 'secret', '0', 'JWT'],
  ['jwt_simple.algorithms.HS256Key.from_bytes', 'secret', '0', 'JWT'],
  ['openidconnect.ClientSecret.new', 'secret', '0', 'CLIENT'],
  ['secrecy.SecretString.new', 'secret', '0', 'APP'],
  ['secrecy.SecretString.from', 'secret', '0', 'APP'],
  ['secrecy.Secret.new', 'secret', '0', 'APP'],
  ['redis.RedisConnectionInfo', 'password', 'password=', 'REDIS'],
  ['aws_sdk_s3.config.Credentials.new', 'secret', '1', 'AWS'],
  ['aws_sdk_dynamodb.config.Credentials.new', 'secret', '1', 'AWS'],
  ['aws_sdk_sqs.config.Credentials.new', 'secret', '1', 'AWS'],
  ['rusoto_core.credential.StaticProvider.new_minimal', 'secret', '1', 'AWS'],
  ['rusoto_credential.StaticProvider.new_minimal', 'secret', '1', 'AWS'],
  ['s3.creds.Credentials.new', 'secret', '1', 'AWS'],
  ['elasticsearch.auth.Credentials.Basic', 'password', '1', 'ELASTICSEARCH'],
  // Before version 0.2 without the organization: docs.rs/influxdb2
  ['influxdb2.Client.new', 'token', '2|1', 'INFLUXDB'],
  ['native_tls.Identity.from_pkcs12', 'password', '1', 'CERTIFICATE'],
  ['reqwest.Identity.from_pkcs12_der', 'password', '1', 'CERTIFICATE'],
  ['async_nats.ConnectOptions.with_user_and_password', 'password', '1', 'NATS'],
  ['async_nats.ConnectOptions.with_token', 'token', '0', 'NATS'],
  ['serenity.Client.builder', 'token', '0', 'DISCORD'],
  ['stripe.Client.new', 'api-key', '0', 'STRIPE'],
  ['twilio.Client.new', 'token', '1', 'TWILIO'],
  ['tide.sessions.SessionMiddleware.new', 'secret', '1', 'SESSION'],
  ['actix_identity.CookieIdentityPolicy.new', 'secret', '0', 'SESSION'],
  ['tower_cookies.Key.from', 'secret', '0', 'SESSION'],
  ['tower_http.validate_request.ValidateRequestHeaderLayer.basic', 'password', '1', 'HTTP'],
  ['tower_http.validate_request.ValidateRequestHeaderLayer.bearer', 'token', '0', 'HTTP'],
  ['headers.Authorization.basic', 'password', '1', 'HTTP'],
  ['headers.Authorization.bearer', 'token', '0', 'HTTP'],
  ['*.userauth_password', 'password', '1', 'SSH'],
  ['*.authenticate_password', 'password', '1', 'SSH'],
  ['*.personal_token', 'token', '0', 'GITHUB'],
];

/** Keys, logins and SDKs that take a credential, each as its page on docs.rs says. */
export const apis: readonly Api[] = [
  ...rows.map(credentialApi),
  // docs.rs/crypto-common, trait KeyInit; a few words are a label, as with HMAC
  {
    effect: 'takes-credential',
    kind: 'secret',
    call: '*.new_from_slice',
    subject: '0',
    plainKeys: true,
    variable: 'ENCRYPTION',
    label: '`new_from_slice`',
    words: ['new_from_slice'],
  },
  // docs.rs/argon2, docs.rs/bcrypt
  ...(
    [
      ['*.hash_password', '0'],
      ['*.verify_password', '0'],
      ['bcrypt.verify', '0'],
    ] as const
  ).map(([call, subject]): Api => ({
    effect: 'takes-credential',
    kind: 'password',
    call,
    subject,
    traits: ['hashes'],
    variable: 'ADMIN',
    label: `\`${call.split('.').at(-1) ?? call}\``,
    words: call.split('.').filter((word) => word !== '*'),
  })),
];
