/**
 * How programs take a secret on their command line, where no name says it: `--password x`, `--token=x`, `-Dx.password=y` and
 * `PASSWORD=x` are told by their names. Sources: the programs' manuals (curl.se/docs/manpage.html and github.com/curl/curl:
 * docs/cmdline-opts, `-u`, `-U`, `-H`, `-d`, `-E`, `-b`, of which a word without `=` is a file;
 * dev.mysql.com "Connecting to the MySQL Server", `-p`, mysqladmin `password`; docs.docker.com/reference/cli/docker/login;
 * kubernetes.io "kubectl create secret generic"; helm.sh/docs/helm/helm_install `--set`; redis.io/docs/latest/develop/tools/cli
 * `-a`, AUTH; docs.openssl.org openssl-passphrase-options, openssl-enc `-k`, openssl-dgst `-hmac`, openssl-passwd; sshpass(1);
 * ldapsearch(1) `-w`, ldappasswd(1), slappasswd(8) `-s`;
 * mongodb.com/docs/mongodb-shell `-p`; learn.microsoft.com sqlcmd, bcp `-P`, az login `-p`, az keyvault secret set; keytool
 * `-storepass`; httpie.io/docs/cli `-a`, which github.com/ducaale/xh has as well; rabbitmq.com/docs/man/rabbitmqctl.8 add_user,
 * rabbitmq.com/docs/management-cli `-p`; httpd.apache.org/docs/current/programs: htpasswd.html `-b`, ab.html `-A`, `-H`;
 * mosquitto.org/man mosquitto_pub-1, mosquitto_passwd-1; smbclient(1) `-U`; lftp(1) `-u`; snmpcmd(1) `-A`, `-X`; ipmitool(1)
 * `-P`; developer.hashicorp.com/vault/docs/commands/login; cli.github.com/manual/gh_auth_login; chpasswd(8); sudo(8) `-S`;
 * docs.docker.com/reference/cli/docker/secret/create; min.io "mc alias set", "mc admin user add", and of old `mc config host add`;
 * openwrt.org/docs/guide-user "Wireless configuration" `key`;
 * docs.ansible.com "Defining variables at runtime"; getcomposer.org/doc/articles/authentication-for-private-packages.md;
 * doc.rust-lang.org/cargo/commands/cargo-login.html; learn.microsoft.com dotnet nuget push `-k`; ngrok.com/docs/agent;
 * security(1) of macOS `unlock-keychain -p`, `import -P`, `add-generic-password -w`; rdesktop(1) `-p`; FreeRDP's command line `/p:`;
 * PuTTY's plink `-pw`; x11vnc(1) `-storepasswd`;
 * gnu.org/software/wget/manual "HTTP Options" `--header`, where `-H` is another one; github.com: fullstorydev/grpcurl and
 * rakyll/hey `-H`, websockets/wscat, wg/wrk and vi/websocat `-H`; etcd.io "etcdctl" `--user`; helmfile.readthedocs.io `--set`;
 * mount.cifs(8) `-o`; 7-zip "-p (set Password) switch"; docs.aws.amazon.com/cli: ssm put-parameter; cassandra.apache.org "cqlsh"
 * and twine.readthedocs.io `-p`; ncftpput(1) `-p`; docs.influxdata.com "influx user create" `-p`; samba-tool(8) user create;
 * wpa_passphrase(8); docs.oracle.com SQL*Plus "Starting SQL*Plus"; python-poetry.org/docs/repositories; bundler.io "bundle config";
 * docs.gitlab.com/cli/auth/login `--stdin`).
 */
export interface SecretOption {
  readonly programs: readonly string[];
  /** A word that must stand before, such as `login`. */
  readonly after?: string;
  readonly options: readonly string[];
  readonly form:
    SecretForm | 'joined' | 'header' | 'form' | 'cookie' | 'setting' | 'entry' | 'spaced' | 'prefixed' | 'behind';
}

