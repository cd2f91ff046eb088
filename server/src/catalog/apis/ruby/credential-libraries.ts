import type { Api } from '../../effects.ts';
import { password, secret, token } from '../../credential-row.ts';

/** Ciphers, mail, Rails settings, log-ins by another provider and HTTP clients that take a credential. */
export const apis: readonly Api[] = [
  // apidock.com/ruby/OpenSSL/Cipher: key=, pkcs5_keyivgen; rubydoc.info: PKCS5.pbkdf2_hmac_sha1(pass, salt, …)
  // ruby/openssl: lib/openssl/cipher.rb makes classes such as `AES` and `AES256`; encrypt and decrypt give the cipher
  ...['new', 'AES.new', 'AES256.new', 'new().encrypt', 'new().decrypt'].map((made): Api => ({
    ...secret,
    call: `OpenSSL.Cipher.${made}`,
    subject: 'result.key',
    variable: 'ENCRYPTION',
    label: '`OpenSSL::Cipher`',
  })),
  {
    ...password,
    call: 'OpenSSL.PKCS5.pbkdf2_hmac_sha1',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`pbkdf2_hmac_sha1`',
  },
  { ...password, call: 'OpenSSL.KDF.pbkdf2_hmac', subject: '0', variable: 'ENCRYPTION', label: '`pbkdf2_hmac`' },
  // docs.ruby-lang.org: Net::IMAP#login(user, password), Net::POP3.start(address, port, account, password), Net::FTP.open
  { call: 'Net.IMAP.new', returns: 'Net.IMAP' },
  { ...password, call: 'Net.IMAP.login', subject: '1', variable: 'IMAP', label: "the mail server's login" },
  { ...password, call: 'Net.POP3.start', subject: '3', variable: 'POP3', label: "the mail server's login" },
  ...['Net.FTP.open', 'Net.FTP.new'].map((call): Api => ({
    ...password,
    call,
    subject: '2',
    unless: [{ arg: '1', is: 'text', oneOf: ['anonymous'] }],
    variable: 'FTP',
    label: 'the FTP login',
  })),
  // guides.rubyonrails.org/configuring.html: secret_key_base
  { ...secret, setting: 'secret_key_base', subject: 'this', variable: 'APP', label: '`secret_key_base`' },
  // github.com/omniauth/omniauth: provider(name, id, secret)
  {
    ...secret,
    call: 'provider',
    subject: '2',
    when: [{ arg: '2', is: 'text' }],
    variable: 'OAUTH_CLIENT',
    label: '`provider`',
    words: ['OmniAuth', 'provider'],
  },
  // rubydoc.info/gems/faraday: request(:basic_auth, login, pass), request(:authorization, :basic, login, pass)
  {
    ...password,
    call: '*.request',
    subject: '2',
    when: [{ arg: '0', is: 'text', oneOf: ['basic_auth', 'basic_authentication'] }],
    variable: 'HTTP',
    label: 'HTTP authentication',
    words: ['request', 'basic_auth'],
  },
  {
    ...password,
    call: '*.request',
    subject: '3',
    when: [
      { arg: '0', is: 'text', oneOf: ['authorization'] },
      { arg: '3', is: 'text' },
    ],
    variable: 'HTTP',
    label: 'HTTP authentication',
    words: ['request', 'authorization'],
  },
  {
    ...token,
    call: '*.request',
    subject: '2',
    when: [
      { arg: '0', is: 'text', oneOf: ['authorization'] },
      { arg: '1', is: 'text', oneOf: ['Bearer', 'bearer', 'Token', 'token'] },
    ],
    variable: 'API',
    label: 'HTTP authentication',
    words: ['request', 'authorization'],
  },
  // rubydoc.info/gems/rest-client: Resource.new(url, user, password) or with both by name
  {
    ...password,
    call: 'RestClient.Resource.new',
    subject: '2|password=',
    variable: 'HTTP',
    label: '`RestClient::Resource`',
  },
];
