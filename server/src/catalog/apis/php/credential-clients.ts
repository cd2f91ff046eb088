import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

/** The argument `subject` of each of these functions and classes. */
function takes(
  kind: 'secret' | 'password' | 'token' | 'api-key',
  variable: string,
  subject: string,
  calls: readonly string[],
): Api[] {
  return calls.map((call) => ({
    effect: 'takes-credential',
    kind,
    variable,
    subject,
    call,
    label: `\`${call.replace(/^.*\./, '')}\``,
  }));
}

/** What is given to cURL under one of its options, alone or among others. */
function curlOption(row: Pick<Api, 'effect' | 'kind' | 'traits'>, option: string): Api[] {
  const base = { ...row, variable: 'HTTP', label: 'cURL' } as const;
  return [
    { ...base, call: 'curl_setopt', subject: '2|value=', when: [{ arg: '1|option=', is: 'present', named: [option] }] },
    { ...base, call: 'curl_setopt_array', subject: `1.${option}`, words: [option] },
  ];
}

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // php.net/manual/en/function.curl-setopt: an account as `user:password`, and a token
  ...['CURLOPT_USERPWD', 'CURLOPT_PROXYUSERPWD'].flatMap((option) =>
    curlOption({ ...password, traits: ['account'] }, option),
  ),
  ...curlOption(token, 'CURLOPT_XOAUTH2_BEARER'),
  // php.net/manual: mysql_connect, odbc_connect, db2_connect, ibase_connect and their persistent kin; oci_pconnect
  ...[
    ...['mysql_connect', 'mysql_pconnect', 'odbc_connect', 'odbc_pconnect', 'db2_connect', 'db2_pconnect'],
    ...['ibase_connect', 'ibase_pconnect'],
  ].map((call): Api => ({ ...password, call, subject: '2|password=', variable: 'DATABASE', label: `\`${call}\`` })),
  ...takes('password', 'DATABASE', '1|password=', ['oci_pconnect', 'oci_new_connect']),
  // php.net/manual: mcrypt_encrypt(cipher, key, data, mode, iv)
  ...takes('secret', 'ENCRYPTION', '1|key=', ['mcrypt_encrypt', 'mcrypt_decrypt']),
  // php.net/manual: sodium_crypto_aead_…(text, additional_data, nonce, key), sodium_crypto_generichash(message, key)
  ...takes(
    'secret',
    'ENCRYPTION',
    '3|key=',
    ['aes256gcm', 'chacha20poly1305', 'chacha20poly1305_ietf', 'xchacha20poly1305_ietf'].flatMap((name) => [
      `sodium_crypto_aead_${name}_encrypt`,
      `sodium_crypto_aead_${name}_decrypt`,
    ]),
  ),
  ...takes('secret', 'HMAC', '1|key=', ['sodium_crypto_generichash', 'sodium_crypto_shorthash']),
  ...takes('password', 'ENCRYPTION', '1|password=', ['sodium_crypto_pwhash']),
  // php.net/manual: openssl_pkcs12_read(pkcs12, certificates, passphrase), openssl_pkey_get_private(key, passphrase)
  ...takes('password', 'KEY', '2|passphrase=', ['openssl_pkcs12_read', 'openssl_pkey_export']),
  ...takes('password', 'KEY', '1|passphrase=', ['openssl_pkey_get_private']),
  ...takes('password', 'KEY', '3|passphrase=', ['openssl_pkcs12_export']),
  // github.com/defuse/php-encryption/blob/master/docs/classes: Key, Crypto
  ...takes('secret', 'ENCRYPTION', '0', ['Defuse.Crypto.Key.loadFromAsciiSafeString']),
  ...takes('password', 'ENCRYPTION', '1', [
    'Defuse.Crypto.Crypto.encryptWithPassword',
    'Defuse.Crypto.Crypto.decryptWithPassword',
  ]),
  // github.com/firebase/php-jwt before version 6: decode(jwt, key, algorithms)
  ...takes('secret', 'JWT', '1|keyOrKeyArray=|key=', ['Firebase.JWT.JWT.decode']),
  // lcobucci-jwt.readthedocs.io: InMemory::base64Encoded; github.com/RobDWaller/ReallySimpleJWT: create(userId, secret, …)
  ...takes('secret', 'JWT', '0', ['Lcobucci.JWT.Signer.Key.InMemory.base64Encoded']),
  ...takes('secret', 'JWT', '1', [
    'ReallySimpleJWT.Token.create',
    'ReallySimpleJWT.Token.customPayload',
    'ReallySimpleJWT.Token.validate',
  ]),
  // flysystem.thephpleague.com/docs/adapter/sftp-v3: SftpConnectionProvider(host, username, password, …)
  ...takes('password', 'SFTP', '2|password=', [
    'League.Flysystem.PhpseclibV3.SftpConnectionProvider',
    'League.Flysystem.PhpseclibV2.SftpConnectionProvider',
  ]),
  // oauth2.thephpleague.com/installation: the encryption key comes last
  ...takes('secret', 'OAUTH_ENCRYPTION', '4|encryptionKey=', ['League.OAuth2.Server.AuthorizationServer']),
  // meilisearch.com/docs, algolia.com/doc: the address or app, and then the key
  ...takes('api-key', 'MEILISEARCH', '1', ['MeiliSearch.Client', 'Meilisearch.Client']),
  ...takes('api-key', 'ALGOLIA', '1', [
    'Algolia.AlgoliaSearch.SearchClient.create',
    'Algolia.AlgoliaSearch.Api.SearchClient.create',
  ]),
  // github.com/mailgun/mailgun-php, github.com/ActiveCampaign/postmark-php, resend.com/docs
  ...takes('api-key', 'MAILGUN', '0', ['Mailgun.Mailgun.create']),
  ...takes('api-key', 'POSTMARK', '0', ['Postmark.PostmarkClient']),
  ...takes('api-key', 'RESEND', '0', ['Resend.client']),
  // github.com/razorpay/razorpay-php, github.com/Vonage/vonage-php-sdk-core, github.com/google/recaptcha
  ...takes('secret', 'RAZORPAY', '1', ['Razorpay.Api.Api']),
  ...takes('secret', 'VONAGE', '1', ['Vonage.Client.Credentials.Basic', 'Nexmo.Client.Credentials.Basic']),
  ...takes('secret', 'RECAPTCHA', '0', ['ReCaptcha.ReCaptcha']),
  // github.com/TelegramBot/Api, telegram-bot-sdk.com
  ...takes('token', 'TELEGRAM', '0', ['TelegramBot.Api.BotApi', 'TelegramBot.Api.Client', 'Telegram.Bot.Api']),
  // twitteroauth.com: TwitterOAuth(consumerKey, consumerSecret, token, tokenSecret)
  ...takes('secret', 'TWITTER', '1', ['Abraham.TwitterOAuth.TwitterOAuth']),
  // laravel.com/docs/helpers: bcrypt(value)
  { ...password, call: 'bcrypt', traits: ['hashes'], subject: '0', variable: 'ADMIN', label: '`bcrypt`' },
  // developer.wordpress.org/reference/functions: wp_create_user(username, password, email), wp_set_password(password, id)
  ...takes('password', 'ADMIN', '1', ['wp_create_user']),
  ...takes('password', 'ADMIN', '0', ['wp_set_password']),
  { call: 'phpseclib3.Net.SSH2', returns: 'phpseclib3.Net.SSH2' },
  { call: 'phpseclib3.Net.SFTP', returns: 'phpseclib3.Net.SSH2' },
  // php.net/manual, phpseclib.com, docs.aws.amazon.com/aws-sdk-php
  { ...password, call: 'phpseclib3.Net.SSH2.login', subject: '1', variable: 'SSH', label: '`login`' },
  { ...secret, call: 'sodium_crypto_auth', subject: '1|key=', variable: 'HMAC', label: '`sodium_crypto_auth`' },
  {
    ...secret,
    call: 'sodium_crypto_secretbox_open',
    subject: '2|key=',
    variable: 'ENCRYPTION',
    label: '`sodium_crypto_secretbox_open`',
  },
  { ...secret, call: 'hash_hkdf', subject: '1|key=', variable: 'ENCRYPTION', label: '`hash_hkdf`' },
  { ...secret, call: 'Illuminate.Encryption.Encrypter', subject: '0', variable: 'APP', label: '`Encrypter`' },
  { ...secret, call: 'Aws.Credentials.Credentials', subject: '1', variable: 'AWS', label: '`Credentials`' },
  { ...token, call: 'Twilio.Rest.Client', subject: '1', variable: 'TWILIO', label: '`Client`' },
  { ...apiKey, call: 'OpenAI.client', subject: '0', variable: 'OPENAI', label: '`client`' },
  { ...apiKey, call: 'SendGrid', subject: '0', variable: 'SENDGRID', label: '`SendGrid`' },
  { ...password, call: 'MongoDB.Client', subject: '1.password', variable: 'MONGODB', label: '`Client`' },
];
