import type { Api } from '../../effects.ts';

/** Keys and passwords that cryptography takes: the argument `subject` of each of the calls. */
function takes(kind: 'secret' | 'password', variable: string, subject: string, calls: readonly string[]): Api[] {
  return calls.map((call) => ({
    effect: 'takes-credential',
    kind,
    variable,
    subject,
    call,
    label: `\`${call.replace(/^.*\./, '')}\``,
  }));
}

/** The same of a method of whatever object, in files that import the name. */
function ofAny(kind: 'secret' | 'password', variable: string, method: string, subject: string, imported: string): Api {
  const words = [imported.replace(/^.*\./, ''), method];
  const label = `\`${method}\``;
  return { effect: 'takes-credential', kind, variable, subject, call: `*.${method}`, imported, words, label };
}

const guava = 'com.google.common.hash.Hashing';
const codec = 'org.apache.commons.codec.digest.HmacUtils';
const nimbus = 'com.nimbusds.jose.crypto';
const hutool = 'cn.hutool';
const fusion = 'io.fusionauth.jwt.hmac';
const spring = 'org.springframework.security';

/** What makes keys, signs, encrypts and opens key stores. */
export const apis: readonly Api[] = [
  // javadoc.io/doc/io.jsonwebtoken/jjwt-api: whatever was called on the builder before
  ofAny('secret', 'JWT', 'signWith', '1', 'io.jsonwebtoken.Jwts'),
  ofAny('secret', 'JWT', 'setSigningKey', '0', 'io.jsonwebtoken.Jwts'),
  // javadoc.io/doc/com.nimbusds/nimbus-jose-jwt, bitbucket.org/b_c/jose4j, github.com/FusionAuth/fusionauth-jwt
  ...takes('secret', 'JWT', '0', [
    ...['DirectEncrypter', 'DirectDecrypter', 'AESEncrypter', 'AESDecrypter', 'PasswordBasedEncrypter'].map(
      (name) => `${nimbus}.${name}`,
    ),
    'com.nimbusds.jose.jwk.OctetSequenceKey.Builder',
    'org.jose4j.keys.HmacKey',
    'org.jose4j.keys.AesKey',
    `${fusion}.HMACSigner.newSHA256Signer`,
    `${fusion}.HMACSigner.newSHA512Signer`,
    `${fusion}.HMACVerifier.newVerifier`,
    // hutool.cn, github.com/dromara/hutool
    `${hutool}.jwt.signers.JWTSignerUtil.hs256`,
  ]),
  ...takes('secret', 'JWT', '1', [`${hutool}.jwt.JWTUtil.createToken`, `${hutool}.jwt.JWTUtil.verify`]),
  ...takes('secret', 'ENCRYPTION', '0', [
    `${hutool}.crypto.SecureUtil.aes`,
    `${hutool}.crypto.SecureUtil.des`,
    `${hutool}.crypto.SecureUtil.hmacSha256`,
  ]),
  // vertx.io/docs/vertx-auth-jwt
  ofAny('secret', 'JWT', 'setBuffer', '0', 'io.vertx.ext.auth.PubSecKeyOptions'),
  // guava.dev, commons.apache.org/codec
  ...takes(
    'secret',
    'HMAC',
    '0',
    ['hmacMd5', 'hmacSha1', 'hmacSha256', 'hmacSha512'].map((name) => `${guava}.${name}`),
  ),
  ...takes(
    'secret',
    'HMAC',
    '0',
    ['hmacMd5', 'hmacSha1', 'hmacSha256', 'hmacSha384', 'hmacSha512'].map((name) => `${codec}.${name}`),
  ),
  ...takes('secret', 'HMAC', '1', [`${codec}.getInitializedMac`]),
  // docs.spring.io/spring-security
  ...takes('password', 'ENCRYPTION', '0', [
    `${spring}.crypto.encrypt.Encryptors.queryableText`,
    `${spring}.crypto.encrypt.AesBytesEncryptor`,
    `${spring}.crypto.password.Pbkdf2PasswordEncoder`,
  ]),
  ...takes('secret', 'REMEMBER_ME', '0', [
    `${spring}.web.authentication.rememberme.TokenBasedRememberMeServices`,
    `${spring}.web.authentication.rememberme.PersistentTokenBasedRememberMeServices`,
  ]),
  ofAny('secret', 'REMEMBER_ME', 'key', '0', `${spring}.config.annotation.web.builders.HttpSecurity`),
  // docs.oracle.com/en/java/javase/21/docs/api, hc.apache.org, netty.io
  { call: 'javax.net.ssl.KeyManagerFactory.getInstance', returns: 'javax.net.ssl.KeyManagerFactory' },
  ...takes('password', 'KEYSTORE', '1', ['javax.net.ssl.KeyManagerFactory.init', 'java.security.KeyStore.store']),
  ...takes('password', 'KEYSTORE', '2', [
    'java.security.KeyStore.setKeyEntry',
    'io.netty.handler.ssl.SslContextBuilder.forServer',
  ]),
  // Of a key store the key's password, and perhaps which key to take; of a file the store's password and the key's.
  ...['org.apache.http.ssl', 'org.apache.hc.core5.ssl'].flatMap((owner) =>
    ['SSLContexts', 'SSLContextBuilder'].flatMap((name): Api[] => [
      ofAny('password', 'KEYSTORE', 'loadKeyMaterial', '1', `${owner}.${name}`),
      {
        ...ofAny('password', 'KEYSTORE', 'loadKeyMaterial', '2', `${owner}.${name}`),
        unless: [{ arg: '2', is: 'function' }],
      },
    ]),
  ),
];
