import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const bcrypts = ['org.mindrot.jbcrypt.BCrypt', 'org.springframework.security.crypto.bcrypt.BCrypt'];

const rows: readonly CredentialRow[] = [
  // github.com/djmdjm/jBCrypt: src/org/mindrot/jbcrypt/BCrypt.java, spring-projects/spring-security: crypto, bcrypt/BCrypt.java,
  // wg/scrypt: SCryptUtil.java; what is hashed stands first
  ...bcrypts.flatMap((name) =>
    ['hashpw', 'checkpw'].map((method): CredentialRow => [
      `${name}.${method}`,
      'password',
      '0',
      'ADMIN',
      { traits: ['hashes'] },
    ]),
  ),
  ['com.lambdaworks.crypto.SCryptUtil.scrypt', 'password', '0', 'ADMIN', { traits: ['hashes'] }],
  // github.com/bcgit/bc-java: JcePEMDecryptorProviderBuilder.java, srikanth-lingala/zip4j: ZipFile.java (file, password),
  // hyperledger-web3j/web3j: WalletUtils.java, loadCredentials(password, file)
  ['org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder.build', 'password', '0', 'KEY'],
  ['net.lingala.zip4j.ZipFile', 'password', '1', 'ARCHIVE'],
  ['org.web3j.crypto.WalletUtils.loadCredentials', 'password', '0', 'WALLET'],
  // github.com/bbottema/simple-java-mail: MailerRegularBuilder.java, withSMTPServer(host, port, user, password),
  // ActiveCampaign/postmark-java: Postmark.java, resend/resend-java: Resend.java
  ['*.withSMTPServer', 'password', '3', 'SMTP'],
  ['com.wildbit.java.postmark.Postmark.getApiClient', 'token', '0', 'POSTMARK'],
  ['com.resend.Resend', 'api-key', '0', 'RESEND'],
  // github.com/AgNO3/jcifs-ng: NtlmPasswordAuthenticator.java, with a domain or without, apache/mina-sshd:
  // ClientAuthenticationManager.java, couchbase/couchbase-jvm-clients: PasswordAuthenticator.java, nats-io/nats.java: Options.java
  ['jcifs.smb.NtlmPasswordAuthenticator', 'password', '2|1', 'SMB'],
  ['*.addPasswordIdentity', 'password', '0', 'SSH'],
  ['com.couchbase.client.core.env.PasswordAuthenticator.create', 'password', '1', 'COUCHBASE'],
  ['io.nats.client.Options.Builder.userInfo', 'password', '1', 'NATS'],
  // github.com/aliyun/aliyun-oss-java-sdk: OSSClientBuilder.java, build(endpoint, id, secret), meilisearch/meilisearch-java:
  // Config.java, twilio/twilio-java: TwilioRestClient.java
  ['com.aliyun.oss.OSSClientBuilder.build', 'secret', '2', 'OSS'],
  ['com.meilisearch.sdk.Config', 'api-key', '1', 'MEILISEARCH'],
  ['com.twilio.http.TwilioRestClient.Builder', 'token', '1', 'TWILIO'],
  // github.com/googleapis/google-api-java-client: GoogleAuthorizationCodeFlow.java, Builder(transport, json, id, secret, scopes),
  // restfb/restfb: DefaultFacebookClient.java, line/line-bot-sdk-java: LineMessagingClient.java
  ['com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeFlow.Builder', 'secret', '3', 'GOOGLE'],
  ['com.restfb.DefaultFacebookClient', 'token', '0', 'FACEBOOK'],
  ['com.linecorp.bot.client.LineMessagingClient.builder', 'token', '0', 'LINE'],
  // bitbucket.org/atlassian/jira-rest-java-client: JiraRestClientFactory.java, github.com/jenkinsci/java-client-api:
  // JenkinsServer.java, javaee/jersey-1.x: HTTPBasicAuthFilter.java
  ['*.createWithBasicHttpAuthentication', 'password', '2', 'JIRA'],
  ['com.offbytwo.jenkins.JenkinsServer', 'password', '2', 'JENKINS'],
  ['com.sun.jersey.api.client.filter.HTTPBasicAuthFilter', 'password', '1', 'HTTP'],
];

const builders = [
  'com.aliyun.oss.OSSClientBuilder',
  'org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder',
  'io.nats.client.Options.Builder',
];

/** What further hashes, archives, logins and clients take, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  ...builders.map((call): Api => ({ call, returns: call })),
  ...rows.map(credentialApi),
];
