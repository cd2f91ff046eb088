import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

const parsers = ['parser', 'parserBuilder'];

/**
 * Clients of services and makers of keys that take a credential, each as its own documentation says. Signatures looked up
 * in the sources: JwtParserBuilder, HmacUtils, Encryptors, CqlSessionBuilder, Couchbase's Cluster, the session credentials
 * of both AWS SDKs, StorageSharedKeyCredential, GitHub (whose last argument is the token) and OpenAiService.
 */
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
  {
    ...secret,
    call: 'io.jsonwebtoken.JwtParserBuilder.setSigningKey',
    subject: '0',
    variable: 'JWT',
    label: '`setSigningKey`',
  },
  {
    ...secret,
    call: 'io.jsonwebtoken.JwtParserBuilder.verifyWith',
    subject: '0',
    variable: 'JWT',
    label: '`verifyWith`',
  },
  // docs.oracle.com/en/java/javase/21/docs/api
  { ...secret, call: 'javax.crypto.spec.DESKeySpec', subject: '0', variable: 'ENCRYPTION', label: '`DESKeySpec`' },
  {
    ...secret,
    call: 'javax.crypto.spec.DESedeKeySpec',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`DESedeKeySpec`',
  },
  { ...password, call: 'java.security.KeyStore.getKey', subject: '1', variable: 'KEYSTORE', label: '`getKey`' },
  {
    ...password,
    call: 'java.security.KeyStore.PasswordProtection',
    subject: '0',
    variable: 'KEYSTORE',
    label: '`PasswordProtection`',
  },
  // commons.apache.org/codec, docs.spring.io/spring-security, bouncycastle.org
  ...['hmacMd5Hex', 'hmacSha1Hex', 'hmacSha256Hex', 'hmacSha384Hex', 'hmacSha512Hex'].map((name): Api => ({
    ...secret,
    call: `org.apache.commons.codec.digest.HmacUtils.${name}`,
    subject: '0',
    variable: 'HMAC',
    label: `\`${name}\``,
  })),
  {
    ...secret,
    call: 'org.apache.commons.codec.digest.HmacUtils',
    subject: '1',
    variable: 'HMAC',
    label: '`HmacUtils`',
  },
  ...['text', 'delux', 'standard', 'stronger'].map((name): Api => ({
    ...password,
    call: `org.springframework.security.crypto.encrypt.Encryptors.${name}`,
    subject: '0',
    variable: 'ENCRYPTION',
    label: `\`${name}\``,
  })),
  {
    ...secret,
    call: 'org.bouncycastle.crypto.params.KeyParameter',
    subject: '0',
    variable: 'ENCRYPTION',
    label: '`KeyParameter`',
  },
  // javadoc.io/doc/redis.clients/jedis: behind the user or a second timeout, where they are given
  {
    ...password,
    call: 'redis.clients.jedis.JedisPool',
    subject: '4',
    unless: [{ arg: '5', is: 'text' }],
    variable: 'REDIS',
    label: '`JedisPool`',
  },
  {
    ...password,
    call: 'redis.clients.jedis.JedisPool',
    subject: '5',
    when: [{ arg: '5', is: 'text' }],
    variable: 'REDIS',
    label: '`JedisPool`',
  },
  // github.com/apache/cassandra-java-driver, hierynomus/sshj, couchbase/couchbase-jvm-clients, influxdata/influxdb-java, pingidentity/ldapsdk
  {
    ...password,
    call: 'com.datastax.oss.driver.api.core.CqlSessionBuilder.withAuthCredentials',
    subject: '1',
    variable: 'CASSANDRA',
    label: '`withAuthCredentials`',
  },
  {
    ...password,
    call: 'net.schmizz.sshj.SSHClient.authPassword',
    subject: '1',
    variable: 'SSH',
    label: '`authPassword`',
  },
  {
    ...password,
    call: 'com.couchbase.client.java.Cluster.connect',
    subject: '2',
    variable: 'COUCHBASE',
    label: '`connect`',
  },
  { ...password, call: 'org.influxdb.InfluxDBFactory.connect', subject: '2', variable: 'INFLUXDB', label: '`connect`' },
  {
    ...password,
    call: 'com.unboundid.ldap.sdk.SimpleBindRequest',
    subject: '1',
    variable: 'LDAP',
    label: '`SimpleBindRequest`',
  },
  // github.com/aws/aws-sdk-java, aws/aws-sdk-java-v2, Azure/azure-sdk-for-java
  {
    ...secret,
    call: 'com.amazonaws.auth.BasicSessionCredentials',
    subject: '1',
    variable: 'AWS',
    label: '`BasicSessionCredentials`',
  },
  {
    ...secret,
    call: 'software.amazon.awssdk.auth.credentials.AwsSessionCredentials.create',
    subject: '1',
    variable: 'AWS',
    label: '`create`',
  },
  {
    ...apiKey,
    call: 'com.azure.core.credential.AzureKeyCredential',
    subject: '0',
    variable: 'AZURE',
    label: '`AzureKeyCredential`',
  },
  {
    ...secret,
    call: 'com.azure.storage.common.StorageSharedKeyCredential',
    subject: '1',
    variable: 'AZURE_STORAGE',
    label: '`StorageSharedKeyCredential`',
  },
  // github.com/twilio/twilio-java, sendgrid/sendgrid-java, hub4j/github-api, TheoKanning/openai-java
  { ...token, call: 'com.twilio.Twilio.init', subject: '1', variable: 'TWILIO', label: '`init`' },
  { ...apiKey, call: 'com.sendgrid.SendGrid', subject: '0', variable: 'SENDGRID', label: '`SendGrid`' },
  {
    ...token,
    call: 'org.kohsuke.github.GitHub.connectUsingOAuth',
    subject: '1|0',
    variable: 'GITHUB',
    label: '`connectUsingOAuth`',
  },
  {
    ...apiKey,
    call: 'com.theokanning.openai.service.OpenAiService',
    subject: '0',
    variable: 'OPENAI',
    label: '`OpenAiService`',
  },
];
