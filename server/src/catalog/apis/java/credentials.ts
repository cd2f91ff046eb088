import type { Api } from '../../effects.ts';

const secret = { effect: 'takes-credential', kind: 'secret' } as const;
const password = { effect: 'takes-credential', kind: 'password' } as const;

/** APIs that take a credential; `subject` is the credential itself, `variable` whose it is. */
export const apis: readonly Api[] = [
  {
    ...password,
    call: 'java.sql.DriverManager.getConnection',
    subject: '2',
    variable: 'DATABASE',
    label: 'the database connection',
  },
  {
    ...password,
    call: 'org.springframework.boot.jdbc.DataSourceBuilder.password',
    subject: '0',
    variable: 'DATABASE',
    label: 'the database connection',
    words: ['org.springframework.boot.jdbc', 'password'],
  },
  {
    ...password,
    call: 'org.flywaydb.core.api.configuration.FluentConfiguration.dataSource',
    subject: '2',
    variable: 'DATABASE',
    label: 'Flyway',
    words: ['org.flywaydb', 'dataSource'],
  },
  { ...password, call: 'org.jdbi.v3.core.Jdbi.create', subject: '2', variable: 'DATABASE', label: 'Jdbi' },
  {
    ...password,
    call: 'org.neo4j.driver.AuthTokens.basic',
    subject: '1',
    variable: 'NEO4J',
    label: 'the Neo4j driver',
  },
  // javax.crypto, java-jwt, jjwt
  {
    ...secret,
    call: 'javax.crypto.spec.SecretKeySpec',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`SecretKeySpec`',
    plainKeys: true,
  },
  ...['HMAC256', 'HMAC384', 'HMAC512'].map((name): Api => ({
    ...secret,
    call: `com.auth0.jwt.algorithms.Algorithm.${name}`,
    subject: '0',
    variable: 'JWT',
    label: `\`Algorithm.${name}\``,
  })),
  {
    ...secret,
    call: 'io.jsonwebtoken.security.Keys.hmacShaKeyFor',
    subject: '0',
    variable: 'JWT',
    label: '`Keys.hmacShaKeyFor`',
  },
  { call: 'io.jsonwebtoken.Jwts.builder', returns: 'io.jsonwebtoken.JwtBuilder' },
  ...['setSubject', 'subject', 'claim', 'setIssuedAt', 'setExpiration', 'issuedAt', 'expiration'].map((name): Api => ({
    call: `io.jsonwebtoken.JwtBuilder.${name}`,
    returns: 'io.jsonwebtoken.JwtBuilder',
  })),
  {
    ...secret,
    call: 'io.jsonwebtoken.JwtBuilder.signWith',
    subject: '1',
    variable: 'JWT',
    label: '`signWith`',
    words: ['io.jsonwebtoken', 'signWith'],
  },
  {
    ...secret,
    call: 'software.amazon.awssdk.auth.credentials.AwsBasicCredentials.create',
    subject: '1',
    variable: 'AWS',
    label: 'the AWS client',
  },
  {
    ...secret,
    call: 'com.amazonaws.auth.BasicAWSCredentials',
    subject: '1',
    variable: 'AWS',
    label: 'the AWS client',
  },
  { ...password, call: 'javax.mail.PasswordAuthentication', subject: '1', variable: 'SMTP', label: 'the mail login' },
  { ...password, call: 'jakarta.mail.PasswordAuthentication', subject: '1', variable: 'SMTP', label: 'the mail login' },
  { ...password, call: 'okhttp3.Credentials.basic', subject: '1', variable: 'HTTP', label: 'HTTP authentication' },
  {
    ...password,
    call: 'org.springframework.data.redis.connection.RedisPassword.of',
    subject: '0',
    variable: 'REDIS',
    label: 'the Redis connection',
  },
];
