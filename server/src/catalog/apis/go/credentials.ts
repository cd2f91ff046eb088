import type { Api } from '../../effects.ts';

const secret = { effect: 'takes-credential', kind: 'secret' } as const;
const password = { effect: 'takes-credential', kind: 'password' } as const;
const session = { ...secret, variable: 'SESSION', subject: '0' } as const;
const jwt = ['github.com/golang-jwt/jwt', 'github.com/dgrijalva/jwt-go'];

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  // pkg.go.dev/github.com/golang-jwt/jwt
  ...jwt.flatMap((module): Api[] => [
    { call: `${module}.NewWithClaims`, returns: `${module}.Token` },
    { call: `${module}.New`, returns: `${module}.Token` },
    { ...secret, call: `${module}.Token.SignedString`, subject: '0', variable: 'JWT', label: '`SignedString`' },
  ]),
  // pkg.go.dev/crypto/hmac, /crypto/aes
  { ...secret, call: 'crypto/hmac.New', subject: '1', variable: 'HMAC', plainKeys: true, label: '`hmac.New`' },
  { ...secret, call: 'crypto/aes.NewCipher', subject: '0', variable: 'ENCRYPTION', label: '`aes.NewCipher`' },
  // pkg.go.dev/github.com/gorilla/sessions, /securecookie, /csrf; gin-contrib/sessions
  { ...session, call: 'github.com/gorilla/sessions.NewCookieStore', label: '`NewCookieStore`' },
  { ...session, call: 'github.com/gorilla/securecookie.New', label: '`securecookie.New`' },
  { ...session, call: 'github.com/gorilla/csrf.Protect', variable: 'CSRF', label: '`csrf.Protect`' },
  { ...session, call: 'github.com/gin-contrib/sessions/cookie.NewStore', label: '`cookie.NewStore`' },
  // pkg.go.dev/net/smtp: PlainAuth(identity, username, password, host)
  { ...password, call: 'net/smtp.PlainAuth', subject: '2', variable: 'SMTP', label: "the mail server's login" },
  { ...password, call: 'net/http.Request.SetBasicAuth', subject: '1', variable: 'HTTP', label: '`SetBasicAuth`' },
  ...['github.com/redis/go-redis', 'github.com/go-redis/redis'].map((module): Api => ({
    ...password,
    call: `${module}.Options`,
    subject: 'Password=',
    variable: 'REDIS',
    label: 'the Redis client',
  })),
  {
    ...password,
    call: 'github.com/go-sql-driver/mysql.Config',
    subject: 'Passwd=',
    variable: 'DATABASE',
    label: 'the MySQL client',
  },
  // pkg.go.dev/github.com/aws/aws-sdk-go-v2/credentials
  {
    ...secret,
    call: 'github.com/aws/aws-sdk-go-v2/credentials.NewStaticCredentialsProvider',
    subject: '1',
    variable: 'AWS',
    label: 'the AWS client',
  },
];
