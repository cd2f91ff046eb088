import type { Text } from '../../facts/value.ts';
import { wordSet } from '../../text/word-set.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { speaksOfPasswords } from './account-pairs.ts';
import { addressIn, isDistinguishedName, isMailAddress, type Address } from './address.ts';
import { holderOf } from './literal-place.ts';
import { credentialName } from './name.ts';
import { uuid } from './reference.ts';
import { rowAround, type Item, type Row } from './row.ts';
import { isMixed, lookOf, type Look } from './row-look.ts';
import { isExample } from './surroundings.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { wordsOf } from './words.ts';

/**
 * What somebody logs in with at the address, or as the user, that stands beside it in a row: in the arguments of a call, a list, a
 * tuple, an enumeration's constant, a small object. `("10.60.1.5", "…")`, `["https://…/ws", "api", "…"]`, `{ host: '…', word: '…' }`.
 */
export function besideAddresses(view: View): readonly Suspect[] {
  const { text } = view.source;
  return beside(view).flatMap((literal) => {
    const row = rowAround(text, literal.range);
    const told = row === undefined ? undefined : toldBy(row, literal.text);
    if (row === undefined || told === undefined || isExample(view, literal.range)) return [];
    if (told === 'by the file' && !speaksOfPasswords(text)) return [];
    const holder = holderOf(view, literal.range);
    const lookup = lookupIn(view.facts);
    if ([...(holder?.name ?? []), lookup.scopeAround(literal.range)?.name ?? ''].some(isOpen)) return [];
    const look = lookOf(literal.text);
    const kind = look === 'key' || look === 'digits' ? 'secret' : 'password';
    const owner = ownerOf(row).at(-1);
    const written = row.key ?? owner ?? holder?.name.findLast((part) => part.length > 1) ?? kind;
    const place = { literal, scope: lookup.scopeIdAround(literal.range), written, path: [written, kind] };
    return [suspectAt(kind, place, undefined, owner === undefined ? 'kept under' : 'given to')];
  });
}

const beside = choose(
  'literals',
  ({ text, range, content }, source) =>
    source.slice(content.start, content.end) === text && tells(source, { text, range }),
);

function tells(source: string, { text, range }: Pick<Text, 'text' | 'range'>): boolean {
  if (lookOf(text) === undefined) return false;
  const row = rowAround(source, range);
  return row !== undefined && toldBy(row, text) !== undefined;
}

/** Whether a row makes a password or a key of a text in it, or does so where its file speaks of passwords. */
type Told = 'by the row' | 'by the file';

function toldBy(row: Row, text: string): Told | undefined {
  const look = lookOf(text);
  if (look === undefined || ownerOf(row).some(isOpen) || [...row.before, ...row.behind].some(isCredential))
    return undefined;
  if (row.key !== undefined) return isNamedBeside(row, row.key, text, look) ? 'by the row' : undefined;
  if (isBehindIdentifier(row, text, look)) return 'by the row';
  return behindAddress(row, text, look);
}

