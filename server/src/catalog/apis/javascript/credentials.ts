import type { Api } from '../../effects.ts';
import { apiKey, password, secret } from '../../credential-row.ts';

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // github.com/auth0/node-jsonwebtoken, github.com/hokaccha/node-jwt-simple, github.com/auth0/express-jwt
  ...['sign', 'verify'].map((method): Api => ({
    ...secret,
    call: `jsonwebtoken.${method}`,
    subject: '1',
    variable: 'JWT',
    label: `jsonwebtoken's ${method}`,
  })),
  { ...secret, call: 'jwt-simple.encode', subject: '1', variable: 'JWT', label: "jwt-simple's encode" },
  { ...secret, call: 'jwt-simple.decode', subject: '1', variable: 'JWT', label: "jwt-simple's decode" },
  { ...secret, call: 'koa-jwt', subject: '0.secret', variable: 'JWT', label: 'koa-jwt' },
  { ...secret, call: 'express-jwt', subject: '0.secret', variable: 'JWT', label: 'express-jwt' },
  { ...secret, call: 'express-jwt.expressjwt', subject: '0.secret', variable: 'JWT', label: 'express-jwt' },
  // docs.nestjs.com/security/authentication
  {
    ...secret,
    call: '@nestjs/jwt.JwtModule.register',
    subject: '0.secret|0.secretOrPrivateKey',
    variable: 'JWT',
    label: "Nest's JwtModule",
  },
  {
    ...secret,
    call: 'passport-jwt.Strategy',
    subject: '0.secretOrKey',
    variable: 'JWT',
    label: "passport-jwt's Strategy",
  },

  // expressjs.com/en/resources/middleware, github.com/expressjs: cookie-session and cookie-parser (index.js)
  { ...secret, call: 'express-session', subject: '0.secret.0|0.secret', variable: 'SESSION', label: 'express-session' },
  { ...secret, call: 'cookie-session', subject: '0.secret|0.keys.0', variable: 'SESSION', label: 'cookie-session' },
  { ...secret, call: 'cookie-parser', subject: '0.0|0', variable: 'COOKIE', label: 'cookie-parser' },
  // github.com/vvo/iron-session: behind the request and the response, or behind the cookies; one or several by number
  {
    ...secret,
    call: 'iron-session.getIronSession',
    subject: '2.password|1.password',
    variable: 'SESSION',
    label: 'iron-session',
  },

  // nodejs.org/api/crypto.html
  {
    ...secret,
    call: 'crypto.createHmac',
    subject: '1',
    variable: 'HMAC',
    plainKeys: true,
    label: "crypto's createHmac",
  },
  ...['createCipheriv', 'createDecipheriv'].map((method): Api => ({
    ...secret,
    call: `crypto.${method}`,
    subject: '1',
    variable: 'ENCRYPTION',
    label: `crypto's ${method}`,
  })),
  ...['encrypt', 'decrypt'].map((method): Api => ({
    ...secret,
    call: `crypto-js.AES.${method}`,
    subject: '1',
    variable: 'ENCRYPTION',
    label: `crypto-js's AES.${method}`,
  })),
  { alias: 'crypto-js/aes', is: 'crypto-js.AES' },
  { alias: 'crypto-js/hmac-sha256', is: 'crypto-js.HmacSHA256' },
  ...['HmacSHA1', 'HmacSHA256', 'HmacSHA512'].map((method): Api => ({
    ...secret,
    call: `crypto-js.${method}`,
    subject: '1',
    variable: 'HMAC',
    plainKeys: true,
    label: `crypto-js's ${method}`,
  })),

  // Passwords of connections.
  ...['mysql', 'mysql2', 'mysql2/promise', 'mariadb'].flatMap((module): Api[] =>
    ['createConnection', 'createPool'].map((method) => ({
      ...password,
      call: `${module}.${method}`,
      subject: '0.password',
      variable: 'DATABASE',
      label: 'the MySQL connection',
    })),
  ),
  ...['Pool', 'Client'].map((name): Api => ({
    ...password,
    call: `pg.${name}`,
    subject: '0.password',
    variable: 'DATABASE',
    label: 'the PostgreSQL connection',
  })),
  // github.com/porsager/postgres: `pass` or `password`
  {
    ...password,
    call: 'postgres',
    subject: '0.password|1.password|0.pass|1.pass',
    variable: 'DATABASE',
    label: 'the PostgreSQL connection',
  },
  ...['knex', 'knex.knex'].map((call): Api => ({
    ...password,
    call,
    subject: '0.connection.password',
    variable: 'DATABASE',
    label: 'the database connection',
  })),
  ...['sequelize', 'sequelize.Sequelize'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password|2',
    variable: 'DATABASE',
    label: 'the Sequelize connection',
  })),
  ...['typeorm.DataSource', 'typeorm.createConnection'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password',
    variable: 'DATABASE',
    label: 'the TypeORM data source',
  })),
  ...['mssql.connect', 'mssql.ConnectionPool'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password',
    variable: 'DATABASE',
    label: 'the SQL Server connection',
  })),
  ...['mongoose.connect', 'mongoose.createConnection', 'mongodb.MongoClient'].map((call): Api => ({
    ...password,
    call,
    subject: '1.pass|1.auth.password',
    variable: 'MONGODB',
    label: 'the MongoDB connection',
  })),
  ...['ioredis', 'ioredis.Redis'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password|1.password|2.password',
    variable: 'REDIS',
    label: 'the Redis connection',
  })),
  ...['redis.createClient', '@redis/client.createClient'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password',
    variable: 'REDIS',
    label: 'the Redis connection',
  })),
  {
    ...password,
    call: 'nodemailer.createTransport',
    subject: '0.auth.pass',
    variable: 'SMTP',
    label: 'the mail transport',
  },
  { ...password, call: 'neo4j-driver.auth.basic', subject: '1', variable: 'NEO4J', label: 'the Neo4j driver' },
  { ...password, call: 'ldapjs.Client.bind', subject: '1', variable: 'LDAP', label: 'the LDAP bind' },
  { call: 'ldapjs.createClient', returns: 'ldapjs.Client' },

  // Keys of services.
  { ...apiKey, call: 'stripe', subject: '0', variable: 'STRIPE', label: 'the Stripe client' },
  { ...apiKey, call: 'openai', subject: '0.apiKey', variable: 'OPENAI', label: 'the OpenAI client' },
  { ...apiKey, call: 'openai.OpenAI', subject: '0.apiKey', variable: 'OPENAI', label: 'the OpenAI client' },
  { ...apiKey, call: '@anthropic-ai/sdk', subject: '0.apiKey', variable: 'ANTHROPIC', label: 'the Anthropic client' },
  { ...apiKey, call: '@sendgrid/mail.setApiKey', subject: '0', variable: 'SENDGRID', label: 'the SendGrid client' },
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'twilio',
    subject: '1',
    variable: 'TWILIO',
    label: 'the Twilio client',
  },
  ...['passport-google-oauth20', 'passport-github', 'passport-github2', 'passport-facebook', 'passport-oauth2'].map(
    (module): Api => ({
      ...secret,
      call: `${module}.Strategy`,
      subject: '0.clientSecret',
      variable: 'CLIENT',
      label: 'the passport strategy',
    }),
  ),

  // github.com/panva/jose: HMAC secrets as bytes, JWK of kind `oct`
  ...['jwtVerify', 'jwtDecrypt', 'compactVerify'].map((method): Api => ({
    ...secret,
    call: `jose.${method}`,
    subject: '1',
    variable: 'JWT',
    label: `jose's ${method}`,
  })),
  { ...secret, call: 'jose.importJWK', subject: '0.k', variable: 'JWT', label: "jose's importJWK" },
  { ...secret, call: 'next-auth', subject: '0.secret', variable: 'AUTH', label: 'Auth.js' },
  { ...secret, call: 'web-push.setVapidDetails', subject: '2', variable: 'VAPID_PRIVATE', label: 'web-push' },
  // nodejs.org/api/crypto.html: a password that keys are derived from, a key from bytes
  ...['pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync'].map((method): Api => ({
    ...password,
    call: `crypto.${method}`,
    subject: '0',
    variable: 'ENCRYPTION',
    label: `crypto's ${method}`,
  })),
  // npmjs.com/package/bcrypt, /argon2
  ...['bcrypt', 'bcryptjs'].flatMap((module): Api[] =>
    ['hash', 'hashSync', 'compare', 'compareSync'].map((method) => ({
      ...password,
      call: `${module}.${method}`,
      subject: '0',
      variable: 'ADMIN',
      traits: ['hashes'],
      label: `${module}'s ${method}`,
    })),
  ),
  { ...password, call: 'argon2.hash', traits: ['hashes'], subject: '0', variable: 'ADMIN', label: 'argon2' },
  // github.com/ldapts/ldapts, docs.datastax.com, kafka.js.org, npmjs.com/package/mqtt, /oracledb, /@clickhouse/client
  { ...password, call: 'ldapts.Client.bind', subject: '1', variable: 'LDAP', label: 'the LDAP bind' },
  { call: 'ldapts.Client', returns: 'ldapts.Client' },
  {
    ...password,
    call: 'cassandra-driver.auth.PlainTextAuthProvider',
    subject: '1',
    variable: 'CASSANDRA',
    label: 'the Cassandra login',
  },
  { ...password, call: 'kafkajs.Kafka', subject: '0.sasl.password', variable: 'KAFKA', label: 'the Kafka client' },
  { ...password, call: 'mqtt.connect', subject: '1.password', variable: 'MQTT', label: 'the MQTT connection' },
  ...['oracledb.getConnection', 'oracledb.createPool', 'snowflake-sdk.createConnection'].map((call): Api => ({
    ...password,
    call,
    subject: '0.password',
    variable: 'DATABASE',
    label: 'the database connection',
  })),
  // learn.microsoft.com/javascript/api/@azure
  {
    ...secret,
    call: '@azure/storage-blob.StorageSharedKeyCredential',
    subject: '1',
    variable: 'AZURE_STORAGE',
    label: '`StorageSharedKeyCredential`',
  },
  {
    ...secret,
    call: '@azure/identity.ClientSecretCredential',
    subject: '2',
    variable: 'AZURE_CLIENT',
    label: '`ClientSecretCredential`',
  },
];
