import type { Api } from '../../effects.ts';

const parsers = ['parser', 'parserBuilder'];

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // javadoc.io/doc/io.jsonwebtoken/jjwt-api
  ...parsers.map((name): Api => ({
    call: `io.jsonwebtoken.Jwts.${name}`,
    returns: 'io.jsonwebtoken.JwtParserBuilder',
  })),
  {
    call: 'com.datastax.oss.driver.api.core.CqlSession.builder',
    returns: 'com.datastax.oss.driver.api.core.CqlSessionBuilder',
  },
  { call: 'net.schmizz.sshj.SSHClient', returns: 'net.schmizz.sshj.SSHClient' },
  ...(
    [
      ['io.jsonwebtoken.JwtParserBuilder.setSigningKey', 'secret', '0', 'JWT'],
      ['io.jsonwebtoken.JwtParserBuilder.verifyWith', 'secret', '0', 'JWT'],
      // docs.oracle.com/en/java/javase/21/docs/api
      ['javax.crypto.spec.DESKeySpec', 'secret', '0', 'ENCRYPTION'],
      ['javax.crypto.spec.DESedeKeySpec', 'secret', '0', 'ENCRYPTION'],
      ['java.security.KeyStore.getKey', 'password', '1', 'KEYSTORE'],
      ['java.security.KeyStore.PasswordProtection', 'password', '0', 'KEYSTORE'],
      // commons.apache.org/codec, docs.spring.io/spring-security, bouncycastle.org
      ...['hmacMd5Hex', 'hmacSha1Hex', 'hmacSha256Hex', 'hmacSha384Hex', 'hmacSha512Hex'].map(
        (name) => [`org.apache.commons.codec.digest.HmacUtils.${name}`, 'secret', '0', 'HMAC'] as const,
      ),
      ['org.apache.commons.codec.digest.HmacUtils', 'secret', '1', 'HMAC'],
      ...['text', 'delux', 'standard', 'stronger'].map(
        (name) =>
          [`org.springframework.security.crypto.encrypt.Encryptors.${name}`, 'password', '0', 'ENCRYPTION'] as const,
      ),
      ['org.bouncycastle.crypto.params.KeyParameter', 'secret', '0', 'ENCRYPTION'],
      // Connections
      ['redis.clients.jedis.JedisPool', 'password', '4', 'REDIS'],
      ['com.datastax.oss.driver.api.core.CqlSessionBuilder.withAuthCredentials', 'password', '1', 'CASSANDRA'],
      ['net.schmizz.sshj.SSHClient.authPassword', 'password', '1', 'SSH'],
      ['com.couchbase.client.java.Cluster.connect', 'password', '2', 'COUCHBASE'],
      ['org.influxdb.InfluxDBFactory.connect', 'password', '2', 'INFLUXDB'],
      ['com.unboundid.ldap.sdk.SimpleBindRequest', 'password', '1', 'LDAP'],
      ['com.amazonaws.auth.BasicSessionCredentials', 'secret', '1', 'AWS'],
      ['software.amazon.awssdk.auth.credentials.AwsSessionCredentials.create', 'secret', '1', 'AWS'],
      ['com.azure.core.credential.AzureKeyCredential', 'api-key', '0', 'AZURE'],
      ['com.azure.storage.common.StorageSharedKeyCredential', 'secret', '1', 'AZURE_STORAGE'],
      // Clients of services
      ['com.twilio.Twilio.init', 'token', '1', 'TWILIO'],
      ['com.sendgrid.SendGrid', 'api-key', '0', 'SENDGRID'],
      ['org.kohsuke.github.GitHub.connectUsingOAuth', 'token', '0', 'GITHUB'],
      ['com.theokanning.openai.service.OpenAiService', 'api-key', '0', 'OPENAI'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
];
