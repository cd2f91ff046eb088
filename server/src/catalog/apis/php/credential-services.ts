import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const ssh = ['phpseclib.Net.SSH2', 'phpseclib.Net.SFTP', 'Net_SSH2', 'Net_SFTP'];
const ciphers = ['phpseclib3.Crypt.AES', 'phpseclib.Crypt.AES', 'Crypt_AES', 'phpseclib.Crypt.Rijndael'];
const laminas = ['Laminas.Crypt', 'Zend.Crypt'];

const rows: readonly CredentialRow[] = [
  // php.net/manual: what sodium and hash take beside what credential-clients.ts has
  ['sodium_crypto_auth_verify', 'secret', '2|key=', 'HMAC'],
  ['sodium_crypto_kdf_derive_from_key', 'secret', '3|key=', 'ENCRYPTION'],
  ['sodium_crypto_stream_xor', 'secret', '2|key=', 'ENCRYPTION'],
  ['sodium_crypto_stream_xchacha20_xor', 'secret', '2|key=', 'ENCRYPTION'],
  ['sodium_crypto_pwhash_str', 'password', '0|password=', 'ADMIN', { traits: ['hashes'] }],
  ['sodium_crypto_pwhash_str_verify', 'password', '1|password=', 'ADMIN', { traits: ['hashes'] }],
  ['hash_hmac_file', 'secret', '2|key=', 'HMAC', { plainKeys: true }],
  ['hash_init', 'secret', '2|key=', 'HMAC', { plainKeys: true }],
  ['crypt', 'password', '0|string=', 'ADMIN', { traits: ['hashes'] }],
  // php.net/manual: openssl_…_to_file, ssh2_auth_pubkey_file(session, user, public key, private key, passphrase)
  ['openssl_pkey_export_to_file', 'password', '2|passphrase=', 'KEY'],
  ['openssl_pkcs12_export_to_file', 'password', '3|passphrase=', 'KEY'],
  ['ssh2_auth_pubkey_file', 'password', '4|passphrase=', 'SSH'],
  // phpseclib.com/docs: SSH2::login, symmetric ciphers, PublicKeyLoader::load(key, password); version 1 has no namespaces
  ...ssh.map((name): CredentialRow => [`${name}.login`, 'password', '1', 'SSH']),
  ...ciphers.map((name): CredentialRow => [`${name}.setKey`, 'secret', '0', 'ENCRYPTION']),
  ['phpseclib3.Crypt.PublicKeyLoader.load', 'password', '1|password=', 'KEY'],
  // docs.laminas.dev/laminas-crypt: BlockCipher::factory(…)->setKey(key), Hmac::compute(key, hash, data)
  ...laminas.map((name): CredentialRow => [`${name}.BlockCipher.setKey`, 'secret', '0', 'ENCRYPTION']),
  ...laminas.map((name): CredentialRow => [`${name}.Hmac.compute`, 'secret', '0', 'HMAC', { plainKeys: true }]),
  // developer.wordpress.org/reference: wp_check_password(password, hash); laravel.com/docs/hashing: Hash::check(value, hash)
  ['wp_check_password', 'password', '0', 'ADMIN', { traits: ['hashes'] }],
  ['Illuminate.Support.Facades.Hash.check', 'password', '0', 'ADMIN', { traits: ['hashes'] }],
  // php.net/manual: mysqli::real_connect(host, user, password, …), mssql_connect; github.com/antonioribeiro/google2fa: src/Google2FA.php
  ['mysqli.real_connect', 'password', '2|password=', 'DATABASE'],
  ['mssql_connect', 'password', '2', 'DATABASE'],
  ['PragmaRX.Google2FA.Google2FA.verifyKey', 'secret', '0|secret=', 'TOTP'],
  // lcobucci-jwt.readthedocs.io/en/3.4: new Key(secret)
  ['Lcobucci.JWT.Signer.Key', 'secret', '0', 'JWT'],
  // docs.stripe.com/webhooks, github.com/pusher/pusher-http-php: src/Pusher.php (key, secret, app); paypal/Checkout-PHP-SDK:
  // lib/PayPalCheckoutSdk/Core/SandboxEnvironment.php
  ['Stripe.Webhook.constructEvent', 'secret', '2', 'STRIPE_WEBHOOK'],
  ['Pusher.Pusher', 'secret', '1', 'PUSHER'],
  ['PayPalCheckoutSdk.Core.SandboxEnvironment', 'secret', '1', 'PAYPAL'],
  // github.com/PHPGangsta/GoogleAuthenticator: PHPGangsta/GoogleAuthenticator.php, verifyCode(secret, code, …), php-telegram-bot/core:
  // src/Telegram.php (key, name)
  ['PHPGangsta_GoogleAuthenticator.verifyCode', 'secret', '0', 'TOTP'],
  ['Longman.TelegramBot.Telegram', 'token', '0', 'TELEGRAM'],
  // github.com/googleapis/google-api-php-client: src/Client.php, influxdata/influxdb-php: src/InfluxDB/Client.php (host, port, user,
  // password)
  ['*.setDeveloperKey', 'api-key', '0', 'GOOGLE'],
  ['InfluxDB.Client', 'password', '3|password=', 'INFLUXDB'],
  // github.com/GitLabPHP/Client: src/Client.php, KnpLabs/php-github-api: doc/security.md, a token alone, or where it says that it is one
  ['Gitlab.Client.authenticate', 'token', '0', 'GITLAB'],
  [
    'Github.Client.authenticate',
    'token',
    '0',
    'GITHUB',
    { when: [{ arg: '2', is: 'present', named: ['Github.Client.AUTH_ACCESS_TOKEN'] }] },
  ],
];

/** What further functions, ciphers and clients take, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  ...[...ssh, ...ciphers, 'Gitlab.Client', 'Github.Client', 'PHPGangsta_GoogleAuthenticator'].map((call): Api => ({
    call,
    returns: call,
  })),
  ...['mysqli', 'mysqli_init'].map((call): Api => ({ call, returns: 'mysqli' })),
  { call: 'PragmaRX.Google2FA.Google2FA', returns: 'PragmaRX.Google2FA.Google2FA' },
  ...laminas.map((name): Api => ({ call: `${name}.BlockCipher.factory`, returns: `${name}.BlockCipher` })),
  ...rows.map(credentialApi),
];
