/** The words that names of credentials are made of, in lower case. A word counts in every spelling of a name. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words for a password in the languages in which people write code. */
export const passwordWords = words(
  'password passwd pwd passphrase psw passcode pswd pswrd passwrd passw userpass passwort kennwort contraseña contrasena ' +
    'contrasenia senha wachtwoord hasło haslo motdepasse heslo salasana lösenord losenord passord adgangskode kodeord ' +
    'jelszó jelszo şifre sifre parola lozinka geslo slaptažodis slaptazodis parool пароль парола 密码 密碼 パスワード ' +
    '비밀번호 katasandi authtok keypasswd certpasswd sslkeypasswd sslcertpasswd',
);
/** Abbreviations that are passwords only with a word before them that says of whom. */
export const shortPasswordWords = words('pass pw phrase');
/** The last word of a password in two words, by the one before it: `mot de passe`, `palavra-passe`, `kata sandi`. */
export const pairedPasswordWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['passe', words('mot palavra')],
  ['sandi', words('kata')],
  ['khau', words('mat')],
]);
/** Words for a password or key that mean much else besides. */
export const ambiguousPasswordWords = words('clave mdp chave parole mima');
/** Words for a secret. */
export const secretWords = words('secret secreto segredo geheimnis pepper psk');
/** Phrases from which wallets are made. */
export const phraseWords = words('mnemonic seedphrase');

/**
 * Settings that hold a credential though no word of them says so, in lower case with their words joined by spaces (docs.sonarsource.com
 * `sonar.login`; neo4j.com/docs/operations-manual/current/docker `NEO4J_AUTH`; redis.io `requirepass`, `masterauth`,
 * `REDISCLI_AUTH`; rabbitmq.com/docs/clustering#erlang-cookie; api.drupal.org `$settings['hash_salt']`; book.cakephp.org
 * `Security.salt`; yiiframework.com/doc/api `cookieValidationKey`; learn.microsoft.com "machineKey Element" `validationKey`).
 */
export const wholeNames: ReadonlySet<string> = new Set([
  'sonar login',
  'neo4j auth',
  'rediscli auth',
  'requirepass',
  'masterauth',
  'rabbitmq erlang cookie',
  'erlang cookie',
  'bind credential',
  'bind credentials',
  'gh pat',
  'secret or key',
  'secret or private key',
  'pass word',
  'remember me key',
  'github pat',
  'gitlab pat',
  'azure pat',
  'ado pat',
  'hash salt',
  'form secret',
  'naming security credentials',
  'security credentials',
  'manager credentials',
  'security salt',
  'cookie validation key',
  'validation key',
]);

/**
 * Names that hold a credential where their value looks generated, in lower case with their words joined by spaces
 * (prometheus.io/docs/alerting/latest/configuration `routing_key` of PagerDuty is a `<secret>`).
 */
export const weakNames: ReadonlySet<string> = new Set([
  'fernet',
  'pat',
  'jwt',
  'jwt private',
  'captcha private',
  'recaptcha private',
  'hmac',
  'encryption',
  'signing',
  'auth',
  'x auth',
  'x key',
  'routing key',
  'snmp community',
  'ro community',
  'rw community',
  'community string',
]);

