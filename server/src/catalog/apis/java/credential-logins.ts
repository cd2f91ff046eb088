import type { Api } from '../../effects.ts';

/** Passwords that a connection takes: the argument `subject` of each of the calls. */
function takes(variable: string, subject: string, calls: readonly string[]): Api[] {
  return calls.map((call) => ({
    effect: 'takes-credential',
    kind: 'password',
    variable,
    subject,
    call,
    label: `\`${call.replace(/^.*\./, '')}\``,
  }));
}

const jdbc = 'org.springframework.jdbc.datasource';
const eitherJava = ['javax', 'jakarta'];
const credentials = 'javax.naming.Context.SECURITY_CREDENTIALS';

/** What logs in to databases, brokers, mail servers, directories and hosts. */
export const apis: readonly Api[] = [
  // docs.oracle.com/en/java/javase/21/docs/api, docs.spring.io/spring-framework
  // Not of the pools of DBCP and HikariCP, which refuse it or leave it aside.
  ...takes('DATABASE', '1', [
    'javax.sql.DataSource.getConnection',
    'org.postgresql.ds.PGSimpleDataSource.getConnection',
    'com.mysql.cj.jdbc.MysqlDataSource.getConnection',
  ]),
  ...takes('DATABASE', '2', [`${jdbc}.DriverManagerDataSource`, `${jdbc}.SingleConnectionDataSource`]),
  ...takes('DATABASE', '3', [`${jdbc}.SimpleDriverDataSource`]),
  // The names of java.naming: by their constant and as they are.
  ...['put', 'setProperty', 'addToEnvironment'].flatMap((name): Api[] => [
    {
      ...takes('LDAP', '1', [`*.${name}`])[0],
      when: [{ arg: '0', is: 'present', named: [credentials] }],
      words: ['SECURITY_CREDENTIALS', name],
      label: 'the directory',
    },
    {
      ...takes('LDAP', '1', [`*.${name}`])[0],
      when: [{ arg: '0', is: 'text', oneOf: ['java.naming.security.credentials'] }],
      words: ['java.naming.security.credentials', name],
      label: 'the directory',
    },
  ]),
  // docs.ldap.com/ldap-sdk: behind a socket factory and options, where those are given
  ...takes('LDAP', '5|4|3', ['com.unboundid.ldap.sdk.LDAPConnection']),
  // jakarta.ee/specifications/mail; github.com/jakartaee/messaging: api/src/main/java/jakarta/jms/ConnectionFactory.java,
  // createConnection(userName, password); commons.apache.org/email
  ...eitherJava.flatMap((java) =>
    takes('MAIL', '3|2|1', [`${java}.mail.Transport.connect`, `${java}.mail.Store.connect`]),
  ),
  ...eitherJava.flatMap((java) =>
    takes('BROKER', '1', [
      `${java}.jms.ConnectionFactory.createConnection`,
      `${java}.jms.ConnectionFactory.createContext`,
    ]),
  ),
  // The same of what a broker's own factory is called: com.ibm.mq.jms.MQConnectionFactory
  ...eitherJava.flatMap((java) =>
    takes('BROKER', '1', ['*.createConnection']).map((row): Api => ({
      ...row,
      imported: `${java}.jms.Connection`,
      words: ['jms', 'createConnection'],
    })),
  ),
  // github.com/apache/activemq: before the address
  ...takes('BROKER', '1', ['org.apache.activemq.ActiveMQConnectionFactory']),
  // mongodb.github.io, neo4j.com/docs/api/java-driver
  ...takes(
    'MONGODB',
    '2',
    ['createScramSha1Credential', 'createScramSha256Credential', 'createPlainCredential'].map(
      (name) => `com.mongodb.MongoCredential.${name}`,
    ),
  ),
  ...takes('NEO4J', '0', ['org.neo4j.driver.AuthTokens.bearer']),
  // github.com/minio/minio-java, deprecated since version 7.1: perhaps behind a port
  ...takes('MINIO', '2', ['io.minio.MinioClient']).map((row): Api => ({
    ...row,
    unless: [{ arg: '1', is: 'number' }],
  })),
  ...takes('MINIO', '3', ['io.minio.MinioClient']).map((row): Api => ({
    ...row,
    when: [{ arg: '1', is: 'number' }],
  })),
  // influxdata.github.io/influxdb-client-java
  ...takes('INFLUXDB', '1', ['com.influxdb.client.InfluxDBClientFactory.create']).map((row): Api => ({
    ...row,
    unless: [{ arg: '1', is: 'text' }],
  })),
  // epaul.github.io/jsch-documentation: behind the public key, and both keys behind a name, where they are given
  { call: 'com.jcraft.jsch.JSch', returns: 'com.jcraft.jsch.JSch' },
  ...takes('SSH', '3|2|1', ['com.jcraft.jsch.JSch.addIdentity']),
  // jcifs.samba.org, github.com/AgNO3/jcifs-ng, where a context stands before the domain
  ...takes('SMB', '3|2', ['jcifs.smb.NtlmPasswordAuthentication']),
];
