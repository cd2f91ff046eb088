import type { Api } from '../../effects.ts';

const secret = { effect: 'takes-credential', kind: 'secret' } as const;
const password = { effect: 'takes-credential', kind: 'password' } as const;
const token = { effect: 'takes-credential', kind: 'token' } as const;
const apiKey = { effect: 'takes-credential', kind: 'api-key' } as const;

/**
 * Clients of services and makers of keys that take a credential, each as pkg.go.dev says. Signatures looked up in the
 * sources: azidentity, azblob, redigo, telegram-bot-api, sendgrid-go, influxdb-client-go, gin-jwt, neo4j-go-driver,
 * echo-jwt, chi's jwtauth and fiber's jwtware.
 */
export const apis: readonly Api[] = [
  // The function gives the key by which the token is checked.
  ...['github.com/golang-jwt/jwt', 'github.com/dgrijalva/jwt-go'].flatMap((module): Api[] => [
    { ...secret, call: `${module}.Parse`, subject: '1', variable: 'JWT', label: '`Parse`' },
    { ...secret, call: `${module}.ParseWithClaims`, subject: '2', variable: 'JWT', label: '`ParseWithClaims`' },
  ]),
  // github.com/golang-jwt/jwt/blob/main/parser.go
  { call: 'github.com/golang-jwt/jwt.NewParser', returns: 'github.com/golang-jwt/jwt.Parser' },
  { ...secret, call: 'github.com/golang-jwt/jwt.Parser.Parse', subject: '1', variable: 'JWT', label: '`Parse`' },
  {
    ...secret,
    call: 'github.com/golang-jwt/jwt.Parser.ParseWithClaims',
    subject: '2',
    variable: 'JWT',
    label: '`ParseWithClaims`',
  },
  { ...secret, call: 'crypto/des.NewCipher', subject: '0', variable: 'ENCRYPTION', label: '`NewCipher`' },
  {
    ...secret,
    call: 'crypto/des.NewTripleDESCipher',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`NewTripleDESCipher`',
  },
  { ...secret, call: 'crypto/rc4.NewCipher', subject: '0', variable: 'ENCRYPTION', label: '`NewCipher`' },
  { ...secret, call: 'golang.org/x/crypto/chacha20poly1305.New', subject: '0', variable: 'ENCRYPTION', label: '`New`' },
  {
    ...secret,
    call: 'golang.org/x/crypto/chacha20poly1305.NewX',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`NewX`',
  },
  { ...secret, call: 'github.com/go-chi/jwtauth.New', subject: '1', variable: 'JWT', label: '`New`' },
  {
    ...secret,
    call: 'github.com/gofiber/contrib/jwt.SigningKey',
    subject: 'Key=',
    variable: 'JWT',
    label: '`SigningKey`',
  },
  { ...secret, call: 'github.com/gofiber/jwt.Config', subject: 'SigningKey=', variable: 'JWT', label: '`Config`' },
  {
    ...secret,
    call: 'github.com/labstack/echo-jwt.Config',
    subject: 'SigningKey=',
    variable: 'JWT',
    label: '`Config`',
  },
  { ...secret, call: 'github.com/labstack/echo-jwt.JWT', subject: '0', variable: 'JWT', label: '`JWT`' },
  { ...secret, call: 'github.com/labstack/echo/middleware.JWT', subject: '0', variable: 'JWT', label: '`JWT`' },
  {
    ...secret,
    call: 'github.com/appleboy/gin-jwt.GinJWTMiddleware',
    subject: 'Key=',
    variable: 'JWT',
    label: '`GinJWTMiddleware`',
  },
  {
    ...password,
    call: 'github.com/gomodule/redigo/redis.DialPassword',
    subject: '0',
    variable: 'REDIS',
    label: '`DialPassword`',
  },
  {
    ...password,
    call: 'github.com/neo4j/neo4j-go-driver/neo4j.BasicAuth',
    subject: '1',
    variable: 'NEO4J',
    label: '`BasicAuth`',
  },
  {
    ...password,
    call: 'github.com/gocql/gocql.PasswordAuthenticator',
    subject: 'Password=',
    variable: 'CASSANDRA',
    label: '`PasswordAuthenticator`',
  },
  {
    ...password,
    call: 'go.mongodb.org/mongo-driver/mongo/options.Credential',
    subject: 'Password=',
    variable: 'MONGODB',
    label: '`Credential`',
  },
  { ...password, call: 'github.com/go-pg/pg.Options', subject: 'Password=', variable: 'DATABASE', label: '`Options`' },
  {
    ...password,
    call: 'github.com/elastic/go-elasticsearch.Config',
    subject: 'Password=',
    variable: 'ELASTICSEARCH',
    label: '`Config`',
  },
  {
    ...password,
    call: 'github.com/ClickHouse/clickhouse-go.Auth',
    subject: 'Password=',
    variable: 'DATABASE',
    label: '`Auth`',
  },
  {
    ...token,
    call: 'github.com/influxdata/influxdb-client-go.NewClient',
    subject: '1',
    variable: 'INFLUXDB',
    label: '`NewClient`',
  },
  { ...secret, call: 'golang.org/x/oauth2.Config', subject: 'ClientSecret=', variable: 'CLIENT', label: '`Config`' },
  {
    ...secret,
    call: 'golang.org/x/oauth2/clientcredentials.Config',
    subject: 'ClientSecret=',
    variable: 'CLIENT',
    label: '`Config`',
  },
  { ...token, call: 'golang.org/x/oauth2.Token', subject: 'AccessToken=', variable: 'ACCESS', label: '`Token`' },
  {
    ...secret,
    call: 'github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewClientSecretCredential',
    subject: '2',
    variable: 'AZURE_CLIENT',
    label: '`NewClientSecretCredential`',
  },
  {
    ...secret,
    call: 'github.com/Azure/azure-sdk-for-go/sdk/storage/azblob.NewSharedKeyCredential',
    subject: '1',
    variable: 'AZURE_STORAGE',
    label: '`NewSharedKeyCredential`',
  },
  {
    ...apiKey,
    call: 'github.com/sashabaranov/go-openai.NewClient',
    subject: '0',
    variable: 'OPENAI',
    label: '`NewClient`',
  },
  {
    ...apiKey,
    call: 'github.com/sendgrid/sendgrid-go.NewSendClient',
    subject: '0',
    variable: 'SENDGRID',
    label: '`NewSendClient`',
  },
  { ...token, call: 'github.com/slack-go/slack.New', subject: '0', variable: 'SLACK', label: '`New`' },
  {
    ...token,
    call: 'github.com/go-telegram-bot-api/telegram-bot-api.NewBotAPI',
    subject: '0',
    variable: 'TELEGRAM',
    label: '`NewBotAPI`',
  },
];