/** Whose a password is. */
export const owners = words(
  'db database user admin root smtp mail email redis mysql postgres postgresql pg mongo mongodb ftp sftp ssh ldap proxy ' +
    'auth basic login account service master client server amqp rabbitmq rabbit mq kafka sql oracle imap keystore store ' +
    'key trust truststore my default app secret test jdbc jenkins docker registry rds dba wifi vpn http api web sudo su ' +
    'bind cert certificate pfx p12 jks pgsql maria mariadb mssql elastic elasticsearch kibana solr couch couchdb neo4j ' +
    'influx influxdb clickhouse snowflake redshift git svn artifactory nexus sonar grafana zabbix snmp radius kerberos ' +
    'become gateway sms remote dn source datasource router device camera pop pop3 irc xmpp sip telnet rdp vnc samba smb nas backup zip archive wallet signing host pass',
);
/** Before `pass` and its kin, these speak of passing by, of rounds and of sentences. */
export const otherPasses = words(
  'first second third next last final single multi two three one each every render shadow depth color geometry forward ' +
    'deferred lighting light post pre blur bloom scene shader texture frame draw raster compute compiler optimizer ' +
    'optimization analysis low high band by all any did does will to of can tests boarding season day search key catch ' +
    'noun verb prepositional opening closing',
);
/** Words that make a token one that opens something, rather than a piece of syntax or a cursor. */
export const tokenOwners = words(
  'access auth authentication authorization api app bearer refresh bot secret oauth jwt personal deploy service admin ' +
    'github gh gitlab slack npm pypi vault telegram discord stripe twilio sentry heroku digitalocean cloudflare cf hf ' +
    'huggingface openai notion linear jira atlassian bitbucket circleci travis codecov sonar snyk datadog grafana ' +
    'pagerduty mapbox facebook twitter google dropbox aws azure do netlify vercel shopify square paypal mattermost ' +
    'pushover airtable user root master registry publish release login private account security webhook line sas ' +
    'influx influxdb consul nomad doppler asana figma intercom hubspot zendesk rollbar logtail loggly',
);
/** Words that make a key one that opens something, rather than the key of a map, a table or a keyboard. */
export const keyOwners = words(
  'api secret private encryption encrypt decryption decrypt signing sign signature auth authentication authorization ' +
    'master crypto cryptographic cipher hmac aes des rsa jwt jwe jws cookie account subscription license service ' +
    'shared secret app application consumer client server admin ssh deploy access webhook security enc crypt mac pgp gpg ' +
    'ed25519 ecdsa fernet preshared',
);
export const weakKeyOwners = words(
  'session app application consumer client server license service account subscription ingestion ingest integration write ' +
    'internal partner root function functions fcm merchant mch pay payment sms vendor gateway bot payload transport seal tenant ' +
    'callback notify block common material sync cron network',
);
/** Names of vendors before `key`: `STRIPE_KEY`, `openaiKey`. */
export const keyVendors = words(
  'stripe openai anthropic sendgrid mailgun mailchimp twilio datadog algolia aws azure gcp rollbar bugsnag segment ' +
    'mixpanel amplitude pusher postmark heroku cloudflare deepl groq gemini openrouter cohere mistral newrelic honeycomb ' +
    'pinecone elevenlabs deepgram replicate mapbox rapidapi tmdb omdb newsapi finnhub etherscan infura alchemy moralis ' +
    'giphy unsplash pexels steam tinypng imgbb ipinfo ipstack openweather openweathermap weather weatherapi tomtom ' +
    'spoonacular coinmarketcap dashscope deepseek moonshot perplexity serpapi tavily',
);
/** What no job of a pipeline starts for itself: registries, repositories, hosts, stores of keys, services of others. */
export const outsideServices = words(
  'nexus artifactory jfrog sonar sonarqube registry dockerhub harbor quay ghcr ecr acr gcr ssh sftp ftp ftps vpn maven ' +
    'npm nuget pypi twine gradle rubygems keystore store signing sign certificate cert pfx gpg apple itunes appstore ' +
    'android play fastlane match jira confluence github gitlab bitbucket heroku azure aws gcp cloudflare proxy slack ' +
    'telegram sentry',
);
/** What may follow the credential's own word without changing what the name holds. */
export const harmlessEndings = words(
  'value string str text plain plaintext raw base64 b64 hex bytes data prod production staging stage dev development ' +
    'test testing live local old new next current previous default base real db database admin root mysql postgres redis ' +
    'mongo smtp mail github gitlab slack stripe aws gcp azure main primary secondary backup literal const constant ' +
    'chars char array buffer encoded clear',
);
/** Words that say that the name holds something about a credential, or says openly that it is none. */
export const otherSenses = words(
  'is has have show hide toggle forgot forgotten forget reset change changed update confirm confirmation repeat retype ' +
    'verify validate validator check enter invalid wrong incorrect missing require required requires need needs use ' +
    'using enable enabled disable disabled allow allowed no not non without empty generate generated get remember ' +
    'delete remove revoke rotate expired bad unknown unexpected encrypted hashed masked redacted sealed error errors err ' +
    'label labels placeholder field input header headers param parameter params hint tooltip msg message messages title ' +
    'type types kind elem element attr attribute prop property properties column col event action route i18n i18 translation ' +
    'translations locale lang form css class selector icon option flag env grant dummy fake mock sample example ' +
    'placeholder can should must was were if on handle handler obscure weak strong prompt question ask public ' +
    'publishable anon csrf xsrf hash hashes digest fingerprint md5 sha1 sha256 sha512 checksum salted crypted',
);
/** Before `token`, these speak of syntax, paging, cancellation, models or injection. */
export const otherTokens = words(
  'syntax next page continuation sync start end eos bos pad unk mask sep cls cancel cancellation abort design color ' +
    'theme injection di inject lex lexer operator keyword separator comma left right open close first last prev ' +
    'previous string number comment template node parse parser word begin stop special cursor delimiter equals ' +
    'identifier literal punctuation eof newline semantic diff provider change trigger pagination resume marker max min ' +
    'total count num input output prompt completion',
);
