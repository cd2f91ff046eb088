import { tokenFormats, type TokenFormat } from '../../../server/src/catalog/tokens.ts';
import { base62 as inBase62, crc32 } from '../../../server/src/semantics/credential/checksum.ts';
import { base62, digit, hexadecimal, lower, randomStream, randomText, upper } from './random.ts';

/** The characters that the letters of a format's sample stand for. */
const alphabets: Readonly<Record<string, string>> = {
  h: hexadecimal,
  H: `${digit}ABCDEF`,
  d: digit,
  l: lower,
  U: upper,
  a: upper + lower,
  L: digit + lower,
  A: digit + upper,
  w: base62,
  u: `${base62}-_`,
  b: `${base62}+/`,
  k: `${lower}234567`,
  B: `${upper}234567`,
  Q: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
};

/** A piece of a sample that is filled: `<w36>`. */
const piece = /<([a-zA-Z])(\d{1,3})>/g;

/**
 * A value of a format, random or, with `fill`, of characters that someone made up: `fill` gets the alphabet and the
 * length of each piece. Check digits are right; a JSON Web Token claims what the format asks for.
 */
export function sampleToken(
  format: TokenFormat,
  seed: number,
  fill?: (alphabet: string, length: number) => string,
): string {
  const next = randomStream(seed);
  const make = fill ?? ((alphabet: string, length: number): string => wordlike(alphabet, length, next));
  if (format.sample === '<jwt>') return webToken({ alg: 'HS256', typ: 'JWT' }, claimOf(format, make), make);
  const text = format.sample
    .replaceAll('\\n', '\n')
    .replace(piece, (_, letter: string, count: string) => make(alphabets[letter] ?? '', Number(count)));
  const prefix = format.prefixes?.find((candidate) => text.startsWith(candidate)) ?? '';
  return text.replace('<crc>', () => inBase62(crc32(text.slice(prefix.length, -'<crc>'.length)), 6));
}

/** Random text of which both ends are letters or digits, as the ends of a token are where it must be told apart. */
function wordlike(alphabet: string, length: number, next: () => number): string {
  const ends = alphabet.replace(/[^A-Za-z0-9]/g, '');
  if (length < 3) return randomText(ends, length, next);
  return randomText(ends, 1, next) + randomText(alphabet, length - 2, next) + randomText(ends, 1, next);
}

function claimOf(
  format: TokenFormat,
  make: (alphabet: string, length: number) => string,
): Readonly<Record<string, string>> {
  const subject = make(hexadecimal, 9);
  const claim = format.claims?.[0];
  if (claim === undefined) return { sub: subject };
  const pair = /^"(\w+)":"(\w+)"$/.exec(claim);
  return pair ? { [pair[1] ?? '']: pair[2] ?? '', iat: subject } : { iss: claim, sub: subject };
}

/** A JSON Web Token with a random signature. */
export function webToken(
  header: object,
  payload: object,
  make: (alphabet: string, length: number) => string = (alphabet, length) =>
    randomText(alphabet, length, randomStream(length)),
): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return [encode(header), encode(payload), make(base62, 43)].join('.');
}

/** A line of code in which a value of the format counts. */
export function lineWith(format: TokenFormat, value: string): string {
  const before = `// ${format.keywords?.[0] ?? 'client'}\n`;
  return format.names ? `${before}${format.names[0] ?? ''}="${value}"\n` : `${before}const value = "${value}";\n`;
}

/** All formats with a number to seed their samples. */
export const seededFormats = tokenFormats.map((format, index) => ({ format, seed: 1000 * index }));
