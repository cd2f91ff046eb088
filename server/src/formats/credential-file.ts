import type { Binding } from '../facts/facts.ts';
import { isCredentialFile } from '../text/place.ts';
import { accountsByPlace } from './account-lines.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/**
 * Files that hold a key, or the account of a tool: what stands behind a name is an entry `account NAME`, whether the two
 * are joined by `=`, `:` or, in a `.netrc`, by a space; the last field of a `.pgpass`, and the addresses of Git. Of them besides
 * what account-lines.ts names: packaging.python.org "The .pypirc file", curl.se "netrc", docs.databricks.com "Configuration profiles",
 * docs.sentry.io/cli/configuration, mount.cifs(8) `credentials=`, mutt.org/doc/manual `imap_pass`, offlineimap.org `remotepass`,
 * fetchmail(1) `password`, marlam.de/msmtp, s3tools.org.
 */
export const format: Format = {
  name: 'credential-file',
  home: 'secrets',
  languageId: 'properties',
  globs: [
    '**/{.npmrc,.yarnrc.yml,.pypirc,.netrc,_netrc,.git-credentials,.pgpass,.my.cnf,.dockercfg,.s3cfg,.boto,.msmtprc}',
    '**/{pgpass.conf,sasl_passwd,passwd.client,chap-secrets,pap-secrets,*ipsec.*secrets,.authinfo,authinfo}',
    '**/.{databrickscfg,muttrc,offlineimaprc,fetchmailrc,smbcredentials,sentryclirc}',
    '**/{.davfs2,davfs2,.davfs}/secrets',
    '**/{.corkscrew-auth,corkscrew-auth,.rsync*secrets,rsync*secrets,.passwd-s3fs,passwd-s3fs,*.cred,.cifs*,smb*cred*}',
    '**/{auth,credentials}.json',
    '**/.aws/credentials',
    '**/.docker/config.json',
    '**/{service,client}*.json',
    '**/*.{pem,key,p8}',
    '**/id_{rsa,dsa,ecdsa,ed25519}',
  ],
  matches: isCredentialFile,
  read: tolerant(({ text, uri }) => ({
    bindings: accountsByPlace(uri, text) ?? accountsIn(text),
    comments: lineComments(text, ['#', ';']),
  })),
};

const pair =
  /(?<![\w$])(?:(?<name>_?[A-Za-z][\w-]{0,100})["']?[ \t]{0,40}[=:][ \t]{0,40}|(?<word>login|password|pass)[ \t]{1,40})(?<value>"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"',]{1,2000})/dg;

/** `set imap_pass = $my_word`: a variable of the file's own (mutt.org/doc/manual, "User-Defined Variables"). */
const lending = /pass(?:word)?[ \t]{0,9}=[ \t]{0,9}["']?\$(my_\w{1,60})/g;

function accountsIn(text: string): readonly Binding[] {
  const lent = new Set([...text.matchAll(lending)].map(([, name = '']) => name));
  return [...text.matchAll(pair)].flatMap(({ groups, indices }) => {
    const name = groups?.['name'] ?? groups?.['word'];
    const namePlace = indices?.groups?.['name'] ?? indices?.groups?.['word'];
    const place = indices?.groups?.['value'];
    const written = groups?.['value'];
    if (name === undefined || namePlace === undefined || place === undefined || written === undefined) return [];
    const quote = /^["']/.test(written) ? 1 : 0;
    const range = { start: place[0], end: place[1] };
    const content = { start: range.start + quote, end: range.end - quote };
    const plain = text.slice(content.start, content.end);
    const password = /^_?(?:auth|password)$/.test(name) ? passwordIn(plain) : undefined;
    const value = { kind: 'text', text: password ?? plain, range, content } as const;
    const own = password === undefined && !lent.has(name) ? name : 'password';
    return [entry(['account', own], { start: namePlace[0], end: namePlace[1] }, value)];
  });
}

/**
 * The password within base64, as npm and Docker keep an account (docs.npmjs.com/cli/configuring-npm/npmrc, `_auth`, `_password`;
 * docs.docker.com/reference/cli/docker/login).
 */
function passwordIn(value: string): string | undefined {
  if (value.length < 8 || value.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(value)) return undefined;
  const [, , password] = /^(?:([^:]{1,100}):)?([\x21-\x7e]{3,300})$/.exec(atob(value)) ?? [];
  return password;
}
