/**
 * How a program takes a secret on its command line, where an option's name does not say it: `--password x`, `--token=x` and
 * their like are told by their names. Sources: the programs' manuals (curl.se/docs/manpage.html `-u`, `-U`, `-H`, `-d`;
 * dev.mysql.com "Connecting to the MySQL Server", `-p`; docs.docker.com/reference/cli/docker/login; kubernetes.io
 * "kubectl create secret generic"; helm.sh/docs/helm/helm_install `--set`; redis.io/docs/latest/develop/tools/cli `-a`;
 * docs.openssl.org openssl-passphrase-options; sshpass(1); ldapsearch(1) `-w`; mongodb.com/docs/mongodb-shell `-p`;
 * learn.microsoft.com sqlcmd `-P`; keytool `-storepass`, `-keypass`).
 */
export interface SecretOption {
  readonly programs: readonly string[];
  /** A word that must stand before, such as `login`. */
  readonly after?: string;
  readonly options: readonly string[];
  /**
   * What follows: the secret itself, at once behind the option or as the next word; `account` a `user:password`; `header` a
   * `Name: value`; `form` `name=value&…`; `setting` `NAME=value`, several with commas; `prefixed` `pass:value`.
   */
  readonly form: 'value' | 'joined' | 'account' | 'header' | 'form' | 'setting' | 'prefixed';
}

const mysql = [
  'mysql',
  'mysqldump',
  'mysqladmin',
  'mysqlimport',
  'mysqlcheck',
  'mariadb',
  'mariadb-dump',
  'mariadb-admin',
];
const containers = ['docker', 'podman', 'nerdctl', 'buildah'];

export const secretOptions: readonly SecretOption[] = [
  { programs: ['curl'], options: ['-u', '--user', '-U', '--proxy-user'], form: 'account' },
  { programs: ['curl', 'wget', 'grpcurl'], options: ['-H', '--header'], form: 'header' },
  { programs: ['curl'], options: ['-d', '--data', '--data-raw', '--data-urlencode', '-F', '--form'], form: 'form' },
  { programs: mysql, options: ['-p'], form: 'joined' },
  { programs: [...containers, 'helm', 'skopeo', 'oras', 'crane'], after: 'login', options: ['-p'], form: 'value' },
  { programs: containers, options: ['-e', '--env', '--build-arg'], form: 'setting' },
  { programs: ['sshpass'], options: ['-p'], form: 'value' },
  { programs: ['sshpass'], options: ['-p'], form: 'joined' },
  { programs: ['redis-cli', 'valkey-cli'], options: ['-a', '--pass'], form: 'value' },
  { programs: ['redis-server', 'valkey-server'], options: ['--requirepass', '--masterauth'], form: 'value' },
  { programs: ['openssl'], options: ['-pass', '-passin', '-passout'], form: 'prefixed' },
  {
    programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport'],
    options: ['-p'],
    form: 'value',
  },
  { programs: ['kubectl', 'oc'], options: ['--from-literal'], form: 'setting' },
  { programs: ['helm', 'werf'], options: ['--set', '--set-string'], form: 'setting' },
  {
    programs: ['ldapsearch', 'ldapadd', 'ldapmodify', 'ldapdelete', 'ldappasswd', 'ldapwhoami'],
    options: ['-w'],
    form: 'value',
  },
  { programs: ['sqlcmd', 'bcp'], options: ['-P'], form: 'value' },
  {
    programs: ['keytool', 'jarsigner'],
    options: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass'],
    form: 'value',
  },
];