/**
 * What a word holds: the secret itself (`value`), `account` a `user:password`; `percent`, `comma` and `slash` the same with
 * other signs; `wireless` the `wireless.NAME.key=…` of OpenWrt. Of options besides: `joined` the secret at once behind the letter; `header` a `Name: value`; `form`
 * `name=value&…`; `cookie` `name=value; …`; `setting` `NAME=value`, several with commas; `entry` the same where whatever is random is a secret; `behind` what follows the sign; `spaced` the same with blanks; `prefixed` `pass:value`.
 */
export type SecretForm = 'value' | 'account' | 'percent' | 'comma' | 'slash' | 'wireless';

/** Programs, with the words behind them, that are given an account of another machine. */
export const accountPrograms: readonly string[] = [
  'docker login',
  'podman login',
  'nerdctl login',
  'buildah login',
  'helm registry login',
  'vault login',
  'az login',
  'sshpass',
  'twine upload',
  'lftp',
];

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
const mongo = [
  'mongo',
  'mongosh',
  'mongodump',
  'mongorestore',
  'mongoexport',
  'mongoimport',
  'mongostat',
  'mongofiles',
];
const ldap = [
  'ldapsearch',
  'ldapadd',
  'ldapmodify',
  'ldapdelete',
  'ldappasswd',
  'ldapwhoami',
  'ldapcompare',
  'ldapmodrdn',
];
const snmp = ['snmpget', 'snmpgetnext', 'snmpwalk', 'snmpbulkwalk', 'snmpset', 'snmptable', 'snmptrap', 'snmpbulkget'];
const keystores = ['-storepass', '-keypass', '-srcstorepass', '-deststorepass', '-srckeypass', '-destkeypass'];
const curlBodies = ['-d', '--data', '--data-raw', '--data-binary', '--data-urlencode', '-F', '--form', '--form-string'];

