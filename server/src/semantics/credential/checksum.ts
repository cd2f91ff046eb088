const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 (IEEE 802.3) of an ASCII text, as an unsigned number. */
export function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let index = 0; index < text.length; index += 1) {
    sum = (table[(sum ^ text.charCodeAt(index)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/**
 * A number in base 62, digits before upper case before lower case, padded with zeros. GitHub's and npm's tokens end in
 * the CRC-32 of their random part written so (github.blog, "Behind GitHub's new authentication token formats").
 */
export function base62(value: number, length: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = (digits[rest % 62] ?? '') + text;
  return text.padStart(length, '0');
}

/** Header and payload of a JSON Web Token (RFC 7519) as text, or nothing when either is not base64url of JSON. */
export function decodedWebToken(token: string): { readonly header: string; readonly payload: string } | undefined {
  const [header = '', payload = ''] = token.split('.');
  const decoded = { header: decodeBase64Url(header), payload: decodeBase64Url(payload) };
  return decoded.header.startsWith('{') && decoded.payload.startsWith('{') ? decoded : undefined;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of base64url as Latin-1 characters, enough to look for ASCII in them; foreign characters count as zero. */
function decodeBase64Url(text: string): string {
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const character of text) {
    held = ((held << 6) | Math.max(0, base64.indexOf(character))) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += String.fromCharCode((held >>> bits) & 0xff);
  }
  return decoded;
}
