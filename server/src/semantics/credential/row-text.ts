import { addressIn } from './address.ts';
import { isSureUser, isUserName } from './beside-address.ts';
import { isPersonal } from './judge.ts';
import { isMixed, lookOf } from './row-look.ts';
import { judgeValue } from './value.ts';

const host = '(?<![\\w.@/:-])([a-z\\d][a-z\\d.-]{3,80}';
const end = '(?![^\\s"\'`|;,)\\]}\\\\])';
/** `proxy.example.org:3128:desk:…`, as lists of proxies have them. */
const proxies = new RegExp(
  `${host}:\\d{2,5}):([A-Za-z][\\w.@+-]{1,60}):([^\\s:"'\`,;|<>{}()[\\]\\\\/]{6,80})${end}`,
  'gi',
);
/** `sftp.example.org|desk|…|/upload`, `smtp.example.org,587,desk@example.org,…`: the same with another sign between. */
const rows = new RegExp(
  `${host}(?::\\d{2,5})?)\\s?([|;,\\t])\\s?(?:\\d{2,5}\\s?\\2\\s?)?([A-Za-z][\\w.@+-]{1,60})\\s?\\2\\s?([^\\s"'\`,;|<>{}()[\\]\\\\]{8,80})${end}`,
  'gi',
);

const numbered = /[a-z\d]:\d{2,5}:[a-z][\w.@+-]{1,60}:[^\s:]/i;
const ended =
  /\.[a-z\d]{1,12}(?::\d{2,5})?\s?[|;,\t]\s?(?:\d{2,5}\s?[|;,\t]\s?)?[a-z][\w.@+-]{1,60}\s?[|;,\t]\s?[^\s"'`,;|<>{}()[\]\\]{8}/i;

/** The password of who is told behind an address, all in one text. */
export function passwordInRow(text: string): string | undefined {
  for (const [, address = '', user = '', value = ''] of numbered.test(text) ? text.matchAll(proxies) : [])
    if (addressIn(address) !== undefined && isUserName(user) && isGiven(value)) return value;
  for (const [, address = '', , user = '', value = ''] of ended.test(text) ? text.matchAll(rows) : []) {
    if (addressIn(address) === undefined || !isUserName(user)) continue;
    const look = lookOf(value);
    if (look === 'password' || look === 'dated' || (look === 'chosen' && isSureUser(user))) return value;
    if (look === 'key' && (isSureUser(user) || (value.length >= 12 && isMixed(value)))) return value;
  }
  return undefined;
}

function isGiven(value: string): boolean {
  const { verdict } = judgeValue(value);
  return verdict === 'random' || verdict === 'plausible' || (verdict === 'weak' && isPersonal(value));
}
