import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { credentialName, environmentName } from '../../../server/src/semantics/credential/name.ts';
import { wordsOf } from '../../../server/src/semantics/credential/words.ts';

const notCredentials = `
password_reset_url token_type secretName PASSWORD_FIELD passwordLabel tokenizer keyCode primaryKey publicKey
csrfTokenHeader DB_PASSWORD_FILE SECRET_PATH SECRET_ARN TOKEN_URL SECRETS_DIR GOPRIVATE passwordHash tokenCount maxTokens
tokenLimit passwordMinLength secretKeyRef passwordPlaceholder tokenExpiry passwordRegex accessTokenKey secretId tokens
key KEY keys keyboard foreignKey sortKey cacheKey storageKey objectKey mapKey hotkey keyName apiKeyHeader API_KEY_NAME
PASSWORD_PROMPT_STRING KMS_KEY_ALIAS FACEBOOK_APP_ID username user userName accessKeyId AWS_ACCESS_KEY_ID clientId
showPassword hidePassword forgotPassword resetPassword changePassword isPassword hasToken noPassword invalidPassword
wrongPassword requirePassword validatePassword confirmPassword passwordError passwordRequired passwordStrength
password_confirmation passwordInput PASSWORD_INPUT_TYPE passwordAttribute nextToken pageToken next_page_token
continuationToken syncToken startToken endToken eos_token pad_token cancellationToken syntaxToken designToken colorToken
injectionToken commaToken lastToken stringToken tokenName tokenKey TokenKind token_endpoint tokenUrl token_uri secretsManager
secretManager secretarial secrets SecretStore credentialsProvider credentialProvider credentialType passThrough bypass
compass passed passes pass_filenames firstPass renderPass multipass encryptedPassword hashedPassword password_digest
passwordHasher passwordEncoder PasswordValidator passwordless password_changed_at passwordPolicy secretKeyName
publishableKey stripePublishableKey anonKey SITE_KEY recaptchaSiteKey i18nPassword labels.password
errors.password auth.password.required ERROR_PASSWORD MSG_TOKEN FIELD_PASSWORD INPUT_PASSWORD HEADER_TOKEN PARAM_TOKEN
COLUMN_PASSWORD GRANT_TYPE_PASSWORD dummyPassword fakeToken mockToken samplePassword examplePassword authorizationUrl
authorizationEndpoint bearerFormat csrfToken xsrfToken CSRF_TOKEN connectionStringName connectionName connection dsnField
keyPair keyStore keystorePath trustStore signature signingAlgorithm encryptionAlgorithm encryptionMode masterPage secretRef
pwdLength tokenSource tokenizerConfig inputTokens completion_tokens max_tokens oauthTokenUrl secret_version
`
  .trim()
  .split(/\s+/);

const strong: Readonly<Record<string, string>> = {
  password:
    'password PASSWORD Password passwd dbPassword DB_PASSWORD db-password spring.datasource.password userPwd db_pwd ' +
    'passphrase PASSPHRASE dbpass DB_PASS smtpPass rootPassword adminpassword password1 passwordProd passwort kennwort ' +
    'senha contraseña wachtwoord POSTGRES_PASSWORD MYSQL_ROOT_PASSWORD redisPassword keystorePassword _password $password ' +
    'defaultPassword setPassword userpassword passwordPlain PGPASSWORD TEST_PASSWORD',
  secret:
    'secret SECRET clientSecret CLIENT_SECRET client_secret jwtSecret JWT_SECRET jwtsecret SECRET_KEY secretKey ' +
    'SECRET_KEY_BASE sessionSecret cookieSecret webhookSecret STRIPE_SECRET_KEY AWS_SECRET_ACCESS_KEY secretAccessKey ' +
    'encryptionKey ENCRYPTION_KEY signingKey hmacKey masterKey sharedAccessKey jwt.secret consumerSecret app-secret',
  token:
    'accessToken ACCESS_TOKEN authToken AUTH_TOKEN authtoken apiToken API_TOKEN refreshToken bearerToken botToken ' +
    'BOT_TOKEN githubToken GITHUB_TOKEN GH_TOKEN NPM_TOKEN slackToken telegram_bot_token deployToken',
  'api-key':
    'apiKey API_KEY apikey APIKEY api-key X-Api-Key stripeApiKey OPENAI_API_KEY stripeKey SENDGRID_KEY googleApiKey',
  'private-key': 'privateKey PRIVATE_KEY rsaKey sshKey ssh_private_key',
  'connection-string': 'connectionString CONNECTION_STRING connStr connectionstring',
};

