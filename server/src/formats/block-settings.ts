import type { Comment } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { lineComments } from './lines.ts';
import type { WrittenSetting } from './setting-entry.ts';
import { xmlComments } from './xml-elements.ts';
import { xmlSettings } from './xml-settings.ts';

/** `name=value` and `name: value` on a line of its own, with what shells and systems of settings put before a name. */
const lines =
  /^[ \t]{0,40}(?:export[ \t]{1,40}|set[ \t]{1,40}|-[ \t]{1,40})?([\w.-]{1,100})[ \t]{0,40}[=:][ \t]{0,40}["']?([^\s"'#;]{1,2000})["']?[ \t]{0,40};?[ \t]{0,40}\r?$/dgm;
/** Members of JSON and dictionaries, on one line or many. */
const members = /["']([A-Za-z_][\w.-]{1,60})["']\s?:\s?["']([^"'\s\\]{3,300})["']/dg;
/** `{ user: shop, password: … }`, the maps of YAML on one line. */
const flow = /[{,][ \t]*([A-Za-z_][\w.-]{1,60}):[ \t]+["']?([^\s"'{},]{3,300})["']?(?=[ \t]*[,}])/dg;
/** `name = "value"`, `name => "value"`, several on a line, as tables of TOML and plugins of Logstash have them. */
const quoted = /(?<![\w.$-])([A-Za-z_][\w.-]{1,60})[ \t]?=>?[ \t]?(?:"([^"\\\n]{3,300})"|'([^'\\\n]{3,300})')/dg;
/** `requirepass …`, `bindpw …`, `password …`: two words and nothing else. */
const directive =
  /^[ \t]*([A-Za-z][\w.-]{2,60})[ \t]+(?:"([^"\n]{3,300})"|'([^'\n]{3,300})'|([^\s"'{}<>]{3,300}));?[ \t]*\r?$/dgm;
/** What proxies put into a header: nginx, HAProxy, Caddy. */
const header =
  /\b(?:(?:proxy|grpc|uwsgi)_set_header|(?:fastcgi|uwsgi)_param|add_header|header_up|(?:set|add)-header)[ \t]+\$?([\w-]{2,60})[ \t]+(?:"([^"\n]{3,300})"|'([^'\n]{3,300})'|([^\s;"'{}]{3,300}))/dg;
/** `if ($http_x_api_key != "…")`: what proxies compare a header with. */
const compared =
  /\bif[ \t]*\([ \t]*\$(?:http_|arg_|cookie_)?(\w{2,60})[ \t]*!?=[ \t]*(?:"([^"\s$]{3,300})"|'([^'\s$]{3,300})'|([^\s"'$()]{3,300}))[ \t]*\)/dg;