export const secretOptions: readonly SecretOption[] = [
  { programs: ['curl'], options: ['-u', '--user', '-U', '--proxy-user', '-E', '--cert'], form: 'account' },
  { programs: ['curl', 'wscat', 'websocat', 'wrk'], options: ['-H', '--header'], form: 'header' },
  { programs: ['wget'], options: ['--header'], form: 'header' },
  { programs: ['grpcurl', 'ab', 'hey'], options: ['-H'], form: 'header' },
  { programs: ['curl'], options: curlBodies, form: 'form' },
  { programs: ['curl'], options: ['-b', '--cookie'], form: 'cookie' },
  { programs: ['curl'], options: ['--oauth2-bearer', '--pass', '--proxy-pass'], form: 'value' },
  { programs: ['http', 'https', 'xh', 'xhs'], options: ['-a', '--auth'], form: 'account' },
  { programs: ['etcdctl'], options: ['--user'], form: 'account' },
  { programs: ['ab'], options: ['-A'], form: 'account' },
  { programs: mysql, options: ['-p'], form: 'joined' },
  {
    programs: [...containers, 'helm', 'skopeo', 'oras', 'crane', 'oc', 'az', 'cf'],
    after: 'login',
    options: ['-p'],
    form: 'value',
  },
  { programs: [...containers, 'docker-compose'], options: ['-e', '--env', '--build-arg'], form: 'setting' },
  { programs: ['ansible', 'ansible-playbook'], options: ['-e', '--extra-vars'], form: 'spaced' },
  { programs: ['terraform', 'tofu', 'packer'], options: ['-var', '--var'], form: 'setting' },
  { programs: ['mount', 'mount.cifs'], options: ['-o'], form: 'setting' },
  { programs: ['sshpass', 'rdesktop'], options: ['-p'], form: 'value' },
  { programs: ['sshpass', '7z', '7za', '7zz', 'unrar', 'rar'], options: ['-p'], form: 'joined' },
  { programs: ['redis-cli', 'valkey-cli'], options: ['-a', '--pass'], form: 'value' },
  { programs: ['redis-server', 'valkey-server'], options: ['--requirepass', '--masterauth'], form: 'value' },
  { programs: ['openssl'], options: ['-pass', '-passin', '-passout'], form: 'prefixed' },
  { programs: ['openssl'], after: 'enc', options: ['-k'], form: 'value' },
  { programs: ['openssl'], after: 'dgst', options: ['-hmac'], form: 'value' },
  { programs: mongo, options: ['-p'], form: 'value' },
  { programs: ['kubectl', 'oc'], options: ['--from-literal'], form: 'setting' },
  { programs: ['kubectl', 'oc'], after: 'secret', options: ['--from-literal'], form: 'entry' },
  ...['unlock-keychain', 'create-keychain', 'set-keychain-password'].map((after): SecretOption => ({
    programs: ['security'],
    after,
    options: ['-p'],
    form: 'value',
  })),
  { programs: ['security'], after: 'set-key-partition-list', options: ['-k'], form: 'value' },
  { programs: ['security'], after: 'import', options: ['-P'], form: 'value' },
  { programs: ['security'], after: 'add-generic-password', options: ['-w'], form: 'value' },
  { programs: ['security'], after: 'add-internet-password', options: ['-w'], form: 'value' },
  { programs: ['plink', 'pscp', 'psftp'], options: ['-pw'], form: 'value' },
  { programs: ['rdesktop'], options: ['-p'], form: 'value' },
  { programs: ['x11vnc'], options: ['-storepasswd'], form: 'value' },
  { programs: ['xfreerdp', 'xfreerdp3', 'wlfreerdp', 'sdl-freerdp'], options: ['/p:'], form: 'behind' },
  { programs: ['helm', 'werf'], options: ['--set', '--set-string'], form: 'setting' },
  { programs: ['helmfile'], options: ['--set'], form: 'setting' },
  { programs: ldap, options: ['-w'], form: 'value' },
  { programs: ldap, options: ['-w'], form: 'joined' },
  { programs: ['ldappasswd', 'slappasswd'], options: ['-s'], form: 'value' },
  {
    programs: ['sqlcmd', 'bcp', 'ipmitool', 'mosquitto_pub', 'mosquitto_sub', 'mosquitto_rr'],
    options: ['-P'],
    form: 'value',
  },
  { programs: ['sqlcmd', 'bcp'], options: ['-P'], form: 'joined' },
  { programs: ['zip', 'unzip'], options: ['-P'], form: 'value' },
  {
    programs: ['cqlsh', 'rabbitmqadmin', 'twine', 'ncftpput', 'ncftpget', 'ncftp', 'influx'],
    options: ['-p'],
    form: 'value',
  },
  { programs: ['smbclient', 'rpcclient', 'net', 'smbget'], options: ['-U', '--user'], form: 'percent' },
  { programs: ['lftp'], options: ['-u'], form: 'comma' },
  { programs: snmp, options: ['-A', '-X'], form: 'value' },
  { programs: ['dotnet'], after: 'push', options: ['-k'], form: 'value' },
  { programs: ['dotnet'], after: 'nuget', options: ['-p'], form: 'value' },
  { programs: ['aws'], after: 'SecureString', options: ['--value'], form: 'value' },
  { programs: ['az'], after: 'secret', options: ['--value'], form: 'value' },
  { programs: ['gh'], after: 'secret', options: ['-b', '--body'], form: 'value' },
  { programs: ['keytool', 'jarsigner'], options: keystores, form: 'value' },
];

/** A secret among the words of a command that no option introduces. */
export interface SecretOperand {
  readonly programs: readonly string[];
  /** Words that must stand before, in any case; with a dot at its end what one begins with. */
  readonly after?: string;
  /** The letter of an option that must be there, alone or with others: `htpasswd -nbB`. */
  readonly letter?: string;
  /** How many operands there must be behind it. */
  readonly least: number;
  /** Which of them it is, from 0; the last one unless it is given. */
  readonly at?: number;
  readonly form?: SecretForm;
}

