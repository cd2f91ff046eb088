import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // github.com/vvo/iron-session: README; one password, or the former ones too, each under its number
  ['iron-session.getIronSession', 'secret', 'this', 'SESSION', { each: '2.password.*|1.password.*' }],
  ...['withIronSessionApiRoute', 'withIronSessionSsr'].flatMap((name): CredentialRow[] => [
    [`iron-session/next.${name}`, 'secret', '1.password', 'SESSION'],
    [`iron-session/next.${name}`, 'secret', 'this', 'SESSION', { each: '1.password.*' }],
  ]),
  // hono.dev/docs/helpers/cookie: getSignedCookie(context, secret, name)
  ['hono/cookie.getSignedCookie', 'secret', '1', 'COOKIE'],
  // github.com/google-gemini/generative-ai-js: packages/main/src/gen-ai.ts, learn.microsoft.com/javascript/api/@azure/cosmos
  ['@google/generative-ai.GoogleGenerativeAI', 'api-key', '0', 'GEMINI'],
  ['@azure/cosmos.CosmosClient', 'secret', '0.key', 'COSMOS'],
  // docs.rollbar.com/docs/nodejs, github.com/abalabahaha/eris: lib/Client.js, huggingface/huggingface.js: packages/inference/README.md,
  // stripe/stripe-node: README.md
  ['rollbar', 'token', '0.accessToken|0', 'ROLLBAR'],
  ['eris', 'token', '0', 'DISCORD'],
  ['@huggingface/inference.HfInference', 'token', '0', 'HUGGING_FACE'],
  ['stripe.Stripe', 'api-key', '0', 'STRIPE'],
  // github.com/yeojz/otplib: README.md of version 12, generate(secret), check(token, secret)
  ['otplib.authenticator.generate', 'secret', '0', 'TOTP'],
  ['otplib.authenticator.check', 'secret', '1', 'TOTP'],
  // github.com/brix/crypto-js: docs/QuickStartGuide.wiki, RC4.encrypt(message, key); npmjs.com/package/simple-crypto-js,
  // /aes256: encrypt(key, text)
  ['crypto-js.RC4.encrypt', 'secret', '1', 'ENCRYPTION'],
  ['crypto-js.RC4.decrypt', 'secret', '1', 'ENCRYPTION'],
  ['crypto-js.Rabbit.encrypt', 'secret', '1', 'ENCRYPTION'],
  ['crypto-js.HmacMD5', 'secret', '1', 'HMAC', { plainKeys: true }],
  ['crypto-js.algo.HMAC.create', 'secret', '1', 'HMAC', { plainKeys: true }],
  ['simple-crypto-js', 'secret', '0', 'ENCRYPTION'],
  ['aes256.encrypt', 'secret', '0', 'ENCRYPTION'],
  ['aes256.decrypt', 'secret', '0', 'ENCRYPTION'],
  // npmjs.com/package/njwt: create(claims, key); /jws: verify(signature, algorithm, secret), /jsrsasign: KJUR.jws.JWS.sign(…, key)
  ['njwt.create', 'secret', '1', 'JWT'],
  ['jws.verify', 'secret', '2', 'JWT'],
  ['jsrsasign.KJUR.jws.JWS.sign', 'secret', '3', 'JWT'],
  // github.com/tsndr/cloudflare-worker-jwt: README.md, sign(payload, secret), verify(token, secret)
  ...['sign', 'verify'].map((name): CredentialRow => [`@tsndr/cloudflare-worker-jwt.${name}`, 'secret', '1', 'JWT']),
  // npmjs.com/package/@paypal/checkout-server-sdk: LiveEnvironment(id, secret), github.com/GetStream/stream-chat-js: src/client.ts,
  // npmjs.com/package/@azure/openai, version 1
  ['@paypal/checkout-server-sdk.core.LiveEnvironment', 'secret', '1', 'PAYPAL'],
  ['stream-chat.StreamChat.getInstance', 'secret', '1', 'STREAM'],
  ['@azure/openai.AzureKeyCredential', 'api-key', '0', 'AZURE_OPENAI'],
  // github.com/gheeres/node-activedirectory: lib/activedirectory.js (url, baseDN, username, password), or all of them by name
  ['activedirectory', 'password', '0.password|3', 'LDAP'],
  // github.com/markabrahams/node-net-snmp: README.md, createSession(target, community); `public` is what everybody may read by
  ['net-snmp.createSession', 'password', '1', 'SNMP', { traits: ['hashes'] }],
];

/** What further clients, one-time codes and tokens take, each as its own documentation or source says. */
export const apis: readonly Api[] = rows.map(credentialApi);
