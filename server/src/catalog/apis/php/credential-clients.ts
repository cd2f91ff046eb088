import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  { call: 'phpseclib3.Net.SSH2', returns: 'phpseclib3.Net.SSH2' },
  { call: 'phpseclib3.Net.SFTP', returns: 'phpseclib3.Net.SSH2' },
  // php.net/manual, phpseclib.com, docs.aws.amazon.com/aws-sdk-php
  ...(
    [
      ['phpseclib3.Net.SSH2.login', 'password', '1', 'SSH'],
      ['sodium_crypto_auth', 'secret', '1|key=', 'HMAC'],
      ['sodium_crypto_secretbox_open', 'secret', '2|key=', 'ENCRYPTION'],
      ['hash_hkdf', 'secret', '1|key=', 'ENCRYPTION'],
      ['Illuminate.Encryption.Encrypter', 'secret', '0', 'APP'],
      ['Aws.Credentials.Credentials', 'secret', '1', 'AWS'],
      ['Twilio.Rest.Client', 'token', '1', 'TWILIO'],
      ['OpenAI.client', 'api-key', '0', 'OPENAI'],
      ['SendGrid', 'api-key', '0', 'SENDGRID'],
      ['MongoDB.Client', 'password', '1.password', 'MONGODB'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
];