export const secretOperands: readonly SecretOperand[] = [
  { programs: ['htpasswd', 'mosquitto_passwd'], letter: 'b', least: 2 },
  ...['add_user', 'change_password', 'authenticate_user'].map((after) => ({
    programs: ['rabbitmqctl'],
    after,
    least: 2,
  })),
  { programs: ['uci'], after: 'set', least: 1, at: 0, form: 'wireless' },
  { programs: ['cf'], after: 'auth', least: 2, at: 1 },
  { programs: ['vault', 'cargo'], after: 'login', least: 1, at: 0 },
  { programs: ['mysqladmin', 'mariadb-admin'], after: 'password', least: 1, at: 0 },
  { programs: ['redis-cli', 'valkey-cli'], after: 'auth', least: 1 },
  { programs: ['ngrok'], after: 'authtoken', least: 1, at: 0 },
  { programs: ['ngrok'], after: 'add-authtoken', least: 1, at: 0 },
  { programs: ['nuget'], after: 'setapikey', least: 1, at: 0 },
  { programs: ['mc', 'mcli'], after: 'alias set', least: 4, at: 3 },
  { programs: ['mc', 'mcli'], after: 'config host add', least: 4, at: 3 },
  { programs: ['mc', 'mcli'], after: 'admin user add', least: 3, at: 2 },
  { programs: ['wpa_passphrase'], least: 2, at: 1 },
  { programs: ['openssl'], after: 'passwd', least: 1 },
  { programs: ['ansible-vault'], after: 'encrypt_string', least: 1, at: 0 },
  { programs: ['samba-tool'], after: 'create', least: 2, at: 1 },
  { programs: ['sqlplus', 'sqlldr', 'expdp', 'impdp'], least: 1, at: 0, form: 'slash' },
  { programs: ['composer', 'poetry'], after: 'http-basic.', least: 2, at: 1 },
  { programs: ['composer'], after: 'github-oauth.', least: 1 },
  { programs: ['composer'], after: 'gitlab-token.', least: 1 },
  { programs: ['composer'], after: 'bearer.', least: 1 },
  { programs: ['bundle', 'bundler'], after: 'config', least: 2, form: 'account' },
];

/** Programs that are told `name value` one behind the other: `npm config set //host/:_password x`. */
export const namedOperands: readonly string[] = (
  'npm pnpm yarn git aws pip pip3 poetry redis-cli valkey-cli nmcli consul etcdctl crudini gcloud conda kubectl wp bundle ' +
  'drush pulumi'
).split(' ');

/** Programs that read a secret from what is piped to them; one of `words` must be there. */
export interface SecretInput {
  readonly programs: readonly string[];
  readonly words?: readonly string[];
  readonly form: 'value' | 'account';
}

export const secretInputs: readonly SecretInput[] = [
  { programs: [...containers, 'helm', 'skopeo', 'oras', 'crane'], words: ['--password-stdin'], form: 'value' },
  { programs: ['docker', 'podman'], words: ['secret'], form: 'value' },
  { programs: ['gh'], words: ['--with-token', 'secret'], form: 'value' },
  { programs: ['glab'], words: ['--stdin'], form: 'value' },
  { programs: ['gpg', 'gpg2'], words: ['--passphrase-fd'], form: 'value' },
  { programs: ['sudo'], words: ['-S', '--stdin'], form: 'value' },
  { programs: ['vault'], words: ['-'], form: 'value' },
  { programs: ['openssl'], words: ['stdin'], form: 'value' },
  { programs: ['passwd', 'smbpasswd', 'kinit', 'cryptsetup', 'vncpasswd', 'su'], form: 'value' },
  { programs: ['chpasswd'], form: 'account' },
  { programs: ['base64'], form: 'account' },
];
