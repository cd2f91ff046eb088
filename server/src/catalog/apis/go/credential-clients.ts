import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as pkg.go.dev says. */
export const apis: readonly Api[] = (
  [
    // The function gives the key by which the token is checked.
    ...['github.com/golang-jwt/jwt', 'github.com/dgrijalva/jwt-go'].flatMap(
      (module) =>
        [
          [`${module}.Parse`, 'secret', '1', 'JWT'],
          [`${module}.ParseWithClaims`, 'secret', '2', 'JWT'],
        ] as const,
    ),
    ['crypto/des.NewCipher', 'secret', '0', 'ENCRYPTION'],
    ['crypto/des.NewTripleDESCipher', 'secret', '0', 'ENCRYPTION'],
    ['crypto/rc4.NewCipher', 'secret', '0', 'ENCRYPTION'],
    ['golang.org/x/crypto/chacha20poly1305.New', 'secret', '0', 'ENCRYPTION'],
    ['golang.org/x/crypto/chacha20poly1305.NewX', 'secret', '0', 'ENCRYPTION'],
    ['github.com/go-chi/jwtauth.New', 'secret', '1', 'JWT'],
    ['github.com/gofiber/contrib/jwt.SigningKey', 'secret', 'Key=', 'JWT'],
    ['github.com/gofiber/jwt.Config', 'secret', 'SigningKey=', 'JWT'],
    ['github.com/labstack/echo-jwt.Config', 'secret', 'SigningKey=', 'JWT'],
    ['github.com/labstack/echo-jwt.JWT', 'secret', '0', 'JWT'],
    ['github.com/labstack/echo/middleware.JWT', 'secret', '0', 'JWT'],
    ['github.com/appleboy/gin-jwt.GinJWTMiddleware', 'secret', 'Key=', 'JWT'],
    ['github.com/gomodule/redigo/redis.DialPassword', 'password', '0', 'REDIS'],
    ['github.com/neo4j/neo4j-go-driver/neo4j.BasicAuth', 'password', '1', 'NEO4J'],
    ['github.com/gocql/gocql.PasswordAuthenticator', 'password', 'Password=', 'CASSANDRA'],
    ['go.mongodb.org/mongo-driver/mongo/options.Credential', 'password', 'Password=', 'MONGODB'],
    ['github.com/go-pg/pg.Options', 'password', 'Password=', 'DATABASE'],
    ['github.com/elastic/go-elasticsearch.Config', 'password', 'Password=', 'ELASTICSEARCH'],
    ['github.com/ClickHouse/clickhouse-go.Auth', 'password', 'Password=', 'DATABASE'],
    ['github.com/influxdata/influxdb-client-go.NewClient', 'token', '1', 'INFLUXDB'],
    ['golang.org/x/oauth2.Config', 'secret', 'ClientSecret=', 'CLIENT'],
    ['golang.org/x/oauth2/clientcredentials.Config', 'secret', 'ClientSecret=', 'CLIENT'],
    ['golang.org/x/oauth2.Token', 'token', 'AccessToken=', 'ACCESS'],
    ['github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewClientSecretCredential', 'secret', '2', 'AZURE_CLIENT'],
    ['github.com/Azure/azure-sdk-for-go/sdk/storage/azblob.NewSharedKeyCredential', 'secret', '1', 'AZURE_STORAGE'],
    ['github.com/sashabaranov/go-openai.NewClient', 'api-key', '0', 'OPENAI'],
    ['github.com/sendgrid/sendgrid-go.NewSendClient', 'api-key', '0', 'SENDGRID'],
    ['github.com/slack-go/slack.New', 'token', '0', 'SLACK'],
    ['github.com/go-telegram-bot-api/telegram-bot-api.NewBotAPI', 'token', '0', 'TELEGRAM'],
  ] as const
).map(([call, kind, subject, variable]): Api => ({
  effect: 'takes-credential',
  kind,
  call,
  subject,
  variable,
  label: `\`${call.replace(/^.*[./]/, '')}\``,
}));
