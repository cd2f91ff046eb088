import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

/** What signs, seals and encrypts, and what opens sessions, each as its own documentation says. */
export const apis: readonly Api[] = [
  // nodejs.org/api/crypto.html: hkdf; developer.mozilla.org/docs/Web/API/SubtleCrypto/importKey; github.com/dchest/tweetnacl-js
  ...['hkdf', 'hkdfSync'].map((method): Api => ({
    ...secret,
    call: `crypto.${method}`,
    subject: '1',
    variable: 'ENCRYPTION',
    label: `\`${method}\``,
  })),
  {
    ...secret,
    call: '*.importKey',
    subject: '1',
    when: [{ arg: '0', is: 'text', oneOf: ['raw'] }],
    variable: 'ENCRYPTION',
    label: '`importKey`',
    words: ['importKey'],
  },
  { ...secret, call: 'tweetnacl.secretbox', subject: '2', variable: 'ENCRYPTION', label: '`secretbox`' },
  // github.com/ranisalt/node-argon2: verify(hash, plain)
  { ...password, call: 'argon2.verify', traits: ['hashes'], subject: '1', variable: 'ADMIN', label: 'argon2' },
  // github.com/panva/jose: src/jwt/encrypt.ts, src/jwt/sign.ts
  ...['setNotBefore', 'setJti'].map((method): Api => ({ call: `jose.SignJWT.${method}`, returns: 'jose.SignJWT' })),
  ...['', '.setProtectedHeader', '.setIssuedAt', '.setExpirationTime', '.setIssuer', '.setAudience'].map(
    (method): Api => ({ call: `jose.EncryptJWT${method}`, returns: 'jose.EncryptJWT' }),
  ),
  { ...secret, call: 'jose.EncryptJWT.encrypt', subject: '0', variable: 'JWT', label: '`encrypt`' },
  // npmjs.com/package/fast-jwt, /cookie-signature, /iron-session, hapi.dev/module/iron/api, hono.dev/docs/helpers/cookie
  ...['createSigner', 'createVerifier'].map((method): Api => ({
    ...secret,
    call: `fast-jwt.${method}`,
    subject: '0.key',
    variable: 'JWT',
    label: `\`${method}\``,
  })),
  ...['sign', 'unsign'].map((method): Api => ({
    ...secret,
    call: `cookie-signature.${method}`,
    subject: '1',
    variable: 'COOKIE',
    label: `\`${method}\``,
  })),
  ...['sealData', 'unsealData'].map((method): Api => ({
    ...secret,
    call: `iron-session.${method}`,
    subject: '1.password',
    variable: 'SESSION',
    label: `\`${method}\``,
  })),
  ...['seal', 'unseal'].map((method): Api => ({
    ...secret,
    call: `@hapi/iron.${method}`,
    subject: '1',
    variable: 'SESSION',
    label: `\`${method}\``,
  })),
  { ...secret, call: 'hono/cookie.setSignedCookie', subject: '3', variable: 'COOKIE', label: '`setSignedCookie`' },
  // hapi.dev/api: server.state, hapi.dev/module/cookie
  {
    ...secret,
    call: '*.state',
    subject: '1.password',
    when: [{ arg: '1.encoding', is: 'text', oneOf: ['iron'] }],
    variable: 'SESSION',
    label: "hapi's cookie",
    words: ['encoding', 'iron'],
  },
  {
    ...secret,
    call: '*.strategy',
    subject: '2.cookie.password',
    when: [{ arg: '1', is: 'text', oneOf: ['cookie'] }],
    variable: 'SESSION',
    label: "hapi's cookie",
    words: ['strategy', 'cookie', 'password'],
  },
  // koajs.com: app.keys; npmjs.com/package/keygrip, /cookies
  { ...secret, call: 'koa', subject: 'result.keys.0|0.keys.0', variable: 'COOKIE', label: 'Koa' },
  { ...secret, call: 'keygrip', subject: '0.0', variable: 'COOKIE', label: 'Keygrip' },
  { ...secret, call: 'cookies', subject: '2.keys.0', variable: 'COOKIE', label: '`Cookies`' },
  // docs.nestjs.com/security/authentication: options of modules and of single calls; npmjs.com/package/passport-jwt
  ...['sign', 'signAsync', 'verify', 'verifyAsync'].map((method): Api => ({
    ...secret,
    call: `*.${method}`,
    subject: '1.secret',
    when: [{ arg: '1.secret', is: 'present' }],
    imported: '@nestjs/jwt',
    variable: 'JWT',
    label: `\`${method}\``,
    words: ['@nestjs/jwt', 'secret'],
  })),
  {
    ...secret,
    setting: 'secret',
    subject: 'this',
    imported: '@nestjs/jwt',
    variable: 'JWT',
    label: "Nest's JwtModule",
    words: ['@nestjs/jwt', 'secret'],
  },
  // unpkg.com/@types/passport-jwt: secretOrKeyProvider(request, rawJwtToken, done), done(err, secretOrKey)
  ...['secretOrKey', 'secretOrKeyProvider'].map((setting): Api => ({
    ...secret,
    setting,
    subject: 'this',
    imported: 'passport-jwt',
    variable: 'JWT',
    label: "passport-jwt's Strategy",
    words: ['passport-jwt', setting],
  })),
  // nodejs.org/docs/latest-v20.x/api: util.promisify; crypto.createCipher, which derives its key from a password, and timingSafeEqual
  { call: 'util.promisify', wraps: true },
  ...['createCipher', 'createDecipher'].map((method): Api => ({
    ...password,
    call: `crypto.${method}`,
    subject: '1',
    variable: 'ENCRYPTION',
    label: `crypto's ${method}`,
  })),
  // npmjs.com/package/tsscmp, /safe-compare: what is compared in constant time is a secret on either side
  ...['crypto.timingSafeEqual', 'tsscmp', 'safe-compare'].flatMap((call) =>
    ['0', '1'].map((subject): Api => ({
      ...secret,
      call,
      subject,
      traits: ['hashes'],
      variable: 'AUTH',
      label: 'the comparison',
    })),
  ),
  // github.com/paulmillr/noble-hashes: hmac(hash, key, message); /noble-ciphers: gcm(key, nonce)
  ...['@noble/hashes/hmac', '@noble/hashes/hmac.js'].map((module): Api => ({
    ...secret,
    call: `${module}.hmac`,
    subject: '1',
    variable: 'HMAC',
    plainKeys: true,
    label: "noble's hmac",
  })),
  ...['@noble/ciphers/aes', '@noble/ciphers/aes.js'].flatMap((module) =>
    ['gcm', 'cbc'].map((mode): Api => ({
      ...secret,
      call: `${module}.${mode}`,
      subject: '0',
      variable: 'ENCRYPTION',
      label: "noble's AES",
    })),
  ),
  // npmjs.com/package/libsodium-wrappers: crypto_secretbox_easy(message, nonce, key)
  ...['crypto_secretbox_easy', 'crypto_secretbox_open_easy'].map((method): Api => ({
    ...secret,
    call: `libsodium-wrappers.${method}`,
    subject: '2',
    variable: 'ENCRYPTION',
    label: '`crypto_secretbox_easy`',
  })),
  // npmjs.com/package/node-forge: createCipher(algorithm, key); /aes-js: new ModeOfOperation.cbc(key, iv)
  ...['createCipher', 'createDecipher'].map((method): Api => ({
    ...secret,
    call: `node-forge.cipher.${method}`,
    subject: '1',
    variable: 'ENCRYPTION',
    label: "forge's cipher",
  })),
  ...['ctr', 'cbc', 'ecb'].map((mode): Api => ({
    ...secret,
    call: `aes-js.ModeOfOperation.${mode}`,
    subject: '0',
    variable: 'ENCRYPTION',
    label: "aes-js's cipher",
  })),
];
