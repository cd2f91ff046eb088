import type { Api } from '../../effects.ts';
import { password, secret } from '../../credential-row.ts';

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
  // pkg.go.dev/golang.org/x/crypto: bcrypt, pbkdf2, scrypt, argon2, ssh
  ...['pbkdf2.Key', 'scrypt.Key', 'argon2.IDKey', 'argon2.Key'].map((name): Api => ({
    ...password,
    call: `golang.org/x/crypto/${name}`,
    subject: '0',
    variable: 'ENCRYPTION',
    label: `\`${name}\``,
  })),
  {
    ...password,
    call: 'golang.org/x/crypto/bcrypt.GenerateFromPassword',
    traits: ['hashes'],
    subject: '0',
    variable: 'ADMIN',
    label: '`GenerateFromPassword`',
  },
  { ...password, call: 'golang.org/x/crypto/ssh.Password', subject: '0', variable: 'SSH', label: 'the SSH login' },
  // pkg.go.dev/github.com/go-ldap/ldap: DialURL gives a Conn, Bind(username, password); docs.activestate.com/activego: ldap.v2
  ...['github.com/go-ldap/ldap', 'gopkg.in/ldap'].flatMap((module): Api[] => [
    { call: `${module}.Dial`, returns: `${module}.Conn` },
    { call: `${module}.DialURL`, returns: `${module}.Conn` },
    { ...password, call: `${module}.Conn.Bind`, subject: '1', variable: 'LDAP', label: 'the LDAP bind' },
  ]),
  // pkg.go.dev/gopkg.in/gomail.v2: NewDialer(host, port, username, password), and NewPlainDialer as it was called before
  ...['NewDialer', 'NewPlainDialer'].map((name): Api => ({
    ...password,
    call: `gopkg.in/gomail.${name}`,
    subject: '3',
    variable: 'SMTP',
    label: "the mail server's login",
  })),
  // pkg.go.dev/github.com/minio/minio-go/v7/pkg/credentials, aws-sdk-go/aws/credentials
  {
    ...secret,
    call: 'github.com/minio/minio-go/pkg/credentials.NewStaticV4',
    subject: '1',
    variable: 'MINIO',
    label: 'the MinIO client',
  },
  {
    ...secret,
    call: 'github.com/aws/aws-sdk-go/aws/credentials.NewStaticCredentials',
    subject: '1',
    variable: 'AWS',
    label: 'the AWS client',
  },
];
