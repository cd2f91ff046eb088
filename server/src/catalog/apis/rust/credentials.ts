import type { Api } from '../../effects.ts';

/** What takes a secret, under whatever name. */
export const apis: readonly Api[] = [
  // docs.rs/jsonwebtoken
  ...['EncodingKey', 'DecodingKey'].map((name): Api => ({
    call: `jsonwebtoken.${name}.from_secret`,
    effect: 'takes-credential',
    subject: '0',
    kind: 'secret',
    variable: 'JWT',
    label: 'jsonwebtoken',
  })),
  // docs.rs/cookie/latest/cookie/struct.Key.html, which actix-web and axum-extra give under their own names
  ...['actix_web.cookie.Key', 'axum_extra.extract.cookie.Key', 'cookie.Key', 'tower_sessions.cookie.Key'].flatMap(
    (name): Api[] =>
      ['from', 'derive_from'].map((method): Api => ({
        call: `${name}.${method}`,
        effect: 'takes-credential',
        subject: '0',
        kind: 'secret',
        variable: 'SESSION',
        label: 'the cookies’ `Key`',
      })),
  ),
  // docs.rs/hmac
  ...['hmac.Hmac.new_from_slice', 'hmac.SimpleHmac.new_from_slice'].map((call): Api => ({
    call,
    effect: 'takes-credential',
    subject: '0',
    kind: 'secret',
    variable: 'HMAC',
    label: 'HMAC',
    plainKeys: true,
  })),
  // docs.rs/aws-credential-types, docs.rs/lettre
  {
    call: 'aws_credential_types.Credentials.new',
    effect: 'takes-credential',
    subject: '1',
    kind: 'secret',
    variable: 'AWS',
    label: 'the AWS client',
  },
  {
    call: 'lettre.transport.smtp.authentication.Credentials.new',
    effect: 'takes-credential',
    subject: '1',
    kind: 'password',
    variable: 'SMTP',
    label: 'the mail client',
  },
  // docs.rs/reqwest: RequestBuilder::basic_auth(user, Some(password)), bearer_auth(token)
  {
    call: '*.basic_auth',
    effect: 'takes-credential',
    subject: '1',
    kind: 'password',
    variable: 'HTTP',
    label: 'HTTP authentication',
    words: ['basic_auth'],
  },
  {
    call: '*.bearer_auth',
    effect: 'takes-credential',
    subject: '0',
    kind: 'token',
    variable: 'HTTP',
    label: 'HTTP authentication',
    words: ['bearer_auth'],
  },
  // docs.rs/aes-gcm, docs.rs/chacha20poly1305, docs.rs/bcrypt
  ...['aes_gcm.Aes256Gcm', 'aes_gcm.Aes128Gcm', 'chacha20poly1305.ChaCha20Poly1305'].flatMap((name): Api[] =>
    ['new_from_slice', 'new'].map((method): Api => ({
      call: `${name}.${method}`,
      effect: 'takes-credential',
      subject: '0',
      kind: 'secret',
      variable: 'ENCRYPTION',
      label: 'the cipher',
    })),
  ),
  {
    call: 'bcrypt.hash',
    traits: ['hashes'],
    effect: 'takes-credential',
    subject: '0',
    kind: 'password',
    variable: 'ADMIN',
    label: 'bcrypt',
  },
];
