import type { Api } from '../../effects.ts';

const secret = { effect: 'takes-credential', kind: 'secret' } as const;
const password = { effect: 'takes-credential', kind: 'password' } as const;
const token = { effect: 'takes-credential', kind: 'token' } as const;
const apiKey = { effect: 'takes-credential', kind: 'api-key' } as const;

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
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
