const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  e: '\x1b',
  f: '\f',
  '\\': '\\',
  $: '$',
  '"': '"',
};

/** The text of a stretch of a string in single quotes: only the quote and the backslash are escaped. */
export function singleQuoted(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\([\\'])/g, '$1') : raw;
}

/** The text of a stretch of a string in double quotes or of a heredoc. */
export function doubleQuoted(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([^]))/g,
    (whole, unicode?: string, hex?: string, octal?: string, simple?: string) => {
      const digits = unicode ?? hex;
      if (digits !== undefined) return codePoint(parseInt(digits, 16));
      if (octal !== undefined) return codePoint(parseInt(octal, 8) & 0xff);
      return simpleEscapes[simple ?? ''] ?? whole;
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
