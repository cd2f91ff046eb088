import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

/** Connections that take a password, and services that take a key, each as its own documentation says. */
export const apis: readonly Api[] = [
  // github.com/mscdex/ssh2, npmjs.com/package/ssh2-sftp-client, /node-ssh, /basic-ftp
  { call: 'ssh2.Client', returns: 'ssh2.Client' },
  { call: 'ssh2-sftp-client', returns: 'ssh2-sftp-client.Client' },
  { call: 'node-ssh.NodeSSH', returns: 'node-ssh.NodeSSH' },
  { call: 'basic-ftp.Client', returns: 'basic-ftp.Client' },
  ...['ssh2.Client', 'ssh2-sftp-client.Client', 'node-ssh.NodeSSH'].map((client): Api => ({
    ...password,
    call: `${client}.connect`,
    subject: '0.password|0.passphrase',
    variable: 'SSH',
    label: 'the SSH login',
  })),
  { ...password, call: 'basic-ftp.Client.access', subject: '0.password', variable: 'FTP', label: 'the FTP login' },
  // npmjs.com/package/etcd3, /sequelize-typescript, /@mikro-orm/core, clickhouse.com/docs/integrations/javascript
  { ...password, call: 'etcd3.Etcd3', subject: '0.auth.password', variable: 'ETCD', label: 'the etcd client' },
  {
    ...password,
    call: 'sequelize-typescript.Sequelize',
    subject: '0.password|2',
    variable: 'DATABASE',
    label: 'the Sequelize connection',
  },
  {
    ...password,
    call: '@mikro-orm/core.MikroORM.init',
    subject: '0.password',
    variable: 'DATABASE',
    label: 'the MikroORM connection',
  },
  {
    ...password,
    call: '@clickhouse/client.createClient',
    subject: '0.password',
    variable: 'CLICKHOUSE',
    label: 'the ClickHouse client',
  },
  // github.com/OptimalBits/bull, docs.bullmq.io/guide/connections
  { ...password, call: 'bull', subject: '1.redis.password', variable: 'REDIS', label: 'the queue' },
  ...['Queue', 'QueueEvents'].map((name): Api => ({
    ...password,
    call: `bullmq.${name}`,
    subject: '1.connection.password',
    variable: 'REDIS',
    label: 'the queue',
  })),
  { ...password, call: 'bullmq.Worker', subject: '2.connection.password', variable: 'REDIS', label: 'the worker' },
  // axios-http.com/docs/api_intro, github.com/sindresorhus/got, npmjs.com/package/express-basic-auth
  { ...password, call: 'axios', subject: '0.auth.password|1.auth.password', variable: 'HTTP', label: '`axios`' },
  ...['got', 'got.get', 'got.post', 'got.extend'].map((call): Api => ({
    ...password,
    call,
    subject: '1.password|0.password',
    variable: 'HTTP',
    label: '`got`',
  })),
  {
    ...password,
    call: 'express-basic-auth',
    each: '0.users.*',
    subject: 'this',
    variable: 'ADMIN',
    label: 'express-basic-auth',
  },
  // visionmedia.github.io/superagent: authentication
  {
    ...password,
    call: '*.auth',
    subject: '1',
    imported: 'superagent',
    variable: 'HTTP',
    label: '`auth`',
    words: ['superagent', 'auth'],
  },
  // github.com/redis/ioredis: redis.auth
  {
    ...password,
    call: '*.auth',
    subject: '1|0',
    imported: 'ioredis',
    variable: 'REDIS',
    label: '`auth`',
    words: ['ioredis', 'auth'],
  },
  // docs.aws.amazon.com/AWSJavaScriptSDK/v3
  ...['client-s3.S3Client', 'client-s3.S3', 'client-dynamodb.DynamoDBClient', 'client-sqs.SQSClient'].map(
    (name): Api => ({
      ...secret,
      call: `@aws-sdk/${name}`,
      subject: '0.credentials.secretAccessKey',
      variable: 'AWS',
      label: 'the AWS client',
    }),
  ),
  // docs.stripe.com/webhooks, docs.svix.com/receiving/verifying-payloads/how, npmjs.com/package/@octokit/webhooks
  { call: 'stripe', returns: 'stripe.Stripe' },
  { call: 'stripe.Stripe', returns: 'stripe.Stripe' },
  ...['constructEvent', 'constructEventAsync'].map((method): Api => ({
    ...secret,
    call: `stripe.Stripe.webhooks.${method}`,
    subject: '2',
    variable: 'STRIPE_WEBHOOK',
    label: `\`${method}\``,
  })),
  { ...secret, call: 'svix.Webhook', subject: '0', variable: 'WEBHOOK', label: '`Webhook`' },
  { ...secret, call: '@octokit/webhooks.Webhooks', subject: '0.secret', variable: 'WEBHOOK', label: '`Webhooks`' },
  // twilio.com/docs/libraries/node: validateRequest; discord.js.org; documentation.mailgun.com
  { ...token, call: 'twilio.validateRequest', subject: '0', variable: 'TWILIO', label: '`validateRequest`' },
  { call: 'discord.js.Client', returns: 'discord.js.Client' },
  { ...token, call: 'discord.js.Client.login', subject: '0', variable: 'DISCORD', label: '`login`' },
  { call: 'mailgun.js', returns: 'mailgun.js.Mailgun' },
  { ...apiKey, call: 'mailgun.js.Mailgun.client', subject: '0.key', variable: 'MAILGUN', label: 'the Mailgun client' },
  // docs.livekit.io/home/server/generating-tokens, googleapis.dev/nodejs
  { ...secret, call: 'livekit-server-sdk.AccessToken', subject: '1', variable: 'LIVEKIT', label: '`AccessToken`' },
  { ...secret, call: 'googleapis.google.auth.OAuth2', subject: '1', variable: 'GOOGLE', label: '`OAuth2`' },
];
