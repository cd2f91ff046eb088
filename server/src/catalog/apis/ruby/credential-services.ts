import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // docs.ruby-lang.org: OpenSSL::PKey.read(pem, pass), OpenSSL::PKCS12.new(der, pass), .create(pass, name, key, certificate)
  ...['PKey.read', 'PKey.RSA.new', 'PKey.DSA.new', 'PKey.EC.new'].map((name): CredentialRow => [
    `OpenSSL.${name}`,
    'password',
    '1',
    'KEY',
  ]),
  ['OpenSSL.PKCS12.new', 'password', '1', 'CERTIFICATE'],
  ['OpenSSL.PKCS12.create', 'password', '0', 'CERTIFICATE'],
  // docs.ruby-lang.org: Net::HTTP.new(address, port, proxy, its port, user, password), Net::HTTP.Proxy(proxy, port, user, password)
  ['Net.HTTP.new', 'password', '5', 'PROXY'],
  ['Net.HTTP.Proxy', 'password', '3', 'PROXY'],
  // rubydoc.info/gems: argon2, scrypt, stomp, twilio-ruby
  ...['Argon2.Password.create', 'Argon2.Password.verify_password', 'SCrypt.Password.create'].map(
    (call): CredentialRow => [call, 'password', '0', 'ADMIN', { traits: ['hashes'] }],
  ),
  ['Stomp.Client.new', 'password', '1', 'STOMP'],
  ['Twilio.Security.RequestValidator.new', 'token', '0', 'TWILIO'],
  // api.rubyonrails.org, rubydoc.info/gems/rack: what is compared in constant time is a secret on either side
  ...['ActiveSupport.SecurityUtils.secure_compare', 'Rack.Utils.secure_compare'].flatMap((call) =>
    ['0', '1'].map((subject): CredentialRow => [call, 'secret', subject, 'AUTH', { traits: ['hashes'] }]),
  ),
  // rubydoc.info/gems: rotp, lockbox, json-jwt, fernet
  ['ROTP.HOTP.new', 'secret', '0', 'HOTP'],
  ['Lockbox.new', 'secret', 'key=', 'LOCKBOX'],
  ['JSON.JWT.sign', 'secret', '0', 'JWT'],
  ['Fernet.generate', 'secret', '0', 'FERNET'],
  // docs.stripe.com/webhooks; rubydoc.info/gems: oauth, koala, razorpay, telegram-bot-ruby, net-ldap
  ['Stripe.Webhook.construct_event', 'secret', '2', 'STRIPE_WEBHOOK'],
  ['OAuth.Consumer.new', 'secret', '1', 'CONSUMER'],
  ['OAuth.AccessToken.new', 'secret', '2', 'ACCESS_TOKEN'],
  ['Koala.Facebook.API.new', 'token', '0', 'FACEBOOK'],
  ['Razorpay.setup', 'secret', '1', 'RAZORPAY'],
  ['Telegram.Bot.Client.run', 'token', '0', 'TELEGRAM'],
  ['Net.LDAP.auth', 'password', '1', 'LDAP'],
];

/** What further keys, one-time codes and clients take, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  { call: 'Net.LDAP.new', returns: 'Net.LDAP' },
  { call: 'JSON.JWT.new', returns: 'JSON.JWT' },
  ...rows.map(credentialApi),
];
