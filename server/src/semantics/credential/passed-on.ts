import type { Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';

/**
 * Calls that give a text on as it is, or as bytes: `Buffer.from('…')`, `bytes.fromhex("…")`, `SecretStr("…")`,
 * `"…".encode()`, `"…".getBytes(UTF_8)`, `new TextEncoder().encode('…')`.
 */
const passingOn = new Set(
  (
    'from fromhex b64decode unhexlify SecretStr bytes bytearray encode createSecretKey GetBytes getBytes FromBase64String ' +
    'decode trim strip toCharArray ToCharArray toByteArray encodeToByteArray as_bytes into_bytes to_string to_owned into ' +
    'to_vec String valueOf atob hex2bin base64_decode decode64 strict_decode64 freeze FromHexString fromHex decodeHex ' +
    'b64encode urlsafe_b64encode urlsafe_b64decode standard_b64decode urlsafe_decode64 a2b_hex ' +
    'decodeBase64 pack b as_ref force_encoding SecretString Secret parseHex byte new from_str from_static Utf8 chars DecodeString ToArray ToBase64String hex Some encode_utf8 from_slice ' +
    'encodeToString copyOf parseBase64Binary parseHexBinary encodeBase64String decodeFromString hashpw Sha256 Sha512 ' +
    'toString digest parse update hexToBytes utf8ToBytes stringToBytes Uint8Array decodeURIComponent unescape slice substring substr subarray padEnd padStart ' +
    'encodeURIComponent quote_plus from_hex from_base64 from_string decodeUTF8 base64ToBytes hexToBuffer toBytes toBuffer createBuffer ' +
    'hexToByteArray hexToUByteArray str_pad utf8_encode mb_convert_encoding unpack getBytesUtf8 BigInteger ' +
    'Ok Unicode NewBufferString NewBuffer Bytes ' +
    'resolve ref shallowRef signal literal ' +
    'decodeToByteArray copyOfRange sodium_hex2bin sodium_base642bin ' +
    'dedent strip_heredoc squish trimIndent trimMargin chomp ' +
    'OctetString DecodeBytes PadRight PadLeft Substring Trim Take AsSpan AsMemory ljust rjust zfill memoryview array wrap'
  ).split(' '),
);

/** Those that are methods of the text itself; as a method of a made object, `encode` takes the text. */
const ofText = new Set(
  (
    'encode getBytes trim strip toCharArray ToCharArray toByteArray encodeToByteArray as_bytes into_bytes to_string ' +
    'to_owned into to_vec freeze chars b as_ref force_encoding slice substring substr subarray padEnd padStart ToArray Sha256 Sha512 ' +
    'strip_heredoc squish trimIndent trimMargin chomp PadRight PadLeft Substring Trim Take AsSpan AsMemory ljust rjust zfill'
  ).split(' '),
);

/** Methods that give another writing, or a part, of what a call resulted in: `Buffer.from('…', 'base64').toString()`. */
const rewritten = new Set(
  (
    'digest toString slice substring substr subarray padEnd padStart trim strip getBytes toCharArray toByteArray ' +
    'encodeToByteArray copyOf copyOfRange decode ToArray PadRight PadLeft Substring Trim Take AsSpan AsMemory ljust ' +
    'rjust zfill array'
  ).split(' '),
);

/** `encoder.encode("…")`: what is given is no name of an encoding, so that it is what is turned. */
function isTaken(value: Value | undefined): boolean {
  if (value?.kind === 'call') return value.call.receiver?.kind === 'text';
  // `Object.freeze({ … })`
  if (value?.kind === 'entries' || value?.kind === 'list') return true;
  return (
    value?.kind === 'text' && !/^(?:utf|us-?ascii|ascii|latin|iso|cp\d|windows|hex|base|raw|binary)/i.test(value.text)
  );
}

/** What only turns the letters of a text about: `'…'.split('').reverse().join('')`. */
const turning = /^(?:split|reverse|reversed|join)$/;
/** What an encoder is called; as a method of a text, `encode` takes at most the name of an encoding. */
const encoder = /^(?:te|enc|_?(?:text_?)?encoder|utf_?8)$/i;

/** Calls that make a key of a text, where it is all that they get, or a switch beside it: `sha1('…', true)`. */
const hashing = new Set(
  'Sum256 Sum512 HashData ComputeHash digest md5 sha1 sha224 sha256 sha384 sha512 blake2b'.split(' '),
);

/** Calls that take how they turn it first, and then the text: `hash('sha256', '…')`, `pack('H*', '…')`. */
const namedConversion = /^(?:hash|pack)$/;
const conversionName = /^(?:sha[\d/_-]+|md5|ripemd\d+|whirlpool|xxh\w+|crc32\w?|adler32|[hHaAZ]\*?)$/i;

/** What is done with a text or with bytes where they stand: `"…".unhex()`, `[0x1f, …].pack('C*')`, `"…".toCharArray().also { … }`. */
const onItself = new Set(
  'unhex unHex bytes reverse reversed also let apply map pack to_bytes toByteArray repeat'.split(' '),
);

/** A text, numbers in a list, or what is made of one of these. */
function isConstant(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 1 && value.items.every(({ kind }) => kind === 'scalar');
  return (
    value.kind === 'text' ||
    (value.kind === 'call' && value.call.receiver !== undefined && isConstant(value.call.receiver))
  );
}

/** The value inside such calls; the value itself when it is none. */
export function unwrapped(value: Value): Value {
  if (value.kind !== 'call') return value;
  const { callee, args, receiver, calleeRange } = value.call;
  const last = callee.at(-1) ?? '';
  if (callee.at(-2) === 'Buffer') {
    // `Buffer.alloc(32, '…')` repeats a text up to a length; `Buffer.concat([Buffer.from('…'), salt])`
    if (last === 'alloc') return args[1]?.value ?? value;
    if (last === 'concat') return madeIn(args[0]?.value) ?? value;
  }
  if (turning.test(last) && (receiver?.kind === 'call' || (receiver?.kind === 'text' && isEmptyText(args[0]?.value))))
    return receiver;
  if (namedConversion.test(last) && args.length > 1 && callee.length === 1) return convertedBy(args) ?? value;
  if (args.length === 1 && makers.test(last) && holders.test(callee.at(-2) ?? '')) return args[0]?.value ?? value;
  // `Uint8Array.of(0x1f, …)`
  if (last === 'of' && /Array$/.test(callee.at(-2) ?? ''))
    return { kind: 'list', items: args.map((argument) => argument.value), range: value.range };
  if (onItself.has(last) && receiver !== undefined && isConstant(receiver)) return receiver;
  if (!passingOn.has(last) && !(hashing.has(last) && isAlone(args))) return value;
  // With a key beside the text it signs, and what comes first names the algorithm: `HMAC.digest("sha256", key, text)`.
  if (last === 'digest' && args.length > 2) return value;
  const [first] = args;
  if (receiver?.kind === 'text' || receiver?.kind === 'joined') return receiver;
  if (receiver?.kind === 'call' && rewritten.has(last) && !isTaken(first?.value)) return receiver;
  // `"".join(PIECES).encode()`
  if (
    receiver?.kind === 'call' &&
    last === 'encode' &&
    (first?.value.kind ?? 'text') === 'text' &&
    !isTaken(first?.value)
  )
    return receiver;
  // `['…'].pack('H*')`
  if (receiver?.kind === 'list') return receiver.items[0] ?? value;
  // A text's own method speaks of what it is called on: the argument of `key.encode("utf8")` names an encoding.
  const isOfText =
    callee.length > 1 &&
    callee.at(-2) !== '()' &&
    ofText.has(last) &&
    !isTaken(first?.value) &&
    !(first !== undefined && encoder.test(callee.at(-2) ?? ''));
  if (isOfText || (args.length === 0 && callee.length > 1))
    return { kind: 'name', path: callee.slice(0, -1), range: calleeRange };
  return first?.value ?? value;
}

/** The value inside up to four such calls, one around the other. */
export function unwrappedAll(value: Value): Value {
  let inner = value;
  for (let hops = 0; hops < 4 && inner.kind === 'call'; hops++) inner = unwrapped(inner);
  return inner;
}

/** `RedisPassword.of("…")`, `ApiKey.create("…")`: a type of its own for what is told to nobody. */
const makers = /^(?:of|from|create|fromString|of_?string)$/;
const holders = /(?:Password|Secret|Token|Credential|ApiKey)$/;

/** What is turned by the way that the first argument names. */
function convertedBy([way, given]: Call['args']): Value | undefined {
  return way?.value.kind === 'text' && conversionName.test(way.value.text) ? given?.value : undefined;
}

/** True where nothing but a switch stands beside the first argument. */
function isAlone(args: Call['args']): boolean {
  return args.length === 1 || (args.length === 2 && args[1]?.value.kind === 'scalar');
}

/** The first item of a list that is made where it stands. */
function madeIn(list: Value | undefined): Value | undefined {
  return list?.kind === 'list' ? list.items.find(({ kind }) => kind === 'call' || kind === 'text') : undefined;
}

function isEmptyText(value: Value | undefined): boolean {
  return value?.kind === 'text' && value.text === '';
}
