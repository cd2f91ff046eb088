import { accountPassword } from './account-line.ts';
import { kindUnder } from './alone.ts';
import { suspectBinding, type Suspicion } from './judge.ts';
import { namesOther } from './other-names.ts';
import { networkSecrets } from './network-line.ts';
import { passwordInRow } from './row-text.ts';
import { sqlPassword } from './sql-password.ts';
import { judgeValue } from './value.ts';
import { variableWithValue } from './variable.ts';

/** A credential with its name inside a longer text: in the query of a URL, among settings, in the line of a header. */
export interface Inner extends Suspicion {
  readonly written: string;
}

/** `?api_key=…`, `password="…"`, `AccountKey=…;`. */
const setting = /(?:^|[\s?&;,"'`{(\\-])([A-Za-z_][\w.-]{1,40})\s?=\s?\\?["']?([^\s"'`&;,<>{}()\\#]{12,300})/g;
/** `X-Api-Key: …`, `Authorization: Bearer …`. */
const header = /(?:^|["'\s])([A-Za-z][\w-]{2,40}):\s?((?:Bearer|Basic|Token) )?([^\s"'`\\<>{}]{12,300})(?=$|["'\s])/g;
/** The line by which Java's clients log in: `org.example.PlainLoginModule required username="…" password="…";`. */
const loginModule = /LoginModule\s{1,9}re(?:quired|quisite)\s/;
const modulePassword = /\bpassword=\\?["']([^"'\\]{3,200})/;
/** Parameters that are keys only in a URL, as that of the weather by which many services tell their customers. */
const keyParameter =
  /[?&](app_?id)=([\da-fA-F]{32})(?![\da-fA-F])|[?&](auth|key|licen[cs]e|access|ticket|serial)=([^\s"'`&;,<>{}()\\#]{12,300})|[?&](sign|access_?code|seal)=([A-Za-z\d_-]{24,200})(?![\w.%-])/i;
/** `"password":"…"` in a text that is JSON. */
const member = /\\?"([A-Za-z_][\w.-]{1,40})\\?"\s?:\s?\\?"([^"\s\\]{3,200})\\?"/g;
const longestText = 2000;

/** Random values under a credential's name within a text; offsets do not matter, since the whole text is told of. */
export function innerCredential(text: string): Inner | undefined {
  if (text.length < 12 || text.length > longestText) return undefined;
  const bearer = bearerToken(text);
  if (bearer !== undefined) return bearer;
  const whole = variableOf(text);
  if (whole !== undefined) return whole;
  if (!/[=:]/.test(text)) return setInSql(text) ?? setOnDevice(text) ?? basicAccount(text);
  for (const [, written = '', value = ''] of text.matchAll(setting)) {
    const found = randomUnder(written, value, text);
    if (found !== undefined) return found;
  }
  for (const [, written = '', scheme = '', value = ''] of text.matchAll(header)) {
    const found = value.startsWith('//')
      ? undefined
      : (randomUnder(written, scheme + value) ?? ofOwnHeader(written, value));
    if (found !== undefined) return found;
  }
  const module = loginModule.exec(text);
  const [, login = ''] =
    module === null ? [] : (modulePassword.exec(text.slice(module.index).split(';')[0] ?? '') ?? []);
  const known = login === '' ? undefined : suspectBinding('password', login, 'set');
  if (known !== undefined) return { ...known, written: 'password' };
  const plain = setInSql(text) ?? setOnDevice(text) ?? accountOf(text) ?? basicAccount(text);
  if (plain !== undefined) return plain;
  const json = /^\s*[[{]/.test(text) ? inMembers(text) : undefined;
  if (json !== undefined) return json;
  const [, id, identifier, auth, key, sign, ticket] = keyParameter.exec(text) ?? [];
  const [parameter, value = ''] = [id ?? auth ?? sign, identifier ?? key ?? ticket];
  const found = parameter === undefined ? undefined : randomUnder('apiKey', value);
  return found && parameter !== undefined ? { ...found, written: parameter, confidence: 'medium' } : undefined;
}

/** `X-Gate: …`: what a header of one's own says is random only where it lets somebody in. */
function ofOwnHeader(written: string, value: string): Inner | undefined {
  if (!/^x-/i.test(written) || (kindUnder(written, value) !== 'secret' && !isHexKey(written, value))) return undefined;
  return surely('secret', value, written);
}

/** What its form says surely, whatever it is called. */
function surely(kind: 'password' | 'secret', value: string, written: string): Inner {
  return { name: { kind, strength: 'strong' }, judgement: judgeValue(value), confidence: 'medium', written };
}

/** Hexadecimal digits are as often what identifies something, or its sum. */
function isHexKey(written: string, value: string): boolean {
  if (!/^[\da-f]{32,128}$/i.test(value) || /id$/i.test(written) || namesOther(written, 'secret')) return false;
  return judgeValue(value).verdict === 'random';
}

/** `PGPASSWORD=…`, as programs are handed it. */
function variableOf(text: string): Inner | undefined {
  const [, written = '', value = ''] = variableWithValue.exec(text) ?? [];
  const suspicion = written === '' ? undefined : suspectBinding(written, value, 'held');
  return suspicion?.name.strength === 'strong' ? { ...suspicion, written, confidence: 'medium' } : undefined;
}

function inMembers(text: string): Inner | undefined {
  for (const [, written = '', value = ''] of text.matchAll(member)) {
    const suspicion = suspectBinding(written, value, 'held');
    if (suspicion?.name.strength === 'strong') return { ...suspicion, written };
    // `"how": "…"`: what tells by itself that somebody chose it.
    if (kindUnder(written, value) !== 'password') continue;
    return surely('password', value, written);
  }
  return undefined;
}

/** `CREATE USER … IDENTIFIED BY '…'`. */
function setInSql(text: string): Inner | undefined {
  const password = sqlPassword(text);
  const isPlain = password !== undefined && !isDigest(password.value);
  const suspicion = isPlain ? suspectBinding('password', password.value, 'set') : undefined;
  return suspicion && { ...suspicion, written: 'PASSWORD' };
}

/** `snmp-server community … RW`, `proxy.example.org:3128:desk:…`. */
function setOnDevice(text: string): Inner | undefined {
  const value = networkSecrets(text)[0]?.value ?? passwordInRow(text);
  return value === undefined ? undefined : surely('password', value, 'password');
}

/** `user:…@host:3128`, `host:3128:user:…`. */
function accountOf(text: string): Inner | undefined {
  const password = accountPassword(text);
  return password === undefined ? undefined : surely('password', password, 'password');
}

const basic = /(?:^|[\s"':=])Basic ([A-Za-z\d+/]{8,200}={0,2})(?=$|[\s"'])/;

/** `Basic dXNlcjpwYXNz`: an account, in base64 (RFC 7617). */
function basicAccount(text: string): Inner | undefined {
  const [, encoded = ''] = basic.exec(text) ?? [];
  if (encoded.length % 4 !== 0 || encoded === '') return undefined;
  const [, password] = /^[\x21-\x7e]{0,100}?:([\x21-\x7e]{3,100})$/.exec(atob(encoded)) ?? [];
  const suspicion = password === undefined ? undefined : suspectBinding('password', password, 'set');
  return suspicion && { ...suspicion, written: 'Basic' };
}

/** A cheap necessary condition for an account in base64. */
export function mayHoldAccount(text: string): boolean {
  return basic.test(text);
}

const bearer = /^Bearer [\w+/.~-]{12,2000}={0,2}$/;

/** `"Bearer …"` as a whole says what it is, whatever holds it. */
function bearerToken(text: string): Inner | undefined {
  const suspicion = bearer.test(text) ? suspectBinding('Authorization', text, 'held') : undefined;
  return suspicion?.judgement.verdict === 'random' ? { ...suspicion, written: 'Bearer' } : undefined;
}

/** A cheap necessary condition for such a text. */
export const bearerInText = /["'`]Bearer [\w+/.~-]{12,2000}={0,2}["'`]/;

function randomUnder(written: string, value: string, text = ''): Inner | undefined {
  // What a table keeps of a password is its hash.
  if (isDigest(value) && /^\s*(?:UPDATE|INSERT|SELECT|DELETE)\s/i.test(text)) return undefined;
  const suspicion = suspectBinding(written, withoutEnd(value), 'inner');
  return suspicion && { ...suspicion, written };
}

/** What comes out of MD5, SHA-1 or SHA-256, in hexadecimal digits. */
function isDigest(value: string): boolean {
  return /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(value);
}

/** What a URL or the end of a sentence adds to a value. */
export function withoutEnd(value: string): string {
  return value.replace(/%2[BbFf]|%3[Dd]/g, '+').replace(/[.,:!?)\]]+$/, '');
}

/** A cheap necessary condition: what follows a name in a text of which `innerCredential` tells. */
export const innerValue = /\s?(?:=\s?\\?["']?|:\s?(?:(?:Bearer|Basic|Token) )?)([^\s"'`&;,<>{}()\\#]{12,300})/y;

/** The same for parameters that are keys only in a URL. */
export function hasKeyParameter(text: string): boolean {
  return keyParameter.test(text);
}
