/**
 * A token format of a provider: what it looks like, who issued it, and what to do with one that has leaked.
 *
 * `pattern` is the source of a regular expression without flags, linear in time (no nested quantifiers). `prefixes` are
 * the literal strings of which one occurs in every match: they decide where the pattern is tried. A format whose
 * literal does not stand at its start says in `lead` how many UTF-16 units may come before it.
 */
export interface TokenFormat {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly prefixes: readonly string[];
  readonly pattern: string;
  readonly lead?: number;
  /** One of these words, in lower case, must stand within 400 units of the token, or within it. */
  readonly keywords?: readonly string[];
  /** Shannon entropy in bits per character that the token must reach. */
  readonly minimumEntropy?: number;
  /** Check digits: the last six characters are the base-62 CRC-32 of the 30 before (GitHub, npm), or a JWT's header. */
  readonly check?: 'crc32' | 'jwt';
  /** `publishable` is made to be seen by anyone; `test` opens only the issuer's sandbox. */
  readonly kind: 'secret' | 'publishable' | 'test';
  /** True where web pages carry the same format for everyone to see, so that one in code may be meant to be seen. */
  readonly maybePublic?: boolean;
  /** The issuer's page on replacing or revoking one. */
  readonly revoke?: string;
  /** The environment variable that the issuer's own libraries or documentation use. */
  readonly environment: string;
}
