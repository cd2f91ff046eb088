import type { Api } from '../../effects.ts';
import { password, secret, token } from '../../credential-row.ts';

/** Frameworks, hashers and bots that take a credential, and objects of clients that do. */
export const apis: readonly Api[] = [
  // starlette.io/middleware: add_middleware(SessionMiddleware, secret_key)
  {
    ...secret,
    call: '*.add_middleware',
    subject: 'secret_key=|1',
    when: [{ arg: '0', is: 'present', named: ['starlette.middleware.sessions.SessionMiddleware'] }],
    variable: 'SESSION',
    label: '`SessionMiddleware`',
    words: ['add_middleware', 'SessionMiddleware'],
  },
  // passlib.readthedocs.io: hash(secret), verify(secret, hash), and encrypt as hash was called before 1.7
  { call: 'passlib.context.CryptContext', returns: 'passlib.context.CryptContext' },
  ...[
    'passlib.context.CryptContext',
    'passlib.hash.bcrypt',
    'passlib.hash.pbkdf2_sha256',
    'passlib.hash.sha256_crypt',
    'passlib.hash.sha512_crypt',
  ].flatMap((hasher): Api[] =>
    ['hash', 'encrypt', 'verify'].map((method) => ({
      ...password,
      call: `${hasher}.${method}`,
      subject: '0|secret=',
      variable: 'ADMIN',
      traits: ['hashes'],
      label: `\`${method}\``,
      words: ['passlib', method],
    })),
  ),
  // docs.djangoproject.com/en/stable/topics/auth/passwords, /topics/auth/default
  {
    ...password,
    call: 'django.contrib.auth.hashers.make_password',
    subject: '0|password=',
    variable: 'ADMIN',
    traits: ['hashes'],
    label: '`make_password`',
  },
  {
    ...password,
    call: 'django.contrib.auth.authenticate',
    subject: 'password=',
    variable: 'ADMIN',
    label: '`authenticate`',
  },
  // docs.python-telegram-bot.org/en/v13.14: Updater(token); discordpy.readthedocs.io: Client.run(token)
  { ...token, call: 'telegram.ext.Updater', subject: 'token=|0', variable: 'TELEGRAM', label: '`Updater`' },
  { call: 'discord.Client', returns: 'discord.Client' },
  { call: 'discord.ext.commands.Bot', returns: 'discord.Client' },
  {
    ...token,
    call: 'discord.Client.run',
    subject: '0|token=',
    variable: 'DISCORD',
    label: 'the Discord client',
    words: ['discord', 'run'],
  },
  // docs.paramiko.org: Transport.connect(hostkey, username, password), PKey.from_private_key_file(filename, password)
  { call: 'paramiko.Transport', returns: 'paramiko.Transport' },
  {
    ...password,
    call: 'paramiko.Transport.connect',
    subject: 'password=|2',
    variable: 'SFTP',
    label: 'the SFTP login',
    words: ['paramiko', 'connect'],
  },
  {
    ...password,
    call: 'paramiko.RSAKey.from_private_key_file',
    subject: 'password=|1',
    variable: 'SSH_KEY',
    label: '`from_private_key_file`',
  },
  // docs.python.org/3/library/hashlib.html: keyed hashing
  ...['blake2b', 'blake2s'].map((name): Api => ({
    ...secret,
    call: `hashlib.${name}`,
    subject: 'key=',
    variable: 'HMAC',
    plainKeys: true,
    label: `\`${name}\``,
  })),
];
