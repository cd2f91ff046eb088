import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // docs.rs/jsonwebtoken, /ring, /oauth2, /teloxide
  ...(
    [
      ['jsonwebtoken.EncodingKey.from_base64_secret', 'secret', '0', 'JWT'],
      ['jsonwebtoken.DecodingKey.from_base64_secret', 'secret', '0', 'JWT'],
      ['ring.hmac.Key.new', 'secret', '1', 'HMAC'],
      ['oauth2.ClientSecret.new', 'secret', '0', 'CLIENT'],
      ['teloxide.Bot.new', 'token', '0', 'TELEGRAM'],
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
