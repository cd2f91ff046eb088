import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // github.com/jwt/ruby-jwt
  { ...secret, call: 'JWT.encode', subject: '1', variable: 'JWT', label: '`JWT.encode`' },
  { ...secret, call: 'JWT.decode', subject: '1', variable: 'JWT', label: '`JWT.decode`' },
  ...['OpenSSL.HMAC.hexdigest', 'OpenSSL.HMAC.digest'].map((call): Api => ({
    ...secret,
    call,
    subject: '1',
    variable: 'HMAC',
    plainKeys: true,
    label: `\`${call.replace('.', '::')}\``,
  })),
  ...['MessageVerifier', 'MessageEncryptor'].map((name): Api => ({
    ...secret,
    call: `ActiveSupport.${name}.new`,
    subject: '0',
    variable: 'APP',
    label: `\`${name}\``,
  })),
  // sinatrarb.com/intro: session secret; rack-session: Cookie
  {
    ...secret,
    call: 'set',
    subject: '1',
    when: [{ arg: '0', is: 'text', oneOf: ['session_secret'] }],
    variable: 'SESSION',
    label: 'the session cookie',
    words: ['session_secret'],
  },
  {
    ...secret,
    call: 'use',
    subject: 'secret=|1.secret',
    when: [{ arg: '0', is: 'present', named: ['Rack.Session.Cookie'] }],
    variable: 'SESSION',
    label: 'the session cookie',
    words: ['Session', 'Cookie', 'secret'],
  },
  { ...password, call: 'Redis.new', subject: 'password=', variable: 'REDIS', label: 'the Redis connection' },
  ...['PG.connect', 'PG.Connection.new', 'Mysql2.Client.new', 'Sequel.connect', 'Sequel.postgres'].map((call): Api => ({
    ...password,
    call,
    subject: 'password=',
    variable: 'DATABASE',
    label: 'the database connection',
  })),
  {
    ...password,
    call: 'Bunny.new',
    subject: 'pass=|password=',
    variable: 'RABBITMQ',
    label: 'the RabbitMQ connection',
  },
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'Twilio.REST.Client.new',
    subject: '1',
    variable: 'TWILIO',
    label: 'the Twilio client',
  },
  { ...secret, call: 'Aws.Credentials.new', subject: '1', variable: 'AWS', label: 'the AWS client' },
  // rubydoc.info/gems/bcrypt, /net-ssh; docs.ruby-lang.org: OpenSSL::PKCS5, Net::FTP; api.rubyonrails.org
  {
    ...password,
    call: 'BCrypt.Password.create',
    traits: ['hashes'],
    subject: '0',
    variable: 'ADMIN',
    label: '`BCrypt::Password`',
  },
  {
    ...password,
    call: 'OpenSSL.PKCS5.pbkdf2_hmac',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`pbkdf2_hmac`',
  },
  {
    ...secret,
    call: 'ActiveSupport.KeyGenerator.new',
    subject: '0',
    variable: 'APP',
    label: '`KeyGenerator`',
  },
  {
    ...password,
    call: 'http_basic_authenticate_with',
    subject: 'password=',
    variable: 'ADMIN',
    label: '`http_basic_authenticate_with`',
  },
  {
    ...password,
    call: '*.basic_auth',
    subject: '1',
    when: [{ arg: '1', is: 'text' }],
    variable: 'HTTP',
    label: 'HTTP authentication',
    words: ['basic_auth'],
  },
  { ...password, call: 'Net.SSH.start', subject: 'password=|2.password', variable: 'SSH', label: 'the SSH login' },
];