const weak =
  'token TOKEN pass pwd PWD accessKey sessionKey appKey authorization Authorization bearer credentials creds dsn SENTRY_DSN sessionToken';

describe('credential names', () => {
  for (const name of notCredentials) {
    it(`${name} holds no credential`, () => {
      assert.equal(credentialName(name), undefined);
    });
  }
  for (const [kind, names] of Object.entries(strong)) {
    for (const name of names.split(' ')) {
      it(`${name} holds a ${kind}`, () => {
        assert.deepEqual(credentialName(name), { kind, strength: 'strong' });
      });
    }
  }
  for (const name of weak.split(' ')) {
    it(`${name} may hold a credential`, () => {
      assert.equal(credentialName(name)?.strength, 'weak');
    });
  }
  it('answers the same when asked again, and after very many other names', () => {
    const first = credentialName('dbPassword');
    for (let index = 0; index < 20_000; index += 1) credentialName(`name${index}x`);
    assert.deepEqual(credentialName('dbPassword'), first);
    assert.equal(credentialName(`${'a'.repeat(5000)}Password`), undefined);
  });
  it('splits words in every spelling', () => {
    for (const name of ['userApiKey', 'USER_API_KEY', 'user-api-key', 'user.api.key', 'UserAPIKey', 'userApikey']) {
      assert.deepEqual(wordsOf(name), ['user', 'api', 'key'], name);
    }
  });
});

describe('names for the environment', () => {
  const cases: readonly (readonly [readonly string[], Parameters<typeof environmentName>[1], string])[] = [
    [['dbPassword'], 'password', 'DB_PASSWORD'],
    [['config', 'jwt', 'secret'], 'secret', 'JWT_SECRET'],
    [['secret'], 'secret', 'SECRET'],
    [['session', '()', 'secret'], 'secret', 'SESSION_SECRET'],
    [['sessionSecret'], 'secret', 'SESSION_SECRET'],
    [['module:pg', 'Pool', 'password'], 'password', 'POOL_PASSWORD'],
    [['DB_PASSWORD'], 'password', 'DB_PASSWORD'],
    [['stripeAPIKey'], 'api-key', 'STRIPE_API_KEY'],
    [['apikey'], 'api-key', 'API_KEY'],
    [['github'], 'token', 'GITHUB_TOKEN'],
    [['config', 'github', 'token'], 'token', 'GITHUB_TOKEN'],
    [['defaultPassword'], 'password', 'PASSWORD'],
    [[], 'password', 'PASSWORD'],
    [['*'], 'api-key', 'API_KEY'],
    [['connectionString'], 'connection-string', 'DATABASE_URL'],
    [['redisConnection'], 'connection-string', 'REDIS_URL'],
    [['contraseña'], 'password', 'CONTRASENA'],
    [['9lives', '7'], 'token', 'TOKEN'],
    [['spring.datasource.password'], 'password', 'SPRING_DATASOURCE_PASSWORD'],
  ];
  for (const [path, kind, expected] of cases) {
    it(`${path.join(' › ')} becomes ${expected}`, () => {
      const name = environmentName(path, kind);
      assert.match(name, /^[A-Z][A-Z0-9_]*$/);
      assert.equal(name, expected);
    });
  }
});
