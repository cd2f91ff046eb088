import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

const database = { ...password, variable: 'DATABASE', label: 'the database connection' } as const;

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // docs.python.org/3/library/hmac.html
  { ...secret, call: 'hmac.new', subject: '0|key=', variable: 'HMAC', plainKeys: true, label: '`hmac.new`' },
  { ...secret, call: 'hmac.digest', subject: '0|key=', variable: 'HMAC', plainKeys: true, label: '`hmac.digest`' },
  // pyjwt.readthedocs.io, python-jose.readthedocs.io
  ...['jwt', 'jose.jwt'].flatMap((module): Api[] =>
    ['encode', 'decode'].map((method) => ({
      ...secret,
      call: `${module}.${method}`,
      subject: '1|key=',
      variable: 'JWT',
      label: `\`jwt.${method}\``,
    })),
  ),
  // cryptography.io/en/latest/fernet
  { ...secret, call: 'cryptography.fernet.Fernet', subject: '0|key=', variable: 'ENCRYPTION', label: '`Fernet`' },
  ...[
    'Crypto.Cipher.AES.new',
    'Cryptodome.Cipher.AES.new',
    'cryptography.hazmat.primitives.ciphers.algorithms.AES',
  ].map((call): Api => ({ ...secret, call, subject: '0|key=', variable: 'ENCRYPTION', label: '`AES`' })),
  // itsdangerous.palletsprojects.com
  ...['URLSafeTimedSerializer', 'URLSafeSerializer', 'TimedSerializer', 'Serializer', 'Signer', 'TimestampSigner'].map(
    (name): Api => ({
      ...secret,
      call: `itsdangerous.${name}`,
      subject: '0|secret_key=',
      variable: 'SIGNING',
      label: `\`${name}\``,
    }),
  ),
  {
    ...secret,
    call: 'itsdangerous.url_safe.URLSafeTimedSerializer',
    subject: '0|secret_key=',
    variable: 'SIGNING',
    label: '`URLSafeTimedSerializer`',
  },
  // starlette.io/middleware: SessionMiddleware(app, secret_key)
  {
    ...secret,
    call: 'starlette.middleware.sessions.SessionMiddleware',
    subject: 'secret_key=',
    variable: 'SESSION',
    label: '`SessionMiddleware`',
  },

  ...[
    'psycopg.connect',
    'psycopg2.connect',
    'psycopg2.pool.SimpleConnectionPool',
    'psycopg2.pool.ThreadedConnectionPool',
    'asyncpg.connect',
    'asyncpg.create_pool',
    'aiopg.connect',
    'mysql.connector.connect',
    'aiomysql.connect',
    'aiomysql.create_pool',
    'oracledb.connect',
    'pyodbc.connect',
    'clickhouse_driver.Client',
    'snowflake.connector.connect',
  ].map((call): Api => ({ ...database, call, subject: 'password=|passwd=|pwd=' })),
  // docs.sqlalchemy.org/en/20/core/engines.html: URL.create(drivername, username, password, host, port, database, query)
  ...['sqlalchemy.engine.URL.create', 'sqlalchemy.engine.url.URL.create', 'sqlalchemy.URL.create'].map((call): Api => ({
    ...database,
    call,
    subject: 'password=|2',
  })),
  // host, user, password (mysqlclient.readthedocs.io, PyMySQL before 1.0, pymssql.readthedocs.io)
  ...['pymysql.connect', 'MySQLdb.connect', 'pymssql.connect'].map((call): Api => ({
    ...database,
    call,
    subject: 'password=|passwd=|2',
  })),
  { ...database, call: 'cx_Oracle.connect', subject: 'password=|1' },
  ...['pymongo.MongoClient', 'motor.motor_asyncio.AsyncIOMotorClient', 'mongoengine.connect'].map((call): Api => ({
    ...password,
    call,
    subject: 'password=',
    variable: 'MONGODB',
    label: 'the MongoDB connection',
  })),
  // redis.readthedocs.io: Redis(host, port, db, password)
  ...['redis.Redis', 'redis.StrictRedis', 'redis.asyncio.Redis'].map((call): Api => ({
    ...password,
    call,
    subject: 'password=|3',
    variable: 'REDIS',
    label: 'the Redis connection',
  })),
  ...['redis.ConnectionPool', 'aioredis.Redis'].map((call): Api => ({
    ...password,
    call,
    subject: 'password=',
    variable: 'REDIS',
    label: 'the Redis connection',
  })),
  {
    ...password,
    call: 'pika.PlainCredentials',
    subject: '1|password=',
    variable: 'RABBITMQ',
    label: '`pika.PlainCredentials`',
  },
  {
    ...password,
    call: 'cassandra.auth.PlainTextAuthProvider',
    subject: '1|password=',
    variable: 'CASSANDRA',
    label: '`PlainTextAuthProvider`',
  },
  // docs.python.org/3/library: smtplib, imaplib, ftplib
  { call: 'smtplib.SMTP', returns: 'smtplib.SMTP' },
  { call: 'smtplib.SMTP_SSL', returns: 'smtplib.SMTP' },
  { call: 'imaplib.IMAP4_SSL', returns: 'imaplib.IMAP4' },
  {
    ...password,
    call: 'smtplib.SMTP.login',
    subject: '1|password=',
    variable: 'SMTP',
    label: "the mail server's login",
    words: ['smtplib', 'login'],
  },
  {
    ...password,
    call: 'imaplib.IMAP4.login',
    subject: '1|password=',
    variable: 'IMAP',
    label: "the mail server's login",
    words: ['imaplib', 'login'],
  },
  ...['ftplib.FTP', 'ftplib.FTP_TLS'].map((call): Api => ({
    ...password,
    call,
    returns: 'ftplib.FTP',
    subject: '2|passwd=',
    unless: [{ arg: '1|user=', is: 'text', oneOf: ['anonymous'] }],
    variable: 'FTP',
    label: 'the FTP login',
  })),
  {
    ...password,
    call: 'ftplib.FTP.login',
    subject: '1|passwd=',
    unless: [{ arg: '0|user=', is: 'text', oneOf: ['anonymous'] }],
    variable: 'FTP',
    label: 'the FTP login',
    words: ['ftplib', 'login'],
  },
  { call: 'paramiko.SSHClient', returns: 'paramiko.SSHClient' },
  {
    ...password,
    call: 'paramiko.SSHClient.connect',
    subject: 'password=|3',
    variable: 'SSH',
    label: 'the SSH login',
    words: ['paramiko', 'connect'],
  },
  // requests.readthedocs.io: auth=(user, password)
  ...['requests', 'httpx'].flatMap((module): Api[] =>
    ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'].map((method) => ({
      ...password,
      call: `${module}.${method}`,
      subject: 'auth=.1',
      variable: 'HTTP',
      label: `\`${module}.${method}\``,
    })),
  ),
  ...['requests.auth.HTTPBasicAuth', 'aiohttp.BasicAuth', 'httpx.BasicAuth'].map((call): Api => ({
    ...password,
    call,
    subject: '1|password=',
    variable: 'HTTP',
    label: 'HTTP authentication',
  })),

  // boto3.amazonaws.com: credentials as parameters
  ...['boto3.client', 'boto3.resource', 'boto3.Session', 'boto3.session.Session'].map((call): Api => ({
    ...secret,
    call,
    subject: 'aws_secret_access_key=',
    variable: 'AWS',
    label: 'the AWS client',
  })),
  ...['openai.OpenAI', 'openai.AsyncOpenAI', 'anthropic.Anthropic', 'anthropic.AsyncAnthropic'].map((call): Api => ({
    effect: 'takes-credential',
    kind: 'api-key',
    call,
    subject: 'api_key=',
    variable: call.startsWith('openai') ? 'OPENAI' : 'ANTHROPIC',
    label: 'the client',
  })),
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'twilio.rest.Client',
    subject: '1|password=',
    variable: 'TWILIO',
    label: 'the Twilio client',
  },
  // flask.palletsprojects.com/config, docs.djangoproject.com/ref/settings: signs sessions
  {
    ...secret,
    setting: 'SECRET_KEY',
    subject: 'this',
    variable: 'APP',
    label: '`SECRET_KEY`',
  },
  // docs.python.org/3/library/hashlib.html: the password that a key is derived from
  { ...password, call: 'hashlib.pbkdf2_hmac', subject: '1|password=', variable: 'ENCRYPTION', label: '`pbkdf2_hmac`' },
  { ...password, call: 'hashlib.scrypt', subject: '0|password=', variable: 'ENCRYPTION', label: '`scrypt`' },
  // pypi.org/project/bcrypt, werkzeug.palletsprojects.com/utils
  ...['bcrypt.hashpw', 'bcrypt.checkpw', 'werkzeug.security.generate_password_hash'].map((call): Api => ({
    ...password,
    call,
    subject: '0|password=',
    variable: 'ADMIN',
    traits: ['hashes'],
    label: `\`${call}\``,
  })),
  {
    ...password,
    call: 'werkzeug.security.check_password_hash',
    traits: ['hashes'],
    subject: '1|password=',
    variable: 'ADMIN',
    label: '`check_password_hash`',
  },
  // docs.djangoproject.com/en/stable/topics/auth: create_user(username, email, password)
  ...['create_user', 'create_superuser'].map((method): Api => ({
    ...password,
    call: `*.${method}`,
    subject: 'password=|2',
    when: [{ arg: 'password=|2', is: 'text' }],
    variable: 'ADMIN',
    label: `\`${method}\``,
    words: [method],
  })),
  // ldap3.readthedocs.io: Connection(server, user, password); python-ldap.org: simple_bind_s(who, cred)
  { ...password, call: 'ldap3.Connection', subject: 'password=|2', variable: 'LDAP', label: 'the LDAP bind' },
  {
    ...password,
    call: '*.simple_bind_s',
    subject: '1|cred=',
    when: [{ arg: '1|cred=', is: 'text' }],
    variable: 'LDAP',
    label: 'the LDAP bind',
    words: ['simple_bind_s'],
  },
  // docs.authlib.org, pynacl.readthedocs.io, pycryptodome.readthedocs.io
  { ...secret, call: 'authlib.jose.jwt.encode', subject: '2|key=', variable: 'JWT', label: '`jwt.encode`' },
  { ...secret, call: 'nacl.secret.SecretBox', subject: '0|key=', variable: 'ENCRYPTION', label: '`SecretBox`' },
  {
    ...secret,
    call: 'Crypto.Hash.HMAC.new',
    subject: '0|key=',
    variable: 'HMAC',
    plainKeys: true,
    label: '`HMAC.new`',
  },
  // eclipse.dev/paho, elasticsearch-py.readthedocs.io, neo4j.com/docs/api/python-driver, pygithub.readthedocs.io
  {
    ...password,
    call: 'paho.mqtt.client.Client.username_pw_set',
    subject: '1|password=',
    variable: 'MQTT',
    label: 'the MQTT login',
    words: ['paho', 'username_pw_set'],
  },
  { call: 'paho.mqtt.client.Client', returns: 'paho.mqtt.client.Client' },
  {
    ...password,
    call: 'elasticsearch.Elasticsearch',
    subject: 'basic_auth=.1|http_auth=.1',
    variable: 'ELASTICSEARCH',
    label: 'the Elasticsearch client',
  },
  { ...password, call: 'neo4j.GraphDatabase.driver', subject: 'auth=.1', variable: 'NEO4J', label: 'the Neo4j driver' },
  {
    effect: 'takes-credential',
    kind: 'token',
    call: 'slack_sdk.WebClient',
    subject: 'token=',
    variable: 'SLACK',
    label: 'the Slack client',
  },
];
