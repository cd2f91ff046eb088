import type { Api } from '../../effects.ts';

const methods = ['get', 'delete', 'head', 'options', 'request'];
const bodied = ['post', 'put', 'patch'];

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // nodejs.org/api/crypto.html, github.com/panva/jose, hono.dev/docs/helpers/jwt
  ...['', '.setProtectedHeader', '.setIssuedAt', '.setExpirationTime', '.setIssuer', '.setAudience', '.setSubject'].map(
    (method): Api => ({ call: `jose.SignJWT${method}`, returns: 'jose.SignJWT' }),
  ),
  ...(
    [
      ['crypto.createSecretKey', 'secret', '0', 'ENCRYPTION'],
      ['jose.SignJWT.sign', 'secret', '0', 'JWT'],
      ['hono/jwt.sign', 'secret', '1', 'JWT'],
      ['hono/jwt.verify', 'secret', '1', 'JWT'],
      ['hono/jwt.jwt', 'secret', '0.secret', 'JWT'],
      ['better-auth.betterAuth', 'secret', '0.secret', 'AUTH'],
      ['crypto-js.TripleDES.encrypt', 'secret', '1', 'ENCRYPTION'],
      ['crypto-js.TripleDES.decrypt', 'secret', '1', 'ENCRYPTION'],
      ['crypto-js.DES.encrypt', 'secret', '1', 'ENCRYPTION'],
      ['crypto-js.PBKDF2', 'password', '0', 'ENCRYPTION'],
      // axios-http.com/docs/req_config: auth
      ['axios.create', 'password', '0.auth.password', 'HTTP'],
      ...methods.map((name) => [`axios.${name}`, 'password', '1.auth.password|0.auth.password', 'HTTP'] as const),
      ...bodied.map((name) => [`axios.${name}`, 'password', '2.auth.password', 'HTTP'] as const),
      // docs.aws.amazon.com/AWSJavaScriptSDK
      ['aws-sdk.config.update', 'secret', '0.secretAccessKey', 'AWS'],
      ['aws-sdk.S3', 'secret', '0.secretAccessKey', 'AWS'],
      ['aws-sdk.Credentials', 'secret', '1', 'AWS'],
      ['minio.Client', 'secret', '0.secretKey', 'MINIO'],
      // amqp-node.github.io/amqplib, imapflow.com, npmjs.com/package/basic-ftp, /ssh2-sftp-client
      ['amqplib.connect', 'password', '0.password', 'RABBITMQ'],
      ['imapflow.ImapFlow', 'password', '0.auth.pass', 'IMAP'],
      ['@elastic/elasticsearch.Client', 'password', '0.auth.password', 'ELASTICSEARCH'],
      // Clients whose first argument is the key
      ['@octokit/rest.Octokit', 'token', '0.auth', 'GITHUB'],
      ['octokit.Octokit', 'token', '0.auth', 'GITHUB'],
      ['@octokit/core.Octokit', 'token', '0.auth', 'GITHUB'],
      ['@slack/web-api.WebClient', 'token', '0', 'SLACK'],
      ['@slack/bolt.App', 'secret', '0.signingSecret', 'SLACK_SIGNING'],
      ['telegraf.Telegraf', 'token', '0', 'TELEGRAM'],
      ['grammy.Bot', 'token', '0', 'TELEGRAM'],
      ['node-telegram-bot-api', 'token', '0', 'TELEGRAM'],
      ['resend.Resend', 'api-key', '0', 'RESEND'],
      ['postmark.ServerClient', 'token', '0', 'POSTMARK'],
      ['pusher', 'secret', '0.secret', 'PUSHER'],
      ['razorpay', 'secret', '0.key_secret', 'RAZORPAY'],
      ['cloudinary.v2.config', 'secret', '0.api_secret', 'CLOUDINARY'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
  // github.com/fastify/fastify-jwt, /fastify-cookie, /session: app.register(plugin, { secret })
  {
    effect: 'takes-credential',
    kind: 'secret',
    call: '*.register',
    subject: '1.secret',
    when: [{ arg: '0', is: 'present', named: ['@fastify/jwt', '@fastify/cookie', '@fastify/session'] }],
    variable: 'APP',
    label: 'the plugin',
    words: ['@fastify/', 'secret'],
  },
];
