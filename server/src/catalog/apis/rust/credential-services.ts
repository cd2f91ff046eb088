import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // docs.rs/openssl: symm::encrypt(cipher, key, iv, data), pkey::PKey and rsa::Rsa (pem, passphrase)
  ['openssl.symm.encrypt', 'secret', '1', 'ENCRYPTION'],
  ['openssl.symm.decrypt', 'secret', '1', 'ENCRYPTION'],
  ...['pkey.PKey', 'rsa.Rsa'].map((name): CredentialRow => [
    `openssl.${name}.private_key_from_pem_passphrase`,
    'password',
    '1',
    'KEY',
  ]),
  // docs.rs/blake3: keyed_hash(key, input), /biscuit: jws::Secret, /totp-rs: Secret, /magic-crypt, /zip: by_index_decrypt(index, password)
  ['blake3.keyed_hash', 'secret', '0', 'HMAC'],
  ['biscuit.jws.Secret.bytes_from_str', 'secret', '0', 'JWT'],
  ['totp_rs.Secret.Encoded', 'secret', '0', 'TOTP'],
  ['magic_crypt.new_magic_crypt', 'secret', '0', 'ENCRYPTION'],
  ['*.by_index_decrypt', 'password', '1', 'ARCHIVE'],
  // docs.rs/zip: with_aes_encryption(mode, password), /hkdf: Hkdf::new(salt, key material), /jwt-simple
  ['*.with_aes_encryption', 'password', '1', 'ARCHIVE'],
  ['hkdf.Hkdf.new', 'secret', '1', 'ENCRYPTION'],
  ...['prelude', 'algorithms'].map((module): CredentialRow => [
    `jwt_simple.${module}.HS512Key.from_bytes`,
    'secret',
    '0',
    'JWT',
  ]),
  // docs.rs/ldap3: simple_bind(dn, password), /neo4rs: Graph::new(uri, user, password), /opensearch: auth::Credentials
  ['*.simple_bind', 'password', '1', 'LDAP'],
  ['neo4rs.Graph.new', 'password', '2', 'NEO4J'],
  ['opensearch.auth.Credentials.Basic', 'password', '1', 'OPENSEARCH'],
  ['elasticsearch.auth.Credentials.ApiKey', 'api-key', '1', 'ELASTICSEARCH'],
  // docs.rs/azure_storage, /gitlab: Gitlab::new(host, token), /frankenstein, /resend-rs, /slack-morphism
  ['azure_storage.StorageCredentials.access_key', 'secret', '1', 'AZURE_STORAGE'],
  ['gitlab.Gitlab.new', 'token', '1', 'GITLAB'],
  ['frankenstein.Api.new', 'token', '0', 'TELEGRAM'],
  ['resend_rs.Resend.new', 'api-key', '0', 'RESEND'],
  ['slack_morphism.SlackApiToken.new', 'token', '0', 'SLACK'],
];

/** What further ciphers, one-time codes and clients take, each as its page on docs.rs says. */
export const apis: readonly Api[] = rows.map(credentialApi);
