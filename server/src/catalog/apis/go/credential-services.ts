import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const jose = ['github.com/go-jose/go-jose', 'gopkg.in/square/go-jose', 'github.com/square/go-jose'];

const rows: readonly CredentialRow[] = [
  // github.com/pquerna/otp: totp/totp.go, hotp/hotp.go
  ['github.com/pquerna/otp/totp.GenerateCode', 'secret', '0', 'TOTP'],
  ['github.com/pquerna/otp/totp.GenerateCodeCustom', 'secret', '0', 'TOTP'],
  ['github.com/pquerna/otp/totp.Validate', 'secret', '1', 'TOTP'],
  ['github.com/pquerna/otp/totp.ValidateCustom', 'secret', '1', 'TOTP'],
  ['github.com/pquerna/otp/hotp.GenerateCode', 'secret', '0', 'HOTP'],
  ['github.com/pquerna/otp/hotp.Validate', 'secret', '2', 'HOTP'],
  // github.com/go-jose/go-jose: signing.go, crypter.go, jwt/jwt.go; the same under its former paths
  ...jose.slice(1).map((module): CredentialRow => [`${module}.SigningKey`, 'secret', 'Key=', 'JWT']),
  ...jose.map((module): CredentialRow => [`${module}.Recipient`, 'secret', 'Key=', 'JWT']),
  ...jose.map((module): CredentialRow => [`${module}/jwt.JSONWebToken.Claims`, 'secret', '0', 'JWT']),
  // github.com/dvsekhvalnov/jose2go: jose.go; github.com/gbrlsnchs/jwt: hmac_sha.go; github.com/o1egl/paseto: v2.go
  ['github.com/dvsekhvalnov/jose2go.Decode', 'secret', '1', 'JWT'],
  ['github.com/gbrlsnchs/jwt.NewHS256', 'secret', '0', 'JWT'],
  ['github.com/gbrlsnchs/jwt.NewHS384', 'secret', '0', 'JWT'],
  ['github.com/gbrlsnchs/jwt.NewHS512', 'secret', '0', 'JWT'],
  ['github.com/o1egl/paseto.V2.Encrypt', 'secret', '0', 'PASETO'],
  // pkg.go.dev/github.com/lestrrat-go/jwx/v2/jws; docs.gofiber.io/api/middleware/encryptcookie
  ['github.com/lestrrat-go/jwx/jws.WithKey', 'secret', '1', 'JWT'],
  ['github.com/gofiber/fiber/middleware/encryptcookie.Config', 'secret', 'Key=', 'COOKIE'],
  // github.com/studio-b12/gowebdav: client.go; masterzen/winrm: client.go; melbahja/goph: auth.go
  ['github.com/studio-b12/gowebdav.NewClient', 'password', '2', 'WEBDAV'],
  ['github.com/masterzen/winrm.NewClient', 'password', '2', 'WINRM'],
  ['github.com/melbahja/goph.Password', 'password', '0', 'SSH'],
  // pkg.go.dev/software.sslmate.com/src/go-pkcs12, pkg.go.dev/gopkg.in/mail.v2, github.com/imroc/req: client.go
  ['software.sslmate.com/src/go-pkcs12.Decode', 'password', '1', 'CERTIFICATE'],
  ['software.sslmate.com/src/go-pkcs12.DecodeChain', 'password', '1', 'CERTIFICATE'],
  ['gopkg.in/mail.NewDialer', 'password', '3', 'SMTP'],
  ['*.SetCommonBasicAuth', 'password', '1', 'HTTP'],
  // github.com/cloudinary/cloudinary-go: cloudinary.go, cloudflare/cloudflare-go: cloudflare.go, New(key, email), newrelic/go-agent:
  // v3/newrelic/config_options.go, dghubble/oauth1: NewToken(token, secret), ChimeraCoder/anaconda: twitter.go, the same
  ['github.com/cloudinary/cloudinary-go.NewFromParams', 'secret', '2', 'CLOUDINARY'],
  ['github.com/cloudflare/cloudflare-go.New', 'api-key', '0', 'CLOUDFLARE'],
  ['github.com/cloudflare/cloudflare-go.NewWithAPIToken', 'token', '0', 'CLOUDFLARE'],
  ['github.com/newrelic/go-agent/newrelic.ConfigLicense', 'api-key', '0', 'NEW_RELIC_LICENSE'],
  ['github.com/dghubble/oauth1.NewToken', 'secret', '1', 'OAUTH_TOKEN'],
  ['github.com/ChimeraCoder/anaconda.NewTwitterApi', 'secret', '1', 'TWITTER'],
  // github.com/nats-io/nkeys: nkeys.go; stripe/stripe-go: client/api.go, webhook/client.go; plutov/paypal: client.go, NewClient(id,
  // secret, base); digitalocean/godo: godo.go
  ['github.com/nats-io/nkeys.FromSeed', 'secret', '0', 'NKEY'],
  ['github.com/stripe/stripe-go/client.New', 'api-key', '0', 'STRIPE'],
  ['github.com/stripe/stripe-go/webhook.ConstructEvent', 'secret', '2', 'STRIPE_WEBHOOK'],
  ['github.com/plutov/paypal.NewClient', 'secret', '1', 'PAYPAL'],
  ['github.com/digitalocean/godo.NewFromToken', 'token', '0', 'DIGITALOCEAN'],
  // github.com/boj/redistore: redistore.go (size, network, address, password, keys…), of late with the user before the password;
  // antonlindstrom/pgstore: pgstore.go
  ['github.com/boj/redistore.NewRediStore', 'secret', '5|4', 'SESSION'],
  [
    'github.com/boj/redistore.NewRediStore',
    'password',
    '3',
    'REDIS',
    { when: [{ arg: '4', is: 'present' }], unless: [{ arg: '5', is: 'present' }] },
  ],
  ['github.com/antonlindstrom/pgstore.NewPGStore', 'secret', '1', 'SESSION'],
  ['github.com/antonlindstrom/pgstore.NewPGStoreFromPool', 'secret', '1', 'SESSION'],
  // github.com/go-oauth2/oauth2: generates/jwt_access.go, of late with the id of the key before it
  ...['github.com/go-oauth2/oauth2', 'gopkg.in/oauth2'].flatMap((module): CredentialRow[] => [
    [`${module}/generates.NewJWTAccessGenerate`, 'secret', '1', 'JWT'],
    [`${module}/generates.NewJWTAccessGenerate`, 'secret', '0', 'JWT', { when: [{ arg: '2', is: 'absent' }] }],
  ]),
  // github.com/ethereum/go-ethereum: crypto/crypto.go, goji/httpauth: basic_auth.go, zalando/go-keyring: keyring.go, Set(service,
  // user, password)
  ['github.com/ethereum/go-ethereum/crypto.HexToECDSA', 'secret', '0', 'WALLET'],
  ['github.com/goji/httpauth.SimpleBasicAuth', 'password', '1', 'BASIC_AUTH'],
  ['github.com/zalando/go-keyring.Set', 'password', '2', 'KEYRING'],
  // github.com/aliyun/aliyun-oss-go-sdk: oss/client.go; nlopes/slack, which slack-go was
  ['github.com/aliyun/aliyun-oss-go-sdk/oss.New', 'secret', '2', 'OSS'],
  ['github.com/nlopes/slack.New', 'token', '0', 'SLACK'],
];

/** What further keys, logins and SDKs take, each as its own source says. */
export const apis: readonly Api[] = [
  ...jose.map((module): Api => ({ call: `${module}/jwt.ParseSigned`, returns: `${module}/jwt.JSONWebToken` })),
  { call: 'github.com/o1egl/paseto.NewV2', returns: 'github.com/o1egl/paseto.V2' },
  ...rows.map(credentialApi),
];
