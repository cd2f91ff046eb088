import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

const methods = ['get', 'delete', 'head', 'options', 'request'];
const bodied = ['post', 'put', 'patch'];

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // nodejs.org/api/crypto.html, github.com/panva/jose: src/jwt/sign.ts, hono.dev/docs/helpers/jwt,
  // github.com/better-auth/better-auth, github.com/brix/crypto-js: docs/QuickStartGuide.wiki
  ...['', '.setProtectedHeader', '.setIssuedAt', '.setExpirationTime', '.setIssuer', '.setAudience', '.setSubject'].map(
    (method): Api => ({ call: `jose.SignJWT${method}`, returns: 'jose.SignJWT' }),
  ),
  { ...secret, call: 'crypto.createSecretKey', subject: '0', variable: 'ENCRYPTION', label: '`createSecretKey`' },
  { ...secret, call: 'jose.SignJWT.sign', subject: '0', variable: 'JWT', label: '`sign`' },
  { ...secret, call: 'hono/jwt.sign', subject: '1', variable: 'JWT', label: '`sign`' },
  { ...secret, call: 'hono/jwt.verify', subject: '1', variable: 'JWT', label: '`verify`' },
  { ...secret, call: 'hono/jwt.jwt', subject: '0.secret', variable: 'JWT', label: '`jwt`' },
  { ...secret, call: 'better-auth.betterAuth', subject: '0.secret', variable: 'AUTH', label: '`betterAuth`' },
  { ...secret, call: 'crypto-js.TripleDES.encrypt', subject: '1', variable: 'ENCRYPTION', label: '`encrypt`' },
  { ...secret, call: 'crypto-js.TripleDES.decrypt', subject: '1', variable: 'ENCRYPTION', label: '`decrypt`' },
  { ...secret, call: 'crypto-js.DES.encrypt', subject: '1', variable: 'ENCRYPTION', label: '`encrypt`' },
  { ...password, call: 'crypto-js.PBKDF2', subject: '0', variable: 'ENCRYPTION', label: '`PBKDF2`' },
  // axios-http.com/docs/req_config: auth
  { ...password, call: 'axios.create', subject: '0.auth.password', variable: 'HTTP', label: '`create`' },
  ...methods.map((name): Api => ({
    ...password,
    call: `axios.${name}`,
    subject: '1.auth.password|0.auth.password',
    variable: 'HTTP',
    label: `\`${name}\``,
  })),
  ...bodied.map((name): Api => ({
    ...password,
    call: `axios.${name}`,
    subject: '2.auth.password',
    variable: 'HTTP',
    label: `\`${name}\``,
  })),
  // github.com/aws/aws-sdk-js: lib/credentials.js; github.com/minio/minio-js
  { ...secret, call: 'aws-sdk.config.update', subject: '0.secretAccessKey', variable: 'AWS', label: '`update`' },
  { ...secret, call: 'aws-sdk.S3', subject: '0.secretAccessKey', variable: 'AWS', label: '`S3`' },
  { ...secret, call: 'aws-sdk.Credentials', subject: '0.secretAccessKey|1', variable: 'AWS', label: '`Credentials`' },
  { ...secret, call: 'minio.Client', subject: '0.secretKey', variable: 'MINIO', label: '`Client`' },
  // github.com/amqp-node/amqplib: lib/connect.js, github.com/postalsys/imapflow, github.com/elastic/elasticsearch-js
  { ...password, call: 'amqplib.connect', subject: '0.password', variable: 'RABBITMQ', label: '`connect`' },
  { ...password, call: 'imapflow.ImapFlow', subject: '0.auth.pass', variable: 'IMAP', label: '`ImapFlow`' },
  {
    ...password,
    call: '@elastic/elasticsearch.Client',
    subject: '0.auth.password',
    variable: 'ELASTICSEARCH',
    label: '`Client`',
  },
  // github.com/octokit/core.js, github.com/slackapi: node-slack-sdk (packages/web-api), bolt-js; github.com/telegraf/telegraf:
  // src/telegraf.ts, github.com/grammyjs/grammY, github.com/yagop/node-telegram-bot-api, github.com/resend/resend-node,
  // github.com/ActiveCampaign/postmark.js, github.com/pusher/pusher-http-node: lib/config.js,
  // github.com/razorpay/razorpay-node: lib/razorpay.js, github.com/cloudinary/cloudinary_npm: docs/configure-cloudinary.md
  { ...token, call: '@octokit/rest.Octokit', subject: '0.auth', variable: 'GITHUB', label: '`Octokit`' },
  { ...token, call: 'octokit.Octokit', subject: '0.auth', variable: 'GITHUB', label: '`Octokit`' },
  { ...token, call: '@octokit/core.Octokit', subject: '0.auth', variable: 'GITHUB', label: '`Octokit`' },
  { ...token, call: '@slack/web-api.WebClient', subject: '0', variable: 'SLACK', label: '`WebClient`' },
  { ...secret, call: '@slack/bolt.App', subject: '0.signingSecret', variable: 'SLACK_SIGNING', label: '`App`' },
  { ...token, call: 'telegraf.Telegraf', subject: '0', variable: 'TELEGRAM', label: '`Telegraf`' },
  { ...token, call: 'grammy.Bot', subject: '0', variable: 'TELEGRAM', label: '`Bot`' },
  { ...token, call: 'node-telegram-bot-api', subject: '0', variable: 'TELEGRAM', label: '`node-telegram-bot-api`' },
  { ...apiKey, call: 'resend.Resend', subject: '0', variable: 'RESEND', label: '`Resend`' },
  { ...token, call: 'postmark.ServerClient', subject: '0', variable: 'POSTMARK', label: '`ServerClient`' },
  { ...secret, call: 'pusher', subject: '0.secret', variable: 'PUSHER', label: '`pusher`' },
  { ...secret, call: 'razorpay', subject: '0.key_secret', variable: 'RAZORPAY', label: '`razorpay`' },
  { ...secret, call: 'cloudinary.v2.config', subject: '0.api_secret', variable: 'CLOUDINARY', label: '`config`' },
  // github.com/fastify/fastify-jwt, /fastify-cookie, /session, /fastify-secure-session: app.register(plugin, { secret })
  {
    effect: 'takes-credential',
    kind: 'secret',
    call: '*.register',
    subject: '1.secret|1.key',
    when: [
      {
        arg: '0',
        is: 'present',
        named: ['@fastify/jwt', '@fastify/cookie', '@fastify/session', '@fastify/secure-session'],
      },
    ],
    variable: 'APP',
    label: 'the plugin',
    words: ['@fastify/', 'secret'],
  },
];
