import type { Range } from '../../text/range.ts';
import { judgeValue } from './value.ts';

/** A URL or connection string that carries a password; `password` is its place in the given text. */
export interface CredentialUrl {
  readonly scheme: string;
  readonly user: string;
  readonly password: Range;
  readonly host: string;
  /** True when the password stands for another value, or the URL is a pattern from documentation. */
  readonly isPlaceholder: boolean;
}

/** `://user:password@host`, the user perhaps by an address of mail; what stands before it is the scheme. */
export const userinfo =
  /:\/\/([^\s:@/?#"'`<>\\|]{0,100}(?:@[\w-]{1,60}\.[\w.-]{1,60}(?=:(?!\d{1,5}@)))?):([^\s@/"'`\\|]{1,200})@([^\s/?#"'`,;\\)]{0,200})/g;
/** Oracle's thin driver wants `user/password@host` (docs.oracle.com, JDBC Developer's Guide, database URLs). */
const oracle = /\bjdbc:oracle:(?:thin|oci8?):([\w$#]{1,100})\/([^\s@"'`\/]{1,200})@(?:\/\/)?([^\s"'`,;]{0,200})/;
const parameter = /(?:[?&;]|^)(?:password|passwd|pwd|passphrase)\s*=\s*([^;&\s"'`]{1,200})/gi;
const connection =
  /(?:^|[?;&])\s*(?:server|data source|host|hostname|addr|address|endpoint|user id|uid|user|username|database|initial catalog|dbname|driver|port)\s*=/i;

/**
 * The first URL with a password in the text: `scheme://user:password@host`, a JDBC or other URL with a password
 * parameter, or a connection string of `key=value` pairs (ADO, ODBC). A URL whose password is a placeholder is returned
 * only when no other has a real one. Offsets are UTF-16 units of the text; time grows linearly with it.
 */
export function credentialInUrl(text: string): CredentialUrl | undefined {
  let placeholder: CredentialUrl | undefined;
  for (const found of candidates(text)) {
    if (!found.isPlaceholder) return found;
    placeholder ??= found;
  }
  return placeholder;
}

function* candidates(text: string): Generator<CredentialUrl> {
  if (text.includes('://')) {
    for (const match of text.matchAll(userinfo)) {
      const found = fromUserinfo(text, match);
      if (found) yield found;
    }
    yield* fromTokens(text);
  }
  yield* fromOracle(text);
  yield* fromDataSource(text);
  if (!text.includes('=')) return;
  yield* fromKeywords(text);
  const listed = /^([\w.-]{1,100}:\d{1,5}),(?:\S{0,200},)?password=([^,\s"'`]{1,200})/i.exec(text);
  if (listed !== null) yield fromList(listed);
  for (const match of text.matchAll(parameter)) {
    const found = fromParameter(text, match);
    if (found) yield found;
  }
}

function* fromOracle(text: string): Generator<CredentialUrl> {
  const match = oracle.exec(text);
  if (match === null) return;
  const [whole, user = '', password = '', host = ''] = match;
  const start = match.index + whole.indexOf('/') + 1;
  const range = { start, end: start + password.length };
  yield { scheme: 'jdbc:oracle', user, password: range, host, isPlaceholder: standsIn(user, password, host) };
}

/** `user:password@tcp(host:3306)/name`, the network perhaps one's own or none, as Go's MySQL driver wants it (github.com/go-sql-driver/mysql, DSN). */
const dataSource = /^([^\s:@/(]{1,100}):([^\s@"'`]{1,200})@([A-Za-z][\w+.-]{0,30})?\(([^\s()]{1,200})\)\//;

function* fromDataSource(text: string): Generator<CredentialUrl> {
  const match = dataSource.exec(text);
  if (match === null) return;
  const [, user = '', password = '', , host = ''] = match;
  const range = { start: user.length + 1, end: user.length + 1 + password.length };
  yield { scheme: '', user, password: range, host, isPlaceholder: standsIn(user, password, host) };
}

const keyword = /(?:^|\s)(host|hostaddr|user|dbname|password)=('[^'\n]{1,200}'|[^\s'"`]{1,200})/g;

/** `host=… user=… password=… dbname=…`, as PostgreSQL's own clients want it (postgresql.org, libpq connection strings). */
function* fromKeywords(text: string): Generator<CredentialUrl> {
  if (text.includes('://') || !/(?:^|\s)password=/.test(text)) return;
  const found = new Map([...text.matchAll(keyword)].map((match) => [match[1] ?? '', match]));
  const given = found.get('password');
  if (given === undefined || found.size < 3) return;
  const written = given[2] ?? '';
  const quote = written.startsWith("'") ? 1 : 0;
  const end = given.index + given[0].length - quote;
  const range = { start: end - written.length + 2 * quote, end };
  const [user = '', host = ''] = [found.get('user')?.[2], found.get('host')?.[2]];
  const isPlaceholder = standsIn(user, text.slice(range.start, range.end), host);
  yield { scheme: '', user, password: range, host, isPlaceholder };
}

function fromUserinfo(text: string, match: RegExpMatchArray): CredentialUrl | undefined {
  const scheme = schemeBefore(text, match.index ?? 0);
  if (scheme === '') return undefined;
  const [, user = '', password = '', host = ''] = match;
  const start = (match.index ?? 0) + 3 + user.length + 1;
  const range = { start, end: start + password.length };
  return { scheme, user, password: range, host, isPlaceholder: standsIn(user, password, host) };
}

/** `cache:6379,password=…,ssl=true`, as StackExchange.Redis wants it (stackexchange.github.io/StackExchange.Redis/Configuration). */
function fromList([whole, host = '', password = '']: RegExpExecArray): CredentialUrl {
  const range = { start: whole.length - password.length, end: whole.length };
  return { scheme: '', user: '', password: range, host, isPlaceholder: standsIn('', password, host) };
}

const tokenBeforeHost = /https?:\/\/([\w.~-]{16,200})@([^\s/?#"'`,;\\)]{3,200})(\/\d+)?/g;

/** `https://token@host/path`: a random name without a password. The keys of Sentry's addresses, which are public, end in a number. */
function* fromTokens(text: string): Generator<CredentialUrl> {
  for (const match of text.matchAll(tokenBeforeHost)) {
    const [whole, password = '', host = '', number] = match;
    if (number !== undefined || /sentry/i.test(host) || judgeValue(password).verdict !== 'random') continue;
    const start = match.index + whole.indexOf('://') + 3;
    const range = { start, end: start + password.length };
    yield { scheme: 'https', user: '', password: range, host, isPlaceholder: standsIn('', password, host) };
  }
}

/** Walks back over at most 30 characters of a scheme; `jdbc:postgresql` counts as one. */
export function schemeBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 30 && /[A-Za-z0-9+.:-]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, end).replace(/^[^A-Za-z]+/, '');
}

/** A parameter counts within a URL, or among the other pairs of a connection string. */
function fromParameter(text: string, match: RegExpMatchArray): CredentialUrl | undefined {
  const [whole, password = ''] = match;
  const at = match.index ?? 0;
  const start = at + whole.length - password.length;
  const before = text.slice(Math.max(0, at - 300), at);
  const around = before + text.slice(start + password.length, start + password.length + 300);
  const url = /([a-z][a-z0-9+.:-]{1,30}):\/\/([^\s/?;"'`]{1,200})[^\s"'`]*$/i.exec(before);
  if (!url && (password === whole || !connection.test(around))) return undefined;
  const user = /(?:[?&;]|^)\s*(?:user id|user|username|uid)\s*=\s*([^;&\s"'`]{1,100})/i.exec(around)?.[1] ?? '';
  const host = url?.[2] ?? /(?:server|data source|host)\s*=\s*([^;&\s"'`]{1,100})/i.exec(around)?.[1] ?? '';
  const range = { start, end: start + password.length };
  return { scheme: url?.[1] ?? '', user, password: range, host, isPlaceholder: standsIn(user, password, host) };
}

const holes = /[${}<>[\]…]|^\*|\*\*|\*$|%[sdvq]|%\(|\.\.\.|^x+$|^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
const placeholderPasswords = new Set(
  'password pass pwd passwd passw pw foo bar baz foobar secret token changeme change-me yourpassword your-password your_password mypassword my_password passphrase userpassword user_password dbpassword db_password apikey api_key key xxx xxxx redacted hidden p pass-word pword access_token accesstoken x-oauth-basic example placeholder secretkey secret_key accesskey access_key'.split(
    ' ',
  ),
);
const placeholderUsers =
  /^(?:|u|user|users|username|usr|user_?name|your[-_]?\w*|my[-_]?user\w*|name|login|foo|bar|alice|bob|joe|john|someone|a|id|me)$/i;
const documentationHosts =
  /(?:^|\.)(?:example|test|invalid|localhost\.example)(?:\.(?:com|org|net))?(?::\d+)?$|^(?:host|hostname|server|your[-_.]?\w*|my[-_]?(?:host|server|db|domain)\w*|domain|domain\.tld|url|site\.com|foo(?:\.com)?|bar(?:\.com)?|some[-_]?host\w*|ip|addr|proxy|proxy\.com|h|a|x)(?::(?:\d+|port))?$/i;

/**
 * True for stand-ins, and for RabbitMQ's `guest`, who can log in from the same machine only and is no secret
 * (https://www.rabbitmq.com/docs/access-control#default-state).
 */
function standsIn(user: string, password: string, host: string): boolean {
  if (holes.test(password) || holes.test(user)) return true;
  // A host that is filled in may well stand beside a password that is not; a pattern for readers has neither.
  if (/[<>[\]…]/.test(host) || (/^$|[${}]|%[sdvq]/.test(host) && isEasyWord(password.toLowerCase()))) return true;
  const lower = password.toLowerCase();
  if (lower === 'guest' && user.toLowerCase() === 'guest' && /^(?:localhost|127\.0\.0\.1|\[?::1\]?)(?::|$)/.test(host))
    return true;
  if (
    placeholderPasswords.has(lower) ||
    /^(?:your|my(?:[-_]|pass|pwd|pw|secret|token|key|user))|example|placeholder|(.)\1{3}/.test(lower)
  )
    return true;
  if (documentationHosts.test(host) && (password.length < 16 || placeholderUsers.test(user))) return true;
  return placeholderUsers.test(user) && user !== '' && user.toLowerCase() !== 'me' && isEasyWord(lower);
}

/** `user:pw@`, `alice:wonderland@`: words beside a stand-in for a user. */
function isEasyWord(password: string): boolean {
  return /^[a-z]{1,12}$/.test(password) || /^(?:pass|pwd|p|pw|password|secret)\d{1,4}$/.test(password);
}
