import { wordSet } from '../../text/word-set.ts';
import { wordsOf } from './words.ts';

/** What neither holds nor takes a secret, by a word of its name. */
const others = wordSet(
  'id ids uid uuid guid name names host hosts url urls uri href src link path file folder dir iv nonce address region hash hashes ' +
    'digest checksum etag integrity sri sha sha1 sha256 sha512 md5 crc version scope scopes topic queue table user email prefix suffix label ' +
    'channel chat issuer audience realm tenant org public title description alphabet charset chars characters letters pattern regex regexp ' +
    'format kind mode status state locale lang color icon image img font asset sheet spreadsheet doc document drive playlist video track price plan product sku ' +
    'coupon promo voucher invoice order customer merchant pixel tag tracking analytics measurement site sitekey property dataset index ' +
    'room station peer pubkey csrf csrftoken xsrf template campaign segment request trace span correlation cursor commit revision rev ref build release fingerprint thumbprint cert ' +
    'certificate signature sig mock sample example examples fixture dummy stub fake placeholder expected actual message translation ' +
    'cache verification viewstate viewstategenerator eventvalidation program vapid q page sort language type types polyline mnemonic contract mint wallet data payload body content html css svg style class selector element',
);
/** The same for calls that look at a text, show it or search for it. */
const asking = wordSet(
  't tr trans translate gettext i18n log debug info warn error print println printf puts echo format sprintf describe expect assert it ' +
    'test should find search query select match replace split starts ends includes contains parse is has delete remove emit verify',
);

/** What is shown or told to everybody, and what stands for something else, by one of its words in the singular. */
const shown = wordSet(
  'label title message text placeholder hint example sample pattern coupon promo voucher sku version',
);

/** True for a name that says of what holds or takes a text that it is no secret. */
export function namesOther(name: string, kind: 'password' | 'secret'): boolean {
  if (name.includes('::')) return true;
  const words = wordsOf(name);
  if (kind === 'secret' && words.some((word) => others.has(word))) return true;
  return words.some((word) => asking.has(word) || shown.has(word.replace(/s$/, '')));
}

/** True for code with a word of what neither holds nor takes a secret. */
export function speaksOfOther(code: string): boolean {
  return wordsOf(code).some((word) => others.has(word));
}
