/**
 * A format of secrets and other tokens that an issuer hands out: what it looks like, who issued it, where that is
 * documented, and what to do with one that has leaked.
 *
 * A row has either `prefixes`, literal strings of which one stands in every match and decides where the pattern is
 * tried, or `names`. A value that has `names` has no shape of its own, such as 32 hexadecimal digits: it counts only
 * right behind one of these names, of which a row gives the spelling in capitals (`DD_API_KEY`) or one with small
 * letters that is taken as it is (`_authToken`).
 */
export interface TokenFormat {
  readonly id: string;
  /** What it is, without the issuer: `access token`. */
  readonly name: string;
  readonly issuer: string;
  /** The issuer's page on the format, or on the key. */
  readonly documentation: string;
  /** The issuer's page on replacing or revoking one. */
  readonly revoke?: string;
  readonly prefixes?: readonly string[];
  readonly names?: readonly string[];
  /** Source of a regular expression without flags, linear in time, for the whole token. It is tried where one can start. */
  readonly pattern: string;
  /** How many UTF-16 units stand before the prefix: exactly so many, or from `leastLead` on. */
  readonly lead?: number;
  readonly leastLead?: number;
  /** One of these words, in lower case, must stand within 400 units of the token, or within it. */
  readonly keywords?: readonly string[];
  /** Shannon entropy in bits per character that the token must reach. */
  readonly minimumEntropy?: number;
  /**
   * `crc32`: the last six characters are the base-62 CRC-32 of what stands between them and the prefix. `jwt`: it is a
   * JSON Web Token with a readable header that names an algorithm which signs.
   */
  readonly check?: 'crc32' | 'jwt';
  /** Of a JSON Web Token: one of these must stand in the payload, blanks apart. */
  readonly claims?: readonly string[];
  /** `publishable` is made to be seen by anyone; `test` opens only the issuer's sandbox. */
  readonly kind: 'secret' | 'publishable' | 'test';
  /** True where web pages carry the same format for everyone to see, so that one in code may be meant to be seen. */
  readonly maybePublic?: boolean;
  /** The environment variable that the issuer's own libraries or documentation use. */
  readonly environment: string;
  /**
   * How a harmless sample is built: literal text and `<letter count>` pieces of random characters. The letters are h and H
   * (hexadecimal), d (digits), l, U and a (letters), L and A (small or capital letters and digits), w (letters and
   * digits), u (base64url), b (base64), k and B (base32), Q (Bech32 in capitals); `<crc>` are check digits, `<jwt>` is
   * a whole token.
   */
  readonly sample: string;
}