/** `PASSWORD`, `getenv("DB_PASSWORD")`: where the password has its own place, nothing else in the row is one. */
function isCredential({ code }: Item): boolean {
  if (/^["'`]/.test(code) || code.length > 100) return false;
  return (code.match(/[A-Za-z_]\w{2,60}/g) ?? []).some((word) => credentialName(word)?.strength === 'strong');
}

function behindAddress(row: Row, text: string, look: Look): Told | undefined {
  const { before, behind, bracket, lead } = row;
  if (behind.some((item) => item.text !== undefined && isKeyLike(item.text))) return undefined;
  const addresses = before.map((item) => (item.text === undefined ? undefined : addressIn(item.text)));
  const at = addresses.findLastIndex((address) => address !== undefined);
  const address = addresses[at];
  const last = before.at(-1);
  const isSure = last?.text !== undefined && isSureUser(last.text);
  if (isSure && isDistinguishedName(last.text)) return 'by the row';
  if (last !== undefined && before.length - 1 > at && isUser(last)) {
    // `login(host, "admin", "…")`
    if (address === undefined && bracket === '(' && isNamedAddress(before.at(-2)))
      return look === 'password' || (isSure && look !== 'digits') ? 'by the row' : undefined;
    if (address !== undefined && (isSure || look === 'password' || look === 'dated' || look === 'key'))
      return suitsUser(row, text, look, address, isSure) ? 'by the row' : undefined;
  }
  if (before.length === 1 && last?.text !== undefined && bracket === '(' && logsIn.test(lead) && isUserName(last.text))
    return look !== 'digits' && (look !== 'chosen' || isSure) ? 'by the row' : undefined;
  if (behind.some((item) => item.text !== undefined && !/^\/[\w/.-]{0,60}$/.test(item.text))) return undefined;
  if (address !== undefined) return suits(text, look, address, bracket === '(', lead) ? 'by the row' : undefined;
  return before.some((item) => item.text !== undefined && isMailAddress(item.text))
    ? behindMail(row, text, look)
    : undefined;
}

/** Behind an address and a user's name; where that may as well be the kind of a thing, it has a number there. */
function suitsUser({ bracket, lead }: Row, text: string, look: Look, address: Address, isSure: boolean): boolean {
  if (look === 'password' || look === 'dated') return true;
  // A digest of what is fetched there.
  if (look === 'digits') return address !== 'service' || ![40, 64, 96, 128].includes(text.length);
  if (look === 'chosen' || isSure) return true;
  return isMixed(text) && !(bracket === '(' && things.test(lead));
}

/** What stands alone behind an address may as well be a digest, a public key or the name of something there. */
function suits(text: string, look: Look, address: Address, isCall: boolean, lead: string): boolean {
  if (look === 'password' || look === 'dated') return true;
  if (look === 'chosen' || address === 'share') return false;
  const isMaker = isCall && makes.test(lead) && !things.test(lead) && !identifies.test(lead);
  if (look === 'digits') {
    if (address === 'machine') return /^[\da-f]{16,32}$/.test(text);
    return address === 'host' && isMaker && text.length === 32;
  }
  // Public keys of 32 bytes, and what stands for an account of a chain of blocks.
  if (/^[\w+/-]{43}=?$/.test(text) || /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text))
    return address === 'machine' && isMaker;
  if (!isMixed(text)) return false;
  return address === 'machine' || (isMaker && (address === 'host' || text.length >= 16));
}

function behindMail({ bracket, lead }: Row, text: string, look: Look): Told | undefined {
  if (look === 'password') return 'by the row';
  if (look === 'dated') return 'by the file';
  const isAccount = bracket === '(' && accounts.test(lead);
  return look === 'key' && isAccount && text.length <= 24 && isMixed(text) ? 'by the row' : undefined;
}

const generic = '(?:<[^<>()]{0,40}>)?\\s?$';
/** What makes the client of something, or logs in to it. */
const makes = new RegExp(
  `(?:\\b(?:super|base|this|__init__|__construct|connect\\w{0,12}|login|log_in|sign_?in|auth\\w{0,12}|dial|client|session)|\\b[A-Z]\\w{2,40}(?:\\.new)?)${generic}`,
);
/** What is made of an address and a name. */
const things = new RegExp(
  `(?:track|embed|link|page|item|image|img|card|article|post|song|entry|resource|ur[li]|location|place|point|marker|redirect|route|source|feed|book|tile|layer|map|file|sheet|document|video|photo|icon|media|object|row|record|model|event|plugin|extension|product|widget|theme|font|template|asset|get|find|fetch|load|read)(?:\\.new)?${generic}`,
  'i',
);
/** Where the number of an application is for everybody to see. */
const identifies = new RegExp(
  `(?:(?:auth0|okta|cognito|oidc|msal|keycloak|analytics|tracker|sentry|matomo|algolia)\\w{0,20})${generic}`,
  'i',
);
/** `new BasicAuthSecurity("desk", "…")` */
const logsIn = new RegExp(`(?:basic_?auth|credential|log_?in|user_?pass)\\w{0,20}(?:\\.new)?${generic}`, 'i');
const accounts = new RegExp(
  `(?:ensure|create|register|seed|sign_?up|log_?in|sign_?in|connect|auth\\w{0,12}|account|user|client|session|mailer|box)${generic}`,
  'i',
);

function isKeyLike(text: string): boolean {
  const look = lookOf(text);
  return look === 'key' || look === 'digits' || look === 'password';
}

/** What neither logs in nor names anybody. */
const plain =
  /^(?:get|post|put|patch|delete|head|utf.?8|json|xml|text|html|csv|true|false|null|none|tcp|udp|https?|wss?|s?ftp|ssh|ssl|tls|md5|sha-?\d{1,3}|linux|windows|darwin|macos|android|ios|amd64|arm64|x86_64|x64|latest|stable|main|master|dev|beta|zip|gz|tgz|png|jpe?g|svg|utc|en|de|fr|es|[a-z]{2}[-_][A-Z]{2}|tracks?|sheets?|ids?|keys?|files?|objects?|items?|pages?)(?:[-_.]\w{0,20})?$/i;
const sureUsers =
  /^(?:admin|administrator|root|user|operator|service|svc[\w.-]{0,30}|backup|support|s?ftp\w{0,20}|deploy\w{0,20}|api[\w.-]{0,30}|app|db\w{0,20}|sa|postgres|mysql|ubuntu|pi|manager|monitor\w{0,20}|sync\w{0,20}|robot|bot|reader|writer|replica|[a-z]{2,20}[_-](?:user|bot|svc|ro|rw|app))$/i;

export function isSureUser(text: string): boolean {
  return isMailAddress(text) || isDistinguishedName(text) || sureUsers.test(text);
}

function isUser({ text }: Item): boolean {
  return text !== undefined && isUserName(text);
}

/** What may name somebody: nobody's kind, digest, address or file. */
export function isUserName(text: string): boolean {
  if (isSureUser(text)) return true;
  return (
    /^[A-Za-z][\w.+\\-]{1,40}$/.test(text) &&
    !plain.test(text) &&
    !/[-_.]\d{1,4}\.\d/.test(text) &&
    !isOpen(text) &&
    !isKeyLike(text) &&
    addressIn(text) === undefined &&
    credentialName(text) === undefined
  );
}

/** `host`, `tenant.site()`: what has the name of an address. */
function isNamedAddress(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    item.text === undefined &&
    /^[$@&]?(?:[\w$]{1,40}(?:\.|->|::)){0,4}\w{0,30}(?:host|server|site|addr|address|endpoint|base_?url|wsdl)(?:\(\))?$/i.test(
      item.code,
    )
  );
}