/** `user x insecure-password …` (HAProxy), `login x password …` (`.netrc`). */
const account = /\b(?:user|login)[ \t]+\S{1,60}[ \t]+((?:insecure-)?password)[ \t]+([^\s"']{3,300})/dg;
/** `{default_pass, <<"…">>}` (Erlang), `dns cloudflare …` (Caddy, "tls"). */
const term = /\{([a-z_]\w{1,60}),\s{0,4}<<"([^"\n]{3,300})">>\}/dg;
/** `username=shop,password=…`, as options of a mount. */
const option = /[,;&?]([A-Za-z_]{0,20}(?:password|passwd|pass|secret|token))=([^\s,;&"']{3,300})/dg;
/** `(setq smtp-password "…")`, `let g:gist_token = '…'`: what editors are set up with. */
const editor =
  /(?:\(setq[ \t]+|\blet[ \t]+[gbs]:)([A-Za-z][\w-]{1,60})[ \t]{1,4}=?[ \t]{0,4}(?:"([^"\n]{3,300})"|'([^'\n]{3,300})')/dg;
const shapes = [term, editor, lines, quoted, directive, header, compared, account, option];
const pairs = /(?:^|\s)(\w+)=["']?([^\s"']{3,300})/dg;
const lineOf = /[^\r\n]+/g;
const sql = /\bIDENTIFIED (?:WITH|BY) |\b(?:(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)|SET PASSWORD) /i;
/** An address with an account, a line by which clients of Java log in, one of `.pgpass`. */
const address = /[a-z][a-z\d+.-]{1,20}:\/\/[^\s/@"'`<>]{0,100}:[^\s/@"'`<>]{1,200}@[^\s"'`<>;,)]{1,2000}/gi;
const loginModule = /\b\w+LoginModule\s+re(?:quired|quisite)\s.*/g;
/** `db:5432:*:shop:…` (PostgreSQL, "The Password File"). */
const passwordFile = /^[ \t]*[^\s:#]{1,100}:(?:\d{2,5}|\*):[^\s:]{1,100}:[^\s:]{1,100}:([^\s:]{3,200})[ \t]*$/dgm;
/** `root:…`, as `chpasswd` takes them. */
const userPassword = /^[ \t]*[\w.-]{1,40}:([^\s:]{3,200})[ \t]*\r?$/dgm;

/**
 * The settings of a file that stands in a block of another one, whatever its format: names and values as settings, dictionaries,
 * XML and the configurations of servers write them, addresses, and lines of SQL that set a password, under no name.
 */
export function linesIn(text: string, content: Range, path: Path): readonly WrittenSetting[] {
  const block = text.slice(content.start, content.end);
  if (/^\s*<[?!A-Za-z]/.test(block)) return xmlSettings(block).map((one) => moved(one, content.start, path));
  const found = new Map<number, WrittenSetting>();
  const take = (settings: readonly WrittenSetting[]): void => {
    for (const one of settings) if (!found.has(one.range.start)) found.set(one.range.start, one);
  };
  const isCode = isCommented(block);
  if (path.includes('chpasswd')) take(settingsBy(userPassword, block, content.start, path, isCode, 'password'));
  for (const shape of shapes) take(settingsBy(shape, block, content.start, path, isCode));
  if (/["']\s?:\s?["']/.test(block)) take(settingsBy(members, block, content.start, path, isCode));
  if (/\{[^{}\n]*:/.test(block)) take(settingsBy(flow, block, content.start, path, isCode));
  take(accountLines(block, content.start, path));
  take(settingsBy(passwordFile, block, content.start, path, isCode, 'password'));
  take(whole(address, block, content.start, path, isCode));
  take(whole(loginModule, block, content.start, path, isCode));
  if (sql.test(block)) take(whole(lineOf, block, content.start, path, isCode).filter(({ value }) => sql.test(value)));
  return [...found.values()];
}

/**
 * What takes a password as one of several words: Redis (`user`, `sentinel auth-pass`; redis.io/docs, "ACL"), net-snmp
 * (`createUser`; net-snmp.org, snmpd.conf).
 */
const wordy =
  /^[ \t]*(?:user[ \t]+\S+[ \t](?:\S+[ \t]+)*?(>)([^\s>]+)|sentinel[ \t]+(auth-pass)[ \t]+\S+[ \t]+(\S+)|createUser[ \t]+\S+[ \t]+(SHA\S*|MD5)[ \t]+"?([^\s"]+)"?|(BasicAuth)[ \t]+\S+[ \t]+(\S+)[ \t]*$|(socks[45]|http)[ \t]+\S+[ \t]+\d+[ \t]+\S+[ \t]+(\S+)[ \t]*$|(allow)[ \t]+[A-Za-z]\w*:([^\s:\/]+)[ \t]*$)/dgm;

/** Lines that give a password to an account, without a name for it. */
export function accountLines(text: string, offset = 0, path: Path = ['']): readonly WrittenSetting[] {
  return settingsBy(wordy, text, offset, path, isCommented(text)).map((one) => ({
    ...one,
    path: [...path, 'password'],
  }));
}

/** The comments of a file that stands in a block of another one. */
export function commentsIn(text: string, content: Range): readonly Comment[] {
  const block = text.slice(content.start, content.end);
  const comments = /^\s*<[?!A-Za-z]/.test(block) ? xmlComments(block) : lineComments(block, ['#', ';', '//']);
  return comments
    .filter((comment) => !comment.text.startsWith('#!'))
    .map((comment) => ({ text: comment.text, range: shifted(comment.range, content.start) }));
}

/** `name=value` several times in one text. */
export function pairsIn(text: string, content: Range, path: Path): readonly WrittenSetting[] {
  return settingsBy(pairs, text.slice(content.start, content.end), content.start, path);
}

/** Tells whether an offset of a block lies behind the sign of a comment on its line. */
function isCommented(block: string): (offset: number) => boolean {
  return (offset) => {
    const line = block.slice(block.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^[ \t]*(?:#|;|\/\/(?![\w.-]+\/)|--)/.test(line);
  };
}

/** Texts of a block that are told of as they stand, without a name. */
function whole(
  pattern: RegExp,
  block: string,
  offset: number,
  path: Path,
  isLeftOut: (offset: number) => boolean,
): WrittenSetting[] {
  return [...block.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const value = written.trim();
    const start = offset + index + written.indexOf(value);
    const range = { start, end: start + value.length };
    if (value === '' || isLeftOut(start - offset)) return [];
    return [{ path: [...path, ''], nameRange: { start, end: start }, value, range, content: range }];
  });
}

function settingsBy(
  pattern: RegExp,
  block: string,
  offset: number,
  path: Path,
  isLeftOut: (offset: number) => boolean = () => false,
  ownName?: string,
): WrittenSetting[] {
  return [...block.matchAll(pattern)].flatMap((match) => {
    const places = (match.indices ?? []).slice(1).filter((place) => place !== undefined);
    const content = places.at(-1);
    const name = ownName === undefined ? places[0] : content;
    if (name === undefined || content === undefined || isLeftOut(name[0])) return [];
    const place = { start: offset + content[0], end: offset + content[1] };
    const nameRange =
      ownName === undefined
        ? { start: offset + name[0], end: offset + name[1] }
        : { start: place.start, end: place.start };
    const key = ownName ?? block.slice(name[0], name[1]);
    return [{ path: [...path, key], nameRange, value: block.slice(...content), range: place, content: place }];
  });
}

function moved(setting: WrittenSetting, offset: number, path: Path): WrittenSetting {
  return {
    path: [...path, ...setting.path],
    value: setting.value,
    nameRange: shifted(setting.nameRange, offset),
    range: shifted(setting.range, offset),
    content: shifted(setting.content, offset),
  };
}

function shifted({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}
