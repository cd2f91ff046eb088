import { wordSet } from '../../text/word-set.ts';

/** What ends the names of hosts, without what ends the names of files and members of code as often. */
const topLevels = wordSet(
  'com org net io dev local internal intranet lan corp home localdomain svc cloud app tech info biz edu gov mil int online site store shop ' +
    'xyz health systems services network solutions software digital agency media group company bank page host space world live team eu de uk fr nl be ' +
    'ch at se no fi dk es pt it ie cz sk hu ro bg gr hr si rs lt lv ee ua ru by tr il za ng ke eg ma br ar mx cl co pe uy ca us au nz jp cn kr tw hk sg ' +
    'th vn ph id in pk ae sa ai gg tv me cc to fm lu is li',
);
const files = /\.(?:rs|is|id|in|to|me|cc|it|at|no)(?::\d{2,5})?$/i;
const host = /^[a-z\d][a-z\d.-]{1,80}\.([a-z]{2,12})(?::\d{2,5})?$/i;
const ip = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::\d{2,5})?$/;
const ip6 =
  /^(?:\[[\da-f:]{2,40}::?[\da-f:]{1,30}\](?::\d{2,5})?|f[cde][\da-f]{2}:[\da-f:]{3,36}|2[\da-f]{3}:[\da-f:]{3,36})$/i;
/** `https://shop.example.org/v1`, without an account and without a query but for what describes a service. */
const url = /^([a-z][a-z\d+.-]{1,14}):\/\/([^\s/@"'`?#]{3,100})(\/[^\s"'`?#]{0,100})?(?:\?(?:wsdl|singleWsdl))?$/i;
const share = /^(?:\\{2,4}|\/\/)[\w.-]{2,40}[\\/]{1,2}[\w$.-]{1,40}(?:[\\/]{1,2}[\w$.-]{1,40})?$/;
/** What a path ends with that is a service and no file. */
const service = /\.(?:php|asmx|aspx|ashx|svc|jsp|do|cgi|cfm|action|axd)$/i;
const shown =
  /^(?:localhost|0\.0\.0\.0$|127\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)|(?:^|\.)example\.(?:com|org|net)(?::|$)|\.(?:example|test|invalid|localhost)(?::|$)/i;
/** Where everybody fetches something, or what only names something. */
const open =
  /(?:^|\.)(?:github|gitlab|bitbucket|npmjs|pypi|rubygems|crates|maven|jcenter|sonatype|docker|ghcr|quay|w3|xmlsoap|schema|schemas|purl|wikipedia|youtube|youtu|vimeo|jsdelivr|unpkg|cloudfront|cloudflare|googleapis|gstatic|bootstrapcdn|sourceforge|debian|ubuntu|kernel|gnu|apache|nodejs|golang|python)\.[a-z]{2,6}$|^(?:cdn|download|downloads|dl|mirror|mirrors|static|assets?|images?|img|docs|fonts|ftp\.gnu)\./i;

/** What a text is the address of: of a `machine` by its number, a `host` by its name, a `service` by its URL, a `share`. */
export type Address = 'machine' | 'host' | 'service' | 'share';

/** The kind of an address that somebody logs in to; none for files that are fetched, for examples and for one's own machine. */
export function addressIn(text: string): Address | undefined {
  if (text.length < 7 || text.length > 200) return undefined;
  const parts = ip.exec(text);
  if (parts !== null) {
    const isOne = parts.slice(1, 5).every((part) => Number(part) < 256) && Number(parts[1]) >= 10;
    return (isOne || /^0\.0\.0\.0:\d/.test(text)) && !shown.test(text) ? 'machine' : undefined;
  }
  if (ip6.test(text)) return 'machine';
  if (share.test(text)) return /\.\w{1,5}$/.test(text) ? undefined : 'share';
  const [, scheme, place = '', path = ''] = url.exec(text) ?? [];
  if (scheme !== undefined) {
    if (shown.test(place) || open.test(place.replace(/:\d{1,5}$/, ''))) return undefined;
    if (/^(?:data|file|git|about|chrome|res|package|urn|enode|ipfs|magnet|bitcoin|tg)/i.test(scheme)) return undefined;
    return /\.\w{1,10}$/.test(path) && !service.test(path) ? undefined : 'service';
  }
  const top = host.exec(text)?.[1]?.toLowerCase();
  if (top === undefined || !topLevels.has(top) || text.includes('..') || /[A-Z]/.test(text.slice(0, -top.length - 6)))
    return undefined;
  // `main.rs`, `item.id`
  if (files.test(text) && text.split('.').length < 3) return undefined;
  return shown.test(text) || open.test(text.replace(/:\d{1,5}$/, '')) ? undefined : 'host';
}

/** `shop@example.org`, but for those that stand in for one. */
export function isMailAddress(text: string): boolean {
  return /^[\w.+-]{1,40}@[a-z\d-]{1,40}(?:\.[a-z\d-]{2,30}){1,3}$/i.test(text) && !shown.test(text.replace(/^.*@/, ''));
}

/** `cn=replica,o=shop`: who logs in to a directory. */
export function isDistinguishedName(text: string): boolean {
  return /^(?:cn|uid|ou|dc)=[^=]{1,60}[,;]\s?[a-z]{1,3}=/i.test(text);
}
