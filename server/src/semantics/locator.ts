/** Where a service is, as a text says it. */
export interface Locator {
  /** Lower case, without `://`; empty for a bare address. */
  readonly scheme: string;
  readonly host: string;
  /** `url` has a scheme, `address` a host and a port, `pairs` is `host=db dbname=app`, `host` is a name alone. */
  readonly form: 'url' | 'address' | 'pairs' | 'host';
  /** What follows the host: path and query. */
  readonly path: string;
  readonly reach: Reach;
}

/**
 * Who reaches the host: this machine (`loopback`), the same network (`private`), a managed service's own address
 * (`managed`), a single word that only a container network or a hosts file knows (`word`), everybody (`public`), or
 * nobody because it stands for another, such as documentation's own names (`placeholder`).
 */
export type Reach = 'loopback' | 'private' | 'managed' | 'word' | 'public' | 'placeholder';

/** What stands in a text for a part that is not constant. */
export const hole = '\u0000';

const longest = 500;
const url =
  /^(?:jdbc:)?([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@?#]*@)?(\[[0-9a-f:.]+\]|[^\s/:?#,@]*)(?::(\d+))?([^\s,]*)(?:,\S*)?$/i;
const address = /^(\[[0-9a-f:.]+\]|[a-z0-9_][a-z0-9_.-]*):(\d{2,5})(?:,.*)?$/i;
const pair = /(?:^|[\s;:])(?:host|hostaddr|server|data source)\s*=\s*(?:tcp:)?([^\s;,]+)/i;
const name = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*$/i;

/** `user@tcp(host:3306)/name`, as Go's MySQL driver wants it (github.com/go-sql-driver/mysql, DSN). */
const dataSource = /^[^\s/()]{0,200}\btcp6?\(([^\s:()]{1,200})(?::\d{1,5})?\)\//;

/** Reads a URL, a `host:port` or a `host=…` string; undefined for other texts. Time grows linearly with the text. */
export function locatorOf(text: string): Locator | undefined {
  if (text.length > longest) return undefined;
  const asUrl = url.exec(text);
  if (asUrl !== null) {
    const [, scheme = '', host = '', , path = ''] = asUrl;
    // A database in a file has no host: what stands there is its path.
    if (/^(?:sqlite\d?|file)$/i.test(scheme)) return undefined;
    return host === '' || host.includes(hole) ? undefined : located(scheme.toLowerCase(), host, 'url', path);
  }
  const asAddress = address.exec(text);
  if (asAddress !== null && !/^\d+$/.test(asAddress[1] ?? '')) return located('', asAddress[1] ?? '', 'address', '');
  const asSource = text.includes('tcp') ? dataSource.exec(text) : null;
  if (asSource?.[1] !== undefined && !asSource[1].includes(hole)) return located('', asSource[1], 'address', '');
  const asPair = text.includes('=') ? pair.exec(text) : null;
  const paired = asPair?.[1] ?? '';
  return paired === '' || paired.includes(hole) ? undefined : located('', paired, 'pairs', '');
}

/** Reads a text that is a host's name or address and nothing else. */
export function hostOf(text: string): Locator | undefined {
  const isHost = name.test(text) || text === '::1' || /^[0-9a-f]{0,4}:[0-9a-f:]+$/i.test(text);
  return isHost ? located('', text, 'host', '') : locatorOf(text);
}

function located(scheme: string, written: string, form: Locator['form'], path: string): Locator {
  const host = written.replace(/^\[|\]$/g, '').toLowerCase();
  return { scheme, host, form, path, reach: reachOf(host) };
}

/** RFC 1918, RFC 4193 and RFC 6598 networks, and the names that only an own network resolves. */
const privateAddress =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/;
const privateName = /\.(?:internal|local|lan|corp|intranet|private|localdomain|svc|cluster\.local|home\.arpa)$/;
const managedName =
  /\.(?:rds|cache|docdb|redshift|es|aoss|mq|kafka|memorydb|neptune)(?:\.[a-z0-9-]+)*\.amazonaws\.com$|\.(?:mongodb\.net|database\.windows\.net|(?:mysql|postgres)\.database\.azure\.com|redis\.cache\.windows\.net|servicebus\.windows\.net|documents\.azure\.com|cosmos\.azure\.com|upstash\.io|cloudamqp\.com|confluent\.cloud|neon\.tech|psdb\.cloud|elastic-cloud\.com|found\.io|redislabs\.com|redis-cloud\.com|supabase\.co|aivencloud\.com|ondigitalocean\.com)$/;
/** Addresses of the platform itself (instance metadata), of documentation (RFC 5737, RFC 3849, RFC 2606) and of nobody. */
const otherAddress =
  /^(?:0\.0\.0\.0|::|255\.255\.255\.255|169\.254\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:|metadata\.google\.internal$)/;
const documentationName =
  /(?:^|\.)(?:example|test|invalid)(?:\.(?:com|org|net|local))?$|(?:^|[.-])(?:your|my)[-_.]?(?:[\w.-]*[-_.])?(?:host|server|db|domain|company|app|project)\b|[<>{}$%*]|^(?:host|hostname|server|domain|x+)$/;

function reachOf(host: string): Reach {
  if (
    /^localhost(?:\.local(?:domain)?)?$/.test(host) ||
    host.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(host) ||
    host === '::1'
  )
    return 'loopback';
  if (host === 'host.docker.internal') return 'loopback';
  if (otherAddress.test(host) || documentationName.test(host)) return 'placeholder';
  if (privateAddress.test(host) && isAddress(host)) return 'private';
  if (/^[\d.]+$/.test(host)) return isAddress(host) ? 'public' : 'placeholder';
  if (privateName.test(host)) return 'private';
  if (managedName.test(host)) return 'managed';
  return host.includes('.') || host.includes(':') ? 'public' : 'word';
}

/** Four numbers up to 255: not a version or an object identifier. */
function isAddress(host: string): boolean {
  if (host.includes(':')) return true;
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** A cheap necessary condition for a text to hold the address of a service that the locator rule may report. */
export const mayHoldLocator =
  /localhost|127\.0\.|\b(?:10|192|172|100)\.\d{1,3}\.\d|\.(?:internal|local|lan|corp|intranet|private|svc|localdomain|amazonaws|mongodb|windows|azure|upstash|cloudamqp|confluent|neon)\b|(?:postgres|mysql|maria|mongo|redis|valkey|amqp|nats|mqtt|kafka|cassandra|neo4j|bolt|clickhouse|mssql|oracle|ldap|smtp|memcache|couchbase|influx)\w*(?:\+\w+)*:\/\/|:\/\/[\w-]+[:/'"`]/i;
