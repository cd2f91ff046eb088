import type { Binding } from '../facts/facts.ts';
import { fileName, isCredentialFile } from '../text/place.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/**
 * Files that hold a key, or the account of a tool: what stands behind a name is an entry `account NAME`, whether the two
 * are joined by `=`, `:` or, in a `.netrc`, by a space; the last field of a `.pgpass`, and the addresses of Git.
 */
export const format: Format = {
  name: 'credential-file',
  home: 'secrets',
  languageId: 'properties',
  globs: [
    '**/{.npmrc,.yarnrc.yml,.pypirc,.netrc,_netrc,.git-credentials,.pgpass,.my.cnf,.dockercfg,.s3cfg,.boto,.msmtprc}',
    '**/{pgpass.conf,sasl_passwd,passwd.client,chap-secrets,pap-secrets,ipsec.secrets}',
    '**/.{databrickscfg,muttrc,offlineimaprc,fetchmailrc,smbcredentials,sentryclirc}',
    '**/{auth,credentials}.json',
    '**/.aws/credentials',
    '**/.docker/config.json',
    '**/{service,client}*.json',
    '**/*.{pem,key,p8}',
    '**/id_{rsa,dsa,ecdsa,ed25519}',
  ],
  matches: isCredentialFile,
  read: tolerant(({ text, uri }) => ({
    bindings: linesOf[fileName(uri)]?.(text) ?? accountsIn(text),
    comments: lineComments(text, ['#', ';']),
  })),
};

const secretsOfPeers = /^(?!#)(?:"[^"\n]*"|\S+)[ \t]+\S+[ \t]+"?(?<value>[^"\s]+)/dgm;

/** Files that have a line for each account (PostgreSQL, "The Password File"; git-credential-store, "Storage format"). */
const linesOf: Readonly<Record<string, (text: string) => readonly Binding[]>> = {
  '.pgpass': (text) => lastGroups(text, /^(?!#)(?:(?:\\.|[^:\\\n])*:){4}(?<value>[^\r\n]+)/dgm, 'password'),
  'pgpass.conf': (text) => lastGroups(text, /^(?!#)(?:(?:\\.|[^:\\\n])*:){4}(?<value>[^\r\n]+)/dgm, 'password'),
  // postfix.org/SASL_README, "Client authentication"; exim.org, "passwd.client"
  sasl_passwd: (text) => lastGroups(text, /^(?!#)\S+[ \t]+[^\s:]+:(?<value>[^\r\n]+)/dgm, 'password'),
  'passwd.client': (text) => lastGroups(text, /^(?!#)[^\s:]+:[^\s:]+:(?<value>[^\r\n]+)/dgm, 'password'),
  // ppp.samba.org, pppd(8), "Authentication"; docs.strongswan.org, ipsec.secrets(5)
  'chap-secrets': (text) => lastGroups(text, secretsOfPeers, 'password'),
  'pap-secrets': (text) => lastGroups(text, secretsOfPeers, 'password'),
  'ipsec.secrets': (text) =>
    lastGroups(
      text,
      /^(?!#)[^#\n]{0,2000}:[ \t]{0,40}(?:PSK|EAP|XAUTH|NTLM)[ \t]{1,40}"?(?<value>[^"\s]{1,2000})/dgm,
      'password',
    ),
  '.git-credentials': (text) => lastGroups(text, /^(?<value>\w+:\/\/\S+)/dgm, 'address'),
};

function lastGroups(text: string, pattern: RegExp, name: string): readonly Binding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
    const range = { start, end };
    return [entry(['account', name], range, { kind: 'text', text: text.slice(start, end), range, content: range })];
  });
}

const pair =
  /(?<![\w$])(?:(?<name>_?[A-Za-z][\w-]{0,100})["']?[ \t]{0,40}[=:][ \t]{0,40}|(?<word>login|password|pass)[ \t]{1,40})(?<value>"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"',]{1,2000})/dg;

function accountsIn(text: string): readonly Binding[] {
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
    const own = password === undefined ? name : 'password';
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
