import type { Api } from '../../effects.ts';
import { secret, token } from '../../credential-row.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // docs.rs/jsonwebtoken, /ring, /oauth2, /teloxide
  {
    ...secret,
    call: 'jsonwebtoken.EncodingKey.from_base64_secret',
    subject: '0',
    variable: 'JWT',
    label: '`from_base64_secret`',
  },
  {
    ...secret,
    call: 'jsonwebtoken.DecodingKey.from_base64_secret',
    subject: '0',
    variable: 'JWT',
    label: '`from_base64_secret`',
  },
  { ...secret, call: 'ring.hmac.Key.new', subject: '1', variable: 'HMAC', label: '`new`' },
  { ...secret, call: 'oauth2.ClientSecret.new', subject: '0', variable: 'CLIENT', label: '`new`' },
  { ...token, call: 'teloxide.Bot.new', subject: '0', variable: 'TELEGRAM', label: '`new`' },
];