/** What says nothing, or that it opens something. */
const neutral =
  /^(?:[kpsw]|sk|kw|pw|word|phrase|code|how|with|via|by|using|seal|access|auth|local|shared|signs?|signing|sesame|what|cred|unlock|opens?|opener|priv|private|master|psk|community|passe?|kode|clave|senha|wort)$/i;
/** The same beside what only names somebody, or where something is for everybody. */
const sure = /^(?:sk|kw|pw|word|how|seal|psk|priv|private|master|sesame|phrase|unlock|wort|clave)$/i;
const users =
  /^(?:id|user|usr|account|acct|login|who|as|merchant|number|app|client|mid|uid|nick|e?mail|name|member|partner|shop|terminal|device)$/i;

/** `{ host: 'lund.example.se', code: '…' }`, `{ id: '417203', k: '…', s: '…' }`: up to five, of which one is an address or names somebody. */
function isNamedBeside({ before, behind }: Row, key: string, text: string, look: Look): boolean {
  const all = [...before, ...behind];
  if (all.length === 0 || all.length > 4 || look === 'chosen' || isOpen(key)) return false;
  if (all.some((item) => item.key === undefined || isOpen(item.key))) return false;
  const keyLike = (item: Item): boolean =>
    neutral.test(item.key ?? '') && item.text !== undefined && isKeyLike(item.text);
  if (behind.some(keyLike)) return false;
  const found = all.map((item) => (item.text === undefined ? undefined : addressIn(item.text)));
  const address = found.find((one) => one !== undefined);
  const isClear = address !== undefined && address !== 'service';
  const hasUser = all.some(
    (item) =>
      (item.text !== undefined && isMailAddress(item.text)) ||
      (users.test(item.key ?? '') && /^(?:["'`][\w.@+-]{2,40}["'`]|\d{3,20})$/.test(item.code)),
  );
  if (isClear && neutral.test(key)) return true;
  if ((address !== undefined || hasUser) && sure.test(key)) return look !== 'digits' || text.length === 32;
  if (hasUser && /^[ks]$/i.test(key) && before.some(keyLike)) return look === 'key';
  if (!isClear || !hasUser || /id$/i.test(key)) return false;
  return look === 'password' || look === 'dated' || (look === 'key' && text.length >= 12 && isMixed(text));
}

/** What is made of a number that identifies it. */
const made =
  /(?:id|uuid|guid|hash|item|entity|event|model|message|record|row|node|asset|file|user|order|product|page|characteristic|descriptor|device|plugin|component|widget|metadata|test|case)$/i;

/** `new Video('<uuid>', '…')`, `super('okx', '<uuid>', '…')`: who asks, and the key of it. */
function isBehindIdentifier({ before, behind, bracket, lead }: Row, text: string, look: Look): boolean {
  const last = before.at(-1)?.text;
  if (look !== 'key' || bracket !== '(' || text.length < 24 || last === undefined || !uuid.test(last)) return false;
  if (behind.some((item) => item.text !== undefined) || before.length > 2) return false;
  const owner = /([\w$]{2,60})(?:\.new)?(?:<[^<>()]{0,40}>)?\s?$/.exec(lead)?.[1] ?? '';
  return /^(?:super|base|this|__init__|__construct)$|^[A-Z]/.test(owner) && !made.test(owner);
}

/** The words before the bracket that say what takes the row. */
function ownerOf({ lead, bracket }: Row): readonly string[] {
  const owner =
    bracket === '['
      ? undefined
      : /((?:[\w$]{1,60}(?:\.|::|->)){0,4}[\w$]{1,60})!?(?:<[^<>()]{0,60}>)?\s?$/.exec(lead)?.[1];
  return owner?.split(/\.|::|->/) ?? [];
}

/** What is for everybody to see, stands for something that is fetched, or only looks at a text. */
const open = wordSet(
  'hash hashes hashed digest digests checksum checksums etag etags sha sha1 sha256 sha512 md5 crc fingerprint fingerprints integrity sri commit commits ' +
    'revision rev cert certs certificate certificates pin pins pinned pinning pinner public pub pubkey pubkeys peer peers bootnode bootnodes enode sitekey tracking tracker analytics measurement ' +
    'pixel example examples sample samples mock fixture dummy fake expected actual download downloads mirror mirrors release releases artifact artifacts package ' +
    'packages dependency dependencies asset assets dataset datasets model models nonce iv csp translation translations label labels message messages ' +
    'assert expect test tests describe it log debug info warn error print println printf puts echo format translate trans vector vectors relay relays ' +
    'characteristic guid contract contracts mint wallet signature gravatar avatar playlist thumbnail snapshot snapshots known hostkey',
);

function isOpen(name: string): boolean {
  return wordsOf(name).some((word) => open.has(word));
}

const quote = /["'`](?=([!#-&*-;=?-Z^_a-z~|]{8,140})["'`])/g;
const speaks =
  /\d\.\d{1,3}\.\d|:\/\/|@[\w-]{1,40}\.|["'`]\/\/|\\\\|=[\w-]{1,40}[,;]|["'`][a-z\d][a-z\d.-]{1,80}\.[a-z]{2,12}(?::\d{2,5})?["'`]|[\da-f]-[\da-f]{12}["'`]|(?:basic_?auth|credential|log_?in|user_?pass)\w{0,20}(?:\.new)?(?:<[^<>()]{0,40}>)?\s?\(|(?:host|server|site|addr|address|endpoint|url|wsdl)(?:\(\))?,|["'\s,{](?:[ks]|sk|kw|pw|word|how|seal|psk|priv|private|master|sesame|phrase|unlock|wort|clave)["']?\s?(?:=>|[:=])/i;

/** A cheap necessary condition over the raw text. */
export function mayStandBeside(text: string): boolean {
  if (!speaks.test(text)) return false;
  for (const { 1: value = '', index } of text.matchAll(quote)) {
    if (tells(text, { text: value, range: { start: index, end: index + value.length + 2 } })) return true;
  }
  return false;
}
