import type { Binding } from '../facts/facts.ts';
import { entry } from './entry.ts';

/** How a file that has a line for each account is read: its name, or the end of its path, and what gives the bindings. */
type Reader = readonly [path: RegExp, pattern: RegExp, name?: string];

/** `client server secret addresses` (ppp.samba.org, pppd(8), "Authentication"). */
const secretsOfPeers =
  /^(?!#)(?:"[^"\n]{0,200}"|\S{1,200})[ \t]{1,40}\S{1,200}[ \t]{1,40}"?(?<value>[^"\s@][^"\s]{0,2000})/dgm;
/** `host:port:database:user:password` (postgresql.org/docs, "The Password File"). */
const ofPostgres = /^(?!#)(?:(?:\\.|[^:\\\n]){0,200}:){4}(?<value>[^\r\n]{1,2000})/dgm;
/** `user:password`, alone on its line. */
const userAndPassword = /^(?!#)[^\s:#]{1,100}:(?<value>[^\s:]{1,300})[ \t]{0,40}\r?$/dgm;

const readers: readonly Reader[] = [
  [/(?:^|\/)(?:\.pgpass|pgpass\.conf)$/, ofPostgres],
  // postfix.org/SASL_README, "Client authentication"; exim.org, "passwd.client"
  [/(?:^|\/)sasl_passwd$/, /^(?!#)\S{1,200}[ \t]{1,40}[^\s:]{1,200}:(?<value>[^\r\n]{1,2000})/dgm],
  [/(?:^|\/)passwd\.client$/, /^(?!#)[^\s:]{1,200}:[^\s:]{1,200}:(?<value>[^\r\n]{1,2000})/dgm],
  [/(?:^|\/)(?:chap|pap)-secrets$/, secretsOfPeers],
  // docs.strongswan.org, ipsec.secrets(5): in quotes, in base64 behind `0s`, the phrase behind the file of a key
  [
    /(?:^|\/)[\w.-]{0,60}ipsec\.[\w.-]{0,40}secrets$/,
    /^(?:[^#\n]{0,2000}|[ \t]{0,9}#[^\n"]{0,200}):[ \t]{0,40}(?:PSK|EAP|XAUTH|NTLM|PIN|(?:RSA|ECDSA|PKCS8|P12|BLISS)[ \t]{1,40}[^\s"%]{1,200})[ \t]{1,40}(?:"(?<value>[^"\n]{1,2000})"|(?:0[sx])?(?<plain>[^"\s%]{1,2000}))/dgm,
  ],
  // davfs2(5), "secrets": what is mounted, the user's name, the password
  [
    /(?:^|\/)\.?davfs2?\/secrets$/,
    /^[ \t]{0,40}(?!#)\S{1,300}[ \t]{1,40}(?:"[^"\n]{1,200}"|\S{1,200})[ \t]{1,40}(?:"(?<value>[^"\n]{1,300})"|(?<plain>[^"\s#]{1,300}))[ \t]{0,40}\r?$/dgm,
  ],
  // corkscrew(1), "auth-file"; download.samba.org/pub/rsync/rsyncd.conf.5, "secrets file"
  [/(?:^|\/)(?:\.?corkscrew[-_]?auth|\.?rsyncd?[._-]secrets)$/, userAndPassword],
  // github.com/s3fs-fuse/s3fs-fuse, "passwd_file": perhaps the bucket, the key's name, the key
  [/(?:^|\/)\.?passwd-s3fs$/, /^(?!#)(?:[^\s:]{1,100}:){1,2}(?<value>[^\s:]{16,200})[ \t]{0,40}\r?$/dgm, 'secret'],
  // git-scm.com/docs/git-credential-store, "Storage format"
  [/(?:^|\/)\.git-credentials$/, /^(?<value>\w{1,20}:\/\/\S{1,2000})/dgm, 'address'],
];

/** The accounts of a file whose lines have a place for each part of one; undefined for all others. */
export function accountsByPlace(path: string, text: string): readonly Binding[] | undefined {
  const [, pattern, name = 'password'] = readers.find(([own]) => own.test(path)) ?? [];
  if (pattern === undefined) return undefined;
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.['value'] ?? indices?.groups?.['plain'] ?? [0, 0];
    const range = { start, end };
    return [entry(['account', name], range, { kind: 'text', text: text.slice(start, end), range, content: range })];
  });
}
